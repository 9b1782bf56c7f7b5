import { forAnother, otherSpeaker, ownMatter } from './3p-07-words'
import { evaluateWords, type Mention } from './client-words'
import { isDenied } from './negation'
import { isReported } from './reporting'
import type { ComputedSignal } from './signal'
import type { Examples } from './signal-example'
import { anyWords, patternFinder } from './word-patterns'

const find = patternFinder(forAnother)
const elsewhere = anyWords(otherSpeaker)
const own = anyWords(ownMatter)
const denialReach = 4

/** Whoever writes speaks for somebody else. */
export const thirdParty07: ComputedSignal = {
  id: '3P-07',
  title: 'Writes for somebody else',
  why: 'Whoever helps may be a good child or the thief; either way the holder has said nothing yet.',
  needs: ['what the client wrote'],
  knownFalsePositives: [
    'A child or carer who says so openly and only asks how it is done properly.',
    'A business account, where the writer speaks for the firm that owns it.',
  ],
  source: 'trade contract §4, 3P-07',
  pureFact: false,
  evaluate: input => evaluateWords(input, { find, isMeant }),
}

/** Its tests. */
export const examples: Examples = {
  fires: [
    {
      name: 'a client of the writer',
      messages: [{ says: 'My client cannot reach his account and asks for a reset.' }],
    },
    { name: 'on behalf of', messages: [{ says: 'I write on behalf of Mrs Ellingsworth.' }] },
    {
      name: 'the account of a parent',
      messages: [{ says: 'I need help with my mother’s account, she lost her phone.' }],
    },
    { name: 'an executor', messages: [{ says: 'I am the executor named in the will.' }] },
    { name: 'German', messages: [{ says: 'Es geht um das Konto meiner Mutter.' }] },
    { name: 'French', messages: [{ says: 'J’écris au nom de ma mère.' }] },
    { name: 'Spanish', messages: [{ says: 'Necesito entrar en la cuenta de mi padre.' }] },
    { name: 'Portuguese', messages: [{ says: 'É a conta da minha avó.' }] },
    { name: 'Italian', messages: [{ says: 'Scrivo per conto di mia madre.' }] },
    { name: 'Dutch', messages: [{ says: 'Het gaat om de rekening van mijn vader.' }] },
    { name: 'Polish', messages: [{ says: 'Piszę w imieniu mojej mamy.' }] },
    { name: 'Russian', messages: [{ says: 'Это аккаунт моей мамы.' }] },
    { name: 'Turkish', messages: [{ says: 'Annemin hesabına giremiyoruz.' }] },
    { name: 'Vietnamese', messages: [{ says: 'Đây là tài khoản của mẹ tôi.' }] },
  ],
  quiet: [
    { name: 'a number of the client’s own', messages: [{ says: 'My client ID is 4482.' }] },
    { name: 'the own firm', messages: [{ says: 'I write on behalf of our company, which holds the account.' }] },
    { name: 'the own account', messages: [{ says: 'I cannot reach my account.' }] },
    { name: 'a wife as a contact', messages: [{ says: 'You can reach my wife on another number.' }] },
    { name: 'a sister’s computer', messages: [{ says: 'I write from my sister’s computer.' }] },
    { name: 'a denial', messages: [{ says: 'I do not write on behalf of anybody, it is my account.' }] },
    {
      name: 'somebody else claimed it',
      messages: [{ says: 'Someone called me claiming to act on behalf of Harborline.' }],
    },
  ],
  unknown: [{ name: 'nothing read', messages: [] }],
}

function isMeant(mention: Mention): boolean {
  const isOwn = own.exec(mention.after.trimStart())?.index === 0
  return !isOwn && !isDenied(mention, denialReach) && !isReported(mention) && !elsewhere.test(mention.before)
}
