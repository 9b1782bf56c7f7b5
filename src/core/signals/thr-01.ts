import type { AskedSignal } from './signal'
import type { Situations } from './signal-example'

/** Account e-mail in a recent dump of stolen credentials. */
export const threat01: AskedSignal = {
  id: 'THR-01',
  title: 'Account e-mail in a recent dump of stolen credentials',
  why: 'The password may be known to anybody who buys the list; it says nothing about who writes.',
  needs: ['a lookup in a list the team trusts, with its date'],
  knownFalsePositives: ['An old password that was changed long ago.'],
  source: 'trade contract §4, THR-01',
  pureFact: false,
  asked: { steps: ['S42'] },
}

/** When it holds and when it does not. */
export const situations: Situations = {
  fires: [
    'The address stands in a dump of last month, with a password of the same form.',
    'An infostealer log of this spring names the address and our site.',
  ],
  quiet: ['Only in a dump of 2016, and the password was changed since.', 'Looked up, and not listed.'],
}
