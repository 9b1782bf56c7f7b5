/**
 * What a ticket does to its reader: hidden or turned text, scripts, orders to the analyst, domains that imitate ours,
 * and what the headers of a mail pretend. Facts without weight. Example: { kind: 'trick', value: 'bidi-override' }.
 */
import { fold } from '../base/folded-text'
import type { Fact, FactPlace } from '../case/fact'
import type { MessageReading, Reading } from '../case/reading'
import type { MailHeaders } from '../indicators/mail-headers'
import { findLookalikes } from '../indicators/mail-lookalike'
import { noMailLists } from './no-lists'
import type { SignalInput } from './signal-input'
import { readerOrders } from './told-words'
import { patternFinder } from './word-patterns'

type Trick = { value: string; start: number; end: number }
type Spelt = { value: string; pattern: RegExp }

const mostOfOne = 20
const findOrders = patternFinder(readerOrders)
const patterns: readonly Spelt[] = [
  { value: 'zero-width', pattern: /[\u200b\u2060\ufeff]/gu },
  { value: 'bidi-override', pattern: /[\u202a-\u202e\u2066-\u2069]/gu },
  { value: 'hidden-text', pattern: /[\u{e0020}-\u{e007e}]+/gu },
  {
    value: 'script',
    pattern: /<script\b|\bjavascript:|\bon(?:error|load|click|mouseover)\s*=|\{\{\s*constructor\b/giu,
  },
]

/**
 * Finds what a ticket does to its reader.
 *
 * @param input    the ticket, and mails and lists where they were given
 * @returns        facts of the kinds 'trick', 'lookalike' and 'mail-mark'
 */
export function trickFacts({
  reading,
  facts,
  mail = [],
  lists,
}: Pick<SignalInput, 'reading' | 'facts' | 'mail' | 'lists'>): Fact[] {
  return [...textTricks(reading), ...lookalikes(facts, lists), ...mail.flatMap(mailMarks)]
}

function textTricks({ fields, messages }: Reading): Fact[] {
  const subject = fields.find(({ name }) => name === 'subject')?.values[0] ?? ''
  const said = messages.filter(({ speaker }) => speaker === 'client' || speaker === 'unknown')
  return [
    ...tricksIn(subject).map(trick => factOf(trick, subject, 'subject', { in: 'field', field: 'subject' })),
    ...said.flatMap(messageTricks),
  ]
}

function messageTricks(message: MessageReading): Fact[] {
  const { id: messageId, body, hidden = '', hiddenChars } = message
  const place = ({ start, end }: Trick): FactPlace => ({ in: 'message', messageId, start, end })
  const unseen: Trick[] = hiddenChars > 0 ? [{ value: 'hidden-text', start: 0, end: hidden.length }] : []
  return [
    ...tricksIn(body).map(trick => factOf(trick, body, messageId, place(trick))),
    ...[...unseen, ...ordersIn(hidden)].map(trick =>
      factOf(trick, hidden, `${messageId}/hidden`, { in: 'hidden', messageId }),
    ),
  ]
}

function tricksIn(text: string): Trick[] {
  const spelt = patterns.flatMap(({ value, pattern }) =>
    [...text.matchAll(pattern)]
      .slice(0, mostOfOne)
      .map(({ 0: raw, index }) => ({ value, start: index, end: index + raw.length })),
  )
  return [...spelt, ...ordersIn(text)]
}

function ordersIn(text: string): Trick[] {
  const { text: folded, at } = fold(text)
  return findOrders(folded)
    .slice(0, mostOfOne)
    .map(({ start, end }) => ({ value: 'reader-orders', start: at[start] ?? 0, end: at[end] ?? text.length }))
}

function factOf({ value, start, end }: Trick, text: string, where: string, at: FactPlace): Fact {
  const id = `${where.slice(0, 340)}:trick:${value}:${start}-${end}`
  return { id, kind: 'trick', value, raw: text.slice(start, end).slice(0, 400), validity: 'valid', voice: 'client', at }
}

/** Domains named in the ticket that imitate a protected name; the sender's own is another signal's matter. */
function lookalikes(facts: readonly Fact[], lists: SignalInput['lists']): Fact[] {
  const { protectedNames = [], allowedDomains: allowed = [], mail = noMailLists } = lists ?? {}
  if (protectedNames.length === 0) return []
  const seen = new Set<string>()
  return facts.flatMap(fact => {
    const domain = domainOf(fact)
    if (domain === '' || seen.has(domain)) return []
    seen.add(domain)
    const [found] = findLookalikes(domain, { protectedNames, domainOnFile: null, allowed }, mail)
    if (!found) return []
    return [{ ...fact, id: `${fact.id}:lookalike`, kind: 'lookalike', value: domain, note: `looks like ${found.like}` }]
  })
}

function domainOf({ kind, value }: Fact): string {
  if (kind === 'domain') return value
  if (kind === 'email') return value.slice(value.lastIndexOf('@') + 1)
  return kind === 'url' ? (/^https?:\/\/([^/:?#]+)/u.exec(value)?.[1] ?? '') : ''
}

function mailMarks(mail: MailHeaders): Fact[] {
  const { from, returnPath, dkim, authentication, fields } = mail
  const sender = from?.registrable ?? null
  const envelope = returnPath?.registrable ?? null
  const rule = fields.find(({ name }) => /^x-(auto-?forward|forwarded-by-rule|mailbox-rule)/iu.test(name))
  const foreign = authentication.find(({ trust }) => trust === 'foreign')
  const marks = [
    ...(sender && envelope && sender !== envelope ? [['other-return-path', 'Return-Path', envelope] as const] : []),
    ...(dkim.result === 'pass' && dkim.aligned === 'no'
      ? [['signed-by-other', 'DKIM-Signature', dkim.domain ?? ''] as const]
      : []),
    ...(foreign ? [['foreign-verdict', foreign.header, foreign.authservId] as const] : []),
    ...(rule ? [['forwarding-rule', rule.name, rule.value] as const] : []),
  ]
  return marks.map(([value, header, raw]) => ({
    id: `mail:${header}:${value}:${mail.messageId ?? ''}`.slice(0, 400),
    kind: 'mail-mark',
    value,
    raw: raw.slice(0, 400),
    validity: 'valid',
    voice: 'system',
    at: { in: 'header', messageId: '', header },
  }))
}
