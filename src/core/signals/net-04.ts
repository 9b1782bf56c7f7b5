import { network, row } from './example-log'
import { ownedBy } from './network-owner'
import type { ComputedSignal } from './signal'
import type { Examples } from './signal-example'

/** Comes from a commercial VPN or a Tor exit. */
export const network04: ComputedSignal = {
  id: 'NET-04',
  title: 'Comes from a commercial VPN or a Tor exit',
  why: 'The place is hidden. Careful people do that every day, and so do thieves.',
  needs: ['addresses of the case', 'lists of networks with their dates'],
  knownFalsePositives: ['Privacy-minded owners, travellers, and people whose country blocks our site.'],
  source: 'trade contract §4, NET-04; one tag per address',
  pureFact: false,
  evaluate: input => ownedBy(input, ['vpn', 'tor']),
}

const login = row('login', '2026-03-15T20:00:00.000Z', { ip: '203.0.113.9' })

/** Its tests. */
export const examples: Examples = {
  fires: [{ name: 'a listed address', events: [login], networks: [network('203.0.113.9', 'tor')] }],
  quiet: [{ name: 'an address of another class', events: [login], networks: [network('203.0.113.9', 'hosting')] }],
  unknown: [
    { name: 'no lists', events: [login] },
    { name: 'no log', networks: [network('203.0.113.9', 'tor')] },
    { name: 'an address no list names', events: [login], networks: [network('203.0.113.9', 'unknown')] },
  ],
}
