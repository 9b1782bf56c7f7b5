/** Notes being typed. */
import { fine, type Result } from '../../core/base/problem'
import { isoTime } from '../../core/base/time'
import type { Draft } from '../../messages/protocol'
import { dropDraft, keepDraft } from '../../store/drafts'
import type { Deps } from '../deps'

/**
 * Keeps a draft and shows it to the other panels.
 *
 * @param input    text, field, panel and the revision it was typed on
 * @param deps     the worker's own
 * @returns        the draft as stored, with texts another panel wrote meanwhile
 */
export async function keep(
  input: { caseId: string; field: string; text: string; panel: string; rev: number },
  deps: Deps,
): Promise<Result<Draft>> {
  const draft = await deps.inTurn(() => keepDraft(deps.db, { ...input, at: isoTime(deps.now()) }))
  deps.tell({ type: 'draft.changed', caseId: input.caseId, draft })
  return fine(draft)
}

/**
 * Drops a draft.
 *
 * @param input    case and field
 * @param deps     the worker's own
 * @returns        nothing
 */
export async function drop(input: { caseId: string; field: string }, deps: Deps): Promise<Result<null>> {
  await deps.inTurn(() => dropDraft(deps.db, input.caseId, input.field))
  return fine(null)
}
