import { isAlnum } from '../base/text'
import { textBefore } from './around'
import { type Block, isClaimed, type Kind, type Span } from './indicator'
import { isAddressBefore, isVersionBefore, readsAsVersion } from './version-words'

const four = /\d{1,3}(?:\.\d{1,3}){3}/y

/** IPv4 addresses, dotted. Not inside versions, five-part numbers or object ids. */
export const ipv4: Kind = {
  name: 'ipv4',
  spans: fourNumbers,
  verify({ text }, span) {
    if (!isDotted(text, span)) return null
    return { value: text.slice(span.start, span.end), validity: 'valid', ...span }
  },
}

/**
 * Tells whether four numbers are an address rather than a version or a part of something longer.
 *
 * @param text    plain text
 * @param span    four numbers with dots
 * @returns       false for 'v1.2.3.4', 'Chrome/122.0.0.0', five parts, numbers over 255 or with leading zeros
 */
export function isDotted(text: string, { start, end }: Span): boolean {
  const octets = octetsOf(text, start, end)
  if (!octets) return false
  if (isPartOfLonger(text, start, end)) return false
  const before = textBefore(text, start, 40)
  if (isVersionBefore(before)) return false
  if (octets.first > 31 || text[end] === '/') return true
  if (octets.last === 0) return isAddressBefore(before)
  return octets.most > 63 || octets.first === 10 || octets.isRow || !readsAsVersion(text, start, end)
}

type Octets = { first: number; last: number; most: number; isRow: boolean }

/** Four numbers of 0–255 without leading zeros, told by first, last and greatest; null for anything else. */
function octetsOf(text: string, start: number, end: number): Octets | null {
  let first = -1
  let most = 0
  let octet = 0
  let digits = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x2e) {
      if (first < 0) first = octet
      octet = 0
      digits = 0
      continue
    }
    if (digits > 0 && octet === 0) return null
    octet = octet * 10 + unit - 0x30
    digits++
    if (octet > 255) return null
    if (octet > most) most = octet
  }
  const written = text.slice(start, end)
  if (written === '1.3.6.1') return null
  return { first, last: octet, most, isRow: written === '1.2.3.4' || written === '1.1.1.1' || written === '8.8.8.8' }
}

function isPartOfLonger(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1)
  const after = text.charCodeAt(end)
  if (isWordOrDollar(before) || isWordOrDollar(after)) return true
  const isJoined = before === 0x2e || before === 0x2f || before === 0x5c
  if (isJoined && isWord(text.charCodeAt(start - 2))) return true
  if (before === 0x2d && /[^\d\s]/.test(text[start - 2] ?? ' ')) return true
  if (after === 0x2e) return isWord(text.charCodeAt(end + 1))
  return after === 0x2d && /[^\d\s]/.test(text[end + 1] ?? ' ')
}

function isWord(unit: number): boolean {
  return isAlnum(unit) || unit === 0x5f
}

function isWordOrDollar(unit: number): boolean {
  return isWord(unit) || unit === 0x24
}

/**
 * Lists four numbers with dots between them.
 *
 * @param block    one block of a text
 * @returns        stretches in text order, without overlap
 */
export function* fourNumbers(block: Block): Generator<Span> {
  const { text, marks } = block
  let from = 0
  for (const index of marks.dotted) {
    const start = marks.starts[index] ?? 0
    if (start < from || isClaimed(block, start)) continue
    four.lastIndex = start
    if (!four.test(text)) continue
    from = four.lastIndex
    yield { start, end: from }
  }
}
