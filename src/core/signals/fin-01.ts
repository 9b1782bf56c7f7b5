import type { AskedSignal } from './signal'
import type { Situations } from './signal-example'

/** Signs a challenge with the key of an address used before. */
export const money01: AskedSignal = {
  id: 'FIN-01',
  title: 'Signs a challenge with the key of an address used before',
  why: 'The key is a possession that no document can replace, older than the incident.',
  needs: [
    'an address that funded or received before the incident',
    'a challenge with ticket, date and purpose, signed',
  ],
  knownFalsePositives: ['The key was stolen together with the account.'],
  source: 'trade contract §4, FIN-01',
  pureFact: false,
  asked: { steps: ['S34'] },
}

/** When it holds and when it does not. */
export const situations: Situations = {
  fires: [
    'The signature over our challenge belongs to an address that funded the account in 2023.',
    'A withdrawal address used for two years signs the text with this ticket’s number.',
  ],
  quiet: [
    'The signing address was added after the incident began.',
    'The signature is right but the text is an old one.',
  ],
}
