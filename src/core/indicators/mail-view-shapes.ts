/**
 * A MailView is what one raw mail shows an analyst, small enough for a panel; every row has the header lines it rests on.
 * Example: hops[1] = { number: 2, server: 'out14.bulk.example', ip: '203.0.113.99', trust: 'spf-sender', … }.
 * It judges nothing anew: verdicts, comparisons and look-alikes come from the mail judges, 'unknown' stays 'unknown'.
 */
import type { NetworkVerdict } from '../records/network'
import type { Beside, HeaderLines, Some } from './mail-beside'
import type { DomainComparison } from './mail-compare'
import type { AuthenticationHeader, HopOddity, MailTime, Verdict } from './mail-header-shapes'
import type { Lookalike } from './mail-lookalike'
import type { HeaderProblem } from './mail-problems'
import type { MailService } from './mail-service'

/** One address a mail names for its sender or for answers. */
export type MailAddressRow = {
  header: 'From' | 'Sender' | 'Reply-To' | 'Return-Path'
  /** Hostile text; '' when there is none. */
  name: string
  /** '' is the empty sender of a bounce. */
  address: string
  onFile: Beside
  requester: Beside
  /** Its domain beside From's; null for From itself. */
  domain: DomainComparison['result'] | null
  behind: HeaderLines
}

/** What is known of one method. none: nobody says anything of it. */
export type MailVerdictRow = {
  method: 'spf' | 'dkim' | 'dmarc'
  verdict: Verdict
  trust: 'ours' | 'not-trusted' | 'none'
  /** Null when no header says anything of it. */
  behind: HeaderLines | null
}

/** One authentication header, trusted or not. */
export type MailAuthenticationRow = Pick<AuthenticationHeader, 'header' | 'authservId' | 'trust'> & {
  results: { method: string; result: string }[]
  behind: HeaderLines
}

/**
 * One server the mail passed. ours: our receiver wrote that it was there. spf-sender, seen: our receiver saw its address,
 * with or without a word of SPF on it. unverified: only servers that are not ours say so.
 */
export type MailHopRow = {
  /** From 1, the oldest. */
  number: number
  /** '' when no line names it. */
  server: string
  ip: string | null
  country: { code: string; list: string; date: string } | null
  /** Why no country is given: 'no-address', or the reason of the look-up; '' when one is. */
  noCountry: NonNullable<NetworkVerdict['why']> | 'no-address' | ''
  /** When it took the mail over; null for the first, which stamped nothing. */
  time: MailTime | null
  /** Since the server before took it over; negative when clocks disagree, null when unknown. */
  delayMs: number | null
  odd: HopOddity[]
  trust: 'ours' | 'spf-sender' | 'seen' | 'unverified'
  behind: HeaderLines
}

/** A domain of the mail that looks like another. requester-domain: the one the helpdesk shows, which nobody proved. */
export type MailLookalikeRow = Omit<Lookalike, 'against'> & {
  against: Lookalike['against'] | 'requester-domain'
  domain: string
  headers: string[]
  behind: HeaderLines
}

/** A domain of the mail that a list of services names. */
export type MailServiceRow = {
  kind: Exclude<MailService['kind'], 'other' | 'unknown'>
  domain: string
  name: string
  headers: string[]
  behind: HeaderLines
}

/** A problem with the line it begins in. */
export type MailProblemRow = HeaderProblem & { behind: HeaderLines | null }

/** What one raw mail shows. */
export type MailView = {
  subject: string | null
  date: MailTime | null
  onFile: string | null
  requester: string | null
  /** False: no receiver of ours is set, so no verdict can be trusted. */
  hasReceivers: boolean
  addresses: Some<MailAddressRow>
  verdicts: MailVerdictRow[]
  authentication: Some<MailAuthenticationRow>
  /** Oldest first; `count` counts Received lines. */
  hops: Some<MailHopRow>
  lookalikes: Some<MailLookalikeRow>
  services: Some<MailServiceRow>
  problems: Some<MailProblemRow>
}
