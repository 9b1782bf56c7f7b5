import type { AskedSignal } from './signal'
import type { Situations } from './signal-example'

/** Note is wrong, old or reused. */
export const document08: AskedSignal = {
  id: 'DOC-08',
  title: 'Note is wrong, old or reused',
  why: 'The note exists to tie the picture to this ticket and day; a wrong note ties it to another.',
  needs: ['the words and the date on the note'],
  knownFalsePositives: ['A slip of the pen in the ticket number; ask once for a new picture.'],
  source: 'trade contract §4, DOC-08',
  pureFact: false,
  asked: { steps: ['S31'] },
}

/** When it holds and when it does not. */
export const situations: Situations = {
  fires: ['The note names the ticket of another company.', 'The date on the note is from last month.'],
  quiet: [
    'The date is written in the order of the client’s country.',
    'The ticket number has a line through the seven, as people write it there.',
  ],
}
