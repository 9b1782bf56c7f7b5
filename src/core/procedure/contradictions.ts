/**
 * The one place that says where two voices of a case do not agree: claim against record, message against message, header
 * against what is shown, and what the analyst laid beside each other. Gate, panel and note all read it.
 */
import type { Fact } from '../case/fact'
import type { Session } from '../case/session'
import type { BesideRow, ClaimSubject } from '../records/claim'
import { subjectWords } from '../records/subject-words'
import { answerOf } from './condition'
import { type Contradiction, pairOf, type Saying, type Side } from './contradiction'
import { headerPairs, type Letters } from './header-pairs'
import type { Pack } from './procedure'
import { saidTwice, type Told } from './said-twice'

/** What a ticket's texts give to be laid beside each other; facts leave out what the page hides. */
export type Texts = Told & Letters & { beside: readonly BesideRow[]; found: readonly Fact[] }

/** A person explains no more than this; what is open stands first, so nothing open is lost behind it for good. */
const most = 60
/** Facts and claims of the same thing are one subject. */
const subjects = new Map<string, ClaimSubject>([
  ['account', 'account'],
  ['email', 'email'],
  ['phone', 'phone'],
  ['ipv4', 'network'],
  ['ipv6', 'network'],
])
/** The field a claim without a message stands in. */
const fields = new Map<ClaimSubject, string>([
  ['name', 'requesterName'],
  ['email', 'requesterEmail'],
])

/**
 * Finds every pair that the texts of a ticket hold.
 *
 * @param texts    the ticket, its claims beside the record, its facts and mails
 * @returns        pairs, each once; hidden and quoted text is nobody's word
 */
export function textPairs(texts: Texts): Contradiction[] {
  return once([...texts.beside.flatMap(recordPair), ...accountPairs(texts), ...headerPairs(texts), ...saidTwice(texts)])
}

/**
 * Finds every pair of a case.
 *
 * @param inTexts    pairs of its texts
 * @param session    the case, with its evidence and what was explained
 * @param pack       its procedure; undefined before one is chosen
 * @returns          at most 60 pairs, each once, those nobody explained first
 */
export function contradictionsOf(
  inTexts: readonly Contradiction[],
  session: Session,
  pack: Pack | undefined,
): Contradiction[] {
  const all = once([...inTexts, ...(pack ? besideEachOther(session, pack) : [])])
  const isExplained = ({ id }: Contradiction) => Object.hasOwn(session.work.explained, id)
  return [...all.filter(one => !isExplained(one)), ...all.filter(isExplained)].slice(0, most)
}

function once(pairs: readonly Contradiction[]): Contradiction[] {
  const seen = new Set<string>()
  return pairs.filter(({ id }) => !seen.has(id) && seen.add(id))
}

function recordPair({ claim, shown, verdict, note }: BesideRow): Contradiction[] {
  if (verdict !== 'contradicts') return []
  const { subject, says, value, at } = claim
  const { messageId, start, end } = at
  const place: Side['at'] =
    messageId === ''
      ? { in: 'field', ref: fields.get(subject) ?? 'subject' }
      : { in: 'message', ref: messageId, start, end }
  const isLog = shown?.by === 'log'
  const ref = (isLog ? shown.rows?.[0]?.tableId : shown?.ref) ?? ''
  const record: Saying = { voice: 'system', says: shown?.text ?? 'none', at: { in: isLog ? 'log' : 'record', ref } }
  return [
    pairOf({ kind: subject, what: subjectWords[subject], note }, { voice: 'client', says, value, at: place }, record),
  ]
}

/** The account the helpdesk's own field names, where nothing the client says names it too. */
function accountPairs({ facts, found }: Texts): Contradiction[] {
  const isAccount = ({ kind }: Fact) => kind === 'account'
  const inField = (name: string) =>
    found.filter(({ kind, at }) => kind === 'account' && at.in === 'field' && at.field === name)
  const claims = [...facts.filter(isAccount), ...inField('subject')]
  const records = inField('custom')
  const [record] = records
  if (!record || claims.some(one => records.some(other => isSame(one, other)))) return []
  return claims.map(one => factPair(one, record))
}

/** Evidence of one step: a claim and a record of the same kind that do not agree, while the step does not pass. */
function besideEachOther(session: Session, pack: Pack): Contradiction[] {
  return Object.keys(pack.steps).flatMap(stepId => {
    if (answerOf(session, stepId)?.result === 'pass') return []
    const facts = session.evidence.flatMap(({ stepId: of, item }) =>
      of === stepId && item.source.type === 'fact' ? [{ id: item.id, fact: item.source.fact }] : [],
    )
    return facts.flatMap(({ id, fact: claim }) => {
      if (claim.voice !== 'client' || claim.kind === 'secret' || !isOwnWord(claim)) return []
      const record = facts.find(
        ({ fact }) => fact.voice === 'system' && fact.kind === claim.kind && !isSame(claim, fact),
      )
      return record ? [factPair(claim, record.fact, [id, record.id])] : []
    })
  })
}

function factPair(claim: Fact, record: Fact, evidence?: readonly [string, string]): Contradiction {
  const subject = subjects.get(claim.kind)
  const about = { kind: subject ?? claim.kind, what: subject ? subjectWords[subject] : claim.kind, note: '' }
  const side = ({ voice, value, at }: Fact, id: string | undefined): Saying => {
    if (id !== undefined) return { voice, says: value, at: { in: 'evidence', ref: id } }
    if (at.in === 'message')
      return { voice, says: value, at: { in: 'message', ref: at.messageId, start: at.start, end: at.end } }
    return { voice, says: value, at: { in: 'field', ref: at.in === 'field' ? at.field : '' } }
  }
  return pairOf(about, side(claim, evidence?.[0]), side(record, evidence?.[1]))
}

/** What is hidden, quoted or repeated was not said by whoever wrote the message. */
function isOwnWord({ at, note = '' }: Fact): boolean {
  return at.in !== 'hidden' && !/^(?:hidden|quoted|repeated)\b/.test(note)
}

function isSame(one: Fact, other: Fact): boolean {
  return one.value.toLowerCase() === other.value.toLowerCase()
}
