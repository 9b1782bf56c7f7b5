/** What a list may list: countries, classes of networks, crypto addresses, networks of confirmed attacks. */
export const listKinds = ['countries', 'hosting', 'vpn', 'tor', 'relay', 'scam', 'sanctioned', 'attacks'] as const

/** What a list lists. */
export type ListKind = (typeof listKinds)[number]
