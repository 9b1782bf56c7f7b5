import { fold } from '../base/folded-text'
import type { Fact } from '../case/fact'
import type { Reading } from '../case/reading'
import { splitReply } from '../case/thread'
import { type Sentence, sentencesOf } from '../signals/client-words'
import { isDenied } from '../signals/negation'
import type { Claim, ClaimSubject } from './claim'
import { wordFinder } from './claim-finder'
import { type Clause, type Statement, statementsOf } from './claim-lines'
import { nameClaims, placeClaims } from './claim-names'
import { birthWords, claimWords, deviceName, wishWords } from './claim-words'

/** House rule: more claims than this help nobody, and a denial stands at most so many words before what it denies. */
const [most, denialReach] = [60, 6]
/** A text with more facts than this is no letter; looking through all of them for each clause would take seconds. */
const mostFacts = 500
const finders = Object.entries(claimWords).map(([subject, words]) => ({ subject, find: wordFinder(words) }))
const births = wordFinder(birthWords)
const direct: Readonly<Record<string, ClaimSubject>> = {
  account: 'account',
  email: 'email',
  phone: 'phone',
  ipv4: 'network',
  ipv6: 'network',
  ua: 'device',
}
const dated = [
  'opened',
  'last-login',
  'email-changed',
  'phone-changed',
  'password-changed',
  'factor-changed',
] as const satisfies ClaimSubject[]

/**
 * Lists what the client claims that a record could bear out or contradict.
 *
 * @param said    every saying, in order
 * @returns       at most 60 claims; the same thing said twice counts once, where it is said first
 */
export function claimsOf(said: readonly Claim[]): Claim[] {
  const seen = new Set<string>()
  const own = said.filter(({ subject, value }) => {
    const key = `${subject} ${fold(value).text}`
    return !seen.has(key) && seen.add(key)
  })
  return own.slice(0, most)
}

/**
 * Lists every time the client claims something.
 *
 * @param reading      the ticket as read
 * @param facts        facts found in it
 * @param countries    country codes by name as people write them, folded: 'germany' to 'DE'
 * @returns            sayings by kind, each kind in the order they are said. What is quoted, denied or wished for is
 *                     nobody's claim
 */
export function sayingsOf(reading: Reading, facts: readonly Fact[], countries: ReadonlyMap<string, string>): Claim[] {
  const said = saidNow(reading, facts).slice(0, mostFacts)
  const statements = sentencesOf(reading).flatMap(statementsOf)
  return [
    ...senderClaims(reading),
    ...nameClaims(statements),
    ...statements.flatMap(statement => directClaims(statement, said)),
    ...statements.flatMap(statement => datedClaims(statement, said)),
    ...statements.flatMap(statement => moneyClaims(statement, said)),
    ...statements.flatMap(deviceClaims),
    ...placeClaims(statements, countries),
  ]
}

/**
 * Keeps the facts that are the client's own word.
 *
 * @param reading    the ticket as read
 * @param facts      facts found in it
 * @returns          those of the client's messages that stand neither in what is quoted or repeated nor in a header
 *                   copied along
 */
export function saidNow({ messages }: Reading, facts: readonly Fact[]): Fact[] {
  const copied = new Map(
    messages
      .filter(({ speaker }) => speaker === 'client')
      .map(({ id, body }) => [id, splitReply(body).filter(({ kind, depth }) => depth > 0 || kind === 'header')]),
  )
  return facts.filter(({ at, note = '', validity }) => {
    const parts = at.in === 'message' ? copied.get(at.messageId) : undefined
    if (!parts || at.in !== 'message' || validity === 'invalid' || /^(?:quoted|repeated)\b/.test(note)) return false
    return !parts.some(({ start, end }) => at.start < end && at.end > start)
  })
}

/** Who writes under a name and from an address claims both. */
function senderClaims({ fields }: Reading): Claim[] {
  const subjects = { requesterName: 'name', requesterEmail: 'email' } as const
  return fields.flatMap(({ name, values: [value] }): Claim[] => {
    const subject = name === 'requesterName' || name === 'requesterEmail' ? subjects[name] : undefined
    return subject && value ? [{ subject, says: value, value, at: { messageId: '', start: 0, end: 0 } }] : []
  })
}

/** Numbers and addresses speak for themselves; an e-mail address is the client's own only where the words say so. */
function directClaims({ clauses, source }: Statement, facts: readonly Fact[]): Claim[] {
  return clauses.flatMap(clause =>
    factsIn(clause, source, facts).flatMap(fact => {
      const subject = direct[fact.kind]
      if (!subject || (subject === 'email' && !isOwnAddress(clause, source, fact))) return []
      return [claimFrom(subject, fact)]
    }),
  )
}

/** "my e-mail is …" or "E-mail: …", with nothing but a few words between. */
function isOwnAddress(clause: Clause, { at }: Sentence['source'], fact: Fact): boolean {
  const from = fact.at.in === 'message' ? fact.at.start : 0
  return topicsOf(clause).some(({ subject, end }) => {
    const gap = from - (at[clause.start + end] ?? 0)
    return subject === 'email' && gap >= 0 && gap <= 24
  })
}

/** A day is about what its clause says; where that says nothing, about what the clause beside it leaves without a day. */
function datedClaims({ clauses, source }: Statement, facts: readonly Fact[]): Claim[] {
  const parts = clauses.map(clause => ({
    subjects: subjectsIn(clause, dated),
    days: births(clause.text).length > 0 ? [] : daysIn(clause, source, facts),
    isBirth: births(clause.text).length > 0,
  }))
  return parts.flatMap(({ subjects, days, isBirth }, index) => {
    if (isBirth || days.length === 0) return []
    const beside = [parts[index - 1], parts[index + 1]].filter(part => part && part.days.length === 0 && !part.isBirth)
    const about = subjects.length > 0 ? subjects : beside.flatMap(part => part?.subjects ?? [])
    const [subject, another] = about
    return subject && another === undefined ? days.map(day => ({ ...day, subject })) : []
  })
}

function daysIn(clause: Clause, source: Sentence['source'], facts: readonly Fact[]): Claim[] {
  const days = factsIn(clause, source, facts).filter(({ kind }) => kind === 'date' || kind === 'datetime')
  if (days.length > 0) return days.map(fact => claimFrom('opened', fact))
  const year = /(?<![\d.,/:+-])(?:19|20)\d\d(?![\d/:-]|[.,]\d)/u.exec(clause.text)
  return year ? [claimAt('opened', { value: year[0], from: year.index, size: 4 }, clause, source)] : []
}

function moneyClaims({ clauses, source }: Statement, facts: readonly Fact[]): Claim[] {
  return clauses.flatMap(clause => {
    if (subjectsIn(clause, ['withdrawal']).length === 0 || hasWish(clause)) return []
    const sums = factsIn(clause, source, facts).filter(({ kind }) => kind === 'money')
    return sums.map(fact => claimFrom('withdrawal', fact))
  })
}

function deviceClaims({ clauses, source }: Statement): Claim[] {
  return clauses.flatMap(clause =>
    [...clause.text.matchAll(deviceName)].flatMap(({ 0: value, index }) =>
      isMeant(clause, { start: index, end: index + value.length })
        ? [claimAt('device', { value, from: index, size: value.length }, clause, source)]
        : [],
    ),
  )
}

function topicsOf(clause: Clause): { subject: string; start: number; end: number }[] {
  return finders.flatMap(({ subject, find }) => find(clause.text).map(({ start, end }) => ({ subject, start, end })))
}

function subjectsIn<S extends ClaimSubject>(clause: Clause, wanted: readonly S[]): S[] {
  const found = topicsOf(clause).filter(hit => isMeant(clause, hit))
  return wanted.filter(subject => found.some(hit => hit.subject === subject))
}

/** "I never changed my e-mail" claims no day on which it was changed. */
function isMeant({ text }: Clause, { start, end }: { start: number; end: number }): boolean {
  const around = { phrase: text.slice(start, end), before: text.slice(0, start), after: text.slice(end) }
  return !isDenied({ ...around, last: '', next: '' }, denialReach)
}

function hasWish({ text }: Clause): boolean {
  return text.split(/[^\p{L}']+/u).some(word => wishes.has(word))
}

const wishes = new Set([...wishWords].map(word => fold(word).text))

function factsIn({ start, end }: Clause, { messageId, at, body }: Sentence['source'], facts: readonly Fact[]): Fact[] {
  const [from, to] = [at[start] ?? 0, at[end] ?? body.length]
  return facts.filter(fact => {
    const place = fact.at
    return place.in === 'message' && place.messageId === messageId && place.start >= from && place.start < to
  })
}

function claimFrom(subject: ClaimSubject, { kind, raw, value, at, note = '' }: Fact): Claim {
  const place = at.in === 'message' ? at : { messageId: '', start: 0, end: 0 }
  const isDay = kind === 'date' || kind === 'datetime'
  const other = isDay ? /\bor (\d{4}-\d\d-\d\d)/.exec(note)?.[1] : undefined
  return {
    subject,
    says: raw.replace(/\s+/gu, ' '),
    value: isDay ? value.slice(0, 10) : value,
    ...(other ? { other } : {}),
    at: { messageId: place.messageId, start: place.start, end: place.end },
  }
}

/** The words as they stand in the message, not as they were folded. */
function claimAt(
  subject: ClaimSubject,
  { value, from, size }: { value: string; from: number; size: number },
  clause: Clause,
  { at, body, messageId }: Sentence['source'],
): Claim {
  const start = at[clause.start + from] ?? 0
  const end = at[clause.start + from + size] ?? body.length
  return { subject, says: body.slice(start, end).replace(/\s+/gu, ' '), value, at: { messageId, start, end } }
}
