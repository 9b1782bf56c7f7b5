import { newDevices } from './case-devices'
import { dayMs, isSensitive, recentRows, requestedMs } from './case-log'
import { byHand, device, moment, row } from './example-log'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** A device appeared within a day before the first sensitive request. */
export const device02: ComputedSignal = {
  id: 'DEV-02',
  title: 'New device within 24 hours before the first sensitive request',
  why: 'Stealing begins with arriving. A new device and a wish that cannot be undone seldom meet by chance.',
  needs: ['devices in log or record, with times', 'the time of the request'],
  knownFalsePositives: ['A new phone is the very reason why owners lose their second factor.'],
  source: 'trade contract §4, DEV-02',
  pureFact: false,
  evaluate,
}

const arrived = row('login', '2026-03-16T02:00:00.000Z', { device: device('Chrome on Windows (new)', { isNew: true }) })
const asked = { messages: [{ says: 'Please reset my 2FA.', at: '2026-03-16T08:41:07.000Z' }] }

/** Its tests. */
export const examples: Examples = {
  fires: [
    { name: 'six hours before the ticket', ...asked, events: [arrived] },
    {
      name: 'before a change',
      ...asked,
      events: [
        { ...arrived, at: moment('2026-03-13T02:00:00.000Z') },
        row('password-changed', '2026-03-13T03:00:00.000Z'),
      ],
    },
    {
      name: 'in the list of devices',
      ...asked,
      record: {
        devices: {
          items: [{ text: 'Chrome on Windows', firstSeen: moment('2026-03-16T02:00:00.000Z') }],
          source: byHand,
        },
      },
    },
  ],
  quiet: [
    { name: 'two days before', ...asked, events: [{ ...arrived, at: moment('2026-03-14T02:00:00.000Z') }] },
    {
      name: 'an old device',
      ...asked,
      events: [row('login', '2026-03-16T02:00:00.000Z', { device: device('Firefox on Windows') })],
    },
  ],
  unknown: [
    { name: 'no device is told', ...asked, events: [row('login', '2026-03-16T02:00:00.000Z')] },
    { name: 'nothing looked up', ...asked },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const appeared = newDevices(input)
  if (!appeared) return unknown('devices in log or record')
  const change = recentRows(input).find(({ event }) => isSensitive(event))
  const firstMs = Math.min(requestedMs(input), change?.ms ?? Number.POSITIVE_INFINITY)
  const fresh = appeared.find(({ ms }) => ms <= firstMs && firstMs - ms <= dayMs)
  if (!fresh) return quiet()
  const hours = Math.round((firstMs - fresh.ms) / 3_600_000)
  const rows = [...fresh.rows, ...(change && change.ms === firstMs ? [change.event] : [])]
  return fires(`${fresh.text}, ${hours} h before`, { rows })
}
