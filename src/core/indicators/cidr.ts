import type { Kind, Span } from './indicator'
import { isDotted } from './ipv4'
import { readIpv6 } from './ipv6'

const networks = /(?<![0-9a-f:.])(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{1,4}:[0-9a-f:]{1,38})\/\d{1,3}(?![\w/]|\.\d)/gi

/** Networks in slash form, IPv4 and IPv6; host bits are left as written. Source: RFC 4632, RFC 4291 §2.3. */
export const cidr: Kind = {
  name: 'cidr',
  *spans(plain) {
    for (const match of plain.text.matchAll(networks)) yield { start: match.index, end: match.index + match[0].length }
  },
  verify({ text }, span) {
    const slash = text.lastIndexOf('/', span.end)
    const address = text.slice(span.start, slash)
    const length = text.slice(slash + 1, span.end)
    if (/^0\d/.test(length)) return null
    const value = address.includes(':')
      ? six(address, Number(length))
      : four(text, { start: span.start, end: slash }, Number(length))
    return value === null ? null : { value: `${value}/${length}`, validity: 'valid', ...span }
  },
}

function four(text: string, span: Span, length: number): string | null {
  return length <= 32 && isDotted(text, span) ? text.slice(span.start, span.end) : null
}

function six(address: string, length: number): string | null {
  return length <= 128 ? readIpv6(address) : null
}
