import { liquidation } from '../records/bursts'
import { detected } from './detected'
import { row } from './example-log'
import type { ComputedSignal } from './signal'
import type { Examples } from './signal-example'

/** Everything is sold for one coin within a day. */
export const sequence09: ComputedSignal = {
  id: 'SEQ-09',
  title: 'Sudden sale of several assets for one coin',
  why: 'What is to be carried away is first put into one bag.',
  needs: ['recent trades with what was sold and bought'],
  knownFalsePositives: ['An owner who fears the market, or closes the account.'],
  source: 'trade contract §4, SEQ-09',
  pureFact: false,
  evaluate: input => detected(input, liquidation),
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
  ],
  unknown: [
    { name: 'no trades', events: [row('login', '2026-03-16T08:00:00.000Z')] },
    { name: 'no log' },
    { name: 'trades that do not say what was sold', events: [row('trade', '2026-03-16T08:00:00.000Z')] },
  ],
}
