import { isAlnum } from '../base/text'
import type { Kind, Span } from './indicator'

const longest = 45
const groups = /[0-9a-f:.]+/gi

/** IPv6 addresses in RFC 5952 form, compressed and IPv4-mapped ones included. Not times, MAC addresses or CSS. */
export const ipv6: Kind = {
  name: 'ipv6',
  spans: plain => colonRuns(plain.text),
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
function* colonRuns(text: string): Generator<Span> {
  for (const match of text.matchAll(groups)) {
    if (match[0].indexOf(':', match[0].indexOf(':') + 1) < 0 || match[0].length > longest + 6) continue
    const lead = /^(?:\.|:(?!:))+|^[0-9a-f]{5,}:(?!:)/i.exec(match[0])?.[0].length ?? 0
    const tail = /(?:\.|(?<!:):)+$/.exec(match[0].slice(lead))?.[0].length ?? 0
    const start = match.index + lead
    const end = match.index + match[0].length - tail
    if (end > start && end - start <= longest) yield { start, end }
  }
}

function isWord(text: string, index: number): boolean {
  return index >= 0 && (isAlnum(text.charCodeAt(index)) || text[index] === '_')
}
