import { fine, type Result, trouble } from '../base/problem'
import { type Mmdb, mmdbChild } from './mmdb'
import { type MmdbValue, readValue } from './mmdb-value'

/** What a file holds: how many networks, and the first of them in words. */
export type MmdbContent = { count: number; first: string[] }

/** Nodes looked at between two rests; a few milliseconds. */
const nodesAtOnce = 5_000
const mostShown = 5

/**
 * Looks at every network of an MMDB file, so that a broken one is refused before it is asked.
 *
 * @param db    an opened file
 * @returns     in steps: how many networks it tells of, and the first five
 * @problem     list-broken: a record leads outside its data, or holds neither a country nor a class of network
 */
export function* checkMmdbSteps(db: Mmdb): Generator<void, Result<MmdbContent>> {
  const records = new Map<number, string>()
  let count = 0
  for (let node = 0; node < db.nodeCount; node++) {
    if (node % nodesAtOnce === 0) yield
    for (const side of [0, 1]) {
      const target = mmdbChild(db, node, side)
      if (target <= db.nodeCount) continue
      count++
      if (!records.has(target)) {
        const value = recordAt(db, target)
        if (value === null) return broken((node * db.recordBits) / 4, 'a record inside the data of the file')
        records.set(target, saysOf(value))
      }
    }
  }
  if (count === 0) return trouble('list-empty', 'The file holds no network.', 'Check that it is the right file.')
  const first = firstOf(db, records)
  if ([...records.values()].every(says => says === ''))
    return broken(db.dataStart, 'records with a country, or with flags of hosting, VPN or Tor')
  return fine({ count, first })
}

function broken(offset: number, want: string): ReturnType<typeof trouble> {
  const says = `The MMDB file cannot be used: at offset ${offset} it lacks ${want}.`
  return trouble('list-broken', says, 'Fetch the file anew, or another one; nothing was imported.')
}

/** Source: the format, "Search Tree": a value above the number of nodes leads into the data, 16 bytes behind the tree. */
function recordAt({ bytes, dataStart, nodeCount }: Mmdb, target: number): { [key: string]: MmdbValue } | null {
  const read = readValue(bytes, dataStart + target - nodeCount - 16, dataStart)
  const value = read?.value
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
}

/** What a record tells us, '' when it is of no use here. */
function saysOf(record: { [key: string]: MmdbValue }): string {
  const country = countryIn(record)
  const flags = (
    [
      ['is_tor_exit_node', 'Tor'],
      ['is_anonymous_vpn', 'VPN'],
      ['is_public_proxy', 'proxy'],
      ['is_hosting_provider', 'hosting'],
    ] as const
  ).flatMap(([key, word]) => (record[key] === true ? [word] : []))
  return [...(country ? [country] : []), ...flags].join(', ')
}

function countryIn({ country, country_code: code }: { [key: string]: MmdbValue }): string {
  const inner = typeof country === 'object' && country !== null && !Array.isArray(country) ? country.iso_code : country
  const said = inner ?? code
  return typeof said === 'string' && /^[A-Z]{2}$/.test(said) ? said : ''
}

/** Walks down the tree, left side first, to the first networks; a tree that leads in a circle ends at its depth. */
function firstOf(db: Mmdb, records: ReadonlyMap<number, string>): string[] {
  const most = db.isSix ? 128 : 32
  const open: { node: number; path: string }[] = [{ node: 0, path: '' }]
  const found: string[] = []
  for (let at = open.pop(); at && found.length < mostShown; at = open.pop()) {
    const says = records.get(at.node)
    if (says !== undefined) found.push(`${networkIn(at.path, db.isSix)} ${says}`.trim())
    else if (at.node < db.nodeCount && at.path.length < most)
      for (const side of [1, 0]) open.push({ node: mmdbChild(db, at.node, side), path: `${at.path}${side}` })
  }
  return found
}

/** A path through the tree as a network; the first 96 zeros of a tree for IPv6 lead to IPv4. */
function networkIn(path: string, isSix: boolean): string {
  const zeros = '0'.repeat(96)
  if (!isSix || (path.length > 96 && path.startsWith(zeros))) {
    const own = isSix ? path.slice(96) : path
    const octets = own.padEnd(32, '0').match(/.{8}/g) ?? []
    return `${octets.map(bits => Number.parseInt(bits, 2)).join('.')}/${own.length}`
  }
  const parts = path.padEnd(128, '0').match(/.{16}/g) ?? []
  const words = parts.map(bits => Number.parseInt(bits, 2).toString(16)).join(':')
  return `${words.replace(/(:0)+$/, '::')}/${path.length}`
}
