import type { AskedSignal } from './signal'
import type { Situations } from './signal-example'

/** Signs of coercion or dependence. */
export const thirdParty01: AskedSignal = {
  id: '3P-01',
  title: 'Signs of coercion or dependence',
  why: 'A person who is led cannot agree to anything, however well they prove who they are.',
  needs: ['a talk with the client alone, in their own words'],
  knownFalsePositives: ['A real helper of an old or ill person, with the client’s calm consent.'],
  source: 'trade contract §4, 3P-01',
  pureFact: false,
  asked: { steps: ['S09', 'S41'] },
}

/** When it holds and when it does not. */
export const situations: Situations = {
  fires: [
    'Somebody answers for the client, and the client does not know what was sold.',
    'The client reads answers out and falls silent when asked who is in the room.',
  ],
  quiet: [
    'The daughter writes, and the client tells the same story alone on the phone.',
    'The client is slow but knows every transfer.',
  ],
}
