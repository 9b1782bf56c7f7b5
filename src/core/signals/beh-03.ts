import { insideQuestions } from './beh-03-words'
import { evaluateWords } from './client-words'
import { isReported } from './reporting'
import type { ComputedSignal } from './signal'
import type { Examples } from './signal-example'
import { patternFinder } from './word-patterns'

const find = patternFinder(insideQuestions)

/** The client asks how the checks work or what the record shows. */
export const beh03: ComputedSignal = {
  id: 'BEH-03',
  title: 'Asks which check failed, or what the system sees',
  why: 'An answer would teach the next attempt. An owner wants access back; how the lock decided is of use to whoever has to get around it.',
  needs: ['what the client wrote'],
  knownFalsePositives: ['An engineer or a privacy-minded client is curious about everything.'],
  source: 'trade contract §4, BEH-03; house rule: "why is my account locked?" is an ordinary question',
  pureFact: false,
  evaluate: input => evaluateWords(input, { find, isMeant: mention => !isReported(mention) }),
}

/** Its tests. */
export const examples: Examples = {
  fires: [
    { name: 'which check', messages: [{ says: 'Can you tell me which check failed so that I can redo it?' }] },
    { name: 'what the system shows', messages: [{ says: 'What does your system show for my account?' }] },
    {
      name: 'which device is registered',
      messages: [{ says: 'Which phone is registered, what do you have on file?' }],
    },
    { name: 'the score', messages: [{ says: 'Is my risk score too high?' }] },
    { name: 'German', messages: [{ says: 'Welche Prüfung ist fehlgeschlagen?' }] },
    { name: 'French', messages: [{ says: 'Quelle vérification a échoué ?' }] },
    { name: 'Spanish', messages: [{ says: '¿Qué verificación falló?' }] },
    { name: 'Portuguese', messages: [{ says: 'Qual verificação falhou?' }] },
    { name: 'Turkish', messages: [{ says: 'Hangi kontrol başarısız oldu?' }] },
    { name: 'Polish', messages: [{ says: 'Która weryfikacja nie powiodła się?' }] },
  ],
  quiet: [
    { name: 'an ordinary question', messages: [{ says: 'Why is my account locked and when can I use it again?' }] },
    { name: 'what to send', messages: [{ says: 'What do you need from me?' }] },
    {
      name: 'somebody asked the client',
      messages: [{ says: 'The caller asked me which device is registered, so I ended the call.' }],
    },
    { name: 'German, ordinary', messages: [{ says: 'Warum ist mein Konto gesperrt?' }] },
    { name: 'our own question', messages: [{ says: 'Hello' }, { says: 'Which check failed?', speaker: 'agent' }] },
  ],
  unknown: [{ name: 'nothing read', messages: [] }],
}
