/** What goes to and comes from the page. Every order carries the ticket key; the page refuses it for another ticket. */
import { caseIdOf } from '../../core/base/ids'
import { fine, type Result, trouble } from '../../core/base/problem'
import { noteFormOf } from '../../core/case/note-form'
import { mayShow, zoneOf } from '../../core/case/origin'
import type { Reading } from '../../core/case/reading'
import { refusalWords } from '../../core/case/refusal'
import type { Order, Orders } from '../../messages/orders'
import type { Outputs } from '../../messages/protocol'
import type { Caller } from '../../messages/server'
import type { Deps } from '../deps'
import { keepPanelOpen, wasPanelOpen } from '../open-panels'
import { keepSettings } from '../settings'
import { keepKnown, timed } from '../timed'

/**
 * Answers the page script with the adapters that may fit its page.
 *
 * @param caller    the page
 * @param deps      the worker's own
 * @returns         adapters, panel width, and the zone set for this site
 */
export async function hello(caller: Caller, deps: Deps): Promise<Result<Outputs['page.hello']>> {
  const { width, zones } = await deps.settings()
  const adapters = deps.adapters.filter(adapter => mayShow(adapter, caller))
  return fine({ adapters, width, zone: zoneOf(zones, caller.origin), open: await wasPanelOpen(caller.tabId) })
}

/**
 * Takes a reading from a page; it belongs to the page's own origin or is refused.
 *
 * @param read      decoded at the door, times as the page writes them
 * @param caller    the page
 * @param deps      the worker's own
 * @returns          nothing
 * @problem          other-origin
 */
export async function take(read: Reading, caller: Caller, deps: Deps): Promise<Result<null>> {
  if (read.origin !== caller.origin || caller.tabId === undefined) {
    return trouble('other-origin', 'The page named another site.', 'Reload the page.')
  }
  const reading = timed(read, await deps.settings(), deps)
  deps.tabs.show(caller.tabId, reading)
  if (reading.page === 'ticket' && reading.health.ok) await deps.inTurn(() => keepKnown(reading, deps))
  deps.tell({ type: 'tab.changed', tabId: caller.tabId })
  return fine(null)
}

/**
 * Notes that a tab shows no ticket any more.
 *
 * @param caller    the page
 * @param deps      the worker's own
 * @returns         nothing
 */
export async function leave(caller: Caller, deps: Deps): Promise<Result<null>> {
  if (caller.tabId === undefined) return fine(null)
  deps.tabs.leave(caller.tabId)
  deps.tell({ type: 'tab.changed', tabId: caller.tabId })
  return fine(null)
}

/**
 * Remembers how wide the overlay is, and whether it stands open in this tab.
 *
 * @param input     open or not, width in px
 * @param caller    the page
 * @returns         nothing
 */
export async function overlay(input: { open: boolean; width: number }, caller: Caller): Promise<Result<null>> {
  await keepPanelOpen(caller.tabId, input.open)
  await keepSettings({ width: Math.min(560, Math.max(320, Math.round(input.width))) })
  return fine(null)
}

/**
 * Sends an order to the tab that shows a case.
 *
 * @param ask       case, order and what goes with it besides the ticket key
 * @param caller    embedded panels reach their own tab only
 * @param deps      the worker's own
 * @returns         what the page answered
 * @problem         other-ticket when no tab, or not the caller's, shows this case
 */
export async function order<O extends Order>(
  { caseId, name, input }: { caseId: string; name: O; input: Omit<Orders[O]['input'], 'ticketKey'> },
  caller: Caller,
  deps: Deps,
): Promise<Result<Orders[O]['output']>> {
  const tabId = await tabFor(caseId, caller, deps)
  if (tabId === undefined) {
    return trouble('other-ticket', 'The page shows another ticket.', 'Open the ticket, then try again.')
  }
  const ticketKey = caseId.slice(caseId.indexOf('#') + 1)
  const answer = await deps.tabs.order(tabId, name, { ticketKey, ...input } as Orders[O]['input']) // as: the key completes the input
  const isSilent = answer === undefined || (answer === null && name !== 'page.clip')
  return isSilent
    ? trouble('page-silent', 'The page did not answer.', 'Reload the page; your text stays here.')
    : fine(answer)
}

/** A ticket may stand in several tabs: a panel inside a page reaches its own, others the first that shows the case. */
async function tabFor(caseId: string, caller: Caller, deps: Deps): Promise<number | undefined> {
  if (caller.role !== 'embedded' || caller.tabId === undefined) return deps.tabs.find(caseId)
  const reading = await deps.tabs.reading(caller.tabId)
  return reading && caseIdOf(reading.origin, reading.ticketKey) === caseId ? caller.tabId : undefined
}

/**
 * Goes to the helpdesk's own form for internal notes, on the page that shows a case.
 *
 * @param caseId    the case
 * @param caller    embedded panels reach their own tab only
 * @param deps      the worker's own
 * @returns         not going where the helpdesk has no such form
 * @problem         other-ticket, page-silent
 */
export async function goComposer(
  caseId: string,
  caller: Caller,
  deps: Deps,
): Promise<Result<Outputs['page.goComposer']>> {
  const tabId = await tabFor(caseId, caller, deps)
  const reading = tabId === undefined ? null : await deps.tabs.reading(tabId)
  const adapter = deps.adapters.find(one => one.id === reading?.adapter.id)
  const url = adapter && reading ? noteFormOf(adapter, reading) : null
  return reading && !url
    ? fine({ going: false })
    : order({ caseId, name: 'page.go', input: { url: url ?? '' } }, caller, deps)
}

/**
 * Places a note in the internal form of the page that shows a case.
 *
 * @param caseId    the case
 * @param text      the note
 * @param caller    embedded panels reach their own tab only
 * @param deps      the worker's own
 * @returns         inserted, or refused with words for the analyst
 * @problem         other-ticket, page-silent
 */
export async function insert(
  caseId: string,
  text: string,
  caller: Caller,
  deps: Deps,
): Promise<Result<Outputs['page.insert']>> {
  const placed = await order({ caseId, name: 'page.insert', input: { text } }, caller, deps)
  if (!placed.ok) return placed
  return fine(placed.value.how === 'inserted' ? placed.value : { ...placed.value, ...refusalWords(placed.value.code) })
}
