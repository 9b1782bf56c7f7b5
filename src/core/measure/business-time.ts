import type { BusinessHours } from './sla-table'

const minuteMs = 60_000
const dayMs = 1_440 * minuteMs
/** A Monday, 00:00 UTC, from which weeks are counted: 1970-01-05. */
const firstMonday = 4 * dayMs

/**
 * Counts the business time between two instants.
 *
 * @param fromMs    start, milliseconds since 1970 UTC
 * @param toMs      end; before the start gives a negative time
 * @param hours     which days and minutes count
 * @returns         milliseconds of business time
 */
export function businessMsBetween(fromMs: number, toMs: number, hours: BusinessHours): number {
  return sinceFirstMonday(toMs, hours) - sinceFirstMonday(fromMs, hours)
}

function sinceFirstMonday(ms: number, { days, fromMinute, toMinute }: BusinessHours): number {
  const dayLength = (toMinute - fromMinute) * minuteMs
  const day = Math.floor((ms - firstMonday) / dayMs)
  const week = Math.floor(day / 7)
  const weekday = day - week * 7 + 1
  const before = days.filter(item => item < weekday).length
  const intoDay = ms - firstMonday - day * dayMs - fromMinute * minuteMs
  const today = days.some(item => item === weekday) ? Math.min(Math.max(intoDay, 0), dayLength) : 0
  return (week * days.length + before) * dayLength + today
}
