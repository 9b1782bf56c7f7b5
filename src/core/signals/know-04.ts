import type { AskedSignal } from './signal'
import type { Situations } from './signal-example'

/** Knows only what stands in mails. */
export const knowledge04: AskedSignal = {
  id: 'KNOW-04',
  title: 'Knows only what stands in mails',
  why: 'Who reads the mailbox knows the confirmations and nothing between them.',
  needs: ['answers to questions whose answers were mailed, and to others'],
  knownFalsePositives: ['Some owners have no memory but their mails.'],
  source: 'trade contract §4, KNOW-04',
  pureFact: false,
  asked: { steps: ['S29'] },
}

/** When it holds and when it does not. */
export const situations: Situations = {
  fires: [
    'Every mailed amount is right to the cent, nothing else can be answered.',
    'The client quotes ticket numbers and statements but not which device was used.',
  ],
  quiet: [
    'The client also knows what was never mailed, such as the first failed deposit.',
    'The client remembers little of either.',
  ],
}
