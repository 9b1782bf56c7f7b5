/** Where the clocks of a zone change, so that a day of 23 or 25 hours is counted as long as it is. */
import { offsetIn } from '../indicators/log-zone'

/** A stretch of time in which a zone keeps one offset, milliseconds before UTC. */
export type OffsetStretch = { fromMs: number; toMs: number; offsetMs: number }

const quarterMs = 900_000
const weekMs = 604_800_000
const changes = new Map<string, number[]>()

/**
 * Cuts a stretch of time where the clocks of a zone change.
 *
 * @param fromMs    start, ms since 1970 UTC
 * @param toMs      end, after the start; both within this and the next century
 * @param zone      a known IANA name
 * @returns         stretches in order, without a gap
 */
export function sameOffset(fromMs: number, toMs: number, zone: string): OffsetStretch[] {
  const found: OffsetStretch[] = []
  let start = fromMs
  for (let year = yearOf(fromMs); year <= yearOf(toMs); year++) {
    for (const at of changesIn(year, zone)) {
      if (at <= start || at >= toMs) continue
      found.push({ fromMs: start, toMs: at, offsetMs: offsetIn(start, zone) })
      start = at
    }
  }
  return [...found, { fromMs: start, toMs, offsetMs: offsetIn(start, zone) }]
}

function yearOf(ms: number): number {
  return new Date(ms).getUTCFullYear()
}

/** No zone changes its clocks twice within a week. */
function changesIn(year: number, zone: string): number[] {
  const key = `${zone} ${year}`
  const known = changes.get(key)
  if (known) return known
  const end = Date.UTC(year + 1, 0, 1)
  const found: number[] = []
  for (let at = Date.UTC(year, 0, 1); at < end; at += weekMs) {
    const next = Math.min(at + weekMs, end)
    if (offsetIn(at, zone) !== offsetIn(next, zone)) found.push(changeBetween(at, next, zone))
  }
  if (changes.size > 2_000) changes.clear()
  changes.set(key, found)
  return found
}

/** Clocks change on quarter hours only. */
function changeBetween(fromMs: number, toMs: number, zone: string): number {
  const before = offsetIn(fromMs, zone)
  let low = fromMs / quarterMs
  let high = toMs / quarterMs
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetIn(middle * quarterMs, zone) === before) low = middle
    else high = middle
  }
  return high * quarterMs
}
