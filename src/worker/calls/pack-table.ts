/** The calls about versions of procedures, and which function answers which. */
import type { PackOutputs } from '../../messages/pack-calls'
import type { Calls } from '../../messages/server'
import type { Deps } from '../deps'
import * as pack from './pack'
import { dropDraft, keepDraft, open } from './pack-draft'

/**
 * Ties the calls of `pack-calls.ts` to their functions.
 *
 * @param deps    the worker's own
 * @returns       their part of the table
 */
export function packTable(deps: Deps): Pick<Calls, keyof PackOutputs> {
  return {
    'pack.all': () => pack.all(deps),
    'pack.changes': input => pack.changes(input, deps),
    'pack.acknowledge': input => pack.acknowledge(input, deps),
    'pack.preview': ({ text }) => pack.preview(text, deps),
    'pack.import': input => pack.importFile(input, deps),
    'pack.use': input => pack.useAgain(input, deps),
    'pack.open': ({ procedureId }) => open(procedureId, deps),
    'pack.draft': input => keepDraft(input, deps),
    'pack.leave': ({ procedureId }) => dropDraft(procedureId, deps),
  }
}
