/** Showing a raw mail of a case; it is read in the offscreen room. */
import { fine, type Result, trouble } from '../../core/base/problem'
import { sessionOf } from '../../core/case/session'
import type { MailView } from '../../core/indicators/mail-view-shapes'
import type { Input } from '../../messages/protocol'
import { loadEvents } from '../../store/session-log'
import type { Deps } from '../deps'
import { withStored } from '../lists'
import { isMissing } from '../texts'

/**
 * Shows what a raw mail tells, beside the address on file and the one the helpdesk shows.
 *
 * @param input    case and source
 * @param deps     the worker's own
 * @returns        the mail's view
 * @problem        'no-source', 'damaged', 'not-read'
 */
export async function viewMail({ caseId, sourceId }: Input<'mail.view'>, deps: Deps): Promise<Result<MailView>> {
  const { events } = await loadEvents(deps.db, caseId)
  const { sources, record, ticket } = sessionOf(
    caseId,
    events.map(kept => kept.event),
  )
  const found = sources.find(({ head }) => head.id === sourceId && head.kind === 'mail')
  if (!found) return trouble('no-source', 'This case has no such mail.', 'Give it the mail again.')
  const { desk } = await deps.settings()
  const asked = {
    source: { id: sourceId, kind: found.head.kind, settings: found.settings },
    onFile: record.email?.value ?? null,
    requester: ticket?.requesterEmail || null,
    desk,
  }
  try {
    const view = await withStored(deps, lists => deps.heavy('mail.view', { ...asked, lists }))
    return isMissing(view)
      ? trouble('damaged', 'The text of this mail is damaged or gone.', 'Remove it, then give it to the case again.')
      : fine(view)
  } catch {
    return trouble('not-read', 'The mail could not be read just now.', 'Try again; if it stays so, reload the page.')
  }
}
