/** What a calendar is made of, for whoever checks it while it is typed. */
import { offsetIn } from '../indicators/log-zone'

/**
 * Tells whether a zone is known by this name.
 *
 * @param zone    'Europe/Berlin', 'UTC'
 * @returns       true when clocks of it can be read
 */
export function isZone(zone: string): boolean {
  return zone !== '' && Number.isFinite(offsetIn(0, zone))
}

/**
 * Tells whether a text names a day that exists.
 *
 * @param day    '2026-12-25'
 * @returns      false for '2026-02-30' and every other form
 */
export function isCalendarDay(day: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return false
  const ms = Date.parse(`${day}T00:00:00Z`)
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(day)
}
