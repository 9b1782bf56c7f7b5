import { sharedSession } from '../records/acting-devices'
import { detected } from './detected'
import { device, network, row } from './example-log'
import type { ComputedSignal } from './signal'
import type { Examples } from './signal-example'

/** One session is used from two countries at the same time. */
export const device06: ComputedSignal = {
  id: 'DEV-06',
  title: 'One session from two countries at the same time',
  why: 'A copied session needs no password and no code: the thief walks in behind the owner.',
  needs: ['rows with certain times, device ids, addresses and countries'],
  knownFalsePositives: ['A VPN switched on half-way, or a phone that changes from a roaming network to wireless.'],
  source: 'trade contract §4, DEV-06',
  pureFact: false,
  evaluate: input => detected(input, sharedSession),
}

const seen = { device: device('Safari on macOS', { id: 'd1' }) }
const home = row('session', '2026-03-16T08:00:00.000Z', { ...seen, ip: '198.51.100.7', country: 'FR' })
const abroad = row('session', '2026-03-16T08:04:00.000Z', { ...seen, ip: '203.0.113.9', country: 'VN', row: 2 })

/** Its tests. */
export const examples: Examples = {
  fires: [{ name: 'two countries in four minutes', events: [home, abroad] }],
  quiet: [
    {
      name: 'an hour apart',
      events: [home, { ...abroad, at: { raw: '', iso: '2026-03-16T09:04:00.000Z', sure: true, precision: 'second' } }],
    },
    { name: 'two networks of one country', events: [home, { ...abroad, country: 'FR' }] },
    { name: 'another device', events: [home, { ...abroad, device: device('Chrome on Android', { id: 'd2' }) }] },
  ],
  unknown: [
    { name: 'a VPN switched on', events: [home, abroad], networks: [network('203.0.113.9', 'vpn')] },
    { name: 'no log' },
    {
      name: 'rows without device ids',
      events: [row('login', '2026-03-16T08:00:00.000Z', { ip: '198.51.100.7', country: 'FR' })],
    },
  ],
}
