import type { AskedSignal } from './signal'
import type { Situations } from './signal-example'

/** Claims about balances contradict the ledger. */
export const knowledge03: AskedSignal = {
  id: 'KNOW-03',
  title: 'Claims about balances contradict the ledger',
  why: 'An owner may be a little off, not wrong by a whole asset.',
  needs: ['what the client claims, and the ledger of that day'],
  knownFalsePositives: ['The client speaks of another account or of the value in money.'],
  source: 'trade contract §4, KNOW-03',
  pureFact: false,
  asked: { steps: ['S29'] },
}

/** When it holds and when it does not. */
export const situations: Situations = {
  fires: [
    'The client claims 2 BTC; the account never held any.',
    'The last withdrawal was 0.05 BTC in 2024, the client says 2 BTC in January.',
  ],
  quiet: [
    'The client says about half a coin; it is 0.46.',
    'The client gives the value in euros, which moves every day.',
  ],
}
