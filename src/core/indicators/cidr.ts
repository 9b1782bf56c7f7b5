import { textBefore } from './around'
import type { Block, Kind, Span } from './indicator'
import { isDotted } from './ipv4'
import { readIpv6 } from './ipv6'

const address = /(?<![0-9a-f:.])(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{1,4}:[0-9a-f:]{1,38})$/i

/** Networks in slash form, IPv4 and IPv6; host bits are left as written. Source: RFC 4632, RFC 4291 §2.3. */
export const cidr: Kind = {
  name: 'cidr',
  spans: aroundSlashes,
  verify({ text }, span) {
    const slash = text.lastIndexOf('/', span.end)
    const written = text.slice(span.start, slash)
    const length = text.slice(slash + 1, span.end)
    if (/^0\d/.test(length)) return null
    const value = written.includes(':')
      ? six(written, Number(length))
      : four(text, { start: span.start, end: slash }, Number(length))
    return value === null ? null : { value: `${value}/${length}`, validity: 'valid', ...span }
  },
}

function* aroundSlashes({ text, marks }: Block): Generator<Span> {
  for (const slash of marks.slashes) {
    const next = text.charCodeAt(slash + 1)
    if (next < 0x30 || next > 0x39 || !/[0-9a-f:]/i.test(text[slash - 1] ?? '')) continue
    const length = /^\d{1,3}(?![\w/]|\.\d)/.exec(text.slice(slash + 1, slash + 6))?.[0].length
    const before = length ? address.exec(textBefore(text, slash, 44)) : null
    if (length && before) yield { start: slash - before[0].length, end: slash + 1 + length }
  }
}

function four(text: string, span: Span, length: number): string | null {
  return length <= 32 && isDotted(text, span) ? text.slice(span.start, span.end) : null
}

function six(written: string, length: number): string | null {
  return length <= 128 ? readIpv6(written) : null
}
