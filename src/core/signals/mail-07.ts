import { mailServiceOf } from '../indicators/mail-service'
import { exampleLists } from './example-mail'
import { fires, quiet, unknown } from './outcome'
import { senderDomains } from './sender'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** Private alias or relay address. */
export const mail07: ComputedSignal = {
  id: 'MAIL-07',
  title: 'Private alias or relay address',
  why: 'It explains why the address is strange: the mailbox behind it is real and hidden on purpose.',
  needs: ['the domain the ticket was written from', 'lists of mail services'],
  knownFalsePositives: ['None known that matter: it weighs nothing.'],
  source: 'trade contract §4, MAIL-07',
  pureFact: true,
  evaluate,
}

const lists = { mail: exampleLists({ aliasServices: new Map([['alias.example', 'Example alias service']]) }) }

/** Its tests. */
export const examples: Examples = {
  fires: [{ name: 'a listed domain', requesterEmail: 'm@alias.example', lists }],
  quiet: [{ name: 'an ordinary domain', requesterEmail: 'm@example.com', lists }],
  unknown: [
    { name: 'no lists', requesterEmail: 'm@alias.example' },
    { name: 'no sender shown', lists },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const mail = input.lists?.mail
  if (!mail) return unknown('the lists of mail services')
  const domains = senderDomains(input)
  if (domains.length === 0) return unknown('the domain the ticket was written from')
  const hits = domains.map(domain => mailServiceOf(domain, mail)).filter(({ kind }) => kind === 'alias')
  return hits.length === 0 ? quiet() : fires(hits.map(({ domain, name }) => name || domain).join(', '))
}
