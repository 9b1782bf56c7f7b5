/** Procedures being edited on the desk. */
import { fine, type Result, trouble } from '../../core/base/problem'
import { isoTime } from '../../core/base/time'
import type { KeptPackDraft, PackMaterial } from '../../messages/pack-editor'
import type { Input } from '../../messages/protocol'
import { dropPackDraft, keepPackDraft, loadPackDraft } from '../../store/pack-drafts'
import type { Deps } from '../deps'
import { packBy } from '../packs'

/**
 * Gives everything the editor needs for one procedure.
 *
 * @param procedureId    the procedure
 * @param deps           the worker's own
 * @returns              the version the draft began with, what ships, the step library, weights, walks, the draft
 * @problem              'no-pack'
 */
export async function open(procedureId: string, deps: Deps): Promise<Result<PackMaterial>> {
  await deps.packsReady
  const draft = await loadPackDraft(deps.db, procedureId)
  const began = draft ? await packBy(draft.base, deps) : undefined
  const base = began ?? deps.packs.find(({ procedure }) => procedure.id === procedureId)
  if (!base) return trouble('no-pack', 'There is no such procedure here.', 'Go back to the list.')
  const floor = deps.shipped.find(({ procedure }) => procedure.type === base.procedure.type)
  const { library, weights } = deps
  const walks = await deps.walks(procedureId)
  return fine({ base, ...(floor ? { floor } : {}), library: [...library], weights, walks, draft })
}

/**
 * Keeps what is being edited.
 *
 * @param input    the procedure as typed, and the revision it was typed on
 * @param deps     the worker's own
 * @returns        the draft as stored, with what another window typed meanwhile
 */
export async function keepDraft(input: Input<'pack.draft'>, deps: Deps): Promise<Result<KeptPackDraft>> {
  const { procedureId, base, procedure, rev } = input
  const at = isoTime(deps.now())
  return fine(await deps.inTurn(() => keepPackDraft(deps.db, { procedureId, base, procedure, rev, at })))
}

/**
 * Drops a draft.
 *
 * @param procedureId    the procedure
 * @param deps           the worker's own
 * @returns              nothing
 */
export async function dropDraft(procedureId: string, deps: Deps): Promise<Result<null>> {
  await deps.inTurn(() => dropPackDraft(deps.db, procedureId))
  deps.tell({ type: 'packs.changed' })
  return fine(null)
}
