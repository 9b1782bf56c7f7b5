import type { LogTime } from '../records/log-event'
import { monthNamed, offsetNamed, passedOver } from './log-calendar-words'
import type { DateOrder } from './log-shape'
import { type Wall, type Zone, zonedMs } from './log-zone'

/** What is known about a column of times. */
export type TimeStyle = { order?: DateOrder; zone?: Zone; zoneIsSure?: boolean }

/** Why a time could not be told. */
export type TimeTrouble = 'not-a-time' | 'impossible' | 'order' | 'zone' | 'no-year' | 'no-date'

/** A time as read, with the manner it was written in. */
export type TimeRead = { time: LogTime; manner: string; trouble?: TimeTrouble }

type Clock = Pick<Wall, 'hour' | 'minute' | 'second'> & { precision: LogTime['precision'] }
type Day = Pick<Wall, 'year' | 'month' | 'day'> & { manner: string }
type Pieces = { clock: Clock | null; zone: Zone | null; zoneIsSure: boolean; dateText: string }

const isoForm = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?(Z| UTC|[+-]\d\d:\d\d)?$/
const clockForm = /(?<!\d)(\d{1,2})[:h](\d\d)(?:[:m](\d\d)(?:[.,]\d{1,9})?)?(?!\d)\s*(?:([ap])\.?m\b\.?)?/i
const zoneForm = /^\s*\(?(?:(Z|UTC|GMT)(?![a-z]))?\s*([+-]\d{1,2}(?::?\d\d)?)?(?!\d)/i
const nothing: TimeTrouble = 'not-a-time'

/**
 * Reads a time as a log wrote it. What cannot be told stays raw, with the reason.
 *
 * @param raw      '2026-03-11T22:04:02Z', '11.03.2026 22:04', '11 Mar 2026, 22:04 UTC', '1773266642'
 * @param style    order of the date and zone, where known
 * @returns        the time; `iso` only when date, order and zone are told
 * Source:         house rule: chrono-node reads 12.11.2026 as 11 December; dots mean day first in every locale of CLDR
 */
export function readLogTime(raw: string, style: TimeStyle = {}): TimeRead {
  const quick = isoForm.exec(raw)
  if (quick) return fromIso(raw, quick, style)
  const text = tidy(raw)
  const epoch = epochMs(text)
  if (epoch !== null) return { time: told(raw, epoch, true), manner: 'epoch' }
  const pieces = piecesOf(text)
  const day = dayOf(pieces.dateText, style.order)
  if (typeof day === 'string') return failed(raw, day)
  return placed(raw, day, pieces, style)
}

/**
 * Tells which order of day and month a date proves.
 *
 * @param raw    '14/03/2026 10:00'
 * @returns      'dmy' or 'mdy' when one number is over 12; 'either' when both could be; 'none' when it does not matter
 */
export function orderShown(raw: string): 'dmy' | 'mdy' | 'either' | 'none' {
  const match = /^\W*(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d\d)(?!\d)/.exec(raw.trim())
  if (!match) return 'none'
  const first = Number(match[1])
  const second = Number(match[3])
  if (first > 12 && second > 12) return match[4]?.length === 2 ? 'either' : 'none'
  if (first > 12) return 'dmy'
  if (second > 12) return 'mdy'
  return first === second && match[4]?.length === 4 ? 'none' : 'either'
}

/** The form most logs write. In UTC it is taken as it stands, which spares a hundred thousand calendars. */
function fromIso(raw: string, match: RegExpExecArray, style: TimeStyle): TimeRead {
  const [, year = '', month = '', day = '', hour = '', minute = '', second, zone] = match
  const precision = second === undefined ? 'minute' : 'second'
  const date: Day = { year: Number(year), month: Number(month), day: Number(day), manner: 'ymd' }
  const clock: Clock = { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0), precision }
  if (zone === 'Z' || zone === ' UTC') {
    if (!isPossible(date, clock) || clock.second === 60) return failed(raw, 'impossible')
    const iso = `${year}-${month}-${day}T${hour}:${minute}:${second ?? '00'}.000Z` as const
    return { time: { raw, precision, sure: true, iso }, manner: 'ymd zoned' }
  }
  const own = zone === undefined ? null : offsetOf(zone)
  return placed(raw, date, { clock, zone: own, zoneIsSure: true, dateText: '' }, style)
}

function placed(raw: string, day: Day, pieces: Pieces, style: TimeStyle): TimeRead {
  const { clock } = pieces
  if (!isPossible(day, clock)) return failed(raw, 'impossible')
  const wall = { ...day, hour: clock?.hour ?? 0, minute: clock?.minute ?? 0, second: clock?.second ?? 0 }
  const precision = clock?.precision ?? 'day'
  const manner = `${day.manner}${pieces.zone === null ? '' : ' zoned'}${precision === 'day' ? ' day' : ''}`
  const zone = pieces.zone ?? style.zone
  const base = { raw, precision, sure: false }
  if (zone === undefined) return { time: { ...base, wall: wallText(wall) }, manner, trouble: 'zone' }
  const at = zonedMs(wall, zone)
  if (!Number.isFinite(at.ms)) return { time: { ...base, wall: wallText(wall) }, manner, trouble: 'zone' }
  const isSure = at.isOne && (pieces.zone === null ? style.zoneIsSure === true : pieces.zoneIsSure)
  return { time: { ...told(raw, at.ms, isSure), precision }, manner }
}

function told(raw: string, ms: number, sure: boolean): LogTime {
  return { raw, iso: `${new Date(ms).toISOString().slice(0, -1)}Z`, sure, precision: 'second' }
}

function failed(raw: string, trouble: TimeTrouble): TimeRead {
  return { time: { raw, sure: false, precision: 'day' }, manner: trouble, trouble }
}

function tidy(raw: string): string {
  const text = /[^\x20-\x7e]/.test(raw)
    ? raw.normalize('NFKC').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    : raw
  return text
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'([]+|[\s"')\].,]+$/g, '')
    .slice(0, 100)
}

/** Seconds, milliseconds or microseconds since 1970, for the years 2001 to 2286. */
function epochMs(text: string): number | null {
  const match = /^([1-9]\d{9})(\d{3})?(\d{3})?(?:\.\d{1,9})?$/.exec(text)
  return match ? Number(match[1]) * 1_000 + Number(match[2] ?? 0) : null
}

function piecesOf(text: string): Pieces {
  const match = clockForm.exec(text)
  if (!match) return { clock: null, zone: null, zoneIsSure: false, dateText: text }
  const before = text.slice(0, match.index).replace(/[T:,[\s]+$/, '')
  const after = text.slice(match.index + match[0].length)
  const zone = zoneIn(after)
  return { clock: clockOf(match), ...zone, dateText: `${before} ${after.slice(zone.used)}`.trim() }
}

function clockOf([, hour = '', minute = '', second, half]: RegExpExecArray): Clock {
  const isBad = half !== undefined && (Number(hour) < 1 || Number(hour) > 12)
  const turned = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour)
  return {
    hour: isBad ? 99 : turned,
    minute: Number(minute),
    second: Number(second ?? 0),
    precision: second === undefined ? 'minute' : 'second',
  }
}

/** A named zone such as CET is often meant loosely: it gives a time, never a sure one. */
function zoneIn(after: string): { zone: Zone | null; zoneIsSure: boolean; used: number } {
  const match = zoneForm.exec(after)
  if (match && (match[1] || match[2]))
    return { zone: match[2] ? offsetOf(match[2]) : 0, zoneIsSure: true, used: match[0].length }
  const word = /^\s*\(?([A-Z]{3,4})\b\)?/.exec(after)
  const offset = word ? offsetNamed(word[1] ?? '') : undefined
  return { zone: offset ?? null, zoneIsSure: false, used: offset === undefined ? 0 : (word?.[0].length ?? 0) }
}

function offsetOf(text: string): number {
  const match = /^([+-])(\d{1,2}):?(\d\d)?$/.exec(text)
  if (!match) return 0
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0))
}

function dayOf(text: string, order: DateOrder | undefined): Day | TimeTrouble {
  if (text === '') return 'no-date'
  const words = text.match(/\p{L}+/gu) ?? []
  const numbers = text.match(/\d+/g) ?? []
  if (words.length > 0 && words.some(word => !passedOver(word))) return withMonthWord(words, numbers)
  if (numbers.length !== 3) return nothing
  const separator = /\d([./-])\d/.exec(text)?.[1] ?? ''
  return inNumbers(numbers, separator, order)
}

function withMonthWord(words: readonly string[], numbers: readonly string[]): Day | TimeTrouble {
  const months = words.flatMap(word => monthNamed(word) ?? [])
  const strange = words.filter(word => !passedOver(word) && monthNamed(word) === undefined)
  // "mar. 17 avr. 2026": Tuesday in three languages, then the month.
  const month = months.length === 2 && months[0] === 3 ? months[1] : months[0]
  if (strange.length > 0 || month === undefined || months.length > 2) return nothing
  if (months.length === 2 && months[0] !== 3) return nothing
  const year = numbers.find(number => number.length === 4)
  const day = numbers.find(number => number.length <= 2)
  if (!day) return nothing
  if (!year) return numbers.length === 2 ? nothing : 'no-year'
  return numbers.length === 2 ? { year: Number(year), month, day: Number(day), manner: 'word' } : nothing
}

function inNumbers(numbers: readonly string[], separator: string, order: DateOrder | undefined): Day | TimeTrouble {
  const [a = 0, b = 0, c = 0] = numbers.map(Number)
  if (numbers[0]?.length === 4) return { year: a, month: b, day: c, manner: 'ymd' }
  if (
    numbers.some((number, at) => number.length > (at === 2 ? 4 : 2)) ||
    numbers[2]?.length === 3 ||
    numbers[2]?.length === 1
  )
    return nothing
  const isShort = numbers[2]?.length !== 4
  if (isShort && order === 'ymd') return { year: 2_000 + a, month: b, day: c, manner: 'ymd' }
  const year = isShort ? 2_000 + c : c
  const known = separator === '.' ? 'dmy' : (order ?? provenOrder(a, b, isShort))
  if (known === 'dmy') return { year, month: b, day: a, manner: `dmy${separator}` }
  return known === 'mdy' ? { year, month: a, day: b, manner: `mdy${separator}` } : 'order'
}

/** A four-figure year at the end and one number over 12 leave one reading. */
function provenOrder(a: number, b: number, isShort: boolean): DateOrder | undefined {
  if (isShort) return undefined
  if (a > 12) return 'dmy'
  return b > 12 || a === b ? 'mdy' : undefined
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isPossible({ year, month, day }: Day, clock: Clock | null): boolean {
  if (clock && (clock.hour > 23 || clock.minute > 59 || clock.second > 60)) return false
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = month === 2 && isLeap ? 29 : (monthDays[month - 1] ?? 0)
  return year >= 1990 && year <= 2100 && day >= 1 && day <= days
}

function wallText({ year, month, day, hour, minute, second }: Wall): string {
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second)).toISOString().slice(0, 19)
}
