import { msOf } from '../base/time'
import type { LogEvent } from './log-event'

/** An event with its instant. `slackMs` is how much later it may have been, since the log wrote no smaller unit. */
export type Moment = { event: LogEvent; ms: number; slackMs: number }

/** Events in order of time, and those whose time cannot be compared with theirs. */
export type Moments = { timed: Moment[]; untimed: LogEvent[]; isZoneKnown: boolean }

const minuteMs = 60_000
/** A dozen detectors ask for the same rows; a log of many rows is put in order once. */
const told = new WeakMap<readonly LogEvent[], Moments>()

/**
 * Puts events in order of time. Within one table wall clocks compare even when nobody knows their zone.
 *
 * @param events    rows of one or more tables
 * @returns         events with a day but no clock are untimed: hours cannot be told from them
 */
export function momentsOf(events: readonly LogEvent[]): Moments {
  const known = told.get(events)
  if (known) return known
  const moments = ordered(events)
  told.set(events, moments)
  return moments
}

function ordered(events: readonly LogEvent[]): Moments {
  const zoned = events.filter(event => event.at?.iso !== undefined)
  const walls = events.filter(event => event.at?.iso === undefined && event.at?.wall !== undefined)
  const isOneTable = new Set(walls.map(event => event.tableId)).size === 1
  const isZoneKnown = zoned.length > 0 || walls.length === 0 || !isOneTable
  const chosen = isZoneKnown ? zoned : walls
  const timed = chosen.flatMap(momentOf)
  const placed = new Set(timed.map(moment => moment.event))
  const untimed = timed.length === events.length ? [] : events.filter(event => !placed.has(event))
  return { timed: timed.sort((a, b) => a.ms - b.ms), untimed, isZoneKnown }
}

function momentOf(event: LogEvent): Moment[] {
  const ms = msOf(event.at?.iso ?? `${event.at?.wall}Z`)
  if (!event.at || event.at.precision === 'day' || !Number.isFinite(ms)) return []
  return [{ event, ms, slackMs: event.at.precision === 'minute' ? minuteMs - 1 : 0 }]
}

/** Index of the first moment at or after an instant; the length when there is none. */
export function firstFrom(moments: readonly Moment[], ms: number): number {
  let low = 0
  let high = moments.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((moments[middle]?.ms ?? 0) < ms) low = middle + 1
    else high = middle
  }
  return low
}
