/** The written forms of a day: numbers in the orders people use, and names of months in many languages. */
import { isAlnum } from '../base/text'
import { textBefore } from './around'
import type { Cue } from './cues'
import type { Span } from './indicator'
import { monthOf } from './month-names'
import { isVersionBefore } from './version-words'

/** A day as read; `other` is the second reading of one that is truly ambiguous. */
export type Day = Span & { date: string; other?: string }

const yearFirst = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d]|[-/.]\d)/y
const asian = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]?/y
const vietnamese = /(\d{1,2}) tháng (\d{1,2}),? (?:năm )?(\d{4})(?!\d)/iy
const spaced = /(\d{4})(\. )(\d{1,2})\. (\d{1,2})(?:\.|(?!\d))/y
const dayFirst = /(\d{1,2})([-/.])( ?)(\d{1,2})\2\3(\d{4}|\d{2})(?![\d]|[-/.]\d|[%€$])/y
const basic = /(\d{4})(\d{2})(\d{2})(?=T\d{4})/y
const dayBefore =
  /(?<![\d.,/:-])(\d{1,2})(?:st|nd|rd|th|er|e|º|ª|°|ος|-?го)?(\.? ?-?\/?(?:(?:of|de|del|den|di|do|da|d['’]|ב) ?)?)$/i
const yearAfter = /^(?:\.?,? (?:de |del |do |of |năm )?|[-/.])('?\d{4}|['’]\d{2}|(?<=-)\d{2})(?![\d])/
const dayAfter = /^\.? (\d{1,2})(?:st|nd|rd|th|\.)?,? (?:of |de )?(\d{4})(?!\d)|^-(\d{1,2})-(\d{4})(?!\d)/
const yearBefore = /(?<![\d.,/:-])(\d{4})\.?[- ]$/
const dayLast = /^\.?[- ](\d{1,2})(?![\d:])/
const weekday = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),\s{1,2}$/

/**
 * Reads a day written in numbers.
 *
 * @param text         plain text
 * @param start        where its first digit stands
 * @param monthFirst   whether 3/4 is the fourth of March where both are possible
 * @returns            the day; null when it is none
 */
export function numericDay(text: string, start: number, monthFirst: boolean): Day | null {
  const iso = isoDay(text, start)
  if (iso) return iso
  const before = textBefore(text, start, 40)
  if (/[\w./$#%+]$|[\w:]-$/.test(before)) return null
  const digits = digitsAt(text, start)
  const ymd =
    digits < 4
      ? null
      : (matchAt(yearFirst, text, start) ??
        matchAt(asian, text, start) ??
        matchAt(basic, text, start) ??
        matchAt(spaced, text, start))
  if (ymd) return fromYear(ymd, before, start)
  if (digits > 2) return null
  const named = text.charCodeAt(start + digits) === 0x20 ? matchAt(vietnamese, text, start) : null
  if (named?.[2]) {
    const date = dateOf(Number(named[3]), Number(named[2]), Number(named[1]))
    return date ? { date, start, end: start + named[0].length } : null
  }
  const match = matchAt(dayFirst, text, start)
  return match && fromDay(match, before, { start, monthFirst })
}

function digitsAt(text: string, start: number): number {
  let at = start
  while (at < start + 4 && isDigit(text.charCodeAt(at))) at++
  return at - start
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

/** The one form that logs use, '2026-03-05', without a pattern. */
function isoDay(text: string, start: number): Day | null {
  if (text.charCodeAt(start + 4) !== 0x2d || text.charCodeAt(start + 7) !== 0x2d) return null
  if (isNamePart(text.charCodeAt(start - 1)) || isNumberPart(text.charCodeAt(start + 10))) return null
  const year = numberAt(text, start) * 100 + numberAt(text, start + 2)
  if (!isDay(year, numberAt(text, start + 5), numberAt(text, start + 8))) return null
  return { date: text.slice(start, start + 10), start, end: start + 10 }
}

/** Two digits as a number; not a number when one of them is no digit. */
function numberAt(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at), text.charCodeAt(at + 1)]
  return isDigit(tens) && isDigit(ones) ? (tens - 0x30) * 10 + ones - 0x30 : Number.NaN
}

/** Letters and digits of ASCII, and '_', '.', '/', '$', '#', '%', '+', '-'. */
function isNamePart(unit: number): boolean {
  return isAlnum(unit) || isNumberPart(unit) || unit === 0x5f || unit === 0x2b || (unit >= 0x23 && unit <= 0x25)
}

/** Digits, '.', '/', '-'. */
function isNumberPart(unit: number): boolean {
  return unit >= 0x2d && unit <= 0x39
}

function fromYear(match: RegExpExecArray, before: string, start: number): Day | null {
  const parts = match.slice(1).filter(part => /^\d+$/.test(part))
  const isDotted = match[2] === '.'
  if (isDotted && (!/^\d{4}\.\d\d\.\d\d$/.test(match[0]) || isVersionBefore(before))) return null
  const date = dateOf(Number(parts[0]), Number(parts[1]), Number(parts[2]))
  return date ? { date, start, end: start + match[0].length } : null
}

type Reading = { start: number; monthFirst: boolean }

function fromDay(match: RegExpExecArray, before: string, { start, monthFirst }: Reading): Day | null {
  const [whole, a = '', sign = '', , b = '', written = ''] = match
  const isShort = written.length === 2
  if (isShort && (sign === '-' || (sign === '.' && !/^\d\d\.\d\d\./.test(whole)) || isVersionBefore(before)))
    return null
  if (sign === '.' && /v(?:er)?\.? ?$/i.test(before)) return null
  const year = isShort ? 2000 + Number(written) : Number(written)
  const dayMonth = dateOf(year, Number(b), Number(a))
  const monthDay = sign === '.' ? null : dateOf(year, Number(a), Number(b))
  const [first, second] = monthFirst ? [monthDay, dayMonth] : [dayMonth, monthDay]
  const date = first ?? second
  if (!date) return null
  const span = { start, end: start + whole.length }
  const other = first && second && first !== second ? second : undefined
  return other ? { date, other, ...span } : { date, ...span }
}

/**
 * Reads a day around the name of a month.
 *
 * @param text    plain text
 * @param cue     the name
 * @returns       the day with its year, with an English weekday of three letters before it; null when a part is missing
 */
export function namedDay(text: string, cue: Cue): Day | null {
  const month = monthOf(cue.word)
  const before = textBefore(text, cue.start, 24)
  const after = text.slice(cue.end, cue.end + 24)
  const day = dayBefore.exec(before)
  const year = day && yearAfter.exec(after)
  if (day && year) {
    const written = (year[1] ?? '').replace(/['’]/, '')
    const date = dateOf(yearOf(written), month, Number(day[1]))
    const start = cue.start - day[0].length
    return date ? withWeekday(text, { date, start, end: cue.end + year[0].length }) : null
  }
  const named = dayAfter.exec(after)
  if (named) {
    const date = dateOf(Number(named[2] ?? named[4]), month, Number(named[1] ?? named[3]))
    return date ? { date, start: cue.start, end: cue.end + named[0].length } : null
  }
  const first = yearBefore.exec(before)
  const last = first && dayLast.exec(after)
  const date = first && last ? dateOf(Number(first[1]), month, Number(last[1])) : null
  return date && first && last ? { date, start: cue.start - first[0].length, end: cue.end + last[0].length } : null
}

/** Two digits mean this century; Thailand counts 543 years more. */
function yearOf(written: string): number {
  const year = Number(written)
  if (written.length === 2) return 2000 + year
  return year > 2443 && year < 2643 ? year - 543 : year
}

function withWeekday(text: string, day: Day): Day {
  const before = weekday.exec(textBefore(text, day.start, 6))
  return before ? { ...day, start: day.start - before[0].length } : day
}

/** The day in ISO form; null for days no calendar has and years no ticket speaks of. */
function dateOf(year: number, month: number, day: number): string | null {
  return isDay(year, month, day) ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : null
}

function isDay(year: number, month: number, day: number): boolean {
  if (!(year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1)) return false
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  if (month === 2) return day <= (isLeap ? 29 : 28)
  return day <= (month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31)
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
