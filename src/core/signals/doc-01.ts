import type { AskedSignal } from './signal'
import type { Situations } from './signal-example'

/** Identity document matches the record. */
export const document01: AskedSignal = {
  id: 'DOC-01',
  title: 'Identity document matches the record',
  why: 'The document carries what was proven at the start. It can be copied, so it counts with a fresh picture, not for one.',
  needs: ['the document and the record, side by side, field by field'],
  knownFalsePositives: ['Stolen copies match as well: thieves buy them by the thousand.'],
  source: 'trade contract §4, DOC-01',
  pureFact: false,
  asked: { steps: ['S30'] },
}

/** When it holds and when it does not. */
export const situations: Situations = {
  fires: [
    'Name, date of birth, number and portrait all agree with the record.',
    'The document is the one on file, and every field agrees but a spelling with accents.',
  ],
  quiet: [
    'The name agrees but the portrait is of somebody else.',
    'The document is too blurred to compare number and date.',
  ],
}
