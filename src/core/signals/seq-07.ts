import type { LogEvent } from '../records/log-event'
import { newDevices } from './case-devices'
import { dayMs, isSensitive, timedRows } from './case-log'
import { device, row } from './example-log'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

const payouts = new Set(['withdrawal-requested', 'withdrawal-sent', 'address-added'])

/** A new device, a changed second factor and a way out, within a day. */
export const sequence07: ComputedSignal = {
  id: 'SEQ-07',
  title: 'New device, changed second factor and a payout or new address within 24 hours',
  why: 'In, over the wall, and out with it: the whole theft in one day.',
  needs: ['rows with devices and certain times'],
  knownFalsePositives: ['An owner who changes phones and moves the coins to a new wallet the same day.'],
  source: 'trade contract §4, SEQ-07',
  pureFact: false,
  evaluate,
}

const arrived = row('login', '2026-03-16T02:00:00.000Z', { device: device('Chrome on Windows (new)', { isNew: true }) })
const factor = row('factor-reset', '2026-03-16T02:10:00.000Z', { row: 2 })
const payout = row('withdrawal-requested', '2026-03-16T09:00:00.000Z', { row: 3, result: 'pending' })

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
    { name: 'no change of the factor', events: [arrived, payout] },
    { name: 'nothing paid out', events: [arrived, factor] },
    {
      name: 'three days later',
      events: [arrived, factor, row('withdrawal-requested', '2026-03-19T09:00:00.000Z', { row: 3 })],
    },
    { name: 'an old device', events: [{ ...arrived, device: device('Firefox on Windows') }, factor, payout] },
  ],
  unknown: [{ name: 'no log' }, { name: 'no device told', events: [factor, payout] }],
}

function evaluate(input: SignalInput): Outcome {
  const appeared = newDevices(input)
  if (!appeared) return unknown('rows with devices and certain times')
  const rows = timedRows(input).filter(({ event }) => isSensitive(event))
  for (const fresh of appeared) {
    const after = rows.filter(({ ms }) => ms >= fresh.ms && ms - fresh.ms <= dayMs).map(({ event }) => event)
    const factor = after.find(isFactor)
    const payout = after.find(({ kind }) => payouts.has(kind))
    if (factor && payout)
      return fires(`${fresh.text}, ${factor.wording}, ${payout.wording}`, { rows: [...fresh.rows, factor, payout] })
  }
  return quiet()
}

function isFactor({ kind }: LogEvent): boolean {
  return kind === 'factor-added' || kind === 'factor-removed' || kind === 'factor-reset'
}
