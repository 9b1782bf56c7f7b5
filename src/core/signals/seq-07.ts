import { chainNamed } from './detected-chain'
import { byHand, device, moment, noChanges, row } from './example-log'
import type { ComputedSignal } from './signal'
import type { Examples } from './signal-example'

/** A new device, a changed second factor and a way out, within a day. */
export const sequence07: ComputedSignal = {
  id: 'SEQ-07',
  title: 'New device, changed second factor and a payout or new address within 24 hours',
  why: 'In, over the wall, and out with it: the whole theft in one day.',
  needs: ['rows with devices and certain times'],
  knownFalsePositives: ['An owner who changes phones and moves the coins to a new wallet the same day.'],
  source: 'trade contract §4, SEQ-07',
  pureFact: false,
  evaluate: input => chainNamed(input, 'SEQ-07'),
}

const arrived = row('login', '2026-03-16T02:00:00.000Z', { device: device('Chrome on Windows (new)', { isNew: true }) })
const factor = row('factor-reset', '2026-03-16T02:10:00.000Z', { row: 2 })
const payout = row('withdrawal-requested', '2026-03-16T09:00:00.000Z', { row: 3, result: 'pending' })

const oldDevice = {
  ...noChanges,
  devices: { items: [{ text: 'Firefox on Windows', firstSeen: moment('2024-01-02T00:00:00.000Z') }], source: byHand },
}

/** Its tests. */
export const examples: Examples = {
  fires: [
    { name: 'all within seven hours', events: [arrived, factor, payout] },
    {
      name: 'an address instead of a payout',
      events: [arrived, factor, row('address-added', '2026-03-16T03:00:00.000Z', { row: 3 })],
    },
  ],
  quiet: [
    { name: 'no change of the factor', record: noChanges, events: [arrived, payout] },
    { name: 'nothing paid out', events: [arrived, factor] },
    {
      name: 'three days later',
      events: [arrived, factor, row('withdrawal-requested', '2026-03-19T09:00:00.000Z', { row: 3 })],
    },
    {
      name: 'an old device',
      record: oldDevice,
      events: [{ ...arrived, device: device('Firefox on Windows') }, factor, payout],
    },
  ],
  unknown: [{ name: 'no log' }, { name: 'no device told', events: [factor, payout] }],
}
