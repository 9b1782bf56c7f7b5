import { chainNamed } from './detected-chain'
import { noChanges, row } from './example-log'
import type { ComputedSignal } from './signal'
import type { Examples } from './signal-example'

/** A key that may withdraw was created from a network the account never used. */
export const sequence03: ComputedSignal = {
  id: 'SEQ-03',
  title: 'API key with the right to withdraw, from a new network',
  why: 'A key works while the owner sleeps, and goes on working after the password is changed.',
  needs: ['rows of key creation with permissions and address', 'earlier rows or usual networks'],
  knownFalsePositives: ['An owner who sets up a trading program while travelling.'],
  source: 'trade contract §4, SEQ-03',
  pureFact: false,
  evaluate: input => chainNamed(input, 'SEQ-03'),
}

const home = row('login', '2026-03-10T08:00:00.000Z', { ip: '198.51.100.7' })
const key = row('api-key-created', '2026-03-16T08:00:00.000Z', {
  row: 2,
  ip: '203.0.113.9',
  permissions: ['read', 'withdraw'],
})

/** Its tests. */
export const examples: Examples = {
  fires: [{ name: 'a key from elsewhere', events: [home, key] }],
  quiet: [
    { name: 'a key from home', events: [home, { ...key, ip: '198.51.100.7' }] },
    { name: 'a key that only reads', events: [home, { ...key, permissions: ['read'] }] },
    { name: 'no key', events: [home], record: noChanges },
    {
      name: 'a usual network',
      events: [home, key],
      record: { usualNetworks: { items: ['203.0.113.0/24'], source: { by: 'hand' } } },
    },
  ],
  unknown: [
    { name: 'no log' },
    { name: 'permissions the log does not tell', events: [home, { ...key, permissions: undefined }] },
    { name: 'nothing to compare the network with', events: [key] },
  ],
}
