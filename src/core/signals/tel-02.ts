import type { AskedSignal } from './signal'
import type { Situations } from './signal-example'

/** Client reports a sudden loss of mobile service. */
export const phone02: AskedSignal = {
  id: 'TEL-02',
  title: 'Client reports a sudden loss of mobile service',
  why: 'It is how an owner notices a SIM swap, often the only thing they notice.',
  needs: ['the client’s words with the time of loss'],
  knownFalsePositives: ['A network fault in the area, or an unpaid bill.'],
  source: 'trade contract §4, TEL-02',
  pureFact: false,
  asked: { steps: ['S26', 'S41'] },
}

/** When it holds and when it does not. */
export const situations: Situations = {
  fires: [
    'The phone shows no service since this morning, then reset mails came.',
    'Calls to the own number ring at somebody else since noon.',
  ],
  quiet: ['No service in the cellar, it came back outside.', 'The phone fell into water and does not start.'],
}
