import type { LogEvent } from '../records/log-event'
import { timedRows } from './case-log'
import { row } from './example-log'
import { rangeOf } from './ip-ranges'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** A key that may withdraw was created from a network the account never used. */
export const sequence03: ComputedSignal = {
  id: 'SEQ-03',
  title: 'API key with the right to withdraw, from a new network',
  why: 'A key works while the owner sleeps, and goes on working after the password is changed.',
  needs: ['rows of key creation with permissions and address', 'earlier rows or usual networks'],
  knownFalsePositives: ['An owner who sets up a trading program while travelling.'],
  source: 'trade contract §4, SEQ-03',
  pureFact: false,
  evaluate,
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
    { name: 'no key', events: [home] },
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

function evaluate(input: SignalInput): Outcome {
  const rows = timedRows(input)
  if (rows.length === 0) return unknown('rows with certain times')
  const keys = rows.filter(({ event }) => event.kind === 'api-key-created' && event.result !== 'failed')
  const strong = keys.filter(({ event }) => event.permissions?.includes('withdraw'))
  if (strong.length === 0) {
    return keys.some(({ event }) => !event.permissions) ? unknown('the permissions of the key') : quiet()
  }
  const usual = input.record?.usualNetworks?.items ?? []
  for (const { event, ms } of strong) {
    const before = rows.filter(one => one.ms < ms && !isSameVisit(one.event, event)).flatMap(one => one.event.ip ?? [])
    if (!event.ip || before.length + usual.length === 0) return unknown('networks the account used before')
    if (rangeOf(event.ip, [...before, ...usual]) === undefined) return fires(`from ${event.ip}`, { rows: [event] })
  }
  return quiet()
}

/** The visit that made the key is no history: its sign-in came from the same address minutes before. */
function isSameVisit({ ip, at }: LogEvent, key: LogEvent): boolean {
  const gapMs = Date.parse(key.at?.iso ?? '') - Date.parse(at?.iso ?? '')
  return ip === key.ip && gapMs < 86_400_000
}
