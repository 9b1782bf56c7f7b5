import { network, row } from './example-log'
import { ownedBy } from './network-owner'
import type { ComputedSignal } from './signal'
import type { Examples } from './signal-example'

/** Comes through a privacy relay of a large maker. */
export const network05: ComputedSignal = {
  id: 'NET-05',
  title: 'Comes through a privacy relay of a large maker',
  why: 'The address says only which maker’s device it is; country and distance mean little there.',
  needs: ['addresses of the case', 'lists of networks with their dates'],
  knownFalsePositives: ['None that matter: it weighs nothing.'],
  source: 'trade contract §4, NET-05; one tag per address',
  pureFact: true,
  evaluate: input => ownedBy(input, ['relay']),
}

const login = row('login', '2026-03-15T20:00:00.000Z', { ip: '203.0.113.9' })

/** Its tests. */
export const examples: Examples = {
  fires: [{ name: 'a listed address', events: [login], networks: [network('203.0.113.9', 'relay')] }],
  quiet: [{ name: 'an address of another class', events: [login], networks: [network('203.0.113.9', 'vpn')] }],
  unknown: [
    { name: 'no lists', events: [login] },
    { name: 'no log', networks: [network('203.0.113.9', 'relay')] },
    { name: 'an address no list names', events: [login], networks: [network('203.0.113.9', 'unknown')] },
  ],
}
