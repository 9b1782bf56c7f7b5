/** The headers of a mail, from a raw message, a header block, or a "show source" page. */
import { readAddresses } from './mail-address'
import { readAuthentication } from './mail-authentication'
import { readMailDate } from './mail-date'
import { readFields } from './mail-fields'
import type {
  AuthenticationHeader,
  HeaderField,
  MailAddress,
  MailTime,
  ReceivedHop,
  Verdict,
} from './mail-header-shapes'
import { type HeaderProblem, headerLimits, headerProblem, problemsFor } from './mail-problems'
import { readHops } from './mail-received'
import { verdictsOf } from './mail-verdicts'

/** Everything the headers say. Missing headers are null or empty; verdicts without our receiver's word are 'unknown'. */
export type MailHeaders = {
  /** Every field in order, repeated ones included. */
  fields: HeaderField[]
  /** First address of the first From; null when there is none. More than one is a problem 'several-from'. */
  from: MailAddress | null
  sender: MailAddress | null
  /** Of every Reply-To: mail programs differ in which one they answer to. */
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

const mostIds = 200
/** Source: RFC 5322 §3.6. */
const once = ['from', 'sender', 'reply-to', 'to', 'cc', 'subject', 'date', 'message-id', 'in-reply-to', 'references']

/**
 * Reads the headers of a mail.
 *
 * @param raw        whole raw mail, header block, or text copied from a "show source" page
 * @param options    ids of our own receivers
 * @returns          what the headers say; never throws
 * @problem          every code of `mail-problems.ts`
 * Source:           RFC 5322, RFC 2047, RFC 8601, RFC 7208; trade contract §4 "Detector rules"
 */
export function readMailHeaders(raw: string, options: HeaderOptions = {}): MailHeaders {
  const isTooLong = raw.length > headerLimits.text
  const block = isTooLong ? { fields: [], bodyStart: null, problems: [tooLong(raw)] } : readFields(raw)
  const { fields } = block
  const all = (name: string) => fields.filter(field => field.name.toLowerCase() === name)
  const addresses = (name: string) => readAddresses(all(name)[0]?.raw ?? '')
  const senders = all('from').flatMap(field => readAddresses(field.raw))
  const trustedIds = options.trustedIds ?? []
  const authentication = readAuthentication(fields, trustedIds)
  const date = all('date')[0]
  return {
    fields,
    from: senders[0] ?? null,
    sender: addresses('sender')[0] ?? null,
    replyTo: all('reply-to').flatMap(field => readAddresses(field.raw)),
    returnPath: addresses('return-path')[0] ?? null,
    to: addresses('to'),
    cc: addresses('cc'),
    subject: all('subject')[0]?.value ?? null,
    date: date ? readMailDate(date.raw) : null,
    messageId: idsIn(all('message-id'))[0] ?? null,
    inReplyTo: idsIn(all('in-reply-to')),
    references: idsIn(all('references')),
    hops: readHops(fields),
    authentication,
    ...verdictsOf(authentication, senders.length === 1 ? (senders[0] ?? null) : null, trustedIds.length > 0),
    bodyStart: block.bodyStart,
    problems: [...block.problems, ...problemsIn(fields, authentication, senders.length)],
  }
}

function problemsIn(fields: readonly HeaderField[], found: readonly AuthenticationHeader[], senders: number) {
  const named = (name: string) => fields.filter(field => field.name.toLowerCase() === name)
  const [from] = named('from')
  const hops = named('received')
  const beyond = hops[headerLimits.hops]
  return [
    ...(from && senders > 1 ? [headerProblem('several-from', from, senders)] : []),
    ...problemsFor(
      'repeated-field',
      once.flatMap(name => named(name).slice(1, 2)),
    ),
    ...(beyond ? [headerProblem('too-many-hops', beyond, hops.length)] : []),
    ...problemsFor(
      'several-own-results',
      found.filter(({ trust }) => trust === 'repeated'),
    ),
    ...problemsFor(
      'foreign-results',
      found.filter(({ trust, header }) => trust === 'foreign' && header !== 'ARC-Authentication-Results'),
    ),
  ]
}

function tooLong(raw: string): HeaderProblem {
  return headerProblem('too-long', { row: 1, offset: 0 }, raw.length)
}

/** Ids in angle brackets; a lone word counts as one. */
function idsIn(fields: readonly HeaderField[]): string[] {
  const raw = fields[0]?.raw ?? ''
  const found = [...raw.matchAll(/<([^<>\s]{1,998})>/g)].slice(0, mostIds).map(match => match[1] ?? '')
  return found.length > 0 || raw === '' || /\s/.test(raw) ? found : [raw.slice(0, headerLimits.line)]
}
