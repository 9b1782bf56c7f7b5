import type { AskedSignal } from './signal'
import type { Situations } from './signal-example'

/** Registration date or first funding badly wrong. */
export const knowledge05: AskedSignal = {
  id: 'KNOW-05',
  title: 'Registration date or first funding badly wrong',
  why: 'The beginning is what people remember, within a year or so.',
  needs: ['the claimed and the real beginning'],
  knownFalsePositives: ['Accounts taken over from a company that was bought; dates then differ for everybody.'],
  source: 'trade contract §4, KNOW-05',
  pureFact: false,
  asked: { steps: ['S29'] },
}

/** When it holds and when it does not. */
export const situations: Situations = {
  fires: [
    'Says opened in 2021, the account is of January 2018.',
    'Says first funded by card, the account was only ever funded in bitcoin.',
  ],
  quiet: ['Says spring 2022, it was June 2022.', 'Does not remember the source and says so.'],
}
