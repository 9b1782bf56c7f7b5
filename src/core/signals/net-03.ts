import { network, row } from './example-log'
import { ownedBy } from './network-owner'
import type { ComputedSignal } from './signal'
import type { Examples } from './signal-example'

/** Comes from a hosting or data-centre network. */
export const network03: ComputedSignal = {
  id: 'NET-03',
  title: 'Comes from a hosting or data-centre network',
  why: 'People sit at home, at work or on a train; a rented server stands between when somebody hides or works in bulk.',
  needs: ['addresses of the case', 'lists of networks with their dates'],
  knownFalsePositives: ['Company networks and security programs that route through a data centre.'],
  source: 'trade contract §4, NET-03; one tag per address',
  pureFact: false,
  evaluate: input => ownedBy(input, ['hosting']),
}

const login = row('login', '2026-03-15T20:00:00.000Z', { ip: '203.0.113.9' })

/** Its tests. */
export const examples: Examples = {
  fires: [{ name: 'a listed address', events: [login], networks: [network('203.0.113.9', 'hosting')] }],
  quiet: [{ name: 'an address of another class', events: [login], networks: [network('203.0.113.9', 'relay')] }],
  unknown: [
    { name: 'no lists', events: [login] },
    { name: 'no log', networks: [network('203.0.113.9', 'hosting')] },
    { name: 'an address no list names', events: [login], networks: [network('203.0.113.9', 'unknown')] },
  ],
}
