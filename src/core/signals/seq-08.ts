import { newDestination } from '../records/destinations'
import { detected } from './detected'
import { byHand, moment, noChanges, row } from './example-log'
import type { ComputedSignal } from './signal'
import type { Examples } from './signal-example'

/** A withdrawal goes to a destination that is new and was never used. */
export const sequence08: ComputedSignal = {
  id: 'SEQ-08',
  title: 'Withdrawal to a destination never used before, added within 72 hours',
  why: 'The way out is as new as the wish to use it.',
  needs: ['recent withdrawals with their destinations', 'when each destination was added'],
  knownFalsePositives: ['An owner’s new hardware wallet, or a first withdrawal ever.'],
  source: 'trade contract §4, SEQ-08',
  pureFact: false,
  evaluate: input => detected(input, newDestination),
}

const address = '1BitcoinEaterAddressDontSendf59kuE'
const payout = row('withdrawal-requested', '2026-03-16T08:57:00.000Z', {
  row: 2,
  address,
  result: 'pending',
  amount: '1.84',
  asset: 'BTC',
})

/** Its tests. */
export const examples: Examples = {
  fires: [
    {
      name: 'added two minutes before',
      events: [row('address-added', '2026-03-16T08:55:00.000Z', { address }), payout],
    },
    {
      name: 'in the list of destinations',
      events: [payout],
      record: { destinations: { items: [{ address, addedAt: moment('2026-03-15T00:00:00.000Z') }], source: byHand } },
    },
  ],
  quiet: [
    {
      name: 'used for two years',
      events: [payout],
      record: { destinations: { items: [{ address, addedAt: moment('2024-02-01T00:00:00.000Z') }], source: byHand } },
    },

    { name: 'added a month ago', events: [row('address-added', '2026-02-10T08:55:00.000Z', { address }), payout] },
    {
      name: 'nothing withdrawn',
      record: noChanges,
      events: [row('address-added', '2026-03-16T08:55:00.000Z', { address })],
    },
  ],
  unknown: [{ name: 'no log' }, { name: 'a day nobody knows', events: [payout] }],
}
