import { hourIn } from '../indicators/log-zone'
import type { AccountRecord } from './account-record'
import { type Detection, fires, quiet, unknown } from './detection'
import type { LogEvent } from './log-event'
import { type Moment, momentsOf } from './moments'
import type { SequenceRules } from './sequence-rules'

/** Hours of the day an account is usually active in, in its zone. */
export type UsualHours = { hours: ReadonlySet<number>; zone: string; from: 'record' | 'history' }

/** What hours are judged with: `until` is when the activity in question ends, as a rule the request. */
export type HoursKnowledge = {
  rules: SequenceRules['hours']
  untilMs: number
  record?: Pick<AccountRecord, 'activeHours' | 'zone'> | undefined
}

/**
 * Finds the hours an account is usually active in: as the record states, else from its own history.
 *
 * @param events       rows of logs
 * @param knowledge    thresholds, end of the activity in question, record
 * @returns            null when the history is too short or too thin
 */
export function usualHours(events: readonly LogEvent[], { rules, untilMs, record }: HoursKnowledge): UsualHours | null {
  const zone = record?.zone?.value ?? 'UTC'
  const stated = record?.activeHours?.value
  if (stated) return { hours: between(stated.fromHour, stated.toHour), zone, from: 'record' }
  const { timed, isZoneKnown } = momentsOf(events)
  const past = timed.filter(({ event, ms }) => ms < untilMs - rules.recentHours * 3_600_000 && isOwn(event))
  const days = new Set(past.map(({ ms }) => Math.floor(ms / 86_400_000)))
  if (!isZoneKnown || past.length < rules.events || days.size < rules.days) return null
  const active = new Set(past.map(({ ms }) => hourIn(ms, zone)))
  const hours = new Set([...active].flatMap(hour => around(hour, rules.marginHours)))
  return { hours, zone, from: 'history' }
}

/**
 * NET-07: recent activity outside the hours the account is usually active in.
 *
 * @param events       rows of logs
 * @param knowledge    thresholds, end of the activity in question, record
 * @returns            unknown when there are no usual hours to compare with, or no times
 */
export function oddHours(events: readonly LogEvent[], knowledge: HoursKnowledge): Detection {
  const recent = recentOf(events, knowledge)
  if (recent === null) return unknown('NET-07', 'times of day with a known zone')
  const usual = usualHours(events, knowledge)
  if (!usual) return unknown('NET-07', 'usual active hours, or a log that reaches further back')
  if (recent.length === 0) return unknown('NET-07', 'recent activity in the log')
  const odd = recent.filter(({ ms }) => !usual.hours.has(hourIn(ms, usual.zone)))
  if (odd.length === 0) return quiet('NET-07')
  const hours = [...new Set(odd.map(({ ms }) => hourIn(ms, usual.zone)))].sort((a, b) => a - b)
  const says = `Active at hour ${hours.join(', ')} (${usual.zone}); by its ${usual.from} the account is not.`
  return fires(
    'NET-07',
    odd.map(({ event }) => event),
    says,
  )
}

function recentOf(events: readonly LogEvent[], { rules, untilMs }: HoursKnowledge): Moment[] | null {
  const { timed, isZoneKnown } = momentsOf(events)
  if (!isZoneKnown || timed.length === 0) return null
  return timed.filter(({ ms }) => ms <= untilMs && ms >= untilMs - rules.recentHours * 3_600_000)
}

/** Failed attempts may be anybody's, and staff and systems keep other hours. */
function isOwn({ result, by }: LogEvent): boolean {
  return result !== 'failed' && result !== 'denied' && by !== 'staff' && by !== 'system'
}

function between(from: number, to: number): Set<number> {
  const length = (((to - from) % 24) + 24) % 24 || 24
  return new Set(Array.from({ length }, (_, at) => (from + at) % 24))
}

function around(hour: number, margin: number): number[] {
  return Array.from({ length: 2 * margin + 1 }, (_, at) => (hour + at - margin + 24) % 24)
}
