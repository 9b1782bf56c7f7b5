import { meantIn, outcomeOf, sentencesOf } from './client-words'
import { quiet, unknown } from './outcome'
import { falsePlace, givenAway, keptBack } from './phishing-mentions'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** The client reports something false and says that nothing was given away. */
export const threat06: ComputedSignal = {
  id: 'THR-06',
  title: 'Reports a phishing page or mail, nothing entered',
  why: 'A report is a help, not a harm; it must not be read like the harm it warns of.',
  needs: ['what the client wrote', 'whether anything was entered'],
  knownFalsePositives: ['It is only the client’s word; some type first and remember later.'],
  source: 'trade contract §4, THR-06 and detector rules',
  pureFact: true,
  evaluate,
}

/** Its tests. */
export const examples: Examples = {
  fires: [
    {
      name: 'a mail, not clicked',
      messages: [{ says: 'I got a phishing mail in your name. I did not click anything.' }],
    },
    {
      name: 'an address, closed at once',
      messages: [{ says: 'There is a fake page hxxps://harbor1ine[.]example. I closed it and entered nothing.' }],
    },
    { name: 'German', messages: [{ says: 'Eine gefälschte SMS kam. Ich habe nichts angeklickt.' }] },
    { name: 'French', messages: [{ says: 'J’ai reçu un mail suspect. Je n’ai pas cliqué.' }] },
    { name: 'Spanish', messages: [{ says: 'Recibí un correo sospechoso. No hice clic.' }] },
    { name: 'Portuguese', messages: [{ says: 'Recebi um e-mail suspeito. Não cliquei em nada.' }] },
    { name: 'Polish', messages: [{ says: 'Dostałam podejrzany link. Nic nie wpisałam.' }] },
    { name: 'Russian', messages: [{ says: 'Пришло подозрительное письмо. Я ничего не вводил.' }] },
  ],
  quiet: [
    { name: 'an ordinary ticket', messages: [{ says: 'I lost my phone and cannot log in.' }] },
    {
      name: 'something was entered',
      messages: [{ says: 'I got a phishing SMS. I opened the link and entered my password there.' }],
    },
  ],
  unknown: [
    { name: 'nothing read' },
    { name: 'reported, and not said what was done', messages: [{ says: 'Is this mail fake or from you?' }] },
  ],
}

function evaluate({ reading, facts }: SignalInput): Outcome {
  const sentences = sentencesOf(reading)
  if (sentences.length === 0) return unknown('a message of the client')
  const places = meantIn(sentences, falsePlace)
  if (places.length === 0 || meantIn(sentences, givenAway).length > 0) return quiet()
  const kept = meantIn(sentences, keptBack)
  return kept.length === 0 ? unknown('whether the client entered anything') : outcomeOf([...places, ...kept], facts)
}
