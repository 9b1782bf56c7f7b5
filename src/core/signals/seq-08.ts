import type { LogEvent } from '../records/log-event'
import { dayMs, recentRows, type Timed, timedRows } from './case-log'
import { byHand, moment, row } from './example-log'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

const freshMs = 3 * dayMs

/** A withdrawal goes to a destination that is new and was never used. */
export const sequence08: ComputedSignal = {
  id: 'SEQ-08',
  title: 'Withdrawal to a destination never used before, added within 72 hours',
  why: 'The way out is as new as the wish to use it.',
  needs: ['recent withdrawals with their destinations', 'when each destination was added'],
  knownFalsePositives: ['An owner’s new hardware wallet, or a first withdrawal ever.'],
  source: 'trade contract §4, SEQ-08',
  pureFact: false,
  evaluate,
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
    { name: 'used before', events: [row('withdrawal-sent', '2025-03-16T08:55:00.000Z', { address }), payout] },
    { name: 'added a month ago', events: [row('address-added', '2026-02-10T08:55:00.000Z', { address }), payout] },
    { name: 'nothing withdrawn', events: [row('address-added', '2026-03-16T08:55:00.000Z', { address })] },
  ],
  unknown: [{ name: 'no log' }, { name: 'a day nobody knows', events: [payout] }],
}

function evaluate(input: SignalInput): Outcome {
  const rows = timedRows(input)
  if (rows.length === 0) return unknown('withdrawals with certain times')
  const payouts = recentRows(input).filter(({ event }) => isPayout(event))
  const told = payouts
    .filter(({ event }) => event.address)
    .map(payout => ({ payout, addedMs: addedMs(payout, rows, input), isUsed: isUsed(payout, rows) }))
  const open = told.filter(({ isUsed }) => !isUsed)
  const fresh = open.find(({ payout, addedMs }) => addedMs !== null && payout.ms - addedMs <= freshMs)
  if (fresh) {
    const { event } = fresh.payout
    return fires(`${[event.amount, event.asset].filter(Boolean).join(' ')} to ${event.address}`, { rows: [event] })
  }
  if (payouts.some(({ event }) => !event.address)) return unknown('the destination of every withdrawal')
  return open.some(one => one.addedMs === null) ? unknown('when the destination was added') : quiet()
}

function isPayout({ kind }: LogEvent): boolean {
  return kind === 'withdrawal-requested' || kind === 'withdrawal-sent'
}

function addedMs({ event, ms }: Timed, rows: readonly Timed[], { record }: SignalInput): number | null {
  const added = rows.findLast(
    one => one.event.kind === 'address-added' && one.event.address === event.address && one.ms <= ms,
  )
  const kept = record?.destinations?.items.find(({ address }) => address === event.address)
  const keptMs = Date.parse(kept?.addedAt?.iso ?? '')
  return added?.ms ?? (Number.isNaN(keptMs) ? null : keptMs)
}

/** A day or more before: the same payout may be in the log twice, asked for and sent. */
function isUsed({ event, ms }: Timed, rows: readonly Timed[]): boolean {
  return rows.some(
    one => one.event.kind === 'withdrawal-sent' && one.event.address === event.address && ms - one.ms > freshMs,
  )
}
