import { getDomain, getHostname } from 'tldts'
import type { Fact } from '../case/fact'
import type { MessageReading, Reading } from '../case/reading'
import { compareDomains } from '../indicators/mail-compare'
import { exampleAddress, exampleMail } from './example-mail'
import { addressIn } from './sender'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** Answers would go to another registrable domain than the sender's. */
export const mail04: ComputedSignal = {
  id: 'MAIL-04',
  title: 'Answers would go to another domain than the sender’s',
  why: 'A forged or borrowed sender address only pays off when the answer reaches somebody else’s mailbox.',
  needs: [
    'the From header of a client’s message',
    'its Reply-To header, or the requester address the helpdesk answers to',
  ],
  knownFalsePositives: [
    'A contact form or mailing list sends in the client’s name and sets Reply-To to the client.',
    'The client writes from work and asks for answers at home; the record shows both addresses.',
  ],
  source: 'trade contract §4, MAIL-04',
  pureFact: false,
  evaluate,
}

/** Its tests. */
export const examples: Examples = {
  fires: [
    {
      name: 'Reply-To of another domain',
      messages: [{ says: 'Hi', from: 'Margaret <m@example.com>', replyTo: '"M" <m@examp1e-mail.example>' }],
    },
    {
      name: 'a helpdesk that took the requester from Reply-To',
      requesterEmail: 'intake@post.example',
      messages: [{ says: 'Urgent', from: 'r.calloway@metro-police.example' }],
    },
    {
      name: 'a Reply-To in the mail’s own headers',
      mail: [exampleMail({ from: exampleAddress('m@example.com'), replyTo: [exampleAddress('m@example.net')] })],
    },
    {
      name: 'an address in the display name',
      messages: [{ says: '', from: '"m@example.org" <m@example.com>', replyTo: 'm@example.org' }],
    },
    {
      name: 'two clients of one hosting domain',
      messages: [{ says: '', from: 'a@one.github.io', replyTo: 'a@two.github.io' }],
    },
    {
      name: 'a later message that turns the answers elsewhere',
      messages: [
        { says: 'Hi', from: 'm@example.com', replyTo: 'm@example.com' },
        { says: 'Use this', from: 'm@example.com', replyTo: 'm@example.net' },
      ],
    },
  ],
  quiet: [
    {
      name: 'the same address',
      requesterEmail: 'm@example.com',
      messages: [{ says: '', from: 'M <m@example.com>' }],
    },
    {
      name: 'another host of the same domain',
      messages: [{ says: '', from: 'm@mail.example.co.uk', replyTo: 'm@EXAMPLE.co.uk' }],
    },
    {
      name: 'a copied colleague who is not the requester',
      requesterEmail: 'm@example.com',
      messages: [
        { says: 'Hi', from: 'm@example.com' },
        { says: 'Me too', from: 'son@example.org' },
      ],
    },
    { name: 'mail headers without a Reply-To', mail: [exampleMail({ from: exampleAddress('m@example.com') })] },
    {
      name: 'our own answer',
      requesterEmail: 'm@example.com',
      messages: [
        { says: 'Hi', from: 'm@example.com' },
        { says: 'Hello', speaker: 'agent', from: 'help@desk.example', replyTo: 'queue@other.example' },
      ],
    },
  ],
  unknown: [
    { name: 'no headers shown', requesterEmail: 'm@example.com', messages: [{ says: 'Hi' }] },
    { name: 'a From alone', messages: [{ says: 'Hi', from: 'm@example.com' }] },
    { name: 'no message read', requesterEmail: 'm@example.com', messages: [] },
  ],
}

type Compared = { messageId: string; from: string; answers: { address: string; place: string }[] }

function evaluate({ reading, facts, mail = [] }: SignalInput): Outcome {
  const elsewhere = mail.flatMap(compareDomains).find(one => one.header === 'Reply-To' && one.result === 'different')
  if (elsewhere) {
    const about = facts.filter(
      fact => fact.kind === 'email' && fact.at.in !== 'message' && fact.value === elsewhere.address,
    )
    const detail = `Reply-To ${elsewhere.other}, From ${elsewhere.from}`
    return { state: 'fires', factIds: about.map(({ id }) => id), detail }
  }
  const compared = comparedIn(reading)
  if (compared.length === 0 && mail.some(({ from }) => from !== null)) return { state: 'quiet', factIds: [] }
  if (compared.length === 0) return { state: 'unknown', factIds: [], needs: 'the From header of a client’s message' }
  if (compared.every(one => one.answers.length === 0)) {
    return { state: 'unknown', factIds: [], needs: 'a Reply-To header or a requester address' }
  }
  for (const { messageId, from, answers } of compared) {
    const other = answers.find(answer => registrable(answer.address) !== registrable(from))
    if (!other) continue
    const factIds = facts.filter(fact => isAbout(fact, messageId, [from, other.address])).map(fact => fact.id)
    return {
      state: 'fires',
      factIds,
      detail: `${other.place} ${registrable(other.address)}, From ${registrable(from)}`,
    }
  }
  return { state: 'quiet', factIds: [] }
}

function comparedIn(reading: Reading): Compared[] {
  const requester = fieldAddresses(reading)
  const sent = reading.messages.filter(message => message.speaker === 'client')
  const withFrom = sent.flatMap(message => {
    const from = headerAddress(message, 'from')
    return from === '' ? [] : [{ message, from }]
  })
  return withFrom.map(({ message, from }, place) => {
    const replyTo = headerAddress(message, 'reply-to')
    const own = replyTo === '' ? [] : [{ address: replyTo, place: 'Reply-To' }]
    // The requester of a ticket is whoever opened it; later messages may come from somebody copied in.
    return { messageId: message.id, from, answers: place === 0 ? [...own, ...requester] : own }
  })
}

function fieldAddresses(reading: Reading): { address: string; place: string }[] {
  return reading.fields.flatMap(({ name, values }) => {
    if (name !== 'requesterEmail' && name !== 'replyTo') return []
    const address = addressIn(values[0] ?? '')
    return address === '' ? [] : [{ address, place: name === 'replyTo' ? 'Reply-To' : 'requester' }]
  })
}

function headerAddress(message: MessageReading, name: string): string {
  return addressIn(message.headers.find(header => header.name.toLowerCase() === name)?.value ?? '')
}

function registrable(address: string): string {
  const host = address.slice(address.lastIndexOf('@') + 1)
  return getDomain(host, { allowPrivateDomains: true }) ?? getHostname(host) ?? host
}

function isAbout(fact: Fact, messageId: string, addresses: readonly string[]): boolean {
  if (fact.kind !== 'email' || !addresses.includes(fact.value.toLowerCase())) return false
  if (fact.at.in === 'field') return fact.at.field === 'requesterEmail' || fact.at.field === 'replyTo'
  return fact.at.in === 'header' && fact.at.messageId === messageId
}
