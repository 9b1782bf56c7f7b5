/** The written forms of a day: numbers in the orders people use, and names of months in many languages. */
import { textBefore } from './around'
import type { Cue } from './cues'
import type { Span } from './indicator'
import { isVersionBefore } from './ipv4'
import { monthOf } from './month-names'

/** A day as read; `other` is the second reading of one that is truly ambiguous. */
export type Day = Span & { date: string; other?: string }

const yearFirst = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d]|[-/.]\d)/y
const asian = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?/y
const dayFirst = /(\d{1,2})([-/.])( ?)(\d{1,2})\2\3(\d{4}|\d{2})(?![\d]|[-/.]\d|[%€$])/y
const basic = /(\d{4})(\d{2})(\d{2})(?=T\d{4})/y
const dayBefore =
  /(?<![\d.,/:-])(\d{1,2})(?:st|nd|rd|th|er|e|º|ª|°|ος|-?го)?(\.? ?-?\/?(?:(?:of|de|del|den|di|do|da|d['’]) ?)?)$/i
const yearAfter = /^(?:\.?,? (?:de |del |do |of )?|[-/.])('?\d{4}|['’]\d{2}|(?<=-)\d{2})(?![\d])/
const dayAfter = /^\.? (\d{1,2})(?:st|nd|rd|th|\.)?,? (?:of |de )?(\d{4})(?!\d)|^-(\d{1,2})-(\d{4})(?!\d)/
const yearBefore = /(?<![\d.,/:-])(\d{4})\.?[- ]$/
const dayLast = /^\.?[- ](\d{1,2})(?![\d:])/
const isNamePart = /[\w./$#%+-]/
const isNumberPart = /[\d./-]/
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
  const ymd = matchAt(yearFirst, text, start) ?? matchAt(asian, text, start) ?? matchAt(basic, text, start)
  if (ymd) return fromYear(ymd, before, start)
  const match = matchAt(dayFirst, text, start)
  return match && fromDay(match, before, { start, monthFirst })
}

/** The one form that logs use, '2026-03-05', without a pattern. */
function isoDay(text: string, start: number): Day | null {
  if (text.charCodeAt(start + 4) !== 0x2d || text.charCodeAt(start + 7) !== 0x2d) return null
  if (isNamePart.test(text[start - 1] ?? ' ') || isNumberPart.test(text[start + 10] ?? ' ')) return null
  const written = text.slice(start, start + 10)
  const year = Number(written.slice(0, 4))
  const isDay = dateOf(year, Number(written.slice(5, 7)), Number(written.slice(8))) === written
  return isDay ? { date: written, start, end: start + 10 } : null
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
    const date = dateOf(written.length === 2 ? 2000 + Number(written) : Number(written), month, Number(day[1]))
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

function withWeekday(text: string, day: Day): Day {
  const before = weekday.exec(textBefore(text, day.start, 6))
  return before ? { ...day, start: day.start - before[0].length } : day
}

/** The day in ISO form; null for days no calendar has and years no ticket speaks of. */
function dateOf(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return null
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const last = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  if (day > last) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
