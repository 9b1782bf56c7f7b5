import { type Result, trouble } from '../base/problem'
import type { NetworkList } from './listed'
import { isMmdb, openMmdb } from './mmdb'
import type { ListSource, NetworkClass } from './network'
import { readAddressRows, readRangeRows } from './network-rows'

/** What whoever imports a list says of it. */
export type ListAbout = ListSource & { as: Exclude<NetworkClass, 'unknown'> | 'countries' | 'scam' | 'sanctioned' }

const limits = { bytes: 100_000_000, rows: 2_000_000 }

/**
 * Reads a list a team imports: MMDB, ranges in CSV, networks in slash form, plain addresses.
 *
 * @param input    content of the file, as bytes or as text
 * @param about    name, day, publisher, and what it lists
 * @returns        the list, sorted
 * @problem        list-too-large, list-broken (names the row or the offset, and what was expected), list-empty
 */
export function readNetworkList(input: Uint8Array | string, about: ListAbout): Result<NetworkList> {
  if (input.length > limits.bytes) return tooLarge(input.length)
  if (!/^\d{4}-\d\d-\d\d$/.test(about.date)) return brokenList(`its day "${about.date.slice(0, 20)}" is not YYYY-MM-DD`)
  const { name, date, source } = about
  if (typeof input !== 'string' && isMmdb(input)) return fromMmdb(input, { name, date, source })
  const text = typeof input === 'string' ? input : decoded(input)
  if (text === null)
    return brokenList('it is neither text in UTF-8 nor an MMDB file (its end holds no "MaxMind.com" mark)')
  if (about.as === 'scam' || about.as === 'sanctioned') return readAddressRows(text, { name, date, source }, about.as)
  return readRangeRows(text, { name, date, source }, { as: about.as, most: limits.rows })
}

function tooLarge(length: number): { ok: false; problem: { code: string; says: string; fix: string } } {
  const says = `The list has ${length} bytes; at most ${limits.bytes} are read.`
  return trouble('list-too-large', says, 'Import a smaller list, or only the part you need.')
}

function brokenList(why: string): { ok: false; problem: { code: string; says: string; fix: string } } {
  return trouble(
    'list-broken',
    `The list cannot be read: ${why}.`,
    'Mend the file or fetch it anew; nothing was imported.',
  )
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function fromMmdb(bytes: Uint8Array, about: ListSource): Result<NetworkList> {
  const opened = openMmdb(bytes)
  if (!opened.ok) return opened
  const db = opened.value
  return { ok: true, value: { holds: 'mmdb', about: { ...about, date: db.builtOn }, db, count: db.nodeCount } }
}
