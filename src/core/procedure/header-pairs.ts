/**
 * What the headers of the client's messages and mails say, against what the helpdesk shows and the client writes: from
 * whom it is, where answers go, when it was written, by which clock.
 */
import type { Reading } from '../case/reading'
import { readAddresses } from '../indicators/mail-address'
import { compareAddresses } from '../indicators/mail-compare'
import { readMailDate } from '../indicators/mail-date'
import type { MailTime } from '../indicators/mail-header-shapes'
import type { MailHeaders } from '../indicators/mail-headers'
import type { BesideKnown } from '../records/claim'
import { meantIn, sentencesOf } from '../signals/client-words'
import { statedOffsets, zoneNames } from '../signals/zone-names'
import { type Contradiction, pairOf, type Side } from './contradiction'

/** The ticket, the raw mails given to its case, and how addresses are compared. */
export type Letters = {
  reading: Reading
  mail: readonly { sourceId: string; headers: MailHeaders }[]
  mailRules: BesideKnown['mailRules']
}

/** Headers of one letter of the client, from the page or from a raw mail. */
type Letter = {
  ref: string
  from: string
  replyTo: string[]
  date: MailTime | null
  /** What the helpdesk shows of the same letter; left out where it cannot be told which that is. */
  shown?: { author: string; iso: string; raw: string }
}

type Message = Reading['messages'][number]
/** Mails wait in queues for hours, and clocks run in wrong zones; house rule: more than a day is another day. */
const dayMs = 86_400_000
/** Summer time moves a clock by an hour. */
const summerMinutes = 60

/**
 * Finds where headers and what is shown or written beside them do not agree.
 *
 * @param letters    the ticket and its mails
 * @returns          pairs, each with the header on its first side but for time zones, where the client's words are
 */
export function headerPairs({ reading, mail, mailRules }: Letters): Contradiction[] {
  const shown = shownIn(reading)
  const letters = [...lettersOf(reading), ...mail.flatMap(one => letterOfMail(one, reading, shown.requester))]
  const differ: Differ = (one, other) =>
    compareAddresses(one, other, mailRules).result === 'different' && !isOtherHost(one, other)
  return [
    ...senderPairs(letters, shown.requester, differ),
    ...answerPairs(letters, shown, differ),
    ...letters.flatMap(datePair),
    ...zonePairs(letters, reading),
  ]
}

type Shown = { requester: string; replyTo: string }
type Differ = (one: string, other: string) => boolean

function shownIn({ fields }: Reading): Shown {
  const value = (name: 'requesterEmail' | 'replyTo') =>
    addressIn(fields.find(field => field.name === name)?.values[0] ?? '')
  return { requester: value('requesterEmail'), replyTo: value('replyTo') }
}

function addressIn(text: string): string {
  return (readAddresses(text)[0]?.address ?? '').toLowerCase()
}

/** The same name at another host of the same domain is a matter of the mail service. */
function isOtherHost(one: string, other: string): boolean {
  const [a, b] = [readAddresses(one)[0], readAddresses(other)[0]]
  const name = (address = '') => address.slice(0, address.lastIndexOf('@')).toLowerCase()
  return a?.registrable !== null && a?.registrable === b?.registrable && name(a?.address) === name(b?.address)
}

function lettersOf({ messages }: Reading): Letter[] {
  return messages.filter(isClients).map(message => ({
    ref: message.id,
    from: addressIn(headerOf(message, 'from')),
    replyTo: readAddresses(headerOf(message, 'reply-to')).map(({ address }) => address.toLowerCase()),
    date: headerOf(message, 'date') === '' ? null : readMailDate(headerOf(message, 'date')),
    shown: shownOf(message),
  }))
}

function isClients({ speaker }: Message): boolean {
  return speaker === 'client'
}

function headerOf({ headers }: Message, name: string): string {
  return headers.find(one => one.name.toLowerCase().replace(/:$/, '') === name)?.value ?? ''
}

function shownOf({ authorEmail = '', time }: Message): NonNullable<Letter['shown']> {
  const sure = time?.sure ? (time.iso ?? '') : ''
  return { author: addressIn(authorEmail), iso: sure, raw: time?.raw ?? '' }
}

/** A mail that we sent says nothing of the client. */
function letterOfMail(
  { sourceId, headers }: Letters['mail'][number],
  { messages }: Reading,
  requester: string,
): Letter[] {
  const { from, replyTo, date, messageId, to } = headers
  const sender = (from?.address ?? '').toLowerCase()
  const isOurs = messages.some(
    message =>
      (message.speaker === 'agent' || message.speaker === 'internal') &&
      [message.authorEmail ?? '', headerOf(message, 'from')].some(one => one !== '' && addressIn(one) === sender),
  )
  if (isOurs || to.some(({ address }) => address.toLowerCase() === requester)) return []
  const own = messages.filter(isClients)
  const named = own.find(one => messageId !== null && headerOf(one, 'message-id').includes(messageId))
  const same = named ?? (own.length === 1 ? own[0] : undefined)
  const answers = replyTo.map(({ address }) => address.toLowerCase())
  return [{ ref: sourceId, from: sender, replyTo: answers, date, ...(same ? { shown: shownOf(same) } : {}) }]
}

/** Whoever is shown openly as another writer of the ticket is no contradiction of it. */
function senderPairs(letters: readonly Letter[], requester: string, differ: Differ): Contradiction[] {
  if (requester === '') return []
  const isOpener = letters.some(({ from }) => from !== '' && !differ(from, requester))
  return letters.flatMap(({ ref, from, shown }) => {
    const isShown = isOpener && shown !== undefined && shown.author !== '' && !differ(shown.author, from)
    if (from === '' || isShown || !differ(from, requester)) return []
    const about = { kind: 'sender', what: 'Sender', note: 'not the address the helpdesk shows' }
    return [pairOf(about, headerSide(ref, from), field('requesterEmail', requester))]
  })
}

function answerPairs(letters: readonly Letter[], { requester, replyTo }: Shown, differ: Differ): Contradiction[] {
  if (requester === '') return []
  const about = { kind: 'reply-to', what: 'Reply-To', note: 'answers would go elsewhere' }
  const elsewhere = (address: string, from: string) =>
    differ(address, requester) && (from === '' || differ(address, from))
  const set = elsewhere(replyTo, '') ? [{ ...field('replyTo', replyTo), voice: 'client' as const }] : []
  const sent = letters.flatMap(({ ref, from, replyTo: answers }) =>
    answers.filter(address => elsewhere(address, from)).map(address => headerSide(ref, address)),
  )
  return [...sent, ...set].map(side => pairOf(about, side, field('requesterEmail', requester)))
}

function datePair({ ref, date, shown }: Letter): Contradiction[] {
  if (!date?.iso || !shown || shown.iso === '') return []
  const gapMs = Date.parse(date.iso) - Date.parse(shown.iso)
  if (!(Math.abs(gapMs) > dayMs)) return []
  const count = Math.round(Math.abs(gapMs) / dayMs)
  const note = `${count} ${count === 1 ? 'day' : 'days'} ${gapMs > 0 ? 'after' : 'before'} the helpdesk got it`
  const received = {
    voice: 'system' as const,
    says: shown.raw,
    value: shown.iso,
    at: { in: 'field' as const, ref: 'createdAt' },
  }
  return [
    pairOf({ kind: 'mail-date', what: 'Mail date', note }, { ...headerSide(ref, date.raw), value: date.iso }, received),
  ]
}

/** Web mailers write every date in UTC: that is no place. One clock that fits is enough. */
function zonePairs(letters: readonly Letter[], reading: Reading): Contradiction[] {
  const clocks = letters.flatMap(({ ref, date }) =>
    date?.zoneMinutes ? [{ ref, raw: date.raw, minutes: date.zoneMinutes }] : [],
  )
  const [first] = clocks.sort((a, b) => a.minutes - b.minutes)
  if (!first) return []
  const isMeant = ({ phrase }: { phrase: string }) => statedOffsets(phrase).length > 0
  const named = meantIn(sentencesOf(reading), { find: zoneNames, isMeant })
    .map(({ passage }) => passage)
    .filter(({ messageId }) => messageId !== '')
  const offsets = named.map(({ raw }) => statedOffsets(raw.toLowerCase()))
  const fits = clocks.some(({ minutes }) => offsets.flat().some(one => Math.abs(one - minutes) <= summerMinutes))
  if (fits) return []
  return named.map(({ messageId, start, end, raw }) =>
    pairOf(
      { kind: 'zone', what: 'Time zone', note: 'the mail was written by another clock' },
      { voice: 'client', says: raw, at: { in: 'message', ref: messageId, start, end } },
      { voice: 'system', says: first.raw, value: `${first.minutes}`, at: { in: 'header', ref: first.ref } },
    ),
  )
}

function headerSide(ref: string, says: string): Side {
  return { voice: 'client', says, at: { in: 'header', ref } }
}

function field(name: 'requesterEmail' | 'replyTo', says: string): Side {
  return { voice: 'system', says, at: { in: 'field', ref: name } }
}
