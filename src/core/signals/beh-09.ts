import { phraseFinder } from '../base/folded-text'
import { offers, ownCosts } from './beh-09-words'
import { evaluateWords, type Mention } from './client-words'
import { isDenied } from './negation'
import { isReported } from './reporting'
import type { ComputedSignal } from './signal'
import type { Examples } from './signal-example'
import { patternFinder } from './word-patterns'

const find = patternFinder(offers)
const findCosts = phraseFinder(ownCosts)
const denialReach = 4

/** The client offers money or a favour to the person who decides. */
export const beh09: ComputedSignal = {
  id: 'BEH-09',
  title: 'Offers money or a favour to the analyst',
  why: 'An owner has nothing to buy: the account is theirs. Who offers a share wants somebody to look away.',
  needs: ['what the client wrote'],
  knownFalsePositives: [
    'A client offers to pay the fee of a recovery or a courier; words for fees keep it quiet.',
    'Politeness of some places ("I will buy you a coffee") said as thanks.',
  ],
  source: 'trade contract §4, BEH-09',
  pureFact: false,
  evaluate: input => evaluateWords(input, { find, isMeant }),
}

/** Its tests. */
export const examples: Examples = {
  fires: [
    { name: 'a figure', messages: [{ says: 'I will send you 500 dollars if you unlock it today.' }] },
    { name: 'money for help', messages: [{ says: 'I will pay you personally if this is done today.' }] },
    {
      name: 'a share',
      messages: [{ says: 'Once it is unlocked we split the money with you, I can share the funds with you.' }],
    },
    { name: 'worth your while', messages: [{ says: 'I can make it worth your while.' }] },
    { name: 'German', messages: [{ says: 'Ich belohne Sie, wenn es schnell geht.' }] },
    { name: 'French', messages: [{ says: 'Je vous donnerai de l’argent.' }] },
    { name: 'Spanish', messages: [{ says: 'Habrá una recompensa para usted.' }] },
    { name: 'Russian', messages: [{ says: 'Я вас отблагодарю… заплачу вам за помощь.' }] },
    { name: 'Turkish', messages: [{ says: 'Size para veririm.' }] },
    { name: 'Vietnamese', messages: [{ says: 'Tôi sẽ hậu tạ anh.' }] },
  ],
  quiet: [
    { name: 'pays the fee', messages: [{ says: 'I will pay you the recovery fee of course.' }] },
    { name: 'pays the fee, named behind', messages: [{ says: 'I can pay you 20 USDT as the network fee.' }] },
    {
      name: 'somebody offered it to the client',
      messages: [{ says: 'He said he will pay you and me if I share the code.' }],
    },
    { name: 'thanks only', messages: [{ says: 'Thank you for your help, I really appreciate it.' }] },
    { name: 'a denial', messages: [{ says: 'I am not trying to pay you something, I only ask.' }] },
    { name: 'German, thanks', messages: [{ says: 'Ich danke Ihnen für die Hilfe.' }] },
  ],
  unknown: [{ name: 'nothing read', messages: [] }],
}

function isMeant(mention: Mention): boolean {
  const around = `${mention.phrase} ${mention.after.slice(0, 60)}`
  return findCosts(around).length === 0 && !isDenied(mention, denialReach) && !isReported(mention)
}
