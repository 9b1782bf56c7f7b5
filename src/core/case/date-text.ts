import type { TimeReading } from './reading'

/** How a page writes a time, and the settings it was written under. */
export type DateStyle = {
  kind: 'iso' | 'epoch-s' | 'epoch-ms' | 'host-locale' | 'dmy' | 'mdy' | 'ymd'
  /** IANA zone the analyst set for the site; '' when none is set. */
  zone: string
  /** Language of the page, e.g. 'de'. */
  lang: string
}

type Parts = { year: number; month: number; day: number; hour: number; minute: number; second: number }

/**
 * Reads a time as a page wrote it. Without a zone in the text it is never sure.
 *
 * @param raw      'Mon Mar 16 13:02:55 2026'
 * @param style    kind, zone of the site, language of the page
 * @returns        raw text, the UTC instant where one can be told, and whether its zone is certain
 */
export function readDate(raw: string, style: DateStyle): TimeReading {
  const text = raw.replace(/[\s\u00a0\u200e\u200f\u202a-\u202e]+/g, ' ').trim()
  if (style.kind === 'epoch-s' || style.kind === 'epoch-ms')
    return fromEpoch(text, style.kind === 'epoch-s' ? 1_000 : 1)
  const zoned = /\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)? ?(Z|UTC|GMT|[+-]\d\d:?\d\d)$/.test(text)
    ? Date.parse(text.replace(' UTC', 'Z'))
    : Number.NaN
  if (Number.isFinite(zoned)) return { raw: text, iso: new Date(zoned).toISOString(), sure: true }
  const parts = partsOf(text, style)
  const ms = parts && style.zone ? inZone(parts, style.zone) : Number.NaN
  return Number.isFinite(ms) ? { raw: text, iso: new Date(ms).toISOString(), sure: false } : { raw: text, sure: false }
}

function fromEpoch(text: string, factor: number): TimeReading {
  const ms = /^\d{9,14}$/.test(text) ? Number(text) * factor : Number.NaN
  return ms < 8e15 ? { raw: text, iso: new Date(ms).toISOString(), sure: true } : { raw: text, sure: false }
}

function partsOf(text: string, style: DateStyle): Parts | null {
  const clock = /(\d{1,2})[:.h](\d\d)(?:[:.](\d\d))?\s*([ap]\.?m\b)?/i.exec(text)
  const day = dayOf(clock ? text.replace(clock[0], ' ') : text, style)
  if (!day || !clock) return null
  const half = clock[4]?.toLowerCase().charAt(0)
  const hour = (Number(clock[1]) % (half ? 12 : 24)) + (half === 'p' ? 12 : 0)
  const parts = { ...day, hour, minute: Number(clock[2]), second: Number(clock[3] ?? 0) }
  return parts.month >= 1 && parts.month <= 12 && parts.day >= 1 && parts.day <= 31 && parts.minute < 60 ? parts : null
}

function dayOf(text: string, { kind, lang }: DateStyle): { year: number; month: number; day: number } | null {
  const numbers = [...text.matchAll(/\d+/g)].map(match => match[0])
  const [a, b, c] = numbers.map(Number)
  if (numbers.length === 3 && a !== undefined && b !== undefined && c !== undefined) {
    if (numbers[0]?.length === 4) return { year: a, month: b, day: c }
    if (numbers[2]?.length !== 4) return null
    if (kind === 'dmy' || (a > 12 && kind === 'host-locale')) return { year: c, month: b, day: a }
    return kind === 'mdy' || (b > 12 && kind === 'host-locale') ? { year: c, month: a, day: b } : null
  }
  const year = numbers.find(number => number.length === 4)
  const day = numbers.find(number => number.length <= 2)
  const month = monthIn(text, lang)
  return numbers.length === 2 && year && day && month ? { year: Number(year), month, day: Number(day) } : null
}

/** The one month named; 0 when none or more than one is, as in French "mar. 17 avr. 2026". */
function monthIn(text: string, lang: string): number {
  const words = text.toLocaleLowerCase('en').match(/\p{L}{3,}/gu) ?? []
  const found = new Set<number>()
  for (const language of new Set(['en', lang || 'en'])) {
    const months = monthNames(language)
    for (const word of words) {
      const fits = months.flatMap((name, at) => (name.startsWith(word) ? [at + 1] : []))
      if (fits.length === 1 && fits[0]) found.add(fits[0])
    }
  }
  return found.size === 1 ? ([...found][0] ?? 0) : 0
}

function monthNames(language: string): string[] {
  try {
    const format = new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone: 'UTC' })
    return Array.from({ length: 12 }, (_, month) => {
      const part = format.formatToParts(Date.UTC(2026, month, 15)).find(piece => piece.type === 'month')
      return (part?.value ?? '').toLocaleLowerCase('en')
    })
  } catch {
    return []
  }
}

/** Wall time in a zone to UTC: the offset is looked up at the guess and once more at the result. */
function inZone(parts: Parts, zone: string): number {
  const wall = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second)
  try {
    const first = wall - offsetAt(wall, zone)
    return wall - offsetAt(first, zone)
  } catch {
    return Number.NaN
  }
}

function offsetAt(ms: number, zone: string): number {
  const wall = new Date(ms).toLocaleString('sv-SE', { timeZone: zone })
  return Date.parse(`${wall.replace(' ', 'T')}Z`) - (ms - (ms % 1_000))
}
