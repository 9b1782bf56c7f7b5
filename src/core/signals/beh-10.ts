import { factorWishes } from './beh-10-words'
import { evaluateWords, type Mention } from './client-words'
import { isDenied } from './negation'
import { isReported } from './reporting'
import type { ComputedSignal } from './signal'
import type { Examples } from './signal-example'
import { patternFinder } from './word-patterns'

const find = patternFinder(factorWishes)
const denialReach = 4

/** The client asks which factor is set up, or wants it at a new mailbox or number first. */
export const beh10: ComputedSignal = {
  id: 'BEH-10',
  title: 'Asks which factor is set up, or wants it at a new e-mail or number first',
  why: 'An owner knows what they set up. Moving the factor first makes every later confirmation arrive at the new place.',
  needs: ['what the client wrote'],
  knownFalsePositives: [
    'An owner with several factors does not remember which one this account uses.',
    'A number or mailbox was really lost, and the client asks for the obvious.',
  ],
  source: 'trade contract §4, BEH-10',
  pureFact: false,
  evaluate: input => evaluateWords(input, { find, isMeant }),
}

/** Its tests. */
export const examples: Examples = {
  fires: [
    {
      name: 'moves the factor',
      messages: [{ says: 'Please also switch the 2FA to the new email as I changed phones.' }],
    },
    { name: 'which factor', messages: [{ says: 'Which 2FA is set on my account, SMS or app?' }] },
    { name: 'codes elsewhere', messages: [{ says: 'Send the reset link to this email, the old one is gone.' }] },
    { name: 'German', messages: [{ says: 'Bitte schicken Sie den Code an meine neue Nummer.' }] },
    { name: 'Spanish', messages: [{ says: 'Cambien la 2FA a mi nuevo correo, por favor.' }] },
    { name: 'Portuguese', messages: [{ says: 'Enviem o código para meu novo número.' }] },
    { name: 'Russian', messages: [{ says: 'Отправьте код на новый номер.' }] },
    { name: 'Vietnamese', messages: [{ says: 'Xin gửi mã sang email mới.' }] },
  ],
  quiet: [
    {
      name: 'a new phone, nothing moved elsewhere',
      messages: [{ says: 'I thought the authenticator codes would move across to my new phone but the app is empty.' }],
    },
    { name: 'names the factor', messages: [{ says: 'I used Google Authenticator and lost the phone.' }] },
    { name: 'asks not to', messages: [{ says: 'Please do not send codes to my other number, it was stolen.' }] },
    {
      name: 'told by a caller',
      messages: [{ says: 'The caller asked me which 2FA is set up. I hung up.' }],
    },
    { name: 'German, a new phone', messages: [{ says: 'Ich habe ein neues Handy und komme nicht an die Codes.' }] },
  ],
  unknown: [{ name: 'nothing read', messages: [] }],
}

function isMeant(mention: Mention): boolean {
  return !isDenied(mention, denialReach) && !isReported(mention)
}
