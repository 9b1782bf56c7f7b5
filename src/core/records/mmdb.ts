import { fine, type Result, trouble } from '../base/problem'
import { ipNumber } from './ip-number'
import { type MmdbValue, readValue } from './mmdb-value'

/** An opened MMDB file: the search tree, and where its data begin. Source: MaxMind DB file format 2.0. */
export type Mmdb = {
  bytes: Uint8Array
  nodeCount: number
  recordBits: 24 | 28 | 32
  isSix: boolean
  dataStart: number
  builtOn: string
  type: string
}

const mark = [0xab, 0xcd, 0xef, ...[...'MaxMind.com'].map(letter => letter.charCodeAt(0))]
/** The description stands in the last part of the file. Source: the format, "Database Metadata". */
const lastPart = 131_072

/** Whether a file ends as an MMDB file does. */
export function isMmdb(bytes: Uint8Array): boolean {
  return markAt(bytes) >= 0
}

function markAt(bytes: Uint8Array): number {
  const stop = Math.max(0, bytes.length - lastPart)
  for (let at = bytes.length - mark.length; at >= stop; at--) {
    if (bytes[at] === mark[0] && mark.every((byte, place) => bytes[at + place] === byte)) return at
  }
  return -1
}

/**
 * Opens an MMDB file.
 *
 * @param bytes    the whole file
 * @returns        the database
 * @problem        list-broken: names the offset and what was expected there
 */
export function openMmdb(bytes: Uint8Array): Result<Mmdb> {
  const at = markAt(bytes)
  if (at < 0) return broken(0, 'the "MaxMind.com" mark near the end')
  const start = at + mark.length
  const about = readValue(bytes, start, start)
  if (!about || !isMap(about.value)) return broken(start, 'a description of the file')
  const { node_count: nodes, record_size: bits, ip_version: version, build_epoch: built } = about.value
  const type = about.value.database_type
  if (typeof nodes !== 'number' || nodes < 1 || nodes > 200_000_000) return broken(start, 'a number of nodes')
  if (bits !== 24 && bits !== 28 && bits !== 32) return broken(start, 'records of 24, 28 or 32 bits')
  if (version !== 4 && version !== 6) return broken(start, 'IP version 4 or 6')
  if (typeof built !== 'number' || built < 1e9 || built > 1e10) return broken(start, 'the time it was built')
  const dataStart = (nodes * bits) / 4 + 16
  if (dataStart > at) return broken(at, `a search tree of ${nodes} nodes; the file is cut short`)
  return fine({
    bytes,
    nodeCount: nodes,
    recordBits: bits,
    isSix: version === 6,
    dataStart,
    builtOn: new Date(built * 1_000).toISOString().slice(0, 10),
    type: typeof type === 'string' ? type : '',
  })
}

function broken(offset: number, want: string): { ok: false; problem: { code: string; says: string; fix: string } } {
  const says = `The MMDB file is broken at offset ${offset}: expected ${want}.`
  return trouble('list-broken', says, 'Fetch the file anew; nothing was imported.')
}

function isMap(value: MmdbValue): value is { [key: string]: MmdbValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Looks up what an MMDB file holds for an address.
 *
 * @param db    the database
 * @param ip    any text
 * @returns     the record; null when there is none, or the file is broken at that place
 */
export function mmdbRecord(db: Mmdb, ip: string): { [key: string]: MmdbValue } | null {
  const number = ipNumber(ip)
  if (!number || (number.v === 6 && !db.isSix)) return null
  const words = number.v === 6 ? number.words : db.isSix ? [0, 0, 0, number.n] : [number.n]
  let node = 0
  for (let bit = 0; bit < words.length * 32 && node < db.nodeCount; bit++) {
    const side = ((words[bit >> 5] ?? 0) >>> (31 - (bit & 31))) & 1
    node = mmdbChild(db, node, side)
  }
  if (node <= db.nodeCount) return null
  const read = readValue(db.bytes, db.dataStart + node - db.nodeCount - 16, db.dataStart)
  return read && isMap(read.value) ? read.value : null
}

/** Where a side of a node leads: another node, nowhere (the number of nodes), or into the data. */
export function mmdbChild({ bytes, recordBits }: Mmdb, node: number, side: number): number {
  const size = recordBits / 4
  const at = node * size
  const byte = (offset: number) => bytes[at + offset] ?? 0
  if (recordBits === 28) {
    const high = side === 0 ? byte(3) >>> 4 : byte(3) & 15
    const from = side === 0 ? 0 : 4
    return high * 0x1000000 + byte(from) * 0x10000 + byte(from + 1) * 0x100 + byte(from + 2)
  }
  let number = 0
  const width = recordBits / 8
  for (let place = 0; place < width; place++) number = number * 256 + byte(side * width + place)
  return number
}
