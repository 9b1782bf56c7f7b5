import type { AskedSignal } from './signal'
import type { Situations } from './signal-example'

/** Style differs sharply from earlier verified messages. */
export const language03: AskedSignal = {
  id: 'LANG-03',
  title: 'Style differs sharply from earlier verified messages',
  why: 'People keep their greetings and their mistakes. A stranger writes like a stranger.',
  needs: ['earlier verified messages and this one'],
  knownFalsePositives: ['Stress, a translation program, a secretary or a phone keyboard.'],
  source: 'trade contract §4, LANG-03',
  pureFact: false,
  asked: { steps: ['S36'] },
}

/** When it holds and when it does not. */
export const situations: Situations = {
  fires: [
    'Earlier mails were long and formal in Spanish, now short English with other greetings.',
    'The name is spelled in another way than in every earlier mail.',
  ],
  quiet: [
    'The same greeting and the same slips as two years ago.',
    'The message is shorter because it was typed on a phone.',
  ],
}
