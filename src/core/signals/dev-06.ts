import type { LogEvent } from '../records/log-event'
import { type Timed, timedRows } from './case-log'
import { device, network, row } from './example-log'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** Nobody changes the country in this time. */
const sameTimeMs = 10 * 60_000

/** One session is used from two countries at the same time. */
export const device06: ComputedSignal = {
  id: 'DEV-06',
  title: 'One session from two countries at the same time',
  why: 'A copied session needs no password and no code: the thief walks in behind the owner.',
  needs: ['rows with certain times, device ids, addresses and countries'],
  knownFalsePositives: ['A VPN switched on half-way, or a phone that changes from a roaming network to wireless.'],
  source: 'trade contract §4, DEV-06; house rule: within 10 minutes, known VPNs and relays left out',
  pureFact: false,
  evaluate,
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
    { name: 'a VPN switched on', events: [home, abroad], networks: [network('203.0.113.9', 'vpn')] },
  ],
  unknown: [
    { name: 'no log' },
    {
      name: 'rows without device ids',
      events: [row('login', '2026-03-16T08:00:00.000Z', { ip: '198.51.100.7', country: 'FR' })],
    },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const rows = timedRows(input).filter(({ event }) => event.device?.id && countryOf(event, input) !== '')
  if (rows.length < 2) return unknown('two rows with device ids and countries')
  const last = new Map<string, Timed>()
  for (const now of rows) {
    const id = now.event.device?.id ?? ''
    const before = last.get(id)
    last.set(id, now)
    if (!before || now.ms - before.ms > sameTimeMs || isHidden(now.event, input) || isHidden(before.event, input))
      continue
    const [from, to] = [countryOf(before.event, input), countryOf(now.event, input)]
    if (from !== to) return fires(`${id}: ${from} and ${to} within 10 minutes`, { rows: [before.event, now.event] })
  }
  return quiet()
}

function countryOf({ country, ip }: LogEvent, { networks }: SignalInput): string {
  return country ?? networks?.(ip ?? '')?.country?.code ?? ''
}

/** Behind a VPN or relay the country is the service's. */
function isHidden({ ip }: LogEvent, { networks }: SignalInput): boolean {
  const owner = networks?.(ip ?? '')?.tag.class
  return owner === 'vpn' || owner === 'relay'
}
