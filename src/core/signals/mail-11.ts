import type { AskedSignal } from './signal'
import type { Situations } from './signal-example'

/** Confirms a one-time code sent to the account’s e-mail. */
export const mail11: AskedSignal = {
  id: 'MAIL-11',
  title: 'Confirms a one-time code sent to the account’s e-mail',
  why: 'It shows control of the mailbox on file at this minute, and no more than that.',
  needs: ['a code sent by the system to the address on file', 'the answer within its lifetime'],
  knownFalsePositives: [
    'Whoever took the mailbox over confirms it too.',
    'A phished owner reads the code to somebody else.',
  ],
  source: 'trade contract §4, MAIL-11',
  pureFact: false,
  asked: { steps: ['S25'] },
}

/** When it holds and when it does not. */
export const situations: Situations = {
  fires: [
    'The code sent to the address on file comes back correct within ten minutes.',
    'The client answers the mail on file and names the phrase tied to this ticket.',
  ],
  quiet: [
    'No answer arrived at all, or only after the code had run out.',
    'The code was correct but had been sent to the new address from the ticket.',
  ],
}
