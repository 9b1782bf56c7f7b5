/** Mails for examples: only what a signal looks at. They do not ship. */
import type { MailAddress, Verdict } from '../indicators/mail-header-shapes'
import type { MailHeaders } from '../indicators/mail-headers'
import type { MailLists } from '../indicators/mail-lists'
import { noMailLists } from './no-lists'

const unread: Verdict = { result: 'unknown', authservId: null, domain: null, aligned: 'unknown', why: 'not read' }

/**
 * Makes the headers of a mail that says nothing but this.
 *
 * @param parts    what it says
 * @returns        headers, everything else missing
 */
export function exampleMail(parts: Partial<MailHeaders>): MailHeaders {
  const lists = { fields: [], replyTo: [], to: [], cc: [], inReplyTo: [], references: [], hops: [], authentication: [] }
  const single = { from: null, sender: null, returnPath: null, subject: null, date: null, messageId: null }
  return { ...lists, ...single, spf: unread, dkim: unread, dmarc: unread, bodyStart: null, problems: [], ...parts }
}

/**
 * Makes an address as a header gives it.
 *
 * @param address    'm@example.com'
 * @returns          the address with its domain, taken as registrable
 */
export function exampleAddress(address: string): MailAddress {
  const domain = address.slice(address.lastIndexOf('@') + 1)
  return { name: '', address, domain, registrable: domain }
}

/**
 * Makes a verdict of our own receiver.
 *
 * @param result     what it says
 * @param aligned    whether it vouches for From's domain
 * @returns          the verdict
 */
export function exampleVerdict(result: Verdict['result'], aligned: Verdict['aligned'] = 'yes'): Verdict {
  return { result, authservId: 'mx1.desk.example', domain: 'example.com', aligned, why: '' }
}

/**
 * Makes lists of mail services that hold nothing but this.
 *
 * @param parts    lists that matter
 * @returns        lists, everything else empty
 */
export function exampleLists(parts: Partial<MailLists> = {}): MailLists {
  return { ...noMailLists, ...parts }
}
