/**
 * What the client says in two messages that cannot both be true: one account number here, another there.
 * Silent where both may be: two countries visited, an old and a new number, two values side by side in one message.
 */
import { fold } from '../base/folded-text'
import type { Fact } from '../case/fact'
import type { Reading } from '../case/reading'
import { besideText } from '../records/beside-text'
import type { BesideKnown, Claim, ClaimPlace } from '../records/claim'
import { wordFinder } from '../records/claim-finder'
import { subjectWords } from '../records/subject-words'
import { isDenied } from '../signals/negation'
import { type Contradiction, pairOf } from './contradiction'
import { saidWords } from './said-words'

/** What two messages are looked through for. */
export type Told = {
  reading: Reading
  /** Every saying, not only the first. */
  said: readonly Claim[]
  /** The client's own facts. */
  facts: readonly Fact[]
  mailRules: BesideKnown['mailRules']
}

/** One value as it is said, and in which messages. */
type Saying = { kind: string; what: string; value: string; other?: string; says: string; at: ClaimPlace }
type Value = Saying & { messages: Set<string>; isAside: boolean }
type Words = { before: string; after: string }

/** So many values of one thing are a list, and how far from a word what it says of a value may stand. */
const [mostValues, nearby, closeBy] = [8, 40, 24]
const dayMs = 86_400_000
const find = {
  home: wordFinder(saidWords.home),
  ownNumber: wordFinder(saidWords.ownNumber),
  loss: wordFinder(saidWords.loss),
  lastWithdrawal: wordFinder(saidWords.lastWithdrawal),
  another: wordFinder(saidWords.another),
  added: wordFinder(saidWords.added),
  joint: wordFinder(saidWords.joint.filter(word => word.length > 1)),
}
const pronoun = /(?:^|[^\p{L}])(?:i|y|e|и|я)(?:[^\p{L}]|$)/u

/**
 * Finds what the client says in two ways.
 *
 * @param told    the ticket, what is said in it, and how mail addresses are compared
 * @returns       one pair for each two values no message says together; the order of messages makes no difference
 */
export function saidTwice({ reading, said, facts, mailRules }: Told): Contradiction[] {
  const bodies = new Map(reading.messages.map(({ id, body }) => [id, body]))
  const sayings = [...said.flatMap(sayingsOfClaim), ...facts.flatMap(sayingsOfFact)].filter(({ at }) =>
    bodies.has(at.messageId),
  )
  const kinds = new Map<string, Map<string, Value>>()
  for (const saying of sayings) {
    const { value, at } = saying
    const words = wordsAround(bodies.get(at.messageId) ?? '', at)
    const kind = kindOf(saying, words)
    if (kind === '') continue
    const values = kinds.get(kind) ?? new Map<string, Value>()
    const known = values.get(keyOf(value)) ?? { ...saying, kind, messages: new Set<string>(), isAside: false }
    known.messages.add(at.messageId)
    known.isAside ||= isAside(words)
    kinds.set(kind, values.set(keyOf(value), known))
  }
  return [...kinds.values()].flatMap(values => pairsAmong(values, mailRules))
}

function keyOf(value: string): string {
  return fold(value).text
}

function sayingsOfClaim({ subject, value, other, says, at }: Claim): Saying[] {
  return [{ kind: subject, what: subjectWords[subject], value, ...(other ? { other } : {}), says, at }]
}

/** Days and amounts speak of a loss or of the last withdrawal, or of nothing here. */
function sayingsOfFact({ kind, value, raw, note = '', at }: Fact): Saying[] {
  if (at.in !== 'message') return []
  const says = raw.replace(/\s+/gu, ' ')
  if (kind === 'money') return [{ kind: 'amount', what: 'Amount', value, says, at }]
  if (kind !== 'date' && kind !== 'datetime') return []
  const other = /\bor (\d{4}-\d\d-\d\d)/.exec(note)?.[1]
  return [{ kind: 'day', what: 'Day of loss', value: value.slice(0, 10), ...(other ? { other } : {}), says, at }]
}

/** What a saying is about, as finely as two of it can be compared; '' where nothing can be said. */
function kindOf({ kind, value }: Saying, words: Words): string {
  const { before, after } = words
  switch (kind) {
    case 'account':
    case 'email':
    case 'name':
    case 'opened':
      return kind
    case 'phone':
      return standsBefore(before, find.ownNumber, closeBy) ? kind : ''
    case 'country':
      return standsBefore(before, find.home, closeBy) ? kind : ''
    case 'device':
      return isNear(words, find.loss, nearby) ? `lost ${classOf(value)}` : ''
    case 'day':
      return isNear(words, find.loss, nearby) ? 'lost on' : ''
    case 'amount': {
      const asset = value.split(' ')[1] ?? ''
      if (standsBefore(before, find.lastWithdrawal, nearby)) return `last withdrawal ${asset}`
      const isMore = find.added(`${before} ${after}`).length > 0
      return isNear(words, find.loss, nearby) && !isMore ? `lost ${asset}` : ''
    }
    default:
      return ''
  }
}

/** Denied, or meant to differ: somebody else's, an old one, one more. */
function isAside(words: Words): boolean {
  return isDenied({ phrase: '', ...words, last: '', next: '' }, 4) || isNear(words, find.another, closeBy)
}

/** The sentence around a value. */
function wordsAround(body: string, { start, end }: ClaimPlace): Words {
  const before =
    body
      .slice(Math.max(0, start - 120), start)
      .split(/[.!?]\s|\n/u)
      .at(-1) ?? ''
  const after = body.slice(end, end + 120).split(/[.!?](?:\s|$)|\n/u)[0] ?? ''
  return { before: fold(before).text, after: fold(after).text }
}

function standsBefore(before: string, finder: typeof find.home, most: number): boolean {
  const end = finder(before).at(-1)?.end
  return end !== undefined && isTogether(before.slice(end), most)
}

function isNear({ before, after }: Words, finder: typeof find.home, most: number): boolean {
  const start = finder(after)[0]?.start
  return standsBefore(before, finder, most) || (start !== undefined && isTogether(after.slice(0, start), most))
}

/** No other thought stands between. */
function isTogether(between: string, most: number): boolean {
  return between.length <= most && !/[,;]/u.test(between) && !pronoun.test(between) && find.joint(between).length === 0
}

function classOf(device: string): string {
  if (/ipad|tab\b|tablet/i.test(device)) return 'tablet'
  return /mac|thinkpad|laptop|windows|surface/i.test(device) ? 'computer' : 'phone'
}

function pairsAmong(values: ReadonlyMap<string, Value>, mailRules: Told['mailRules']): Contradiction[] {
  const few = [...values]
    .filter(([, { isAside }]) => !isAside)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, mostValues)
  return few.flatMap(([, one], index) =>
    few.slice(index + 1).flatMap(([, other]) => {
      const note = isSaidTogether(one, other) ? '' : differenceOf(one, other, mailRules)
      return note === ''
        ? []
        : [pairOf({ kind: `said ${one.kind}`, what: whatOf(one), note }, sideOf(one), sideOf(other))]
    }),
  )
}

function isSaidTogether(one: Value, other: Value): boolean {
  for (const messageId of one.messages) if (other.messages.has(messageId)) return true
  return false
}

/** '' where both may be true. */
function differenceOf(one: Value, other: Value, mailRules: Told['mailRules']): string {
  const says = 'said in two ways'
  switch (one.kind) {
    case 'account':
    case 'email':
    case 'name':
    case 'phone':
      return besideWritten(one, other, mailRules) && besideWritten(other, one, mailRules)
    case 'opened':
      return days(one).some(day => days(other).some(its => day.startsWith(its) || its.startsWith(day))) ? '' : says
    case 'lost on':
      return days(one).some(day => days(other).some(its => apart(day, its) <= dayMs)) ? '' : says
    case 'country':
      return says
    default:
      return isPartOf(one.value, other.value) ? '' : says
  }
}

/** What is compared letter by letter is held against the other as against a record. */
function besideWritten({ kind, says, value, at }: Value, other: Value, mailRules: Told['mailRules']): string {
  const filed = { value: other.value, source: { by: 'hand' as const } }
  const record = {
    account: { accountId: filed },
    email: { email: filed },
    name: { name: filed },
    phone: { phone: filed },
  }
  const subject = kind === 'account' || kind === 'email' || kind === 'name' ? kind : 'phone'
  const row = besideText({ subject, says, value, at }, { record: record[subject], writtenAt: new Map(), mailRules })
  return row.verdict === 'contradicts' ? row.note : ''
}

function days({ value, other }: Value): string[] {
  return other ? [value, other] : [value]
}

function apart(one: string, other: string): number {
  return Math.abs(Date.parse(`${one}T00:00:00Z`) - Date.parse(`${other}T00:00:00Z`))
}

/** "iPhone" and "iPhone 13" may be the same one; so may amounts written in two ways. */
function isPartOf(one: string, other: string): boolean {
  const [a, b] = [fold(one).text, fold(other).text]
  return a.startsWith(b) || b.startsWith(a) || (Number.parseFloat(a) === Number.parseFloat(b) && /^\d/.test(a))
}

function whatOf({ kind, what }: Value): string {
  if (kind.startsWith('lost ') && what === 'Device') return 'Lost device'
  if (kind.startsWith('lost ') && what === 'Amount') return 'Amount lost'
  if (kind.startsWith('last ')) return 'Last withdrawal'
  return what
}

function sideOf({ says, value, at: { messageId, start, end } }: Value) {
  return { voice: 'client' as const, says, value, at: { in: 'message' as const, ref: messageId, start, end } }
}
