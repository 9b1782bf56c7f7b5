import type { BesideRow, Claim } from '../../core/records/claim'
import type { CaseView } from '../../messages/protocol'
import type { Door } from '../hooks/door'
import { partOfSubject, recordWords } from '../record-words'

/** Marks a claim where it is said; claims of the ticket's fields and subject have no place in a message. */
export async function markClaim(
  door: Door,
  { caseId, reading }: CaseView,
  { at, says }: Pick<Claim, 'at' | 'says'>,
): Promise<string> {
  const { messageId, start, end } = at
  const body = reading?.messages.find(message => message.id === messageId)?.body
  const raw = (body?.slice(start, end) || says).slice(0, 4_000)
  const answer = await door.ask('page.mark', { caseId, place: { messageId, start, end, raw } })
  if (!answer.ok) return `${answer.problem.says} ${answer.problem.fix}`
  return answer.value.marked ? recordWords.shown : recordWords.hidden
}

/** Where the Evidence view shows what a claim is held against: a clip, rows of a log, or a value of the record. */
export function pieceOf({ claim, shown }: BesideRow, index: number): string {
  if (shown?.ref) return shown.ref
  const part = partOfSubject[claim.subject]
  return shown?.by === 'log' || !part ? `claim-${index}` : `record-${part}`
}
