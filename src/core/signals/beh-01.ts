import { type PhraseHit, phraseFinder } from '../base/folded-text'
import { evaluateWords, type Mention } from './client-words'
import { isDenied } from './negation'
import { deadlinePattern, deadlineWishes, pressureWords, threatObjects, threatVerbs } from './pressure-words'
import { isReported } from './reporting'
import type { ComputedSignal } from './signal'
import type { Examples } from './signal-example'
import { anyWords } from './word-patterns'

const findWords = phraseFinder(pressureWords)
const findObjects = phraseFinder(threatObjects)
const [threat, wish] = [anyWords(threatVerbs), anyWords(deadlineWishes)]
const denialReach = 3

/** The client presses for speed, sets a deadline, or threatens. */
export const beh01: ComputedSignal = {
  id: 'BEH-01',
  title: 'Pushes for speed, sets a deadline or threatens',
  why: 'Pressure is how an impostor gets a check skipped; it also makes people skip one by themselves.',
  needs: ['what the client wrote'],
  knownFalsePositives: [
    'An owner who is losing money, or travels tomorrow, is in a hurry too.',
    'Writing habits: some people mark every message urgent.',
  ],
  source: 'trade contract §4, BEH-01',
  pureFact: false,
  evaluate: input => evaluateWords(input, { find, isMeant }),
}

/** Its tests. */
export const examples: Examples = {
  fires: [
    { name: 'urgency in the subject', subject: '2FA removal request - kindly treat as urgent', messages: [] },
    { name: 'a deadline', messages: [{ says: 'I need access before 6pm today.' }] },
    { name: 'a deadline in hours', messages: [{ says: 'Response required within 2 hours.' }] },
    {
      name: 'something ends tomorrow',
      messages: [{ says: 'I want it changed because this mailbox will be closed by my company tomorrow.' }],
    },
    { name: 'a lawyer', messages: [{ says: 'My lawyer will contact you.' }] },
    { name: 'a regulator', messages: [{ says: 'I will report you to the regulator.' }] },
    { name: 'the public', messages: [{ says: 'Otherwise I post this on social media.' }] },
    { name: 'German', messages: [{ says: 'Das ist dringend, sonst schalte ich meinen Anwalt ein.' }] },
    { name: 'French', messages: [{ says: 'Merci de traiter en urgence.' }] },
    { name: 'Spanish', messages: [{ says: 'Es urgente, lo necesito hoy mismo.' }] },
    { name: 'Portuguese', messages: [{ says: 'É urgente, vou processar vocês.' }] },
    { name: 'Vietnamese', messages: [{ says: 'Tôi cần xử lý khẩn cấp.' }] },
    { name: 'Turkish', messages: [{ says: 'Çok acil, lütfen hemen yapın.' }] },
  ],
  quiet: [
    { name: 'a lawyer in another matter', messages: [{ says: 'My lawyer asked me for a statement for the divorce.' }] },
    { name: 'a time that suits', messages: [{ says: 'I cannot make the video call before 5 pm because I work.' }] },
    { name: 'a time that passed', messages: [{ says: 'The withdrawal was sent within 2 hours, thanks!' }] },
    { name: 'an end that is told', messages: [{ says: 'The old mailbox was closed in March, today I use another.' }] },
    { name: 'no hurry', messages: [{ says: 'This is not urgent, there is no rush.' }] },
    {
      name: 'somebody else’s pressure',
      messages: [{ says: 'The caller said it was urgent, so I became suspicious.' }],
    },
    { name: 'a story', messages: [{ says: 'I was immediately logged out when I changed my phone.' }] },
    { name: 'a quoted line', messages: [{ says: 'See below.\n> URGENT: act now' }] },
    { name: 'German', messages: [{ says: 'Es ist nicht dringend.' }] },
    { name: 'French', messages: [{ says: 'Ce n’est pas urgent.' }] },
    { name: 'Spanish', messages: [{ says: 'No es urgente.' }] },
    { name: 'Portuguese', messages: [{ says: 'Não é urgente.' }] },
    { name: 'Vietnamese', messages: [{ says: 'Việc này không khẩn cấp.' }] },
    { name: 'Turkish', messages: [{ says: 'Acil değil.' }] },
  ],
  unknown: [{ name: 'nothing read', messages: [] }],
}

function find(folded: string): PhraseHit[] {
  const deadlines = [...folded.matchAll(deadlinePattern)].map(hit => ({
    phrase: hit[0],
    start: hit.index,
    end: hit.index + hit[0].length,
  }))
  return [...findWords(folded), ...findObjects(folded), ...deadlines].sort((a, b) => a.start - b.start)
}

function isMeant(mention: Mention): boolean {
  return isPressing(mention) && !isDenied(mention, denialReach) && !isReported(mention)
}

/** A lawyer is a threat only when somebody is to hear from them, a time of day only when somebody is to act by then. */
function isPressing({ phrase, before, after }: Mention): boolean {
  if (findObjects(phrase).length > 0) return threat.test(`${before} ${after}`)
  return /\d/.test(phrase) ? wish.test(before) : true
}
