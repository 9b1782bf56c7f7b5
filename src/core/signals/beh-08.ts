import type { AskedSignal } from './signal'
import type { Situations } from './signal-example'

/** Answers improve after each failed try. */
export const behaviour08: AskedSignal = {
  id: 'BEH-08',
  title: 'Answers improve after each failed try',
  why: 'An owner knows or does not know. Who gets warmer is learning from us.',
  needs: ['the answers in order, with their times'],
  knownFalsePositives: ['The client found the old statement between two tries and says so.'],
  source: 'trade contract §4, BEH-08',
  pureFact: false,
  asked: { steps: ['S29'] },
}

/** When it holds and when it does not. */
export const situations: Situations = {
  fires: [
    'Each round corrects exactly what was wrong before, without being told.',
    'The opening year goes from 2021 to 2019 to 2018 in three mails.',
  ],
  quiet: ['The same answer every time, right or wrong.', 'One correction, with the reason where it comes from.'],
}
