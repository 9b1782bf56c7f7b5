import { fine, type Result, trouble } from '../base/problem'
import { readCountry } from '../indicators/log-country'
import { linesOf } from '../indicators/log-line'
import { ipNumber } from './ip-number'
import type { NetworkList, RangeTable } from './listed'
import type { ListSource, NetworkClass } from './network'
import { startsSteps, type ValueRange } from './range-starts'

type Range = { v: 4 | 6; first: string | number; last: string | number; country: string }
type How = { as: Exclude<NetworkClass, 'unknown'> | 'countries' | 'attacks'; most: number }
/** Rows that are read between two rests; a few milliseconds. */
const rowsAtOnce = 500
/** Rows shown as examples of what was read. */
const mostShown = 5

const expected = 'an address, a network such as 203.0.113.0/24, or a range "first,last"'

/**
 * Reads rows of networks: one a line, `#` and `;` begin remarks, columns behind the first are let pass.
 *
 * @param text     content of the file
 * @param about    name, day, publisher
 * @param how      class of the networks, 'countries' for ranges with a country, 'attacks'; most rows
 * @returns        in steps of a few milliseconds: the list, or a problem that names the first row that is wrong
 */
export function* rangeRowSteps(text: string, about: ListSource, how: How): Generator<void, Result<NetworkList>> {
  const ranges: Range[] = []
  const rows: string[] = []
  let isFirst = true
  for (const line of linesOf(text.startsWith('\ufeff') ? text.slice(1) : text)) {
    const hasRemark = /[#;]|^\/\//.test(line.text)
    const content = (hasRemark ? line.text.replace(/(?:^|\s)[#;].*$|^\/\/.*$/, '') : line.text).trim()
    if (content === '') continue
    const range = rangeOf(content, how.as === 'countries')
    const isHeading = isFirst && typeof range === 'string' && /^["a-z_ ,;\t]+$/i.test(content)
    isFirst = false
    if (isHeading) continue
    if (typeof range === 'string') return broken(line.row, content, range)
    if (ranges.push(range) > how.most) return broken(line.row, content, `no more than ${how.most} rows`)
    if (how.as === 'attacks' || rows.length < mostShown) rows.push(content)
    if (ranges.length % rowsAtOnce === 0) yield
  }
  if (ranges.length === 0)
    return trouble('list-empty', 'The list holds no network.', 'Check that it is the right file.')
  yield
  const table = yield* tableSteps(ranges)
  const count = ranges.length
  const first = rows.slice(0, mostShown)
  if (how.as === 'countries') return fine({ holds: 'countries', about, table, count, first })
  if (how.as === 'attacks') return fine({ holds: 'attacks', about, table, rows, count, first })
  return fine({ holds: 'networks', about, class: how.as, table, count, first })
}

function broken(
  row: number,
  content: string,
  want: string,
): { ok: false; problem: { code: string; says: string; fix: string } } {
  return trouble(
    'list-broken',
    `Row ${row} is "${content.slice(0, 80)}"; expected ${want}.`,
    'Mend the row or fetch the file anew; nothing was imported.',
  )
}

/** One address or network and nothing else: what most lists hold in every row. */
const oneNetwork = /^[\da-f]*[.:][\da-f.:]*(?:\/\d+)?$/i

/** A range, or what was expected instead. */
function rangeOf(content: string, withCountry: boolean): Range | string {
  if (!withCountry && oneNetwork.test(content)) {
    const network = networkOf(content)
    return network ? { ...network, country: 'listed' } : expected
  }
  const cells = content
    .replace(/ - /, '-')
    .split(/[,;\t ]+/)
    .map(cell => cell.replace(/^"|"$/g, ''))
  const [first = '', second = '', third = ''] = cells
  const isWhole = /^\d+$/.test(first)
  const isPair = boundOf(first) !== null && boundOf(second) !== null && isWhole === /^\d+$/.test(second)
  if (isWhole && !isPair) return expected
  const range = isPair ? pairOf(first, second) : (dashed(first) ?? networkOf(first))
  if (!range) return isPair ? 'a range whose last address is not before its first' : expected
  if (!withCountry) return { ...range, country: 'listed' }
  const country = readCountry(isPair ? third : second)
  return country ? { ...range, country } : 'a country such as DE behind the range'
}

type Bounds = Omit<Range, 'country'>

function dashed(text: string): Bounds | null {
  const [first = '', last = '', ...more] = text.split('-').map(part => part.trim())
  return last === '' || more.length > 0 ? null : pairOf(first, last)
}

function pairOf(first: string, last: string): Bounds | null {
  const from = boundOf(first)
  const to = boundOf(last)
  if (!from || !to || from.v !== to.v || from.at > to.at) return null
  return { v: from.v, first: from.at, last: to.at }
}

/** An address in text, or a whole number as some ranges are written. */
function boundOf(text: string): { v: 4 | 6; at: string | number } | null {
  if (/^\d{1,10}$/.test(text)) return Number(text) <= 0xffffffff ? { v: 4, at: Number(text) } : null
  if (/^\d{11,39}$/.test(text)) {
    const hex = BigInt(text).toString(16)
    return hex.length <= 32 ? { v: 6, at: hex.padStart(32, '0') } : null
  }
  const ip = ipNumber(text)
  if (!ip) return null
  return ip.v === 4 ? { v: 4, at: ip.n } : { v: 6, at: hexOf(ip.words) }
}

/** The 128 bits of an address as text that compares like the number. */
export function hexOf(words: readonly number[]): string {
  return words.map(word => word.toString(16).padStart(8, '0')).join('')
}

function networkOf(text: string): Bounds | null {
  const [address = '', bits] = text.split('/')
  const start = boundOf(address)
  if (!start) return null
  if (bits === undefined) return { v: start.v, first: start.at, last: start.at }
  const width = start.v === 4 ? 32 : 128
  if (!/^\d{1,3}$/.test(bits) || Number(bits) > width) return null
  const free = width - Number(bits)
  if (typeof start.at === 'number') {
    const size = 2 ** free
    const first = Math.floor(start.at / size) * size
    return { v: 4, first, last: first + size - 1 }
  }
  const first = (BigInt(`0x${start.at}`) >> BigInt(free)) << BigInt(free)
  const last = first + (1n << BigInt(free)) - 1n
  return { v: 6, first: first.toString(16).padStart(32, '0'), last: last.toString(16).padStart(32, '0') }
}

function* tableSteps(ranges: readonly Range[]): Generator<void, RangeTable> {
  const fours: ValueRange<number>[] = []
  const sixes: ValueRange<string>[] = []
  for (const [at, { first, last, country: value }] of ranges.entries()) {
    if (typeof first === 'number' && typeof last === 'number') fours.push({ first, last, value })
    else if (typeof first === 'string' && typeof last === 'string') sixes.push({ first, last, value })
    if (at % rowsAtOnce === 0) yield
  }
  const four = yield* startsSteps(fours, at => (at < 0xffffffff ? at + 1 : null))
  const six = yield* startsSteps(sixes, behind)
  const starts = new Uint32Array(four.length)
  for (const [place, { at }] of four.entries()) {
    starts[place] = at
    if (place % rowsAtOnce === 0) yield
  }
  return {
    four: { starts, values: yield* valuesSteps(four) },
    six: { starts: six.map(({ at }) => at), values: yield* valuesSteps(six) },
  }
}

function* valuesSteps(places: readonly { value: string }[]): Generator<void, string[]> {
  const values: string[] = []
  for (const { value } of places) if (values.push(value) % rowsAtOnce === 0) yield
  return values
}

function behind(hex: string): string | null {
  const next = (BigInt(`0x${hex}`) + 1n).toString(16)
  return next.length > 32 ? null : next.padStart(32, '0')
}

/**
 * Reads rows of crypto addresses: one a line, further columns let pass.
 *
 * @param text     content of the file
 * @param about    name, day, publisher
 * @param how      what being listed means; most rows
 * @returns        in steps of a few milliseconds: the list, or a problem that names the first row that is wrong
 */
export function* addressRowSteps(
  text: string,
  about: ListSource,
  { as: flag, most }: { as: 'scam' | 'sanctioned'; most: number },
): Generator<void, Result<NetworkList>> {
  const addresses = new Set<string>()
  const shown: string[] = []
  let isFirst = true
  for (const line of linesOf(text.startsWith('\ufeff') ? text.slice(1) : text)) {
    const content = line.text.replace(/(?:^|\s)#.*$/, '').trim()
    if (content === '') continue
    const first = (content.split(/[,;\t ]/, 1)[0] ?? '').replace(/^"|"$/g, '')
    // An IPv6 address is as long as a crypto address; a list of the other kind must not be taken for one.
    const isAddress = /^[\w:-]{20,130}$/.test(first) && /\d/.test(first) && ipNumber(first) === null
    const isHeading = isFirst && !isAddress && /^[a-z_ "]+$/i.test(first)
    isFirst = false
    if (isHeading) continue
    if (!isAddress) return broken(line.row, content, 'a crypto address in the first column')
    if (addresses.add(addressKey(first)).size > most) return broken(line.row, content, `no more than ${most} rows`)
    if (shown.length < mostShown) shown.push(first)
    if (addresses.size % rowsAtOnce === 0) yield
  }
  if (addresses.size === 0)
    return trouble('list-empty', 'The list holds no address.', 'Check that it is the right file.')
  return fine({ holds: 'addresses', about, flag, addresses, count: addresses.size, first: shown })
}

/** Addresses in hexadecimal or bech32 compare without case; the others keep theirs. */
export function addressKey(address: string): string {
  const text = address.trim()
  return /^0x[0-9a-f]+$/i.test(text) || /^(bc1|tb1|ltc1|addr1|bitcoincash:)/i.test(text) ? text.toLowerCase() : text
}
