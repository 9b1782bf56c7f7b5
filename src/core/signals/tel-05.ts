import type { AskedSignal } from './signal'
import type { Situations } from './signal-example'

/** Confirms a one-time code sent to the phone on file. */
export const phone05: AskedSignal = {
  id: 'TEL-05',
  title: 'Confirms a one-time code sent to the phone on file',
  why: 'It shows control of the number on file, provided the number did not move to another card lately.',
  needs: ['a code sent by the system to the number on file', 'no sign of a SIM change'],
  knownFalsePositives: ['Whoever has the number after a SIM swap receives it.'],
  source: 'trade contract §4, TEL-05',
  pureFact: false,
  asked: { steps: ['S26'] },
}

/** When it holds and when it does not. */
export const situations: Situations = {
  fires: [
    'The code sent to the number on file comes back correct, and the SIM is years old.',
    'The client confirms the code by phone and reports no loss of service.',
  ],
  quiet: [
    'The code came back, but the client lost service last week: then the phone proves nothing.',
    'The code was sent to a number that was changed within the last days.',
  ],
}
