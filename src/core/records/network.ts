/**
 * A NetworkVerdict is what lists say of one IP address: its country, and one tag for who owns the network.
 * Example: 185.220.101.34 → country DE (geo-whois-asn-country, 2026-06-17), tag tor (own list, 2026-11-20).
 * No list knows everything: 'unknown' says that no list at hand names it, never that it is a home line.
 */
import * as v from 'valibot'

/** Owner classes, one per IP. 'hosting' data centre, 'vpn' commercial VPN, 'tor' exit, 'relay' privacy relay. */
export const networkClasses = ['hosting', 'vpn', 'tor', 'relay', 'unknown'] as const

const line = v.pipe(v.string(), v.maxLength(400))

/** Where a statement about a network comes from, and how old its data are. */
export const listSource = v.strictObject({
  /** Name of the list, as shown. */
  name: line,
  /** Day of the data, 'YYYY-MM-DD'. */
  date: line,
  /** Who publishes it. */
  source: line,
})

/** What the lists say of one IP address. */
export const networkVerdict = v.strictObject({
  ip: line,
  /** ISO 3166-1 alpha-2; absent when no table names it. */
  country: v.optional(v.strictObject({ code: line, from: listSource })),
  tag: v.strictObject({ class: v.picklist(networkClasses), from: v.optional(listSource) }),
  /** Why nothing can be said: 'not-an-address', 'reserved' (private, documentation …), 'no-table', 'not-listed'. */
  why: v.optional(v.picklist(['not-an-address', 'reserved', 'no-table', 'not-listed'])),
})

/** Who owns a network. */
export type NetworkClass = (typeof networkClasses)[number]
/** Where a statement comes from. */
export type ListSource = v.InferOutput<typeof listSource>
/** What the lists say of one IP address. */
export type NetworkVerdict = v.InferOutput<typeof networkVerdict>
/** Looks up one address; verdicts are made before the judging, so that core stays pure. */
export type NetworkOf = (ip: string) => NetworkVerdict | undefined
