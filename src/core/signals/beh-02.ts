import { phraseFinder } from '../base/folded-text'
import { fairReasons, refusedChecks, substitutes } from './beh-02-words'
import { type Meant, type Mention, meantIn, outcomeOf, sentencesOf } from './client-words'
import { quiet, unknown } from './outcome'
import { isReported } from './reporting'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'
import { patternFinder } from './word-patterns'

const findRefusals = patternFinder(refusedChecks)
const findSubstitutes = patternFinder(substitutes)
const findReasons = phraseFinder(fairReasons)

/** The client turns checks down again and again, or turns one down and names what should do instead. */
export const beh02: ComputedSignal = {
  id: 'BEH-02',
  title: 'Turns every check down, or offers something weaker instead',
  why: 'Somebody who cannot pass a check has to talk it away. One refusal is a preference; refusing and steering is a pattern.',
  needs: ['what the client wrote'],
  knownFalsePositives: [
    'A client with a disability, without a camera or in hospital asks for another way; such words keep it quiet.',
    'An owner who was asked for the same item three times is tired of it.',
  ],
  source: 'trade contract §4, BEH-02; house rule: two of refusal and substitute, one alone decides nothing',
  pureFact: false,
  evaluate,
}

/** Its tests. */
export const examples: Examples = {
  fires: [
    {
      name: 'refuses the video and narrows the channel',
      messages: [
        {
          says: 'Please reply on this same email only, my other mail is hacked. I am traveling so I can not do the video.',
        },
      ],
    },
    {
      name: 'no calls, and a substitute',
      messages: [
        { says: 'You can see this is me since I write from the registered email. I am in a flight today so no calls.' },
      ],
    },
    {
      name: 'two refusals in two messages',
      messages: [
        { says: 'I will not send a selfie.' },
        { says: 'Please send a document.', speaker: 'agent' },
        { says: 'I already sent everything, enough proof.' },
      ],
    },
    { name: 'German', messages: [{ says: 'Ich mache kein Video. Antworten Sie nur auf diese Adresse.' }] },
    { name: 'Spanish', messages: [{ says: 'No voy a enviar una foto. Verifíquenme con otra cosa.' }] },
    { name: 'Russian', messages: [{ says: 'Не буду делать селфи. Проверьте меня по-другому.' }] },
  ],
  quiet: [
    { name: 'offers the video', messages: [{ says: 'I am happy to do a video check or send whatever you need.' }] },
    { name: 'one refusal only', messages: [{ says: 'I cannot do the video today, tomorrow after work is fine.' }] },
    {
      name: 'a disability',
      messages: [{ says: 'I am blind and cannot take a selfie. I cannot do a video either. Is there another way?' }],
    },
    {
      name: 'somebody else refused',
      messages: [{ says: 'The caller said no video and no documents are needed, which made me suspicious.' }],
    },
    { name: 'French, helpful', messages: [{ says: 'Je peux envoyer une photo demain.' }] },
  ],
  unknown: [{ name: 'nothing read', messages: [] }],
}

function evaluate({ reading, facts }: SignalInput): Outcome {
  const sentences = sentencesOf(reading)
  if (sentences.length === 0) return unknown('a message of the client')
  const isMeant = (mention: Mention) => !isReported(mention)
  const reasons = meantIn(sentences, { find: findReasons, isMeant: () => true })
  if (reasons.length > 0) return quiet('a reason for another way is named')
  const refusals = meantIn(sentences, { find: findRefusals, isMeant })
  const offers = meantIn(sentences, { find: findSubstitutes, isMeant })
  const isPattern = refusals.length > 0 && placesOf([...refusals, ...offers]) >= 2
  return isPattern ? outcomeOf([...refusals, ...offers], facts) : quiet()
}

/** Two phrases of one sentence are one thing said. */
function placesOf(meant: readonly Meant[]): number {
  return new Set(meant.map(({ sentence }) => `${sentence.source.messageId} ${sentence.start}`)).size
}
