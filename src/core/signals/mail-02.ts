import { compareAddresses } from '../indicators/mail-compare'
import { noMailLists } from './no-lists'
import { fires, quiet, unknown } from './outcome'
import { addressFacts, senderAddresses } from './sender'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** The ticket was written from another mailbox than the account's. */
export const mail02: ComputedSignal = {
  id: 'MAIL-02',
  title: 'Sender address differs from the address on file',
  why: 'The account’s own channel would have been the easy way. People lose mailboxes too, so it needs a reason, not a verdict.',
  needs: ['the address the ticket was written from', 'the account’s e-mail on file'],
  knownFalsePositives: ['The mailbox on file was closed or lost; that is what the ticket may be about.'],
  source: 'trade contract §4, MAIL-02 and S04',
  pureFact: false,
  evaluate,
}

const record = { email: { value: 'm@example.com', source: { by: 'hand' as const } } }

/** Its tests. */
export const examples: Examples = {
  fires: [
    { name: 'another mailbox', record, requesterEmail: 'margaret@example.net' },
    { name: 'one letter more', record, requesterEmail: 'mm@example.com' },
  ],
  quiet: [
    { name: 'the same address', record, requesterEmail: 'M@Example.com' },
    { name: 'a tag behind the name', record, requesterEmail: 'm+desk@example.com' },
  ],
  unknown: [
    { name: 'no address on file', requesterEmail: 'm@example.com' },
    { name: 'no sender shown', record, messages: [{ says: 'Hi' }] },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const onFile = input.record?.email?.value
  if (onFile === undefined) return unknown('the account’s e-mail on file')
  const senders = senderAddresses(input)
  if (senders.length === 0) return unknown('the address the ticket was written from')
  const compared = senders.map(address => ({
    address,
    ...compareAddresses(address, onFile, input.lists?.mail ?? noMailLists),
  }))
  const other = compared.find(({ result }) => result === 'different')
  if (!other) return compared.some(({ result }) => result === 'unknown') ? unknown('a readable address') : quiet()
  return fires(`${other.sender}, on file ${other.onFile}`, { factIds: addressFacts(input, [{ from: other }]) })
}
