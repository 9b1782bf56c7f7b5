/** Addresses a ticket was written from, wherever the page or the mail shows them. */
import type { Reading } from '../case/reading'
import type { SignalInput } from './signal-input'

/**
 * Finds the addresses the client writes from.
 *
 * @param input    the ticket, and the headers of its mails where they were read
 * @returns        lower case, each once: mail headers first, then the page's; empty when none is shown
 */
export function senderAddresses({ reading, mail = [] }: SignalInput): string[] {
  const fromMail = mail.flatMap(({ from }) => (from && from.address !== '' ? [from.address.toLowerCase()] : []))
  return [...new Set([...fromMail, ...shownIn(reading)])]
}

/**
 * Finds the domains the client writes from.
 *
 * @param input    the ticket, and the headers of its mails where they were read
 * @returns        lower case, each once; empty when no address is shown
 */
export function senderDomains(input: SignalInput): string[] {
  return [...new Set(senderAddresses(input).map(address => address.slice(address.lastIndexOf('@') + 1)))]
}

function shownIn(reading: Reading): string[] {
  const fields = reading.fields.filter(({ name }) => name === 'requesterEmail').map(({ values }) => values[0] ?? '')
  const sent = reading.messages.filter(({ speaker }) => speaker === 'client')
  const headers = sent.map(({ headers, authorEmail }) => {
    const from = headers.find(({ name }) => name.toLowerCase().replace(/:$/, '') === 'from')
    return from?.value ?? authorEmail ?? ''
  })
  return [...fields, ...headers].map(addressIn).filter(address => address !== '')
}

/**
 * Takes the address out of a header's text; the last bracketed one wins, a display name may hold another to deceive.
 *
 * @param text    'Margaret <m@example.com>'
 * @returns       'm@example.com', or '' when there is none
 */
export function addressIn(text: string): string {
  const bracketed = text.lastIndexOf('<')
  const end = text.indexOf('>', bracketed)
  const inside = bracketed >= 0 && end > bracketed ? text.slice(bracketed + 1, end) : text
  const word = inside.split(/[\s,;"()<>]+/u).find(part => /^[^@]+@[^@]+$/u.test(part))
  return (word ?? '').toLowerCase()
}

/**
 * Finds the facts that are the senders' addresses of mails.
 *
 * @param input    the ticket with its facts
 * @param mails    mails whose From matters
 * @returns        ids of e-mail facts in headers or the requester field
 */
export function addressFacts({ facts }: SignalInput, mails: readonly { from: { address: string } | null }[]): string[] {
  const addresses = new Set(mails.map(({ from }) => from?.address.toLowerCase() ?? ''))
  const told = facts.filter(
    ({ kind, value, at }) => kind === 'email' && at.in !== 'message' && addresses.has(value.toLowerCase()),
  )
  return told.map(({ id }) => id)
}
