/** Two facts of the same kind, one the client's and one the system's, as a pair. */
import type { Fact } from '../case/fact'
import type { ClaimSubject } from '../records/claim'
import { subjectWords } from '../records/subject-words'
import { type Contradiction, pairOf, type Saying } from './contradiction'

/** Facts and claims of the same thing are one subject. */
const subjects = new Map<string, ClaimSubject>([
  ['account', 'account'],
  ['email', 'email'],
  ['phone', 'phone'],
  ['ipv4', 'network'],
  ['ipv6', 'network'],
])
/**
 * Makes a pair of two facts.
 *
 * @param claim       what the client says
 * @param record      what stands against it
 * @param evidence    ids of the pieces of evidence they are; left out where they stand in the ticket
 * @returns           the pair, the same as that of a claim beside the record with these values
 */
export function factPair(claim: Fact, record: Fact, evidence?: readonly [string, string]): Contradiction {
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

/**
 * Tells whether a fact was said by whoever wrote its message.
 *
 * @returns    false for what is hidden, quoted or repeated
 */
export function isOwnWord({ at, note = '' }: Fact): boolean {
  return at.in !== 'hidden' && !/^(?:hidden|quoted|repeated)\b/.test(note)
}

/** Whether two facts say the same. */
export function isSame(one: Fact, other: Fact): boolean {
  return one.value.toLowerCase() === other.value.toLowerCase()
}
