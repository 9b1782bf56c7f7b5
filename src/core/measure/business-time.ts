/** Business time: the part of a stretch of time in which a desk works, by the clocks on its wall. */
import type { BusinessCalendar } from './business-calendar'
import { sameOffset } from './zone-changes'

const minuteMs = 60_000
const dayMs = 1_440 * minuteMs
/** A Monday, 00:00, from which weeks are counted: 1970-01-05. */
const firstMonday = 4 * dayMs
/** Instants before and after these are taken for them: a page may show any year, and no case runs that long. */
const earliest = Date.UTC(2000, 0, 1)
const latest = Date.UTC(2100, 0, 1)
/** A desk that never closes is looked at again after this. */
const longestStretch = 8 * dayMs
/** A desk that works one day a week and names as many holidays as it may opens again within this. */
const longestClosed = 4_000 * dayMs

/**
 * Counts the business time between two instants. The hour that a change of clocks repeats counts twice, the one it skips
 * not at all.
 *
 * @param fromMs      start, milliseconds since 1970 UTC
 * @param toMs        end; before the start gives a negative time
 * @param calendar    when the desk works
 * @returns           milliseconds of business time
 */
export function businessMsBetween(fromMs: number, toMs: number, calendar: BusinessCalendar): number {
  const [from, to] = [within(fromMs), within(toMs)]
  if (to < from) return 0 - businessMsBetween(to, from, calendar)
  let sum = 0
  for (const stretch of sameOffset(from, to, calendar.zone)) {
    const { offsetMs } = stretch
    sum += sinceFirstMonday(stretch.toMs + offsetMs, calendar) - sinceFirstMonday(stretch.fromMs + offsetMs, calendar)
  }
  return sum
}

/**
 * Finds the stretch in which the desk works now or, while it is closed, will work next.
 *
 * @param nowMs       milliseconds since 1970 UTC
 * @param calendar    when the desk works
 * @returns           from now or from when it opens, to when it closes; at most eight days; null when it never opens again
 */
export function businessStretch(nowMs: number, calendar: BusinessCalendar): { fromMs: number; toMs: number } | null {
  const now = within(nowMs)
  const horizon = Math.min(now + longestClosed, latest)
  if (businessMsBetween(now, horizon, calendar) === 0) return null
  const fromMs = firstAt(now, horizon, at => businessMsBetween(now, at, calendar) > 0) - 1
  const most = Math.min(fromMs + longestStretch, latest)
  const isWhole = (at: number) => businessMsBetween(fromMs, at, calendar) === at - fromMs
  return { fromMs, toMs: isWhole(most) ? most : firstAt(fromMs, most, at => !isWhole(at)) - 1 }
}

/** The first instant after `fromMs` for which something is true; it is true at `toMs` and stays so once it is. */
function firstAt(fromMs: number, toMs: number, isTrue: (ms: number) => boolean): number {
  let [low, high] = [fromMs, toMs]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (isTrue(middle)) high = middle
    else low = middle
  }
  return high
}

function within(ms: number): number {
  return Math.min(Math.max(ms, earliest), latest)
}

/** Business time since the first Monday, by a wall clock read as if it were UTC. */
function sinceFirstMonday(wallMs: number, calendar: BusinessCalendar): number {
  const { days, fromMinute, toMinute } = calendar
  const dayLength = (toMinute - fromMinute) * minuteMs
  const day = Math.floor((wallMs - firstMonday) / dayMs)
  const week = Math.floor(day / 7)
  const weekday = day - week * 7 + 1
  const before = days.filter(item => item < weekday).length
  const free = freeDays(calendar)
  const intoDay = wallMs - firstMonday - day * dayMs - fromMinute * minuteMs
  const isOpen = days.some(item => item === weekday) && !free.includes(day)
  const today = isOpen ? Math.min(Math.max(intoDay, 0), dayLength) : 0
  return (week * days.length + before - free.filter(item => item < day).length) * dayLength + today
}

const freeOf = new WeakMap<BusinessCalendar, number[]>()

/** Holidays that fall on a working day, each once, in days since the first Monday. */
function freeDays(calendar: BusinessCalendar): number[] {
  const known = freeOf.get(calendar)
  if (known) return known
  const days = calendar.holidays.map(text => Math.floor((Date.parse(`${text}T00:00:00Z`) - firstMonday) / dayMs))
  const free = [...new Set(days)].filter(day => calendar.days.some(item => item === day - Math.floor(day / 7) * 7 + 1))
  freeOf.set(calendar, free)
  return free
}
