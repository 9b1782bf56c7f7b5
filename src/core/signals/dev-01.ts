import { deviceKey } from '../records/devices'
import type { LogDevice } from '../records/log-event'
import { dayMs, recentRows, requestedMs } from './case-log'
import { byHand, device, moment, row } from './example-log'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

const oldDays = 30

/** The device that asks was approved on the account long before. */
export const device01: ComputedSignal = {
  id: 'DEV-01',
  title: 'Device was approved on the account more than 30 days ago',
  why: 'The request comes from a thing the owner already used before anything happened.',
  needs: ['the device of a recent sign-in', 'the account’s devices with the day of approval'],
  knownFalsePositives: ['A stolen or shared device, or one that somebody else controls from afar.'],
  source: 'trade contract §4, DEV-01',
  pureFact: false,
  evaluate,
}

const login = row('login', '2026-03-16T08:00:00.000Z', { device: device('Firefox on Windows', { id: 'dev-1' }) })
const known = { text: 'Firefox on Windows', id: 'dev-1', approvedAt: moment('2025-01-02T00:00:00.000Z') }

/** Its tests. */
export const examples: Examples = {
  fires: [
    { name: 'an old device', events: [login], record: { devices: { items: [known], source: byHand } } },
    {
      name: 'approved long ago in the log',
      events: [
        row('device-approved', '2025-11-02T00:00:00.000Z', { device: device('Firefox on Windows', { id: 'dev-1' }) }),
        login,
      ],
    },
  ],
  quiet: [
    {
      name: 'approved last week',
      events: [login],
      record: { devices: { items: [{ ...known, approvedAt: moment('2026-03-09T00:00:00.000Z') }], source: byHand } },
    },
    {
      name: 'a device nobody knows',
      events: [login],
      record: { devices: { items: [{ ...known, id: 'dev-2' }], source: byHand } },
    },
  ],
  unknown: [
    { name: 'no recent sign-in', record: { devices: { items: [known], source: byHand } } },
    { name: 'devices not looked up', events: [login] },
    {
      name: 'a day nobody knows',
      events: [login],
      record: { devices: { items: [{ text: 'Firefox on Windows', id: 'dev-1' }], source: byHand } },
    },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const newest = recentRows(input).findLast(({ event }) => event.device !== undefined)
  const asking = newest?.event.device
  if (!newest || !asking) return unknown('the device of a recent sign-in')
  const approvals = (input.events ?? []).filter(({ kind }) => kind === 'device-approved')
  const listed = input.record?.devices?.items
  if (!listed && approvals.length === 0) return unknown('the account’s devices')
  const key = deviceKey(asking)
  const times = [
    ...(listed ?? []).filter(one => isSame(one, asking)).map(one => one.approvedAt ?? one.firstSeen),
    ...approvals.filter(one => one.device && deviceKey(one.device) === key).map(one => one.at),
  ]
  if (times.length === 0) return quiet(`${asking.text} is not among the account’s devices`)
  const days = times
    .map(time => (requestedMs(input) - Date.parse(time?.iso ?? '')) / dayMs)
    .filter(age => !Number.isNaN(age))
  if (days.length === 0) return unknown('the day the device was approved')
  const oldest = Math.max(...days)
  return oldest > oldDays ? fires(`${asking.text}, for ${Math.floor(oldest)} days`, { rows: [newest.event] }) : quiet()
}

type Listed = NonNullable<NonNullable<SignalInput['record']>['devices']>['items'][number]

/** By the id where both have one, else by the words. */
function isSame({ id, text }: Listed, asking: LogDevice): boolean {
  if (id && asking.id) return id === asking.id
  return [asking.text, asking.family].some(words => words.toLowerCase() === text.toLowerCase())
}
