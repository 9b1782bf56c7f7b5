import { phraseFinder } from '../base/folded-text'
import { authorityLabel, authorityVoice, demands, emergency, officialEnding, processNumber } from './3p-03-words'
import { type Mention, meantIn, outcomeOf, sentencesOf } from './client-words'
import { exampleLists } from './example-mail'
import { quiet, unknown } from './outcome'
import { isReported } from './reporting'
import { senderDomains } from './sender'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput, SignalLists } from './signal-input'
import { anyWords, patternFinder } from './word-patterns'

const findVoice = patternFinder(authorityVoice)
const findPossessive = phraseFinder(['my lawyer', 'i filed', 'i reported', 'my police report', 'the police asked me'])
const [demand, haste] = [anyWords(demands), anyWords(emergency)]

/** Somebody speaks as an authority from a mailbox no authority uses. */
export const thirdParty03: ComputedSignal = {
  id: '3P-03',
  title: 'Authority request from a private or imitated address, in haste or without a process number',
  why: 'Officers write through portals and name a process. A false one needs an answer before anybody looks up who they are.',
  needs: ['what the sender wrote', 'the domain they write from'],
  knownFalsePositives: [
    'A real officer in a hurry uses a private mailbox or a new unit’s domain.',
    'A client pastes the letter of an authority; then the voice is not the sender’s.',
  ],
  source: 'trade contract §4, 3P-03 and C16',
  pureFact: false,
  evaluate,
}

/** Its tests. */
export const examples: Examples = {
  fires: [
    {
      name: 'an imitated police domain in haste',
      subject: 'EMERGENCY DISCLOSURE REQUEST - response required within 2 hours',
      requesterEmail: 'r.calloway@metro-police-cyber.example',
      messages: [
        { says: 'You are directed to disclose within 2 hours: full KYC documents. Do not notify the account holder.' },
      ],
    },
    {
      name: 'a public mailbox without a number',
      requesterEmail: 'detective.brown@publicmail.example',
      lists: { mail: exampleLists({ publicProviders: new Set(['publicmail.example']) }) },
      messages: [{ says: 'I am detective Brown. Please provide the login history and balances of this client.' }],
    },
    {
      name: 'German',
      requesterEmail: 'k.meier@polizei-nord.example',
      messages: [{ says: 'Auskunftsersuchen der Kriminalpolizei: Herausgabe der Daten unverzüglich.' }],
    },
  ],
  quiet: [
    {
      name: 'an official domain',
      lists: { mail: exampleLists() },
      requesterEmail: 'officer@met.police.uk',
      messages: [{ says: 'Law enforcement request. Please provide the login history within 2 hours.' }],
    },
    {
      name: 'a domain on our list',
      requesterEmail: 'desk@police.example',
      lists: { mail: exampleLists(), authorityDomains: ['police.example'] },
      messages: [{ says: 'Law enforcement request. Please provide the records immediately.' }],
    },
    {
      name: 'a victim who went to the police',
      requesterEmail: 'm@example.com',
      messages: [
        { says: 'I reported it to the police. Please send me the transaction list so that I can give it to them.' },
      ],
    },
    { name: 'an ordinary ticket', requesterEmail: 'm@example.com', messages: [{ says: 'I lost my phone.' }] },
  ],
  unknown: [
    { name: 'nothing read', messages: [] },
    {
      name: 'nobody knows whether the mailbox is a public one',
      requesterEmail: 'detective.brown@publicmail.example',
      messages: [{ says: 'I am detective Brown. Please provide the login history of this client.' }],
    },
    { name: 'a sender without an address', messages: [{ says: 'Emergency disclosure request: provide KYC at once.' }] },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const sentences = sentencesOf(input.reading)
  if (sentences.length === 0) return unknown('a message of the client')
  const isMeant = (mention: Mention) => !isReported(mention) && findPossessive(mention.before).length === 0
  const spoken = meantIn(sentences, { find: findVoice, isMeant })
  const whole = sentences.map(({ text }) => text).join('\n')
  if (spoken.length === 0 || !demand.test(whole)) return quiet()
  const domains = senderDomains(input)
  if (domains.length === 0) return unknown('the domain the sender writes from')
  const strange = domains.filter(domain => isStrange(domain, input.lists ?? {}))
  const isHasty = haste.test(whole)
  if (strange.length === 0 && !input.lists?.mail) return unknown('the lists of mail services')
  if (strange.length === 0 || !(isHasty || !processNumber.test(whole))) return quiet()
  const said = outcomeOf(spoken, input.facts)
  return { ...said, detail: `${said.detail}; from ${strange.join(', ')}${isHasty ? ', in haste' : ''}` }
}

/** Private, or official only in its words. */
function isStrange(domain: string, { authorityDomains = [], mail }: SignalLists): boolean {
  if (officialEnding.test(domain) || authorityDomains.some(one => domain === one || domain.endsWith(`.${one}`)))
    return false
  return authorityLabel.test(domain) || (mail?.publicProviders.has(domain) ?? false)
}
