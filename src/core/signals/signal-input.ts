/**
 * What signals look at: the ticket as read, and what else was looked up. Only the ticket is always there; what is absent
 * was not looked up and makes a signal unknown, an empty list means "looked up, there is none".
 * Example: { reading, facts, record, events, now: '2026-03-16T08:41:07.000Z' }.
 */
import type { IsoTime } from '../base/time'
import type { Fact } from '../case/fact'
import type { Reading } from '../case/reading'
import type { MailHeaders } from '../indicators/mail-headers'
import type { MailLists } from '../indicators/mail-lists'
import type { AccountRecord } from '../records/account-record'
import type { NetworkList } from '../records/listed'
import type { LogEvent } from '../records/log-event'
import type { NetworkOf } from '../records/network'
import type { SequenceRules } from '../records/sequence-rules'
import type { CountryTable } from '../records/travel'

/** Lists the team keeps. Each is optional: an absent list was not loaded. */
export type SignalLists = {
  mail?: MailLists
  /** Brands and domains that a sender may imitate, our own included. */
  protectedNames?: readonly string[]
  /** Domains known to be good. */
  allowedDomains?: readonly string[]
  /** Domains of authorities that write to us, e.g. 'police.example'. */
  authorityDomains?: readonly string[]
  /** Lists of flagged destinations, scam and sanctions, with source and date. */
  addressLists?: readonly NetworkList[]
  /** Addresses or networks of confirmed attacks, e.g. '203.0.113.0/24'. */
  attackNetworks?: readonly string[]
  /** Rules of the detectors that read logs. */
  sequences?: SequenceRules
  countries?: CountryTable
}

/** Another ticket this machine knows, reduced to what comparing needs. */
export type EarlierCase = {
  caseId: string
  /** Masked or plain, but the same way everywhere; absent when nobody found the account. */
  accountId?: string
  requesterEmail?: string
  requesterName?: string
  phone?: string
  openedAt: IsoTime
  isOpen: boolean
  outcome: 'none' | 'verified' | 'denied' | 'takeover' | 'closed'
  /** What the client wrote first. */
  text?: string
  /** Hashes of its attachments, as text. */
  fileHashes?: readonly string[]
  /** Addresses it came from. */
  ips?: readonly string[]
  /** Its first message passed our receiver's checks as the address on file. */
  isAuthenticated?: boolean
  /** Message-IDs of its mails. */
  messageIds?: readonly string[]
  /** BCP 47 code of the language the client wrote. */
  language?: string
}

/** What is known of an attached file without keeping it. */
export type FileFacts = {
  name: string
  sha256?: string
  /** 64-bit difference hash of a picture, 16 hex digits. */
  dhash?: string
  /** Program named in its metadata, e.g. 'Adobe Photoshop 25.1'. */
  software?: string
  takenAt?: IsoTime
  /** Country the picture's coordinates lie in. */
  takenIn?: string
  /** Day the handwritten note says, 'YYYY-MM-DD'. */
  noteDate?: string
  /** Country the client says the picture was taken in. */
  claimedCountry?: string
}

/** What a phone number says of itself, looked up beforehand. */
export type PhoneFacts = { number: string; country?: string; type: 'mobile' | 'fixed' | 'voip' | 'other' | 'unknown' }

/** The language of what the client wrote; `letters` are those that were judged. */
export type LanguageFacts = { code: string; letters: number; isReliable: boolean }

/** Everything a signal may look at. */
export type SignalInput = {
  reading: Reading
  facts: readonly Fact[]
  record?: AccountRecord
  events?: readonly LogEvent[]
  networks?: NetworkOf
  /** Headers of the client's mails, oldest first. */
  mail?: readonly MailHeaders[]
  lists?: SignalLists
  /** Other tickets of this account, this sender or this text; without the present one. */
  earlier?: readonly EarlierCase[]
  /** Account of this ticket, when exactly one was found. */
  accountId?: string
  files?: readonly FileFacts[]
  phones?: readonly PhoneFacts[]
  language?: LanguageFacts
  now: IsoTime
}
