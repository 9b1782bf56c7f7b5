/** The SLA clocks of a case, derived from stored events and known times; a remaining time is never stored. */
import { msOf } from '../base/time'
import type { Reading } from '../case/reading'
import { businessMsBetween, businessStretch } from './business-time'
import { type ClockRule, clockAt, type SlaClock, settledClock } from './clock-at'
import type { Countdown } from './countdown'
import type { SlaClass, SlaTable } from './sla-table'
import { type ClockEvents, isWaiting, type TicketTimes, timesOf, timesUpTo, waitedBetween } from './ticket-times'

/** What the clocks of a case are derived from; `slaClass` is '' when no procedure is chosen. */
export type SlaInput = {
  session: ClockEvents & { procedure?: { slaClass: string } }
  reading: Reading | null
  table: SlaTable
  now: string
}

/** What clocks are derived with. */
export type ClockLook = { slaClass: string; table: SlaTable; now: string }

/** One promise: from when, how much time, how much of it is used, and in whose words. */
type Promised = { goal: string; wholeMs: number; usedMs: number; why: string }
type Rule = { item: SlaClass | undefined; table: SlaTable; nowMs: number; marks: ClockRule }

/**
 * Derives the clocks of a case: first response, the milestone of its class, and a due time of the helpdesk. They count
 * from receipt, whatever the class was before.
 *
 * @param input    events, what the page shows (or null), the table, and now as ISO time
 * @returns        the clocks; 'unknown' with the reason when no start is known
 * Source:         trade contract §1
 */
export function slaClocks({ session, reading, table, now }: SlaInput): SlaClock[] {
  const slaClass = session.procedure?.slaClass ?? ''
  return clocksFrom(timesOf(session, reading, table.lockSteps), { slaClass, table, now })
}

/**
 * Derives clocks from the instants of a ticket, for a list that reads neither tickets nor events.
 *
 * @param times    the instants
 * @param look     class of the procedure, the table with the desk's calendar, now
 * @returns        the clocks; one 'unknown' with the reason when nothing can be told
 */
export function clocksFrom(times: TicketTimes, { slaClass, table, now }: ClockLook): SlaClock[] {
  const nowMs = msOf(now)
  const item = table.classes.find(({ id }) => id === slaClass)
  const rule: Rule = { item, table, nowMs, marks: { marks: table.warnAt, warnFrom: table.warnFrom } }
  const past = timesUpTo(times, nowMs)
  const clocks = item ? [responseClock(past, item, rule), milestoneClock(past, item, rule)] : []
  const isDone = clocks.length > 0 && clocks.every(({ state }) => state === 'met')
  const due = isDone ? null : dueClock(past, rule)
  const all = due ? [...clocks, due] : clocks
  const told = all.length > 0 ? all : [{ state: 'unknown' as const, why: whyUnknown(slaClass) }]
  return told.map(clock => (times.isUnsure && clock.state !== 'met' ? { ...clock, isUnsure: true } : clock))
}

/**
 * Picks the clock to show where there is room for one.
 *
 * @param clocks    of one case
 * @returns         the running one with least time left, else a paused, an unknown, a met one
 */
export function urgentClock(clocks: readonly SlaClock[]): SlaClock {
  const [first] = [...clocks].sort((a, b) => rank(a) - rank(b) || (a.leftMs ?? 0) - (b.leftMs ?? 0))
  return first ?? { state: 'unknown', why: whyUnknown('') }
}

function rank({ state }: SlaClock): number {
  if (state === 'paused') return 1
  return state === 'unknown' ? 2 : state === 'met' ? 3 : 0
}

function responseClock(times: TicketTimes, item: SlaClass, rule: Rule): SlaClock {
  const goal = 'first response'
  const { startMs, askedMs } = times
  if (startMs === null) return unknownStart(goal)
  const wholeMs = item.responseMin * 60_000
  const answers = [times.answeredMs, ...askedMs].filter(ms => ms !== null).filter(ms => ms >= startMs)
  if (answers.length > 0) {
    const leftMs = wholeMs - spanOf(startMs, Math.min(...answers), rule)
    return settledClock({ goal, wholeMs, leftMs, why: `${item.id}: the client was answered` })
  }
  if (times.isAnswered) return { state: 'unknown', goal, why: 'the page does not tell when the client was answered' }
  const usedMs = usedOf(times, startMs, rule)
  return running(
    { goal, wholeMs, usedMs, why: `${item.id}: ${goal}, counted from the first message of the client` },
    rule,
  )
}

function milestoneClock(times: TicketTimes, item: SlaClass, rule: Rule): SlaClock {
  const goal = item.milestone
  const { startMs, lastClientMs, askedMs, done } = times
  if (startMs === null) return unknownStart(goal)
  const isUnderWay = times.isAnswered || askedMs.length > 0 || done.decision.length > 0
  const isFromLast = item.milestoneFrom === 'last-client' && isUnderWay
  const fromMs = isFromLast ? (lastClientMs ?? startMs) : startMs
  const wholeMs = item.milestoneMin * 60_000
  const since = isFromLast ? 'the last message of the client' : 'the first message of the client'
  const why = `${item.id}: ${goal}, counted from ${since}`
  const [met] = item.milestoneBy
    .flatMap(act => done[act])
    .filter(ms => ms >= fromMs)
    .sort((a, b) => a - b)
  if (met !== undefined) {
    const leftMs = wholeMs - usedOf(times, fromMs, { ...rule, nowMs: met })
    return settledClock({ goal, wholeMs, leftMs, why: `${item.id}: ${goal} done` })
  }
  const promise = { goal, wholeMs, usedMs: usedOf(times, fromMs, rule), why }
  return item.pauses && isWaiting(times) ? paused(promise, rule) : running(promise, rule)
}

/** The helpdesk's own due time, in the hours of the class. */
function dueClock(times: TicketTimes, rule: Rule): SlaClock | null {
  const { dueMs, startMs } = times
  if (dueMs === null) return null
  const goal = 'due time of the helpdesk'
  const fromMs = Math.min(startMs ?? rule.nowMs, dueMs)
  const wholeMs = spanOf(fromMs, dueMs, rule)
  const promise = { goal, wholeMs, usedMs: spanOf(fromMs, rule.nowMs, rule), why: goal }
  return rule.item?.pauses && isWaiting(times) ? paused(promise, rule) : running(promise, rule)
}

function usedOf(times: TicketTimes, fromMs: number, rule: Rule): number {
  const span = (from: number, to: number) => spanOf(from, to, rule)
  const waited = rule.item?.pauses ? waitedBetween(times, { fromMs, toMs: rule.nowMs, span }) : 0
  return Math.max(0, span(fromMs, rule.nowMs) - waited)
}

function spanOf(fromMs: number, toMs: number, { item, table }: Pick<Rule, 'item' | 'table'>): number {
  return item?.hours === 'business' ? businessMsBetween(fromMs, toMs, table.business) : toMs - fromMs
}

function running({ goal, wholeMs, usedMs, why }: Promised, { item, table, nowMs, marks }: Rule): SlaClock {
  const count: Countdown = { atMs: nowMs, leftMs: wholeMs - usedMs, wholeMs }
  const stretch = item?.hours === 'business' ? businessStretch(nowMs, table.business) : undefined
  // A desk that never opens again stands still.
  const runs = stretch === null ? { fromMs: nowMs, toMs: nowMs } : stretch
  return clockAt({ state: 'running', goal, why, count: runs ? { ...count, runs } : count, ...marks }, nowMs)
}

function paused({ goal, wholeMs, usedMs }: Promised, { nowMs }: Rule): SlaClock {
  const leftMs = wholeMs - usedMs
  const share = wholeMs > 0 ? Math.max(0, usedMs / wholeMs) : 1
  return {
    state: 'paused',
    goal,
    leftMs,
    share,
    why: 'waiting for the client',
    count: { atMs: nowMs, leftMs, wholeMs, runs: { fromMs: nowMs, toMs: nowMs } },
  }
}

function unknownStart(goal: string): SlaClock {
  return { state: 'unknown', goal, why: 'the page gives no time that is sure' }
}

function whyUnknown(slaClass: string): string {
  return slaClass === ''
    ? 'no procedure chosen and no sure due time'
    : `no class ${slaClass} is known and no due time is sure`
}
