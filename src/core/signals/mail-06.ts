import { mailServiceOf } from '../indicators/mail-service'
import { exampleLists } from './example-mail'
import { fires, quiet, unknown } from './outcome'
import { senderDomains } from './sender'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** Throw-away mailbox. */
export const mail06: ComputedSignal = {
  id: 'MAIL-06',
  title: 'Throw-away mailbox',
  why: 'Such a mailbox exists for an hour and belongs to nobody; whoever answers it tomorrow is somebody else.',
  needs: ['the domain the ticket was written from', 'lists of mail services'],
  knownFalsePositives: ['A privacy service that a list wrongly names; alias services never count here.'],
  source: 'trade contract §4, MAIL-06',
  pureFact: false,
  evaluate,
}

const lists = { mail: exampleLists({ disposable: new Set(['trashbox.example']) }) }

/** Its tests. */
export const examples: Examples = {
  fires: [{ name: 'a listed domain', requesterEmail: 'm@trashbox.example', lists }],
  quiet: [{ name: 'an ordinary domain', requesterEmail: 'm@example.com', lists }],
  unknown: [
    { name: 'no lists', requesterEmail: 'm@trashbox.example' },
    { name: 'no sender shown', lists },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const mail = input.lists?.mail
  if (!mail) return unknown('the lists of mail services')
  const domains = senderDomains(input)
  if (domains.length === 0) return unknown('the domain the ticket was written from')
  const hits = domains.map(domain => mailServiceOf(domain, mail)).filter(({ kind }) => kind === 'disposable')
  return hits.length === 0 ? quiet() : fires(hits.map(({ domain, name }) => name || domain).join(', '))
}
