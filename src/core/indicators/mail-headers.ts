/** The headers of a mail, from a raw message, a header block, or a "show source" page. */
import type { Problem } from '../base/problem'
import type {
  AuthenticationHeader,
  HeaderField,
  MailAddress,
  MailTime,
  ReceivedHop,
  Verdict,
} from './mail-header-shapes'

/** Trouble in the headers, with the place where it stands: row from 1, offset in UTF-16 units. */
export type HeaderProblem = Problem & { row: number; offset: number }

/** Everything the headers say. Missing headers are null or empty; verdicts without our receiver's word are 'unknown'. */
export type MailHeaders = {
  /** Every field in order, repeated ones included. */
  fields: HeaderField[]
  /** First address of the first From; null when there is none. More than one is a problem 'several-from'. */
  from: MailAddress | null
  sender: MailAddress | null
  replyTo: MailAddress[]
  /** address '' is the empty sender of a bounce. */
  returnPath: MailAddress | null
  to: MailAddress[]
  cc: MailAddress[]
  subject: string | null
  date: MailTime | null
  messageId: string | null
  inReplyTo: string[]
  references: string[]
  /** Newest first, as in the mail. */
  hops: ReceivedHop[]
  /** Every authentication header in order, trusted or not. */
  authentication: AuthenticationHeader[]
  spf: Verdict
  dkim: Verdict
  dmarc: Verdict
  /** Where the body begins; null when only headers were given. */
  bodyStart: number | null
  problems: HeaderProblem[]
}

/** How headers are read. */
export type HeaderOptions = {
  /** Ids our own receivers write into Authentication-Results, e.g. ['mx1.desk.example']; empty: nothing is trusted. */
  trustedIds?: readonly string[]
}

/**
 * Reads the headers of a mail.
 *
 * @param raw        whole raw mail, header block, or text copied from a "show source" page
 * @param options    ids of our own receivers
 * @returns          what the headers say; never throws
 * @problem          no-headers, too-long, binary, bare-line-feed, bare-carriage-return, long-line, unreadable-line,
 *                   too-many-fields, too-many-hops, several-from, repeated-field, several-own-results,
 *                   foreign-results
 * Source:           RFC 5322, RFC 2047, RFC 8601, RFC 7208; trade contract §4 "Detector rules"
 */
export function readMailHeaders(_raw: string, _options: HeaderOptions = {}): MailHeaders {
  const unread: Verdict = { result: 'unknown', authservId: null, domain: null, aligned: 'unknown', why: 'not read' }
  const lists = { fields: [], replyTo: [], to: [], cc: [], inReplyTo: [], references: [], hops: [], authentication: [] }
  const single = { from: null, sender: null, returnPath: null, subject: null, date: null, messageId: null }
  return { ...lists, ...single, spf: unread, dkim: unread, dmarc: unread, bodyStart: null, problems: [] }
}
