import { isAlnum } from '../base/text'
import { textBefore } from './around'
import type { Block, Kind, Span } from './indicator'

const longest = 45

/** IPv6 addresses in RFC 5952 form, compressed and IPv4-mapped ones included. Not times, MAC addresses or CSS. */
export const ipv6: Kind = {
  name: 'ipv6',
  spans: colonRuns,
  verify({ text }, span) {
    const isApart = !isWord(text, span.start - 1) && !isWord(text, span.end)
    const value = isApart ? readIpv6(text.slice(span.start, span.end)) : null
    return value === null ? null : { value, validity: 'valid', ...span }
  },
}

/**
 * Reads an IPv6 address.
 *
 * @param written    hex groups, '::', dotted tail
 * @returns          RFC 5952 text, IPv4-mapped with a dotted tail; null for anything else and for times
 */
export function readIpv6(written: string): string | null {
  const parts = written.split(':')
  const first = parts.find(part => part !== '') ?? ''
  if (first === '' || parts.some(part => part.length > 4 && !part.includes('.'))) return null
  if (!written.includes('::') && parts.every(part => part.length === 2)) return null
  const isShort = parts.filter(part => part !== '').length < 3
  if (isShort && !/^::/.test(written) && first.length < 3) return null
  const url = `http://[${written}]/`
  if (!URL.canParse(url)) return null
  return withDottedTail(new URL(url).hostname.slice(1, -1))
}

function withDottedTail(canonical: string): string {
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(canonical)
  if (!mapped) return canonical
  const [high, low] = [Number.parseInt(mapped[1] ?? '', 16), Number.parseInt(mapped[2] ?? '', 16)]
  return `::ffff:${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`
}

/** Runs of hex digits, colons and dots with two colons or more, without the punctuation around them. */
function* colonRuns({ text, marks }: Block): Generator<Span> {
  let from = 0
  for (const colon of marks.colons) {
    if (colon < from) continue
    let start = colon
    while (start > from && isGroupUnit(text.charCodeAt(start - 1))) start--
    let end = colon + 1
    while (end < text.length && isGroupUnit(text.charCodeAt(end))) end++
    from = end
    const second = text.indexOf(':', colon + 1)
    if (second < 0 || second >= end || end - start > longest + 6) continue
    const run = text.slice(start, end)
    const lead = isLabelled(text, start) ? 2 : (/^(?:\.|:(?!:))+|^[0-9a-f]{5,}:(?!:)/i.exec(run)?.[0].length ?? 0)
    const tail = /(?:\.|(?<!:):)+$/.exec(run.slice(lead))?.[0].length ?? 0
    if (run.length - tail > lead && run.length - tail - lead <= longest) yield { start: start + lead, end: end - tail }
  }
}

/** 'IPv6:2001:db8::1', the form of mail headers. Source: RFC 5321 §4.1.3. */
function isLabelled(text: string, start: number): boolean {
  return text.startsWith('6:', start) && /ipv$/i.test(textBefore(text, start, 3))
}

function isGroupUnit(unit: number): boolean {
  const low = unit | 0x20
  return (unit >= 0x2e && unit <= 0x3a && unit !== 0x2f) || (low >= 0x61 && low <= 0x66)
}

function isWord(text: string, index: number): boolean {
  return index >= 0 && (isAlnum(text.charCodeAt(index)) || text[index] === '_')
}
