import { isAlnum } from '../base/text'
import { textBefore } from './around'
import { type Block, isClaimed, type Kind, type Span } from './indicator'
import { holds } from './marks'

const four = /\d{1,3}(?:\.\d{1,3}){3}/y

/** Words before four numbers that make them a version, an object id or a numbered section. */
const otherBefore =
  /(?:\b(?:version|versión|versão|ver|v|build|release|rel|rev|revision|firmware|kernel|driver|patch|sdk|ios|android|windows|macos|chrome|chromium|firefox|edge?|safari|opera|opr|app|update|updated to|oid|openssl|openssh|nginx|apache|java|php|python|node|section|chapter|clause|step|rfc)|§)[\s.:=#(]*$/i
const addressBefore = /\b(?:ip|ips|ipv4|address|addr|from|subnet|network|net|host|login|via)\b[^\n]{0,24}$/i

/**
 * Tells whether the words before a number with dots make it a version, an object id or a section.
 *
 * @param before    up to 40 units of plain text before the number
 * @returns         true for 'version ', 'Chrome/', '§ '
 */
export function isVersionBefore(before: string): boolean {
  return /[\w§)][\s.:=#(/]*$/.test(before.slice(-8)) && otherBefore.test(before)
}

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
  const looksLikeVersion = octets.last === 0 && octets.first < 32 && text[end] !== '/'
  return !looksLikeVersion || addressBefore.test(before)
}

/** First and last of four numbers of 0–255 without leading zeros; null otherwise, and for the root of object ids. */
function octetsOf(text: string, start: number, end: number): { first: number; last: number } | null {
  let first = -1
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
  }
  return text.slice(start, end) === '1.3.6.1' ? null : { first, last: octet }
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
  for (const index of marks.numbers) {
    const start = marks.starts[index] ?? 0
    const end = marks.ends[index] ?? 0
    if (start < from || end - start > 3 || marks.masks[index] !== holds.digit || text.charCodeAt(end) !== 0x2e) continue
    if (isClaimed(block, start)) continue
    four.lastIndex = start
    if (!four.test(text)) continue
    from = four.lastIndex
    yield { start, end: from }
  }
}
