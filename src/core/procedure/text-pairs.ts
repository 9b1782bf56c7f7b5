/** Pairs that the texts of a ticket hold; where texts are read, since they need what is too heavy for the worker. */
import type { Fact } from '../case/fact'
import type { BesideRow, ClaimSubject } from '../records/claim'
import { subjectWords } from '../records/subject-words'
import { type Contradiction, eachOnce, pairOf, type Saying, type Side } from './contradiction'
import { factPair, isSame } from './fact-pair'
import { headerPairs, type Letters } from './header-pairs'
import { saidTwice, type Told } from './said-twice'

/** What a ticket's texts give to be laid beside each other; facts leave out what the page hides. */
export type Texts = Told & Letters & { beside: readonly BesideRow[]; found: readonly Fact[] }

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
  return eachOnce([
    ...texts.beside.flatMap(recordPair),
    ...accountPairs(texts),
    ...headerPairs(texts),
    ...saidTwice(texts),
  ])
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
