import type { AskedSignal } from './signal'
import type { Situations } from './signal-example'

/** Sends a requested small amount from an own wallet or same-name bank account. */
export const money02: AskedSignal = {
  id: 'FIN-02',
  title: 'Sends a requested small amount from an own wallet or same-name bank account',
  why: 'It shows control of a source that was the owner’s before the trouble began.',
  needs: ['an agreed amount, its source, and the source’s history'],
  knownFalsePositives: ['A stolen wallet sends it as well.'],
  source: 'trade contract §4, FIN-02',
  pureFact: false,
  asked: { steps: ['S34'] },
}

/** When it holds and when it does not. */
export const situations: Situations = {
  fires: [
    'The odd amount we named arrives from the bank account of the same name used since 2021.',
    'The agreed fraction arrives from the wallet that funded the account before.',
  ],
  quiet: [
    'The amount comes from an exchange’s pooled wallet.',
    'The amount arrives from a bank account in another name.',
  ],
}
