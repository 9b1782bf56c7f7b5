/** Dates of mail headers: 'Mon, 16 Mar 2026 13:02:55 +0000'. */
import { isoTime } from '../base/time'
import type { MailTime } from './mail-header-shapes'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** Zone names that still mean one offset, in minutes. Source: RFC 5322 §4.3. */
const zones: Readonly<Record<string, number>> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
}
const shape =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]{0,6}\s+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([+-]\d{4}|[a-z]{1,5})?/i
const longest = 200

/**
 * Reads the date of a header.
 *
 * @param raw    as written, comments allowed
 * @returns      the instant and its zone; iso null when it is no date or names no zone; zoneMinutes null for '-0000',
 *               which says that the zone is not known, and where none is named
 * Source:       RFC 5322 §3.3 and §4.3
 */
export function readMailDate(raw: string): MailTime {
  const text = raw.slice(0, longest).replace(/\s+/g, ' ').trim()
  const match = shape.exec(text)
  const offset = offsetOf(match?.[7])
  const wall = match ? wallOf(match) : Number.NaN
  const iso = offset !== null && Number.isFinite(wall) ? isoTime(wall - offset * 60_000) : null
  return { raw: text, iso, zoneMinutes: match?.[7] === '-0000' ? null : offset }
}

function wallOf([, day, month, year, hour, minute, second = '0']: RegExpExecArray): number {
  const at = months.indexOf((month ?? '').toLowerCase())
  const short = Number(year)
  const full = (year ?? '').length === 2 ? short + (short < 50 ? 2_000 : 1_900) : short
  const clock = [Number(hour), Number(minute), Number(second)] as const
  if (at < 0 || full < 1_900 || clock[0] > 23 || clock[1] > 59 || clock[2] > 60) return Number.NaN
  const date = new Date(Date.UTC(full, at, Number(day), clock[0], clock[1], Math.min(clock[2], 59)))
  return date.getUTCDate() === Number(day) ? date.getTime() : Number.NaN
}

function offsetOf(zone: string | undefined): number | null {
  if (!zone) return null
  if (!/^[+-]/.test(zone)) return zones[zone.toUpperCase()] ?? null
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3))
  // No zone lies further from UTC than 14 hours; a wilder one is a forger's.
  return minutes > 14 * 60 ? null : zone.startsWith('-') ? -minutes : minutes
}
