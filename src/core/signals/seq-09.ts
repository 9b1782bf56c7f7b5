import { dayMs, recentRows } from './case-log'
import { row } from './example-log'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** So many different assets sold for one coin are a clearing-out. */
const manyAssets = 3

/** Everything is sold for one coin within a day. */
export const sequence09: ComputedSignal = {
  id: 'SEQ-09',
  title: 'Sudden sale of several assets for one coin',
  why: 'What is to be carried away is first put into one bag.',
  needs: ['recent trades with what was sold and bought'],
  knownFalsePositives: ['An owner who fears the market, or closes the account.'],
  source: 'trade contract §4, SEQ-09; house rule: three assets for one coin within a day',
  pureFact: false,
  evaluate,
}

const sale = (from: string, minute: number, to = 'BTC') =>
  row('trade', `2026-03-16T08:${String(minute).padStart(2, '0')}:00.000Z`, { row: minute + 1, from, to })

/** Its tests. */
export const examples: Examples = {
  fires: [
    { name: 'four assets in ten minutes', events: [sale('ETH', 1), sale('ADA', 4), sale('SOL', 7), sale('XRP', 11)] },
  ],
  quiet: [
    { name: 'one asset', events: [sale('ETH', 1), sale('ETH', 4), sale('ETH', 7)] },
    { name: 'different coins bought', events: [sale('ETH', 1, 'BTC'), sale('ADA', 4, 'SOL'), sale('XRP', 7, 'EUR')] },
    { name: 'no trades', events: [row('login', '2026-03-16T08:00:00.000Z')] },
  ],
  unknown: [
    { name: 'no log' },
    { name: 'trades that do not say what was sold', events: [row('trade', '2026-03-16T08:00:00.000Z')] },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const rows = recentRows(input)
  if (rows.length === 0) return unknown('recent rows with certain times')
  const trades = rows.filter(({ event }) => event.kind === 'trade')
  const told = trades.filter(({ event }) => event.from && event.to)
  for (const [index, last] of told.entries()) {
    const day = told.slice(0, index + 1).filter(one => last.ms - one.ms <= dayMs && one.event.to === last.event.to)
    const sold = new Set(day.map(({ event }) => event.from))
    if (sold.size >= manyAssets) {
      return fires(`${[...sold].join(', ')} for ${last.event.to}`, { rows: day.map(({ event }) => event) })
    }
  }
  return told.length < trades.length ? unknown('what was sold and bought') : quiet()
}
