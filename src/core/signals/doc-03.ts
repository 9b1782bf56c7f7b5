import type { AskedSignal } from './signal'
import type { Situations } from './signal-example'

/** Live check passed, with injection detection. */
export const document03: AskedSignal = {
  id: 'DOC-03',
  title: 'Live check passed, with injection detection',
  why: 'A living face answers at this minute; it is the hardest of the pictures to forge.',
  needs: ['the provider’s result with its injection check'],
  knownFalsePositives: ['A coached owner passes it honestly: it says who, not whether freely.'],
  source: 'trade contract §4, DOC-03',
  pureFact: false,
  asked: { steps: ['S32'] },
}

/** When it holds and when it does not. */
export const situations: Situations = {
  fires: [
    'The provider reports passed, with the injection check passed.',
    'The video check ended well: the person turned as asked and matches the record.',
  ],
  quiet: [
    'The provider reports passed but could not run the injection check.',
    'The check was broken off by a lost connection.',
  ],
}
