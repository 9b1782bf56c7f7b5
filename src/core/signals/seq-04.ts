import type { AskedSignal } from './signal'
import type { Situations } from './signal-example'

/** Burst of prompts or codes the client did not ask for. */
export const sequence04: AskedSignal = {
  id: 'SEQ-04',
  title: 'Burst of prompts or codes the client did not ask for',
  why: 'Somebody has the password and waits for a tired yes.',
  needs: ['what the client saw, or the log’s prompts with times'],
  knownFalsePositives: ['An app that was set up twice asks twice.'],
  source: 'trade contract §4, SEQ-04',
  pureFact: false,
  asked: { steps: ['S24', 'S41'] },
}

/** When it holds and when it does not. */
export const situations: Situations = {
  fires: [
    'Twelve prompts came between three and four at night, the client pressed none.',
    'Codes keep arriving by text and nobody in the house asked for them.',
  ],
  quiet: [
    'One code arrived twice because the client pressed twice.',
    'Prompts come when the client signs in, as they should.',
  ],
}
