/** A clock on the wall. */
export type Wall = { year: number; month: number; day: number; hour: number; minute: number; second: number }

/** Minutes east of UTC, or an IANA name. */
export type Zone = number | string

const quarterMs = 900_000
const offsets = new Map<string, (ms: number) => number>()

/**
 * Turns a wall clock into an instant.
 *
 * @param wall    a possible date and time
 * @param zone    minutes east of UTC, or an IANA name
 * @returns       milliseconds, NaN for an unknown zone; `isOne` false in the hour that a clock change repeats or skips
 */
export function zonedMs(wall: Wall, zone: Zone): { ms: number; isOne: boolean } {
  const flat = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second)
  if (typeof zone === 'number') return { ms: flat - zone * 60_000, isOne: true }
  const offset = offsetFinder(zone)
  const candidates = [offset(flat - 86_400_000), offset(flat + 86_400_000)]
    .map(shift => flat - shift)
    .filter(ms => ms + offset(ms) === flat)
  const [first] = candidates
  if (first === undefined) return { ms: flat - offset(flat), isOne: false }
  return { ms: first, isOne: candidates.every(ms => ms === first) }
}

/** How far the clocks of a zone stand before UTC at an instant, in milliseconds; NaN for an unknown zone. */
export function offsetIn(ms: number, zone: Zone): number {
  return typeof zone === 'number' ? zone * 60_000 : offsetFinder(zone)(ms)
}

/** Hour of the day, 0 to 23, in a zone; NaN for an unknown zone. */
export function hourIn(ms: number, zone: Zone): number {
  const shift = offsetIn(ms, zone)
  return Number.isFinite(shift) ? new Date(ms + shift).getUTCHours() : Number.NaN
}

/** Offsets change on quarter hours only; each quarter is asked once, since formatting is slow. */
function offsetFinder(zone: string): (ms: number) => number {
  const known = offsets.get(zone)
  if (known) return known
  const format = formatFor(zone)
  const seen = new Map<number, number>()
  const find = (ms: number) => {
    if (!format || !Number.isFinite(ms)) return Number.NaN
    const quarter = Math.floor(ms / quarterMs)
    const before = seen.get(quarter)
    if (before !== undefined) return before
    const start = quarter * quarterMs
    const offset = Date.parse(`${format.format(start).replace(' ', 'T')}Z`) - start
    seen.set(quarter, offset)
    return offset
  }
  if (offsets.size < 600) offsets.set(zone, find)
  return find
}

function formatFor(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  } catch {
    return null
  }
}
