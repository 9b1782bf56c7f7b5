import { type Detection, fires, quiet, stretch, unknown } from './detection'
import { deviceKey } from './devices'
import { neighbourhood } from './ip-number'
import type { LogEvent } from './log-event'
import { type Moment, momentsOf } from './moments'
import type { NetworkOf } from './network'
import type { SequenceRules } from './sequence-rules'

/** Rough centre and area of countries, by ISO code. */
export type CountryTable = Readonly<Record<string, { lat: number; lon: number; areaKm2: number }>>

/** What travel is judged with. */
export type TravelKnowledge = {
  countries: CountryTable
  rules: SequenceRules['travel']
  /** What lists say of an address; without it a VPN cannot be ruled out, and the finding says so. */
  networkOf?: NetworkOf | undefined
}

/** Two sign-ins and whether one person can have made both. Distance and speed are lower bounds. */
export type Trip = {
  from: LogEvent
  to: LogEvent
  verdict: 'impossible' | 'possible' | 'cannot-tell'
  why: string
  km: number
  kmh: number
}

const earthKm = 6_371

/**
 * Gives the least distance between two countries: centre to centre, less the radius of a disc of each one's area.
 *
 * @returns    kilometres, 0 for the same country; null when a country is not in the table
 * Source:     trade contract §4, detector rules
 */
export function leastKm(from: string, to: string, countries: CountryTable): number | null {
  const a = countries[from]
  const b = countries[to]
  if (!a || !b) return null
  if (from === to) return 0
  const radius = (area: number) => Math.sqrt(area / Math.PI)
  const half = (degrees: number) => (degrees * Math.PI) / 360
  const across = Math.sin(half(b.lat - a.lat)) ** 2
  const along = Math.cos(2 * half(a.lat)) * Math.cos(2 * half(b.lat)) * Math.sin(half(b.lon - a.lon)) ** 2
  const between = 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(across + along)))
  return Math.max(0, between - radius(a.areaKm2) - radius(b.areaKm2))
}

/**
 * Judges each pair of neighbouring successful sign-ins.
 *
 * @param events       rows of a login log
 * @param knowledge    countries, thresholds, networks
 * @returns            pairs in order of time, less than the window apart and from different networks or countries
 */
export function tripsOf(events: readonly LogEvent[], knowledge: TravelKnowledge): Trip[] {
  const { timed } = momentsOf(events)
  const logins = timed.filter(({ event }) => event.kind === 'login')
  const clear = logins.filter(({ event }) => obstacle(event, knowledge) === '')
  const between = (list: readonly Moment[]) => list.slice(1).flatMap((to, at) => pair(list[at], to, knowledge))
  const judged = between(clear)
  const unclear = between(logins).filter(trip => obstacle(trip.from, knowledge) || obstacle(trip.to, knowledge))
  return [...judged, ...unclear]
}

function pair(from: Moment | undefined, to: Moment, knowledge: TravelKnowledge): Trip[] {
  if (!from || to.ms - from.ms >= knowledge.rules.withinHours * 3_600_000) return []
  const places = [placeOf(from.event, knowledge), placeOf(to.event, knowledge)] as const
  if (places[0] === places[1] && places[0] !== '') return []
  const why = obstacle(from.event, knowledge) || obstacle(to.event, knowledge) || guard(from.event, to.event)
  const km = leastKm(places[0], places[1], knowledge.countries)
  const hours = (to.ms + to.slackMs - from.ms) / 3_600_000
  const kmh = km === null ? 0 : km / Math.max(hours, 1 / 3_600)
  const trip = { from: from.event, to: to.event, km: Math.round(km ?? 0), kmh: Math.round(kmh) }
  if (why || km === null)
    return [{ ...trip, verdict: 'cannot-tell', why: why || 'a country is not in the table of countries' }]
  const isImpossible = km > knowledge.rules.overKm && kmh > knowledge.rules.overKmh
  return [{ ...trip, verdict: isImpossible ? 'impossible' : 'possible', why: '' }]
}

/** The log's own country, or the table's; '' when there is none or the two disagree. */
function placeOf(event: LogEvent, { networkOf }: TravelKnowledge): string {
  const listed = event.ip ? networkOf?.(event.ip)?.country?.code : undefined
  if (listed && event.country && listed !== event.country) return ''
  return event.country ?? listed ?? ''
}

function obstacle(event: LogEvent, knowledge: TravelKnowledge): string {
  if (event.result !== 'ok') return 'the log does not say that the sign-in succeeded'
  const verdict = event.ip ? knowledge.networkOf?.(event.ip) : undefined
  const tag = verdict?.tag.class ?? 'unknown'
  if (tag !== 'unknown') return `the network is ${tag}: its place is not the person’s`
  if (placeOf(event, knowledge) !== '') return ''
  return event.country ? 'the log and the table name different countries' : 'the country of a sign-in is not known'
}

function guard(from: LogEvent, to: LogEvent): string {
  const isSameDevice = from.device?.id && to.device?.id && deviceKey(from.device) === deviceKey(to.device)
  if (isSameDevice) return 'both sign-ins came from the same device, so the network moved, not the person'
  if (from.asn && from.asn === to.asn) return 'both sign-ins came from the same network'
  const near = from.ip && to.ip && neighbourhood(from.ip) === neighbourhood(to.ip)
  return near ? 'both sign-ins came from the same network' : ''
}

/**
 * NET-06: two successful sign-ins that one person cannot both have made.
 *
 * @param events       rows of a login log
 * @param knowledge    countries, thresholds, networks
 * @returns            unknown when no pair could be judged, or when one that matters could not
 */
export function impossibleTravel(events: readonly LogEvent[], knowledge: TravelKnowledge): Detection {
  const logins = events.filter(({ kind }) => kind === 'login')
  if (logins.length < 2) return unknown('NET-06', 'a log with two successful sign-ins', logins)
  const isTimed = momentsOf(events).timed.filter(({ event }) => event.kind === 'login').length > 1
  if (!isTimed) return unknown('NET-06', 'times of the sign-ins', logins)
  const trips = tripsOf(events, knowledge)
  const worst = trips.filter(({ verdict }) => verdict === 'impossible').sort((a, b) => b.kmh - a.kmh)[0]
  if (worst) return fires('NET-06', [worst.from, worst.to], told(worst, knowledge))
  const open = trips.find(trip => trip.verdict === 'cannot-tell' && trip.km > knowledge.rules.overKm)
  if (open) return unknown('NET-06', open.why, [open.from, open.to])
  const unplaced = trips.find(trip => trip.verdict === 'cannot-tell' && trip.km === 0 && isUnplaced(trip, knowledge))
  return unplaced ? unknown('NET-06', unplaced.why, [unplaced.from, unplaced.to]) : quiet('NET-06')
}

function isUnplaced({ from, to }: Trip, knowledge: TravelKnowledge): boolean {
  return placeOf(from, knowledge) === '' || placeOf(to, knowledge) === ''
}

function told({ from, to, km, kmh }: Trip, knowledge: TravelKnowledge): string {
  const { timed } = momentsOf([from, to])
  const gap = stretch((timed[1]?.ms ?? 0) - (timed[0]?.ms ?? 0))
  const places = `${placeOf(from, knowledge)} and ${placeOf(to, knowledge)}`
  const open = knowledge.networkOf ? '' : ' No list of VPN or hosting networks is at hand, so a VPN is not ruled out.'
  return `Sign-ins from ${places}, ${gap} apart: at least ${km} km, over ${kmh} km/h.${open}`
}
