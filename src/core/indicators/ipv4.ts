import type { Kind, Span } from './indicator'

const four = /\d{1,3}(?:\.\d{1,3}){3}/g

/** Words before four numbers that make them a version, an object id or a numbered section. */
const otherBefore =
  /(?:\b(?:version|versión|versão|ver|v|build|release|rel|rev|revision|firmware|kernel|driver|patch|sdk|ios|android|windows|macos|chrome|chromium|firefox|edge?|safari|opera|opr|app|update|updated to|oid|openssl|openssh|nginx|apache|java|php|python|node|section|chapter|clause|step|rfc)|§)[\s.:=#(]*$/i
const addressBefore = /\b(?:ip|ips|ipv4|address|addr|from|subnet|network|net|host|login|via)\b[^\n]{0,24}$/i

/** IPv4 addresses, dotted. Not inside versions, five-part numbers or object ids. */
export const ipv4: Kind = {
  name: 'ipv4',
  spans: plain => fourNumbers(plain.text),
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
  const octets = text.slice(start, end).split('.')
  if (octets.some(octet => Number(octet) > 255 || /^0\d/.test(octet)) || octets.join('.') === '1.3.6.1') return false
  if (isPartOfLonger(text, start, end)) return false
  const before = text.slice(Math.max(0, start - 40), start)
  if (otherBefore.test(before)) return false
  const looksLikeVersion = octets[3] === '0' && Number(octets[0]) < 32 && text[end] !== '/'
  return !looksLikeVersion || addressBefore.test(before)
}

function isPartOfLonger(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start)
  const after = text.slice(end, end + 2)
  return (
    /[\w$]$/.test(before) ||
    /\w[./\\]$/.test(before) ||
    /[^\d\s]-$/.test(before) ||
    /^[\w$]/.test(after) ||
    /^\.\w/.test(after) ||
    /^-[^\d\s]/.test(after)
  )
}

function* fourNumbers(text: string): Generator<Span> {
  for (const match of text.matchAll(four)) yield { start: match.index, end: match.index + match[0].length }
}
