/** The SLA clock, derived from stored events and sure times; a remaining time is never stored. */
import { msOf } from '../base/time'
import type { Reading } from '../case/reading'
import type { Session } from '../case/session'
import { businessMsBetween } from './business-time'
import type { SlaClass, SlaTable } from './sla-table'
import { isWaiting, sureTimes, type TicketTimes, waitedBetween } from './ticket-times'

/** State of a case's clock; `share` is the part used, 0 and up. */
export type SlaClock = {
  state: 'running' | 'warn' | 'late' | 'paused' | 'unknown'
  leftMs?: number
  share?: number
  why: string
}

/** What the clock is derived from. */
export type SlaInput = { session: Session; reading: Reading | null; table: SlaTable; now: string }

/** One promise: from when, how much time, and in whose words. */
type Promised = { fromMs: number; wholeMs: number; usedMs: number; why: string }

/**
 * Derives the clock of a case: first response until somebody answered, then the milestone of its class; a helpdesk's
 * own due time that is sure wins where it is earlier.
 *
 * @param input    session, what the page shows (or null), the table, and now as ISO time
 * @returns        the clock; 'unknown' with the reason when no start is sure
 * Source:         trade contract §1
 */
export function slaClock({ session, reading, table, now }: SlaInput): SlaClock {
  return clockFrom(sureTimes(session, reading), session.procedure?.slaClass ?? '', table, now)
}

/**
 * Derives a clock from the instants of a ticket, for a list that reads neither tickets nor events.
 *
 * @param times       the instants
 * @param slaClass    class of the procedure; '' when none is chosen
 * @param table       the SLA table
 * @param now         ISO time
 * @returns           the clock; 'unknown' with the reason when no start is sure
 */
export function clockFrom(times: TicketTimes, slaClass: string, table: SlaTable, now: string): SlaClock {
  const nowMs = msOf(now)
  const item = table.classes.find(({ id }) => id === slaClass)
  const promises = [promiseOf(times, { item, table, nowMs }), duePromise(times, { item, table, nowMs })]
  const first = promises.filter(promise => promise !== null).sort((a, b) => leftOf(a) - leftOf(b))[0]
  if (item?.pauses && isWaiting(times)) return pausedClock(first)
  if (!first) return { state: 'unknown', why: whyUnknown(item, slaClass) }
  return runningClock(first, table.warnFrom)
}

type Rule = { item: SlaClass | undefined; table: SlaTable; nowMs: number }

function promiseOf(times: TicketTimes, rule: Rule): Promised | null {
  const { item } = rule
  if (!item || times.startMs === null) return null
  const isAnswered = times.isAnswered || times.askedMs.length > 0
  const fromLast = isAnswered && item.milestoneFrom === 'last-client'
  const fromMs = fromLast ? (times.lastClientMs ?? times.startMs) : times.startMs
  const wholeMs = (isAnswered ? item.milestoneMin : item.responseMin) * 60_000
  const since = fromLast ? 'the last message of the client' : 'the first message of the client'
  const goal = isAnswered ? item.milestone : 'first response'
  return { fromMs, wholeMs, usedMs: usedOf(times, fromMs, rule), why: `${item.id}: ${goal}, counted from ${since}` }
}

/** The helpdesk's own due time, in the hours of the class. */
function duePromise(times: TicketTimes, { item, table, nowMs }: Rule): Promised | null {
  if (times.dueMs === null) return null
  const fromMs = Math.min(times.startMs ?? nowMs, times.dueMs)
  const span = (from: number, to: number) => spanOf(from, to, { item, table })
  return { fromMs, wholeMs: span(fromMs, times.dueMs), usedMs: span(fromMs, nowMs), why: 'due time of the helpdesk' }
}

function usedOf(times: TicketTimes, fromMs: number, { item, table, nowMs }: Rule): number {
  const span = (from: number, to: number) => spanOf(from, to, { item, table })
  return span(fromMs, nowMs) - (item?.pauses ? waitedBetween(times, { fromMs, toMs: nowMs, span }) : 0)
}

function spanOf(fromMs: number, toMs: number, { item, table }: Pick<Rule, 'item' | 'table'>): number {
  return item?.hours === 'business' ? businessMsBetween(fromMs, toMs, table.business) : toMs - fromMs
}

function leftOf({ wholeMs, usedMs }: Promised): number {
  return wholeMs - usedMs
}

function shareOf({ wholeMs, usedMs }: Promised): number {
  return wholeMs > 0 ? Math.max(0, usedMs / wholeMs) : 1
}

function runningClock(promise: Promised, warnFrom: number): SlaClock {
  const leftMs = leftOf(promise)
  const share = shareOf(promise)
  const state = leftMs < 0 ? 'late' : share >= warnFrom ? 'warn' : 'running'
  return { state, leftMs, share, why: promise.why }
}

function pausedClock(promise: Promised | undefined): SlaClock {
  const why = 'waiting for the client'
  return promise ? { state: 'paused', leftMs: leftOf(promise), share: shareOf(promise), why } : { state: 'paused', why }
}

function whyUnknown(item: SlaClass | undefined, slaClass: string): string {
  if (item) return 'the page gives no time that is sure'
  return slaClass === ''
    ? 'no procedure chosen and no sure due time'
    : `no class ${slaClass} is known and no due time is sure`
}
