import { newDevice } from '../records/acting-devices'
import { withAskedChange } from './asked-change'
import { detected } from './detected'
import { byHand, device, moment, noChanges, row } from './example-log'
import type { ComputedSignal } from './signal'
import type { Examples } from './signal-example'

/** A device appeared within a day before the first sensitive request. */
export const device02: ComputedSignal = {
  id: 'DEV-02',
  title: 'New device within 24 hours before the first sensitive request',
  why: 'Stealing begins with arriving. A new device and a wish that cannot be undone seldom meet by chance.',
  needs: ['devices in log or record, with times', 'the time of the request'],
  knownFalsePositives: ['A new phone is the very reason why owners lose their second factor.'],
  source: 'trade contract §4, DEV-02',
  pureFact: false,
  evaluate: input => withAskedChange(input, one => detected(one, newDevice)),
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
  ],
  quiet: [
    {
      name: 'two days before',
      ...asked,
      record: noChanges,
      events: [{ ...arrived, at: moment('2026-03-14T02:00:00.000Z') }],
    },
    {
      name: 'an old device',
      ...asked,
      record: {
        ...noChanges,
        devices: {
          items: [{ text: 'Firefox on Windows', firstSeen: moment('2024-01-02T00:00:00.000Z') }],
          source: byHand,
        },
      },
      events: [row('login', '2026-03-16T02:00:00.000Z', { device: device('Firefox on Windows') })],
    },
  ],
  unknown: [
    { name: 'no device is told', ...asked, events: [row('login', '2026-03-16T02:00:00.000Z')] },
    { name: 'nothing looked up', ...asked },
  ],
}
