/**
 * A NetworkList is a list a team brought itself: networks of one class, countries by range, or crypto addresses.
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

/** A list as read. `count` is how many rows it holds. */
export type NetworkList =
  | { holds: 'networks'; about: ListSource; class: NetworkClass; table: RangeTable; count: number }
  | { holds: 'countries'; about: ListSource; table: RangeTable; count: number }
  | {
      holds: 'addresses'
      about: ListSource
      flag: 'scam' | 'sanctioned'
      addresses: ReadonlySet<string>
      count: number
    }
  | { holds: 'mmdb'; about: ListSource; db: Mmdb; count: number }
