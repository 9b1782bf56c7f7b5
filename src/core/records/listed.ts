/**
 * A NetworkList is a list a team brought itself: networks of one class, countries by range, networks of attacks, or
 * crypto addresses.
 * Example: 'tor-exits.txt', 2026-11-20, class tor, 1,204 networks. A file with one broken row is refused as a whole:
 * a list read by halves would say "not listed" of what it lists.
 */
import type { Mmdb } from './mmdb'
import type { ListSource, NetworkClass } from './network'

/** Places where the value changes, for IPv4 as numbers and for IPv6 as 32 hexadecimal digits, which compare as text. */
export type RangeTable = {
  four: { starts: Uint32Array; values: string[] }
  six: { starts: string[]; values: string[] }
}

/** What every list says of itself: how many entries it holds, and its first ones as they are written. */
type Told = { about: ListSource; count: number; first: readonly string[] }

/** A list as read. */
export type NetworkList = Told &
  (
    | { holds: 'networks'; class: NetworkClass; table: RangeTable }
    | { holds: 'countries'; table: RangeTable }
    /** `rows` are the networks as written, to name the one that holds an address. */
    | { holds: 'attacks'; table: RangeTable; rows: readonly string[] }
    | { holds: 'addresses'; flag: 'scam' | 'sanctioned'; addresses: ReadonlySet<string> }
    | { holds: 'mmdb'; db: Mmdb }
  )
