import { textBefore } from './around'
import { firstHost, hostsOf, readHost, withoutNextSentence } from './host'
import type { Block, Found, Kind, Span } from './indicator'
import { isNoHost } from './not-hosts'
import { urlEnd } from './url-end'

const longestAuthority = 320
const scheme = /(?:https?|(?<![a-z0-9])(?:ftps?|sftp|wss?|ipfs|tg))$/i
const authority = /^(?:[^@/?#\\\s<>"]{0,120}@)?(?:\[[0-9a-f:.]{2,45}\]|[\p{L}\p{M}\p{N}._%-]+)(?::\d{1,5}(?!\d))?/iu
const plainAuthority = /^(?:[^@/?#\\\s<>"]{0,120}@)?(?:\[[0-9a-f:.]{2,45}\]|[A-Za-z0-9._%-]+)(?::\d{1,5}(?!\d))?/i
const numbers = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}$/
const ipv4 = /^(?:\d{1,3}\.){3}\d{1,3}$/

/** Web addresses, refanged, entities decoded. Without a scheme the value starts with `//`. Source: RFC 3986, as written by people. */
export const url: Kind = {
  name: 'url',
  cost: 2,
  *spans(block) {
    yield* withScheme(block)
    yield* withoutScheme(block)
  },
  verify({ text }, span) {
    return text.startsWith('://', span.end - 3) ? full(text, span) : bare(text, span)
  },
}

function full(text: string, { start, end: from }: Span): Found | null {
  const read = authorityOf(text.slice(from, from + longestAuthority))
  if (!read) return null
  const host = read.slice(read.lastIndexOf('@') + 1)
  const isKnown = host.startsWith('[') || /^[\p{L}\p{N}]/u.test(host)
  if (!isKnown) return null
  const cut = hostLength(host)
  const isWhole = cut === host.length
  const isLast = isWhole && !/[/?#\\@]/.test(text[from + read.length] ?? ' ')
  const end = from + read.length - host.length + (isLast ? lastUnit(host) : cut)
  if (isLast && end < from + read.length) return foundTo(text, { start, end }, '')
  return foundTo(text, { start, end: isWhole ? urlEnd(text, start, end) : end }, '')
}

/** Most hosts are plain; a letter of another script behind one may belong to it. */
function authorityOf(text: string): string | undefined {
  const plain = plainAuthority.exec(text)?.[0]
  return plain !== undefined && !(text.charCodeAt(plain.length) >= 0x80) ? plain : authority.exec(text)?.[0]
}

/** A host that is followed by a word of a script without spaces ends where the script changes. */
function hostLength(host: string): number {
  if (/^[\x20-\x7e]*$/.test(host)) return host.length
  const span = firstHost(host)
  return span && span.start === 0 && readHost(host)?.suffix === 'none' ? span.end : host.length
}

/** Where a host ends that nothing follows: before the full stop of the sentence, and before a next one glued to it. */
function lastUnit(host: string): number {
  const end = host.replace(/[._]+$/, '').length
  const cut = withoutNextSentence(host.slice(0, end))
  return cut.length < end && readHost(cut)?.suffix !== 'none' && cut.includes('.') ? cut.length : end
}

function bare(text: string, span: Span): Found | null {
  const prefix = text.startsWith('//', span.start) ? '' : '//'
  return foundTo(text, { start: span.start, end: urlEnd(text, span.start, span.end) }, prefix)
}

function foundTo(text: string, span: Span, prefix: string): Found {
  const value = decoded(text.slice(span.start, span.end)).replace(/^httpS(?=:)/, 'https')
  return { value: prefix + value, validity: 'valid', ...span }
}

function* withScheme({ text, marks }: Block): Generator<Span> {
  for (const at of marks.colons) {
    if (!text.startsWith('//', at + 1)) continue
    const found = scheme.exec(textBefore(text, at, 8))
    if (found) yield { start: at - found[0].length, end: at + 3 }
  }
}

/** Hosts that a path, a query or a port follows. */
function* withoutScheme(block: Block): Generator<Span> {
  const { text, plain } = block
  for (const { start, end } of pathOwners(block)) {
    if (!/^(?:\/|[?#][\w=]|:\d{2,5}(?![\d.]))/.test(text.slice(end, end + 8))) continue
    const before = textBefore(text, start, 3)
    const isRelative = /(?:^|[^:\w/])\/\/$/.test(before)
    if (!isRelative && /[@/\\${]$/.test(before)) continue
    const host = text.slice(start, end)
    const isMeant =
      (plain.wasRewritten(start, end) && !isNetwork(host, text.slice(end, end + 5))) ||
      isLink(host, text.slice(end, end + 2))
    if (isMeant && readsAsHost(host)) yield { start: isRelative ? start - 2 : start, end }
  }
}

function* pathOwners(block: Block): Generator<Span> {
  for (const span of hostsOf(block)) if (mayHavePath(block.text, span)) yield span
  for (const places of [block.marks.slashes, block.marks.colons])
    for (const place of places) {
      const found = numbersBefore(block.text, place)
      if (found) yield found
    }
}

function mayHavePath(text: string, { end }: Span): boolean {
  const next = text.charCodeAt(end)
  return next === 0x2f || next === 0x3f || next === 0x23 || next === 0x3a
}

function numbersBefore(text: string, end: number): Span | null {
  const last = text.charCodeAt(end - 1)
  if (last < 0x30 || last > 0x39 || !hasDotNear(text, end)) return null
  const found = numbers.exec(textBefore(text, end, 16))?.[0]
  return found ? { start: end - found.length, end } : null
}

function hasDotNear(text: string, end: number): boolean {
  return text.charCodeAt(end - 2) === 0x2e || text.charCodeAt(end - 3) === 0x2e || text.charCodeAt(end - 4) === 0x2e
}

function isLink(host: string, next: string): boolean {
  return ipv4.test(host) ? /^\/[a-z_~]/i.test(next) : !isNoHost(host)
}

/** '203.0.113.0/26' is a network however it is written. */
function isNetwork(host: string, next: string): boolean {
  return ipv4.test(host) && /^\/\d{1,2}(?![\w/])/.test(next)
}

function readsAsHost(host: string): boolean {
  if (ipv4.test(host)) return host.split('.').every(part => Number(part) < 256)
  const suffix = readHost(host)?.suffix ?? 'none'
  return suffix !== 'none'
}

function decoded(text: string): string {
  return text.replace(/&(?:amp|#38|#x26);/gi, '&').replace(/&(?:#61|#x3d);/gi, '=')
}
