/** The axis of a timeline: which part of time is shown, and where its ticks stand. */
import { utcClock, utcDay } from './utc-time'

/** Part of time that is shown. */
export type Span = { fromMs: number; toMs: number }

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const steps = [1, 5, 15, 30]
  .map(one => one * minute)
  .concat(
    [1, 3, 6, 12].map(one => one * hour),
    [1, 2, 7, 14, 30, 91, 182, 365, 1_826].map(one => one * day),
  )
const mostTicks = 4

/** The whole with a little room on both sides, so that the first and last marks can be seen. */
export function whole({ fromMs, toMs }: Span): Span {
  const room = Math.max((toMs - fromMs) * 0.03, minute)
  return { fromMs: fromMs - room, toMs: toMs + room }
}

/** Zooms about the middle; never below a minute. */
export function zoomed({ fromMs, toMs }: Span, by: number): Span {
  const half = Math.max(((toMs - fromMs) * by) / 2, minute / 2)
  const middle = (fromMs + toMs) / 2
  return { fromMs: middle - half, toMs: middle + half }
}

/** Moves by a part of what is shown, and stays where something can be seen. */
export function moved({ fromMs, toMs }: Span, by: number, limit: Span): Span {
  const shift = (toMs - fromMs) * by
  const held = Math.min(Math.max(shift, limit.fromMs - fromMs), limit.toMs - toMs)
  return { fromMs: fromMs + held, toMs: toMs + held }
}

/** Keeps a span inside another one. */
export function within(span: Span, limit: Span): Span {
  const length = Math.min(span.toMs - span.fromMs, limit.toMs - limit.fromMs)
  const fromMs = Math.min(Math.max(span.fromMs, limit.fromMs), limit.toMs - length)
  return { fromMs, toMs: fromMs + length }
}

/** Where an instant stands, in percent of the width. */
export function placeOn({ fromMs, toMs }: Span, ms: number): number {
  return ((ms - fromMs) / Math.max(1, toMs - fromMs)) * 100
}

/** Ticks on round instants, at most four and a half of them. */
export function ticksOf(span: Span): { at: number; label: string }[] {
  const length = span.toMs - span.fromMs
  const step = steps.find(one => length / one <= mostTicks) ?? length
  const first = Math.ceil(span.fromMs / step) * step
  const ticks: { at: number; label: string }[] = []
  for (let ms = first; ms <= span.toMs && ticks.length < 8; ms += step)
    ticks.push({ at: placeOn(span, ms), label: labelOf(ms, step) })
  return ticks
}

function labelOf(ms: number, step: number): string {
  const [date = '', month = '', year = ''] = utcDay(ms).split(' ')
  if (step >= 30 * day) return `${month} ${year}`
  return step >= day || utcClock(ms) === '00:00' ? `${date} ${month}` : utcClock(ms)
}
