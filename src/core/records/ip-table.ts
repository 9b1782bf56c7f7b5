/**
 * An IpTable tells the country of an address. It is packed when the extension is built and read once.
 * Packed: 'GIP1', length of the description (4 bytes, little end first), description in JSON, then for IPv4 starts and
 * countries, for IPv6 (64 bits) starts and countries. Starts are differences of 7 bits a byte; country 0 is "not told".
 */
import * as v from 'valibot'
import { fine, type Result, trouble } from '../base/problem'
import { type IpNumber, ipNumber } from './ip-number'
import type { ListSource } from './network'

/** Countries by address, in memory: sorted starts, and the country from each start on. */
export type IpTable = {
  about: ListSource
  countries: readonly string[]
  four: { starts: Uint32Array; codes: Uint8Array }
  six: { high: Uint32Array; low: Uint32Array; codes: Uint8Array }
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5_000_000))
const description = v.strictObject({
  name: v.string(),
  date: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/)),
  source: v.string(),
  countries: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))), v.maxLength(255)),
  four: count,
  six: count,
})
const magic = [0x47, 0x49, 0x50, 0x31]

/**
 * Reads a packed table.
 *
 * @param bytes    content of the data file, unpacked from gzip
 * @returns        the table
 * @problem        ip-table-broken: cut short, of another format, or not in order
 */
export function readIpTable(bytes: Uint8Array): Result<IpTable> {
  const about = readDescription(bytes)
  if (!about) return broken('its beginning is not that of such a table')
  const from = { at: about.end }
  const { four: fours, six: sixes } = about
  const starts = new Uint32Array(fours)
  for (let at = 0, last = 0; at < fours; at++) {
    last += readNumber(bytes, from)
    if (last > 0xffffffff) return broken(`address ${at} is out of range`)
    starts[at] = last
  }
  const fourCodes = bytes.slice(from.at, from.at + fours)
  from.at += fours
  const six = readSixes(bytes, from, sixes)
  const sixCodes = bytes.slice(from.at, from.at + sixes)
  if (from.at + sixes !== bytes.length) return broken(`it has ${bytes.length} bytes where ${from.at + sixes} are due`)
  const { name, date, source, countries } = about
  return fine({
    about: { name, date, source },
    countries,
    four: { starts, codes: fourCodes },
    six: { ...six, codes: sixCodes },
  })
}

function broken(why: string): { ok: false; problem: { code: string; says: string; fix: string } } {
  return trouble(
    'ip-table-broken',
    `The table of countries by address cannot be read: ${why}.`,
    'Countries stay unknown; install the extension anew.',
  )
}

type Described = v.InferOutput<typeof description> & { end: number }

function readDescription(bytes: Uint8Array): Described | null {
  if (magic.some((byte, at) => bytes[at] !== byte) || bytes.length < 8) return null
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true)
  const end = 8 + length
  if (end > bytes.length || length > 10_000) return null
  try {
    const read = v.safeParse(description, JSON.parse(new TextDecoder().decode(bytes.subarray(8, end))))
    return read.success ? { ...read.output, end } : null
  } catch {
    return null
  }
}

/** Seven bits a byte, the lowest first. Past the end it gives zeros; the length is checked by the caller. */
function readNumber(bytes: Uint8Array, from: { at: number }): number {
  let number = 0
  let factor = 1
  for (let read = 0; read < 5; read++) {
    const byte = bytes[from.at++] ?? 0
    number += (byte & 127) * factor
    if (byte < 128) break
    factor *= 128
  }
  return number
}

/** The upper 32 bits as a difference; the lower as a difference when the upper did not move, else as they are. */
function readSixes(bytes: Uint8Array, from: { at: number }, length: number): { high: Uint32Array; low: Uint32Array } {
  const high = new Uint32Array(length)
  const low = new Uint32Array(length)
  for (let at = 0, upper = 0, lower = 0; at < length; at++) {
    const up = readNumber(bytes, from)
    const down = readNumber(bytes, from)
    lower = up === 0 ? lower + down : down
    upper += up
    high[at] = upper
    low[at] = lower
  }
  return { high, low }
}

/**
 * Looks up the country of an address.
 *
 * @param table    the table
 * @param ip       any text
 * @returns        ISO 3166-1 alpha-2; null when the table does not tell, or it is no address
 */
export function countryOf(table: IpTable, ip: string): string | null {
  const number = ipNumber(ip)
  if (!number) return null
  const code = number.v === 4 ? fourCode(table.four, number.n) : sixCode(table.six, number)
  return code > 0 ? (table.countries[code - 1] ?? null) : null
}

function fourCode({ starts, codes }: IpTable['four'], n: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) <= n) low = middle + 1
    else high = middle
  }
  return low === 0 ? 0 : (codes[low - 1] ?? 0)
}

function sixCode({ high: uppers, low: lowers, codes }: IpTable['six'], { words }: IpNumber & { v: 6 }): number {
  let low = 0
  let high = uppers.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const upper = uppers[middle] ?? 0
    const isAtOrBefore = upper < words[0] || (upper === words[0] && (lowers[middle] ?? 0) <= words[1])
    if (isAtOrBefore) low = middle + 1
    else high = middle
  }
  return low === 0 ? 0 : (codes[low - 1] ?? 0)
}
