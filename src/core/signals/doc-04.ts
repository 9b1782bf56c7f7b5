import type { AskedSignal } from './signal'
import type { Situations } from './signal-example'

/** Selfie or video refused or evaded after a clear request. */
export const document04: AskedSignal = {
  id: 'DOC-04',
  title: 'Selfie or video refused or evaded after a clear request',
  why: 'Somebody who cannot show the face finds reasons. Honest reasons exist, and they come with another way.',
  needs: ['a clear request, and what became of it'],
  knownFalsePositives: ['Religious dress, disability or a broken camera; offer another way of equal strength.'],
  source: 'trade contract §4, DOC-04',
  pureFact: false,
  asked: { steps: ['S31', 'S32'] },
}

/** When it holds and when it does not. */
export const situations: Situations = {
  fires: [
    'Asked twice for the live check, the client answers everything else and never mentions it.',
    'The client says that a selfie is out of the question and names no reason.',
  ],
  quiet: [
    'The client has no camera and asks what else is possible.',
    'The client missed the appointment and proposes another one.',
  ],
}
