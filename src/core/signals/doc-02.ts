import type { AskedSignal } from './signal'
import type { Situations } from './signal-example'

/** Fresh selfie with document and a note of this ticket and day. */
export const document02: AskedSignal = {
  id: 'DOC-02',
  title: 'Fresh selfie with document and a note of this ticket and day',
  why: 'It ties a face on file to this ticket and this day, which an old picture cannot do.',
  needs: ['the picture, the ticket number, the date, and the portrait on file'],
  knownFalsePositives: [
    'An owner who is coached by somebody holds up the note too.',
    'Generated pictures grow better; a live check sees more.',
  ],
  source: 'trade contract §4, DOC-02',
  pureFact: false,
  asked: { steps: ['S31'] },
}

/** When it holds and when it does not. */
export const situations: Situations = {
  fires: [
    'Face as on file, the note names this ticket and today, both hands and the document are visible.',
    'The note is handwritten with this ticket number and today’s date, and the face matches.',
  ],
  quiet: [
    'The note shows the number of another ticket.',
    'The face cannot be compared because the document covers half of it.',
  ],
}
