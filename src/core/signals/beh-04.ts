import { scriptLines } from './beh-04-words'
import { evaluateWords, type Mention } from './client-words'
import { isDenied } from './negation'
import { isReported } from './reporting'
import type { ComputedSignal } from './signal'
import type { Examples } from './signal-example'
import { patternFinder } from './word-patterns'

const find = patternFinder(scriptLines)
const denialReach = 3

/** The message itself reads like a recovery advert or a script for victims. */
export const beh04: ComputedSignal = {
  id: 'BEH-04',
  title: 'Reads like a recovery advert or a script for victims',
  why: 'Such lines are written once and sent to thousands. Who sends them to us is not asking for an account back.',
  needs: ['what the client wrote'],
  knownFalsePositives: ['A victim pastes the script without saying whose words they are.'],
  source: 'trade contract §4, BEH-04 and C21',
  pureFact: false,
  evaluate: input => evaluateWords(input, { find, isMeant }),
}

/** Its tests. */
export const examples: Examples = {
  fires: [
    { name: 'an advert', messages: [{ says: 'We can recover your lost funds, contact us on Telegram.' }] },
    { name: 'a grateful advert', messages: [{ says: 'A certified recovery expert helped me recover my bitcoin.' }] },
    { name: 'a wallet script', messages: [{ says: 'Dear user, your wallet must be validated within 24 hours.' }] },
    { name: 'the safe wallet', messages: [{ says: 'Please move all your coins to a safe wallet.' }] },
    { name: 'French', messages: [{ says: 'Nous sommes des experts en récupération de fonds.' }] },
    { name: 'Portuguese', messages: [{ says: 'Somos especialistas em recuperação de criptomoedas.' }] },
    { name: 'Russian', messages: [{ says: 'Вернём ваши деньги за два дня!' }] },
    { name: 'Polish', messages: [{ says: 'Odzyskamy utracone środki w 48 godzin.' }] },
  ],
  quiet: [
    { name: 'an ordinary request', messages: [{ says: 'Can you help me recover my account?' }] },
    {
      name: 'quoted by a victim',
      messages: [{ says: 'An email came from them saying my "wallet must be migrated" to some address.' }],
    },
    { name: 'told by somebody', messages: [{ says: 'He said the release fee is 200 USDT. I did not pay.' }] },
    { name: 'a denial', messages: [{ says: 'I do not believe in guaranteed profits.' }] },
  ],
  unknown: [{ name: 'nothing read', messages: [] }],
}

function isMeant(mention: Mention): boolean {
  return !isDenied(mention, denialReach) && !isReported(mention)
}
