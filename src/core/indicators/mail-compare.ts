/** Compares addresses and domains of a mail with each other and with the account's address. */
import { maskedAddress, readAddresses } from './mail-address'
import type { MailAddress } from './mail-header-shapes'
import type { MailLists } from './mail-lists'

/** How a sender's address relates to the address on file. Upper and lower case never differ. */
export type AddressComparison = {
  /**
   * same-mailbox: differs in the ways of `by` and reaches the same mailbox. unknown: one of them is no address, or the
   * one on file is shown masked and does not contradict.
   */
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
 * @param onFile    'margaret@example.com', or as the record masks it: 'm*****t@example.com'
 * @param lists     dotBlind and sameMailbox are used
 * @returns         exact, same-mailbox, different, or unknown
 * Source:          trade contract §4, S04
 */
export function compareAddresses(
  sender: string,
  onFile: string,
  lists: Pick<MailLists, 'dotBlind' | 'sameMailbox'>,
): AddressComparison {
  const written = addressIn(sender)
  if (mask.test(onFile)) return againstMasked(written, onFile)
  const filed = addressIn(onFile)
  const shown = { sender: maskedAddress(written), onFile: maskedAddress(filed) }
  if (written === '' || filed === '') return { result: 'unknown', by: [], ...shown }
  if (written === filed) return { result: 'exact', by: [], ...shown }
  const [a, b] = [mailboxOf(written, lists), mailboxOf(filed, lists)]
  if (a.mailbox !== b.mailbox) return { result: 'different', by: [], ...shown }
  const by = (['tag', 'dots', 'provider-name'] as const).filter(way => a[way] !== b[way])
  return { result: 'same-mailbox', by, ...shown }
}

/**
 * Compares the domains answers and bounces go to with From's registrable domain.
 *
 * @param headers    parts of MailHeaders
 * @returns          one comparison per address, Reply-To first; empty when there is nothing to compare
 * Source:           trade contract §4, MAIL-04
 */
export function compareDomains({ from, replyTo, returnPath, sender }: Compared): DomainComparison[] {
  const compared = (header: DomainComparison['header'], other: MailAddress): DomainComparison => ({
    header,
    address: other.address,
    result: domainsCompared(from, other),
    from: from?.registrable ?? '',
    other: other.registrable ?? '',
  })
  return [
    ...replyTo.map(address => compared('Reply-To', address)),
    ...(returnPath ? [compared('Return-Path', returnPath)] : []),
    ...(sender ? [compared('Sender', sender)] : []),
  ]
}

type Compared = {
  from: MailAddress | null
  replyTo: readonly MailAddress[]
  returnPath: MailAddress | null
  sender: MailAddress | null
}
type Mailbox = { mailbox: string; tag: string; dots: string; 'provider-name': string }

const mask = /[*•·…]/

function addressIn(text: string): string {
  return (readAddresses(text)[0]?.address ?? '').toLowerCase()
}

/** Where an address delivers, and what of it makes no difference. A tag ends the name everywhere; dots do at few. */
function mailboxOf(address: string, { dotBlind, sameMailbox }: Pick<MailLists, 'dotBlind' | 'sameMailbox'>): Mailbox {
  const at = address.lastIndexOf('@')
  const [local, host] = [address.slice(0, at), address.slice(at + 1)]
  const plus = local.indexOf('+')
  const name = plus > 0 ? local.slice(0, plus) : local
  const provider = sameMailbox.get(host) ?? host
  const bare = dotBlind.has(provider) ? name.replaceAll('.', '') : name
  return { mailbox: `${bare}@${provider}`, tag: local.slice(name.length), dots: name, 'provider-name': host }
}

/** A masked address can contradict, never confirm: its hidden letters may be anybody's. */
function againstMasked(written: string, onFile: string): AddressComparison {
  const shown = onFile.trim().toLowerCase()
  const [start = '', ...rest] = shown.split(/[*•·…]+/)
  const end = rest.at(-1) ?? ''
  const contradicts = written !== '' && !(written.startsWith(start) && written.endsWith(end))
  return { result: contradicts ? 'different' : 'unknown', by: [], sender: maskedAddress(written), onFile: shown }
}

function domainsCompared(from: MailAddress | null, other: MailAddress): DomainComparison['result'] {
  if (!from?.registrable || !other.registrable) return 'unknown'
  if (from.domain === other.domain) return 'same'
  return from.registrable === other.registrable ? 'other-host' : 'different'
}
