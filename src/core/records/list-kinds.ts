/** What a list may list: countries, classes of networks, crypto addresses, networks of confirmed attacks. */
export const listKinds = ['countries', 'hosting', 'vpn', 'tor', 'relay', 'scam', 'sanctioned', 'attacks'] as const

/** What a list lists. */
export type ListKind = (typeof listKinds)[number]

/** Files larger than this are not imported: two copies of one must fit into a message and into memory. */
export const largestListFile = 32_000_000

/** Lists kept at most; every address of a case is looked up in each. */
export const mostLists = 20

/** Rows read at most of one list. */
export const mostListRows = 2_000_000
