/** What the logs of a case show that matters: travel, sequences, hours of the night. Each names the rows it rests on. */
import { hourIn } from '../indicators/log-zone'
import type { AccountRecord } from './account-record'
import type { Detection, RowRef } from './detection'
import { coverageOf } from './log-case'
import { deviceName } from './log-device-name'
import type { LogEvent } from './log-event'
import { marksOf, type RowMark } from './log-marks'
import { placesBy } from './log-place'
import { momentsOf } from './moments'
import type { NetworkOf } from './network'
import type { SequenceRules } from './sequence-rules'
import { detectSequences } from './sequences'
import { type CountryTable, type Trip, tripsOf } from './travel'

/** Two sign-ins told side by side. Distance and speed are lower bounds. */
export type TripView = Pick<Trip, 'verdict' | 'why' | 'km' | 'kmh'> & {
  rows: [RowRef, RowRef]
  places: [string, string]
  devices: [string, string]
  atMs: [number, number]
}

/** Rows by hour of the day in the zone somebody stated. */
export type NightView = { zone: string; rows: number; night: number; share: number[] }

/** What matters in the logs of a case. */
export type LogFindings = {
  trips: TripView[]
  /** Trips judged but not listed, by verdict. */
  tripsLeft: Record<Trip['verdict'], number>
  /** Those that fire, then those that cannot tell; quiet ones are counted. */
  detections: (Omit<Detection, 'rows'> & { rows: RowRef[]; rowsLeft: number })[]
  quiet: string[]
  /** Null when nobody stated a zone, or no row has a known time. */
  night: NightView | null
  /** The rows these rest on, as marks of the timeline. */
  marks: RowMark[]
}

/** What the judging needs. */
export type FindingKnowledge = {
  rules: SequenceRules
  countries: CountryTable
  networks?: NetworkOf | undefined
  record: AccountRecord
  /** IANA zone stated for the account or for a log. */
  zone?: string | undefined
  /** When the client asked first. */
  requestMs?: number | undefined
}

const mostTrips = 12
const mostRows = 200
/** House rule: before six in the morning a person is asleep more often than not. */
const nightEnds = 6

/**
 * Judges the rows of all logs of a case together: a sequence may run from the login log into the change log.
 *
 * @param events       rows of all logs
 * @param knowledge    rules, countries, networks, the account record, the stated zone, when the client asked
 * @returns            findings with their rows; nothing is listed without what it rests on
 */
export function logFindingsOf(events: readonly LogEvent[], knowledge: FindingKnowledge): LogFindings {
  const { rules, countries, networks, record, zone, requestMs } = knowledge
  const covers = coverageOf(events, record)
  const found = detectSequences({ events, covers, rules, record, networkOf: networks, requestMs }, countries)
  const trips = tripsOf(events, { countries, rules: rules.travel, networkOf: networks })
  const told = toldTrips(trips, rules.travel.overKm)
  const listed = told.slice(0, mostTrips)
  const detections = [...found]
    .filter(({ state }) => state !== 'quiet')
    .sort((a, b) => Number(b.state === 'fires') - Number(a.state === 'fires'))
  return {
    trips: listed.map(trip => tripView(trip, networks)),
    tripsLeft: leftOf(trips, listed),
    detections: detections.map(one => ({
      ...one,
      rows: one.rows.slice(0, mostRows),
      rowsLeft: Math.max(0, one.rows.length - mostRows),
    })),
    quiet: found.filter(({ state }) => state === 'quiet').map(({ id }) => id),
    night: zone ? nightView(events, zone) : null,
    marks: marksOf(events, restingRows(events, detections, listed), networks),
  }
}

/** Every impossible pair, and of those that cannot be told the ones far enough apart to matter. */
function toldTrips(trips: readonly Trip[], overKm: number): Trip[] {
  const impossible = trips.filter(({ verdict }) => verdict === 'impossible').sort((a, b) => b.kmh - a.kmh)
  const open = trips.filter(({ verdict, km }) => verdict === 'cannot-tell' && km > overKm).sort((a, b) => b.kmh - a.kmh)
  return [...impossible, ...open]
}

function leftOf(trips: readonly Trip[], listed: readonly Trip[]): LogFindings['tripsLeft'] {
  const count = (list: readonly Trip[], verdict: Trip['verdict']) => list.filter(one => one.verdict === verdict).length
  return {
    impossible: count(trips, 'impossible') - count(listed, 'impossible'),
    'cannot-tell': count(trips, 'cannot-tell') - count(listed, 'cannot-tell'),
    possible: count(trips, 'possible'),
  }
}

function tripView({ from, to, verdict, why, km, kmh }: Trip, networks: NetworkOf | undefined): TripView {
  const placeOf = placesBy(networks)
  const { timed } = momentsOf([from, to])
  const place = (event: LogEvent) => [placeOf(event).country, placeOf(event).network].filter(Boolean).join(', ')
  const device = (event: LogEvent) => (event.device ? deviceName(event.device) : '')
  return {
    verdict,
    why,
    km,
    kmh,
    rows: [refOf(from), refOf(to)],
    places: [place(from), place(to)],
    devices: [device(from), device(to)],
    atMs: [timed[0]?.ms ?? 0, timed[1]?.ms ?? 0],
  }
}

function refOf({ tableId, row }: LogEvent): RowRef {
  return { tableId, row }
}

function nightView(events: readonly LogEvent[], zone: string): NightView | null {
  const { timed, isZoneKnown } = momentsOf(events)
  if (!isZoneKnown || timed.length === 0) return null
  const share = Array.from({ length: 24 }, () => 0)
  for (const { ms } of timed) {
    const hour = hourIn(ms, zone)
    if (Number.isNaN(hour)) return null
    share[hour] = (share[hour] ?? 0) + 1
  }
  return { zone, rows: timed.length, night: share.slice(0, nightEnds).reduce((sum, one) => sum + one, 0), share }
}

function restingRows(
  events: readonly LogEvent[],
  detections: readonly Detection[],
  trips: readonly Trip[],
): readonly LogEvent[] {
  const wanted = new Set(detections.flatMap(({ rows }) => rows.slice(0, mostRows)).map(keyOf))
  for (const { from, to } of trips) wanted.add(keyOf(from)).add(keyOf(to))
  return events.filter(event => wanted.has(keyOf(event)))
}

function keyOf({ tableId, row }: RowRef): string {
  return `${tableId} ${row}`
}
