import { type IpNumber, ipNumber, isReserved } from './ip-number'
import { countryOf, type IpTable } from './ip-table'
import type { NetworkList, RangeTable } from './listed'
import { type Mmdb, mmdbRecord } from './mmdb'
import type { MmdbValue } from './mmdb-value'
import type { ListSource, NetworkClass, NetworkVerdict } from './network'
import { addressKey, hexOf } from './network-rows'
import { valueAt } from './range-starts'

/** What is at hand about networks: the table that ships, and lists the team imported. */
export type NetworkTables = { countries?: IpTable | undefined; lists: readonly NetworkList[] }

/** One tag an address: what hides the person says more than who owns the machine. Source: trade contract §4. */
const order: readonly NetworkClass[] = ['relay', 'tor', 'vpn', 'hosting']

/**
 * Says what the lists know of an address.
 *
 * @param ip        any text
 * @param tables    tables and lists
 * @returns         country and one tag, each with its list and day; 'unknown' with the reason
 */
export function verdictOf(ip: string, tables: NetworkTables): NetworkVerdict {
  const number = ipNumber(ip)
  const nothing: NetworkVerdict['tag'] = { class: 'unknown' }
  if (!number) return { ip, tag: nothing, why: 'not-an-address' }
  if (isReserved(ip)) return { ip, tag: nothing, why: 'reserved' }
  const country = countryFrom(ip, number, tables)
  const tag = tagFrom(ip, number, tables.lists)
  const isBare = !tables.countries && tables.lists.length === 0
  const why = isBare ? 'no-table' : country || tag ? undefined : 'not-listed'
  return { ip, ...(country ? { country } : {}), tag: tag ?? nothing, ...(why ? { why } : {}) }
}

/** The newest data speak first. */
function countryFrom(ip: string, number: IpNumber, { countries, lists }: NetworkTables): NetworkVerdict['country'] {
  const sources: { from: ListSource; look: () => string | null }[] = []
  if (countries) sources.push({ from: countries.about, look: () => countryOf(countries, ip) })
  for (const list of lists) {
    if (list.holds === 'countries')
      sources.push({ from: list.about, look: () => rangeValue(list.table, number) || null })
    if (list.holds === 'mmdb') sources.push({ from: list.about, look: () => mmdbCountry(list.db, ip) })
  }
  for (const { from, look } of sources.sort((a, b) => b.from.date.localeCompare(a.from.date))) {
    const code = look()
    if (code) return { code, from }
  }
  return undefined
}

/** What a table of ranges holds for an address; '' when it does not list it. */
export function rangeValue({ four, six }: RangeTable, number: IpNumber): string {
  return number.v === 4
    ? valueAt(four.starts, four.values, number.n)
    : valueAt(six.starts, six.values, hexOf(number.words))
}

function mmdbCountry(db: Mmdb, ip: string): string | null {
  const record = mmdbRecord(db, ip)
  const code = textAt(record?.country, 'iso_code') ?? record?.country_code ?? record?.country
  return typeof code === 'string' && /^[A-Z]{2}$/.test(code) ? code : null
}

function textAt(value: MmdbValue | undefined, key: string): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const text = value[key]
  return typeof text === 'string' ? text : undefined
}

function tagFrom(ip: string, number: IpNumber, lists: readonly NetworkList[]): NetworkVerdict['tag'] | undefined {
  for (const name of order)
    for (const list of lists) {
      const isListed =
        list.holds === 'networks'
          ? list.class === name && rangeValue(list.table, number) !== ''
          : list.holds === 'mmdb' && mmdbClasses(list.db, ip).includes(name)
      if (isListed) return { class: name, from: list.about }
    }
  return undefined
}

/** Names of the flags in files about anonymous addresses. */
function mmdbClasses(db: Mmdb, ip: string): NetworkClass[] {
  const record = mmdbRecord(db, ip)
  if (!record) return []
  return [
    ...(record.is_tor_exit_node === true ? (['tor'] as const) : []),
    ...(record.is_anonymous_vpn === true || record.is_public_proxy === true ? (['vpn'] as const) : []),
    ...(record.is_hosting_provider === true ? (['hosting'] as const) : []),
  ]
}

/**
 * Looks a crypto address up in the lists of flagged ones.
 *
 * @returns    the first list that names it, sanctions before scams; null when none does
 */
export function flaggedAddress(
  address: string,
  lists: readonly NetworkList[],
): { flag: 'scam' | 'sanctioned'; from: ListSource } | null {
  const key = addressKey(address)
  const hits = lists.flatMap(list => (list.holds === 'addresses' && list.addresses.has(key) ? [list] : []))
  const hit = hits.find(({ flag }) => flag === 'sanctioned') ?? hits[0]
  return hit ? { flag: hit.flag, from: hit.about } : null
}
