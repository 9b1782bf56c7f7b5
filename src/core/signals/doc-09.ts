import type { AskedSignal } from './signal'
import type { Situations } from './signal-example'

/** Document expired or other than the one on file, otherwise consistent. */
export const document09: AskedSignal = {
  id: 'DOC-09',
  title: 'Document expired or other than the one on file, otherwise consistent',
  why: 'People renew passports. It agrees with the record in everything that stays.',
  needs: ['the document and the record, side by side'],
  knownFalsePositives: ['A stolen copy of an old document agrees in the same way.'],
  source: 'trade contract §4, DOC-09',
  pureFact: false,
  asked: { steps: ['S30'] },
}

/** When it holds and when it does not. */
export const situations: Situations = {
  fires: [
    'The passport on file expired, the new one shows the same person and birth date.',
    'An identity card instead of the passport on file, all lasting fields agree.',
  ],
  quiet: [
    'The other document shows another date of birth.',
    'The document is the one on file and valid: then it is a plain match.',
  ],
}
