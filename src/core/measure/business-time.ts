import { businessDay } from './sla-classes'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/**
 * Counts the business time between two instants.
 *
 * @param fromMs    start, milliseconds since 1970 UTC
 * @param toMs      end
 * @returns         milliseconds within Monday–Friday 09–17 UTC; 0 when the end is first
 */
export function businessMsBetween(fromMs: number, toMs: number): number {
  let total = 0
  for (let day = Math.floor(fromMs / dayMs) * dayMs; day < toMs; day += dayMs) {
    const weekday = new Date(day).getUTCDay()
    if (weekday === 0 || weekday === 6) continue
    const opens = day + businessDay.fromHour * hourMs
    const closes = day + businessDay.toHour * hourMs
    total += Math.max(0, Math.min(toMs, closes) - Math.max(fromMs, opens))
  }
  return total
}
