import type { Fact } from '../../core/case/fact'
import type { Door } from '../hooks/door'

/** Shows a fact at its place in the page and says whether that worked; other places cannot be shown. */
export async function markFact(door: Door, caseId: string, fact: Fact): Promise<string> {
  if (fact.at.in !== 'message') return ''
  const { messageId, start, end } = fact.at
  const answer = await door.ask('page.mark', { caseId, place: { messageId, start, end, raw: fact.raw } })
  if (!answer.ok) return `${answer.problem.says} ${answer.problem.fix}`
  return answer.value.marked ? 'Marked in the page.' : 'The page does not show this place now.'
}
