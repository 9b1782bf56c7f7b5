/** What is said of a raw mail, in one place. */
import type { AddressComparison } from '../core/indicators/mail-compare'
import type { AuthenticationHeader, HopOddity } from '../core/indicators/mail-header-shapes'
import type { MailAddressRow, MailHopRow, MailLookalikeRow, MailServiceRow } from '../core/indicators/mail-view-shapes'

/** Sentences of the mail's section. */
export const mailWords = {
  reading: 'Reading the mail…',
  noReceivers:
    'No verdict is trusted: the ids of your own receivers are not set. Anybody can write such a header. Set them in the options, under “Your desk”.',
  ours: 'your receiver wrote it',
  nothingOnFile:
    'No address on file is noted: these stand beside the address the helpdesk shows, which proves nothing.',
  nothingBeside: 'No address on file is noted and the helpdesk shows none: nothing to compare with.',
  noAddress: 'The mail names no sender.',
  noPath: 'The mail has no Received line: its path is unknown.',
  noNames: 'Unknown: no protected names are set and no address is on file.',
  countries: 'A list places an address in a country, not the person who uses it.',
  taken: 'Taken as evidence.',
  already: 'This is evidence already.',
  notDrawn: {
    code: 'not-drawn',
    says: 'This view could not be loaded.',
    fix: 'Reload the page; what you typed is kept.',
  },
  rawGone: 'The text of this mail is damaged or gone.',
} as const

/** How an address relates to the one beside it. */
export const addressWords: Record<AddressComparison['result'], string> = {
  exact: 'same address',
  'same-mailbox': 'same mailbox',
  different: 'different',
  unknown: 'unknown',
}

/** Why two addresses are one mailbox. */
export const byWords: Record<AddressComparison['by'][number], string> = {
  tag: 'other tag after +',
  dots: 'dots make no difference there',
  'provider-name': 'two names of one provider',
}

/** How a domain relates to From's. */
export const domainWords: Record<NonNullable<MailAddressRow['domain']>, string> = {
  same: '',
  'other-host': 'other host than From, same domain',
  different: 'other domain than From',
  unknown: 'cannot be compared with From',
}

/** What is odd about a hop. */
export const oddWords: Record<HopOddity, string> = {
  'goes-back-in-time': 'before the hop above',
  'zone-changes': 'other time zone',
  'private-address': 'private address',
  'no-time': 'no time',
  unreadable: 'unreadable line',
}

/** How far a hop can be believed. */
export const hopTrustWords: Record<MailHopRow['trust'], { word: string; why: string }> = {
  ours: { word: 'ours', why: 'Your own receiver wrote that it was here.' },
  'spf-sender': { word: 'SPF sender', why: 'Your receiver saw this address; its SPF verdict speaks of it.' },
  seen: { word: 'seen by ours', why: 'Your receiver saw this address and says nothing of SPF.' },
  unverified: { word: 'unverified', why: 'Only servers that are not yours say so.' },
}

/** Who wrote an authentication header. */
export const headerTrustWords: Record<AuthenticationHeader['trust'], string> = {
  own: 'ours',
  repeated: 'not trusted: ours stands above',
  foreign: 'not trusted',
}

/** By which rule a domain looks like another, and which services there are. */
export const ruleWords: Record<
  MailLookalikeRow['rule'] | MailLookalikeRow['against'] | MailServiceRow['kind'],
  string
> = {
  'same-label': 'same name, other ending',
  'same-skeleton': 'letters that look alike',
  'sub-label': 'name used as a subdomain',
  'added-words': 'name with words added',
  'one-edit': 'one letter differs',
  similar: 'similar; carries no weight',
  'protected-name': 'a protected name',
  'domain-on-file': 'the domain on file',
  'requester-domain': 'the domain the helpdesk shows',
  disposable: 'disposable mail service',
  alias: 'alias service, not disposable',
  public: 'public mail provider',
}
