/**
 * A Claim is one thing the client says that a record could bear out or contradict, with the place where it is said.
 * Example: 'opened' = '2021', said in message m1: "I opened my account in 2021".
 * A BesideRow puts it beside what the record or a log shows. Nothing known beside it is 'unknown', and never support.
 */

import type { AccountRecord } from './account-record'
import type { LogEvent } from './log-event'

/** What a claim is about. */
export const claimSubjects = [
  'account',
  'name',
  'email',
  'phone',
  'opened',
  'last-login',
  'device',
  'network',
  'country',
  'withdrawal',
  'email-changed',
  'phone-changed',
  'password-changed',
  'factor-changed',
] as const

/** What a claim is about. */
export type ClaimSubject = (typeof claimSubjects)[number]

/** Where it is said; '' as message is the subject line or a field. */
export type ClaimPlace = { messageId: string; start: number; end: number }

/** One thing the client says. */
export type Claim = {
  subject: ClaimSubject
  /** As written, one line. */
  says: string
  /** Canonical: 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD' for days, '0.5 BTC', a country code, an address. */
  value: string
  /** The other day a day such as 03/04/2021 could be. */
  other?: string
  at: ClaimPlace
}

/** What the record shows, and where that stands. */
export type Shown = {
  text: string
  by: 'clip' | 'hand' | 'paste' | 'log'
  /** Evidence a clipped value was taken from. */
  ref?: string
  /** Rows of a log it rests on, at most 20, each in one line. */
  rows?: { tableId: string; row: number; text: string }[]
}

/** A claim beside what is known. */
export type BesideRow = {
  claim: Claim
  shown?: Shown
  verdict: 'supports' | 'contradicts' | 'unknown'
  /** Why, in a few words: 'two digits swapped', 'no log was read'. */
  note: string
}

/** What claims are held against. `events` is left out where no log was read. */
export type BesideKnown = {
  record: AccountRecord
  events?: readonly LogEvent[]
  /** When each message was written, ISO-8601 UTC; a message whose time is not sure is left out. */
  writtenAt: ReadonlyMap<string, string>
  /** Address on file and the sender's are compared with these. */
  mailRules: { dotBlind: ReadonlySet<string>; sameMailbox: ReadonlyMap<string, string> }
}

/** How one kind of claim is held against what is known. */
export type Beside = (claim: Claim, known: BesideKnown) => BesideRow
