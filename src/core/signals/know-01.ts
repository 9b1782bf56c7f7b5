import type { AskedSignal } from './signal'
import type { Situations } from './signal-example'

/** Right on questions about the own history, at least 20 bits together. */
export const knowledge01: AskedSignal = {
  id: 'KNOW-01',
  title: 'Right on questions about the own history, at least 20 bits together',
  why: 'Nobody outside can know it, and no mail of ours ever said it.',
  needs: ['three questions from the ledger, older than the incident, not in any mail'],
  knownFalsePositives: ['A thief who has been in the account for weeks has read it all.'],
  source: 'trade contract §4, KNOW-01',
  pureFact: false,
  asked: { steps: ['S29'] },
}

/** When it holds and when it does not. */
export const situations: Situations = {
  fires: [
    'Three of three answers about transfers two years ago are right.',
    'The client names the asset, month and rough amount of the first purchase and of two others.',
  ],
  quiet: [
    'One of three is right: that is chance.',
    'All right, but every answer stands in a trade confirmation sent by mail.',
  ],
}
