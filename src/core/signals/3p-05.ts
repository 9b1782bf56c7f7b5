import { phraseFinder } from '../base/folded-text'
import { evaluateWords, type Mention } from './client-words'
import { isDenied } from './negation'
import { accepted, asked, askedBehind, helperWords, refused, toolWords } from './remote-help-words'
import type { ComputedSignal } from './signal'
import type { Examples } from './signal-example'

const find = phraseFinder([...toolWords, ...helperWords])
const denialReach = 5

/** The client mentions a remote-access tool, or somebody who helps on the line. */
export const thirdParty05: ComputedSignal = {
  id: '3P-05',
  title: 'Remote-access tool, or a helper on the line',
  why: 'Whoever sees the screen or speaks in the client’s ear may be the one who asks; a perfect proof of identity changes nothing about that.',
  needs: ['what the client wrote'],
  knownFalsePositives: [
    'The client’s employer manages the computer with such a tool.',
    'The client asks whether a tool is safe, or says it was removed long ago.',
  ],
  source: 'trade contract §4, 3P-05 and detector rules',
  pureFact: false,
  evaluate: input => evaluateWords(input, { find, isMeant }),
}

/** Its tests. */
export const examples: Examples = {
  fires: [
    { name: 'a tool that is open', messages: [{ says: 'AnyDesk is open, he is helping me.' }] },
    { name: 'a tool in the subject', subject: 'They put TeamViewer on my PC', messages: [] },
    { name: 'a helper on the line', messages: [{ says: 'Please hurry, the agent is still on the phone with me.' }] },
    { name: 'asked and agreed', messages: [{ says: 'He told me to install Any Desk and I did. Later I hung up.' }] },
    {
      name: 'refused first, gave in later',
      messages: [{ says: 'He asked me to install AnyDesk, I refused, but then I let him.' }],
    },
    {
      name: 'a denial of something else',
      messages: [{ says: 'I do not know what happened after I installed AnyDesk.' }],
    },
    { name: 'not able, because of the tool', messages: [{ says: 'I could not see it because AnyDesk was open.' }] },
    { name: 'hidden characters in the name', messages: [{ says: 'The tool is Any\u200bDesk.' }] },
    { name: 'German', messages: [{ says: 'Er hat über Fernwartung alles eingerichtet.' }] },
    { name: 'French', messages: [{ says: 'Le conseiller est au téléphone avec moi.' }] },
    { name: 'Spanish', messages: [{ says: 'Le di acceso remoto y ahora faltan fondos.' }] },
    { name: 'Portuguese', messages: [{ says: 'Ele está na linha comigo agora.' }] },
    { name: 'Vietnamese', messages: [{ says: 'Họ bảo tôi cài UltraViewer và tôi đã cài.' }] },
    { name: 'Turkish', messages: [{ says: 'Ekran paylaşımı ile yardım etti.' }] },
  ],
  quiet: [
    { name: 'told to install, hung up', messages: [{ says: 'A caller told me to install AnyDesk, I hung up.' }] },
    {
      name: 'told to install, hung up in the next sentence',
      messages: [{ says: 'A caller wanted me to install AnyDesk. I hung up.' }],
    },
    { name: 'rang a number, nothing more', messages: [{ says: 'I rang the number on the page.' }] },
    { name: 'never used', messages: [{ says: 'I have never used AnyDesk or TeamViewer.' }] },
    { name: 'no such tool', messages: [{ says: 'There is no AnyDesk on my computer.' }] },
    { name: 'a quoted warning of ours', messages: [{ says: 'Thanks.\n> Is AnyDesk or TeamViewer installed?\nNo.' }] },
    {
      name: 'a question of ours',
      messages: [{ says: 'Hello' }, { says: 'Is AnyDesk installed?', speaker: 'agent' }],
    },
    { name: 'German', messages: [{ says: 'AnyDesk habe ich nicht installiert.' }] },
    { name: 'German, refused', messages: [{ says: 'Er wollte, dass ich TeamViewer lade, da habe ich aufgelegt.' }] },
    { name: 'French', messages: [{ says: 'Il m’a demandé d’installer AnyDesk, j’ai raccroché.' }] },
    { name: 'Spanish', messages: [{ says: 'Me pidió instalar AnyDesk y colgué.' }] },
    { name: 'Portuguese', messages: [{ says: 'Pediu para instalar o AnyDesk mas eu recusei.' }] },
    { name: 'Vietnamese', messages: [{ says: 'Tôi không dùng TeamViewer.' }] },
    { name: 'Turkish', messages: [{ says: 'AnyDesk yüklemedim.' }] },
    {
      name: 'Turkish, refused',
      messages: [{ says: 'Biri aradı ve AnyDesk kurmamı istedi. Telefonu kapattım.' }],
    },
    { name: 'Dutch', messages: [{ says: 'Ik heb AnyDesk nooit gebruikt.' }] },
    { name: 'an ordinary ticket', messages: [{ says: 'I have a new phone and the authenticator is empty.' }] },
  ],
  unknown: [{ name: 'only staff wrote', messages: [{ says: 'AnyDesk?', speaker: 'internal' }] }],
}

function isMeant(mention: Mention): boolean {
  return !isDenied(mention, denialReach) && !isReportedRefusal(mention)
}

/** "A caller told me to install it, I hung up" reports a refusal (3P-08); what came after may still undo it. */
function isReportedRefusal({ before, after, next }: Mention): boolean {
  if (!asked.test(before) && !askedBehind.test(after)) return false
  const told = `${after} ${next}`
  return refused.test(told) && !accepted.test(told)
}
