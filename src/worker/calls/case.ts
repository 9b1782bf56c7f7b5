/** Showing cases: of a tab, from the store, as a list, and as they were lived. */
import { caseIdOf } from '../../core/base/ids'
import { fine, type Result } from '../../core/base/problem'
import { isoTime } from '../../core/base/time'
import { inClockOrder, sessionOf } from '../../core/case/session'
import { verifyLedger, verifyPayloads } from '../../core/ledger/verify'
import type { CaseRow, Outputs, Replay } from '../../messages/protocol'
import type { Caller } from '../../messages/server'
import { loadCases } from '../../store/cases'
import { loadEvents, loadLinks } from '../../store/session-log'
import { namesOf, rowOf, viewOf } from '../case-view'
import type { Deps } from '../deps'
import { packsFor } from '../packs'

/**
 * Shows the case of a tab, or a stored one.
 *
 * @param input     tab (top-level pages) or case id; an embedded panel gets its own tab whatever it asks
 * @param caller    who asks
 * @param deps      the worker's own
 * @returns         the view, or why there is none
 */
export async function view(
  input: { tabId?: number; caseId?: string },
  caller: Caller,
  deps: Deps,
): Promise<Result<Outputs['case.view']>> {
  const tabId = caller.role === 'embedded' ? caller.tabId : input.tabId
  if (caller.role === 'top' && input.caseId && tabId === undefined) return fine(await viewOf(input.caseId, null, deps))
  if (tabId === undefined) return fine({ none: 'no-ticket' })
  const reading = await deps.tabs.reading(tabId)
  if (!reading) return fine({ none: 'no-ticket' })
  if (!reading.health.ok)
    return fine({ none: 'out-of-date', adapter: reading.adapter.name, score: reading.health.score })
  const caseId = caseIdOf(reading.origin, reading.ticketKey)
  await deps.lastCase.note(tabId, caseId)
  return fine(await viewOf(caseId, reading, deps))
}

/**
 * Lists the stored cases, newest first.
 *
 * @param deps    the worker's own
 * @returns       rows; damaged ones are left out
 */
export async function list(deps: Deps): Promise<Result<CaseRow[]>> {
  const kept = await loadCases(deps.db)
  const { calendar } = await deps.settings()
  const now = isoTime(deps.now())
  return fine(kept.map(one => rowOf(one, { calendar, now })).filter(row => row !== null))
}

/**
 * Replays a case: its events in clock order and the ledger's verdict.
 *
 * @param caseId    the case
 * @param deps      the worker's own
 * @returns         events, pack and verdict over this device's chain
 */
export async function replay(caseId: string, deps: Deps): Promise<Result<Replay>> {
  const { events } = await loadEvents(deps.db, caseId)
  const ordered = inClockOrder(events.map(kept => kept.event))
  const links = await loadLinks(deps.db, await deps.device())
  const chain = verifyLedger(links)
  const own = links.filter(link => link.caseId === caseId)
  const verdict = chain.ok ? verifyPayloads(own, new Map(events.map(kept => [kept.event.id, kept]))) : chain
  const session = sessionOf(caseId, ordered)
  const pack = namesOf(session, { packs: await packsFor(session, deps), modules: deps.modules })
  const otherVersion = session.procedure !== undefined && pack?.hash !== session.procedure.hash
  return fine({ events: ordered, ...(pack ? { pack } : {}), otherVersion, ledger: { links: own.length, ...verdict } })
}
