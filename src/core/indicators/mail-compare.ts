/** Compares addresses and domains of a mail with each other and with the account's address. */
import type { MailAddress } from './mail-header-shapes'
import type { MailLists } from './mail-lists'

/** How a sender's address relates to the address on file. Upper and lower case never differ. */
export type AddressComparison = {
  /** same-mailbox: differs in the ways of `by` and reaches the same mailbox. unknown: one of them is no address. */
  result: 'exact' | 'same-mailbox' | 'different' | 'unknown'
  /** What differs though the mailbox is the same. */
  by: ('tag' | 'dots' | 'provider-name')[]
  /** Both in masked form, e.g. 'm***h@example.com'; '' when it is no address. */
  sender: string
  onFile: string
}

/** How the domain of one header relates to From's. */
export type DomainComparison = {
  header: 'Reply-To' | 'Return-Path' | 'Sender'
  address: string
  /** other-host: same registrable domain, other host. unknown: no domain on either side. */
  result: 'same' | 'other-host' | 'different' | 'unknown'
  from: string
  other: string
}

/**
 * Compares a sender's address with the address on file.
 *
 * @param sender    'margaret+x@example.com'
 * @param onFile    'margaret@example.com'
 * @param lists     dotBlind and sameMailbox are used
 * @returns         exact, same-mailbox, different, or unknown
 * Source:          trade contract §4, S04
 */
export function compareAddresses(
  _sender: string,
  _onFile: string,
  _lists: Pick<MailLists, 'dotBlind' | 'sameMailbox'>,
): AddressComparison {
  return { result: 'unknown', by: [], sender: '', onFile: '' }
}

/**
 * Compares the domains answers and bounces go to with From's registrable domain.
 *
 * @param headers    parts of MailHeaders
 * @returns          one comparison per address, Reply-To first; empty when there is nothing to compare
 * Source:           trade contract §4, MAIL-04
 */
export function compareDomains(_headers: {
  from: MailAddress | null
  replyTo: readonly MailAddress[]
  returnPath: MailAddress | null
  sender: MailAddress | null
}): DomainComparison[] {
  return []
}
