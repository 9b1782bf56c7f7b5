import { evaluateWords } from './client-words'
import { refusedContact } from './contact-mentions'
import type { ComputedSignal } from './signal'
import type { Examples } from './signal-example'

/** The client says that they turned such a contact down. */
export const thirdParty08: ComputedSignal = {
  id: '3P-08',
  title: 'Says they turned a caller or agent down',
  why: 'It tells two things apart that read alike: somebody who was approached, and somebody who is being steered.',
  needs: ['what the client wrote'],
  knownFalsePositives: ['It is only the client’s word; some say so because they are ashamed.'],
  source: 'trade contract §4, 3P-08 and detector rules',
  pureFact: true,
  evaluate: input => evaluateWords(input, refusedContact),
}

/** Its tests. */
export const examples: Examples = {
  fires: [
    { name: 'a tool refused', messages: [{ says: 'A caller told me to install AnyDesk, I hung up.' }] },
    { name: 'an agent refused', messages: [{ says: 'Someone on Telegram said he can help. I ignored him.' }] },
    { name: 'German', messages: [{ says: 'Er wollte, dass ich TeamViewer lade, da habe ich aufgelegt.' }] },
    { name: 'French', messages: [{ says: 'Il m’a demandé d’installer AnyDesk, j’ai raccroché.' }] },
    { name: 'Spanish', messages: [{ says: 'Me pidió instalar AnyDesk y colgué.' }] },
    { name: 'Portuguese', messages: [{ says: 'Pediu para instalar o AnyDesk mas eu recusei.' }] },
    {
      name: 'Italian',
      messages: [{ says: 'Un uomo su WhatsApp mi ha chiesto di installare AnyDesk ma ho rifiutato.' }],
    },
    { name: 'Dutch', messages: [{ says: 'Iemand van uw helpdesk vroeg om AnyDesk, ik heb opgehangen.' }] },
    { name: 'Russian', messages: [{ says: 'Кто-то просил установить AnyDesk, я отказался.' }] },
  ],
  quiet: [
    { name: 'went along', messages: [{ says: 'He asked me to install AnyDesk, I refused, but then I let him.' }] },
    { name: 'followed', messages: [{ says: 'I rang the number and he asked for my address.' }] },
    { name: 'no contact at all', messages: [{ says: 'I did not receive the mail.' }] },
  ],
  unknown: [{ name: 'nothing read', messages: [] }],
}
