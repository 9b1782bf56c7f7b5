/** Sealing a hand-off note: the block that lets another Gatehouse read it back is written when the note leaves the panel. */
import { fine, type Result, trouble } from '../../core/base/problem'
import { isoTime } from '../../core/base/time'
import type { Outputs } from '../../messages/protocol'
import { viewOf } from '../case-view'
import type { Deps } from '../deps'

/** As long as a note may be at the doors it goes through. */
const longestNote = 20_000

/**
 * Puts the block of the case as it stands below a note.
 *
 * @param input    case, and the note as it stands in the panel
 * @param deps     the worker's own
 * @returns        note and block
 * @problem        'no-decision' before anything was decided; 'note-too-long'; 'not-sealed'
 */
export async function seal(
  { caseId, text }: { caseId: string; text: string },
  deps: Deps,
): Promise<Result<Outputs['handoff.seal']>> {
  const tabId = await deps.tabs.find(caseId)
  const reading = tabId === undefined ? null : await deps.tabs.reading(tabId)
  const { session, pack, recommendation, clock, settings } = await viewOf(caseId, reading, deps)
  if (!pack || !recommendation || session.decisions.length === 0)
    return trouble(
      'no-decision',
      'A hand-off needs a decision to hand off.',
      'Decide first, then insert or copy the note.',
    )
  const head = await deps.db.heads.get(await deps.device())
  const from = {
    session,
    pack,
    recommendation,
    clock,
    now: isoTime(deps.now()),
    actor: settings.actor,
    appVersion: deps.appVersion,
    ...(head ? { head: { index: head.index, hash: head.hash } } : {}),
  }
  const sealed = await deps.heavy('handoff.seal', { text, from }).catch(() => null)
  if (sealed === null)
    return trouble('not-sealed', 'The record of the note could not be made.', 'Try again; the note stays here.')
  if (sealed.length <= longestNote) return fine({ text: sealed })
  return trouble('note-too-long', 'With its record the note is too long.', 'Shorten what you wrote into it.')
}
