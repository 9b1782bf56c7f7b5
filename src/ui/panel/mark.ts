import type { Fact } from '../../core/case/fact'
import type { Door } from '../hooks/door'

/** Shows a fact at its place in the page; facts of fields and headers have no place in a message. */
export async function markFact(door: Door, caseId: string, fact: Fact): Promise<void> {
  if (fact.at.in !== 'message') return
  const { messageId, start, end } = fact.at
  await door.ask('page.mark', { caseId, place: { messageId, start, end, raw: fact.raw } })
}
