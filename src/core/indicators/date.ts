import { type Day, namedDay, numericDay } from './date-forms'
import { type Block, type Found, isClaimed, type Kind, type Span } from './indicator'
import { monthOf } from './month-names'
import { timeAfter } from './time-of-day'

/** Countries that write the month before the day. */
const monthFirstRegions = new Set(['US', 'PH', 'FM', 'MH', 'PW', 'AS', 'GU', 'PR', 'VI'])

/** Days and moments: `date`, and `datetime` where a time follows. A truly ambiguous day carries both readings. */
export const date: Kind = {
  name: 'date',
  cost: 2,
  *spans(block) {
    yield* besideMonths(block)
    yield* ofNumbers(block)
  },
  verify({ text, region }, span) {
    const word = text.slice(span.start, span.end).toLowerCase()
    const cue = monthOf(word) > 0 ? { ...span, word } : null
    const isMonthFirst = region !== undefined && monthFirstRegions.has(region)
    const day = cue ? namedDay(text, cue) : numericDay(text, span.start, isMonthFirst)
    if (!day) return null
    const time = timeAfter(text, day.end)
    if (!time) return /^T\d|^\d/.test(text.slice(day.end, day.end + 2)) ? null : foundOf(day)
    const american = time.isHalved && day.other ? numericDay(text, span.start, true) : null
    return foundOf(american ?? day, time)
  },
}

function foundOf(day: Day, time?: { end: number; time: string }): Found {
  const { date: value, other, start } = day
  const found = time
    ? { kind: 'datetime', value: value + time.time, validity: 'valid' as const, start, end: time.end }
    : { kind: 'date', value, validity: 'valid' as const, start, end: day.end }
  return other ? { ...found, note: `could also be ${other}: ${value} or ${other}` } : found
}

function* besideMonths({ marks }: Block): Generator<Span> {
  for (const { start, end } of marks.cues.get('month') ?? []) yield { start, end }
}

function* ofNumbers(block: Block): Generator<Span> {
  const { text, marks } = block
  for (const index of marks.numbers) {
    const start = marks.starts[index] ?? 0
    const end = marks.ends[index] ?? 0
    const size = end - start
    if (size !== 4 && size > 2 && size < 13) continue
    const before = text.charCodeAt(start - 1)
    if (isPart(before) || isClaimed(block, start)) continue
    const next = text.charCodeAt(end)
    const isSign = next === 0x2d || next === 0x2f || next === 0x2e
    const isBasic = size >= 13 && text.charCodeAt(start + 8) === 0x54
    const isAsian = size === 4 && (next === 0x5e74 || next === 0xb144 || text.charCodeAt(end + 1) === 0xb144)
    if (isSign || isBasic || isAsian) yield { start, end }
  }
}

/** Behind these a number is a part of something longer: '.', '/', '$', '#', '%', '+', '_'. */
function isPart(unit: number): boolean {
  return unit === 0x2b || unit === 0x2e || unit === 0x2f || (unit >= 0x23 && unit <= 0x25) || unit === 0x5f
}
