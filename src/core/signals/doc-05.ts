import type { AskedSignal } from './signal'
import type { Situations } from './signal-example'

/** Document or selfie is altered. */
export const document05: AskedSignal = {
  id: 'DOC-05',
  title: 'Document or selfie is altered',
  why: 'A changed document is not a mistake. It was made for somebody who checks.',
  needs: ['the file in full size, its edges, fonts and machine-readable lines'],
  knownFalsePositives: [
    'Compression and filters of messengers leave traces that look like edits; a second reviewer decides.',
  ],
  source: 'trade contract §4, DOC-05',
  pureFact: false,
  asked: { steps: ['S30', 'S32', 'S33'] },
}

/** When it holds and when it does not. */
export const situations: Situations = {
  fires: [
    'The name field has another font and other noise than the rest of the card.',
    'The check digits of the machine-readable line do not agree with the number.',
    'The picture is a photo of a screen: pixels and a frame are visible.',
  ],
  quiet: [
    'The picture is compressed but even everywhere, and the check digits agree.',
    'The scan was turned and cropped, nothing else.',
  ],
}
