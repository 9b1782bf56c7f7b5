import { msOf } from '../base/time'
import { dayOf, fromRows, instantOf, writtenMs } from './beside-rows'
import type { BesideKnown, BesideRow, Claim } from './claim'
import type { LogEvent, LogKind } from './log-event'

const dayMs = 86_400_000
const changes: Partial<Record<Claim['subject'], readonly LogKind[]>> = {
  'email-changed': ['email-changed'],
  'phone-changed': ['phone-changed'],
  'password-changed': ['password-changed', 'password-reset'],
  'factor-changed': ['factor-added', 'factor-removed', 'factor-reset'],
}

/**
 * Holds a day the client names against the record and the logs; a day more or less is forgiven, since zones differ.
 *
 * @param claim    'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'
 * @param known    the record, the logs, and when the client wrote
 * @returns        supports, contradicts with what is recorded, or unknown: also for days that what was read does not reach
 */
export function besideDay(claim: Claim, known: BesideKnown): BesideRow {
  if (claim.subject === 'opened') return besideOpening(claim, known)
  if (claim.subject === 'last-login') return besideLastLogin(claim, known)
  return besideChange(claim, known)
}

function besideOpening(claim: Claim, { record }: BesideKnown): BesideRow {
  const { registeredAt } = record
  const day = dayOf(registeredAt?.value)
  if (!registeredAt) return { claim, verdict: 'unknown', note: 'not in the record yet' }
  const { by, ref } = registeredAt.source
  const shown = { text: registeredAt.value.raw || day, by, ...(ref ? { ref } : {}) }
  if (day === '') return { claim, shown, verdict: 'unknown', note: 'the record names no day' }
  return isNear(claim, day)
    ? { claim, shown, verdict: 'supports', note: 'the same time' }
    : { claim, shown, verdict: 'contradicts', note: 'another time' }
}

/** The last sign-in before the client wrote: what came after is not what they mean. */
function besideLastLogin(claim: Claim, known: BesideKnown): BesideRow {
  const until = writtenMs(claim, known)
  const logins = (known.events ?? []).filter(event => event.kind === 'login' && event.result === 'ok')
  const before = inOrder(logins).filter(event => !(instantOf(event) > until))
  const last = before.at(-1)
  if (!known.events) return { claim, verdict: 'unknown', note: 'no log was read' }
  if (!last) return { claim, verdict: 'unknown', note: 'the log shows no sign-in before the client wrote' }
  if (isNear(claim, dayOf(last.at))) {
    return { claim, shown: fromRows([last]), verdict: 'supports', note: 'the last sign-in' }
  }
  const then = before.findLast(event => isNear(claim, dayOf(event.at)))
  if (then) {
    // A sign-in after the one the client knows of may be somebody else's: that is no contradiction of the client.
    return { claim, shown: fromRows([last, then]), verdict: 'unknown', note: 'signed in then, and again later' }
  }
  return reaches(claim, dayOf(inOrder(known.events)[0]?.at))
    ? { claim, shown: fromRows([last]), verdict: 'contradicts', note: 'no sign-in on that day' }
    : { claim, shown: fromRows([last]), verdict: 'unknown', note: 'the log does not reach that day' }
}

function besideChange(claim: Claim, { record, events }: BesideKnown): BesideRow {
  const kinds = changes[claim.subject] ?? []
  const listed = record.changes?.items
  if (!events && !listed) return { claim, verdict: 'unknown', note: 'no change log was read' }
  const all = inOrder([...(listed ?? []), ...(events ?? [])])
  const made = all.filter(({ kind, result }) => kinds.includes(kind) && result !== 'failed' && result !== 'denied')
  const fits = made.find(event => isNear(claim, dayOf(event.at)))
  if (fits) return { claim, shown: fromRows([fits]), verdict: 'supports', note: 'recorded then' }
  const latest = made.at(-1)
  const shown = latest ? { shown: fromRows([latest]) } : {}
  const isLog = latest !== undefined || listed !== undefined
  const from = dayOf(record.changesFrom?.value) || dayOf(made[0]?.at)
  if (!isLog || !reaches(claim, from)) {
    return { claim, ...shown, verdict: 'unknown', note: 'the change log read does not reach that day' }
  }
  return { claim, ...shown, verdict: 'contradicts', note: 'no such change recorded then' }
}

/** A year or a month is met by any of its days; of two days the clocks may lie a day apart. */
function isNear({ value, other }: Claim, day: string): boolean {
  return day !== '' && [value, other ?? value].some(said => isSameTime(said, day))
}

function isSameTime(said: string, day: string): boolean {
  const length = Math.min(said.length, day.length)
  if (length < 10) return said.slice(0, length) === day.slice(0, length)
  return Math.abs(msOf(`${said}T00:00:00Z`) - msOf(`${day}T00:00:00Z`)) <= dayMs
}

/** Whether what was read begins before all the time the client may mean. */
function reaches({ value, other }: Claim, firstDay: string): boolean {
  return firstDay !== '' && [value, other ?? value].every(said => said > firstDay && !firstDay.startsWith(said))
}

function inOrder(events: readonly LogEvent[]): LogEvent[] {
  return events.filter(event => Number.isFinite(instantOf(event))).sort((a, b) => instantOf(a) - instantOf(b))
}
