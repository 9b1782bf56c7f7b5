/** Other tickets beside the present one. */
import { fold } from '../base/folded-text'
import { addressIn, senderAddresses } from './sender'
import type { EarlierCase, SignalInput } from './signal-input'

const dayMs = 86_400_000

type Beside = { accountId: string; own: EarlierCase[] }

/**
 * Finds the other tickets of this account.
 *
 * @param input    the ticket and the others
 * @returns        the account and its other tickets; null when either was not looked up
 */
export function sameAccount({ accountId, record, earlier }: SignalInput): Beside | null {
  const account = accountId ?? record?.accountId?.value
  if (account === undefined || earlier === undefined) return null
  return { accountId: account, own: earlier.filter(one => one.accountId === account) }
}

/**
 * Tells whether another ticket was opened near this moment.
 *
 * @param one     the other ticket
 * @param now     the moment
 * @param days    how near
 * @returns       true within so many days
 */
export function isWithinDays(one: EarlierCase, now: string, days: number): boolean {
  return Math.abs(Date.parse(now) - Date.parse(one.openedAt)) <= days * dayMs
}

/** Who writes, as far as the ticket tells. */
export type Writer = { email: string; name: string; phones: string[] }

/**
 * Takes from a ticket who writes it.
 *
 * @param input    the ticket
 * @returns        address and name, '' when not shown
 */
export function writerOf(input: SignalInput): Writer {
  const name = input.reading.fields.find(field => field.name === 'requesterName')?.values[0] ?? ''
  const phones = input.facts.filter(fact => fact.kind === 'phone' && fact.voice === 'client').map(fact => fact.value)
  return { email: senderAddresses(input)[0] ?? '', name: foldedName(name), phones }
}

/**
 * Compares two addresses as mailboxes: a tag behind a plus sign is the same mailbox.
 *
 * @param one      an address
 * @param other    another
 * @returns        true when both are given and reach one mailbox
 */
export function isSameMailbox(one: string, other: string | undefined): boolean {
  return one !== '' && other !== undefined && mailbox(one) === mailbox(other)
}

/**
 * Compares two names by their words, whatever order and accents.
 *
 * @param one      a folded name
 * @param other    another
 * @returns        true when one holds every word of the other
 */
export function isSameName(one: string, other: string | undefined): boolean {
  const [left, right] = [one, foldedName(other ?? '')].map(name => name.split(' ').filter(word => word !== ''))
  if (!left?.length || !right?.length) return false
  const [few, many] = left.length < right.length ? [left, right] : [right, left]
  return few.every(word => many.some(other => isSameWord(word, other)))
}

/**
 * Tells whether another ticket is about somebody else: another account, or, where nobody found it, another mailbox.
 *
 * @param input    the ticket
 * @param one      the other ticket
 * @returns        true only when that is certain
 */
export function isOtherClients(input: SignalInput, one: EarlierCase): boolean {
  const account = input.accountId ?? input.record?.accountId?.value
  if (account !== undefined && one.accountId !== undefined) return account !== one.accountId
  const { email } = writerOf(input)
  return email !== '' && one.requesterEmail !== undefined && !isSameMailbox(email, one.requesterEmail)
}

/** An initial stands for its name. */
function isSameWord(one: string, other: string): boolean {
  return one === other || ((one.length === 1 || other.length === 1) && one[0] === other[0])
}

function mailbox(text: string): string {
  const address = addressIn(text)
  const at = address.lastIndexOf('@')
  return `${address.slice(0, at).split('+')[0]}${address.slice(at)}`
}

function foldedName(name: string): string {
  return fold(name)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
