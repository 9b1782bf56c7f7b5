/** Passages of any granted page: kept for the case worked on last, and looked for again at their source. */
import { fine, type Result, trouble } from '../../core/base/problem'
import type { Evidence } from '../../core/case/event'
import { sessionOf } from '../../core/case/session'
import type { Checked, Outputs } from '../../messages/protocol'
import { loadEvents } from '../../store/session-log'
import type { Deps } from '../deps'
import { append } from './session'

type Passage = Extract<Evidence['source'], { type: 'passage' }>

/**
 * Keeps what is selected in a page as evidence of the case worked on last in its window, and says so on the toolbar button.
 *
 * @param tab     the page in front
 * @param deps    the worker's own
 * @returns       when it was saved
 * @problem       'nothing-selected', 'no-case', and those of `append`
 */
export async function clipSelection(
  tab: { tabId: number; windowId: number },
  deps: Deps,
): Promise<Result<Outputs['session.append']>> {
  const kept = await keep(tab, deps)
  if (kept.ok) await deps.sign(tab.tabId, '✓', `Gatehouse: kept for ${kept.value.ticket}.`)
  else await deps.sign(tab.tabId, '!', `Gatehouse: ${kept.problem.says} ${kept.problem.fix}`)
  return kept
}

async function keep(
  { tabId, windowId }: { tabId: number; windowId: number },
  deps: Deps,
): Promise<Result<Outputs['session.append'] & { ticket: string }>> {
  const passage = await deps.tabs.order(tabId, 'page.selection', {})
  if (!passage) {
    return trouble(
      'nothing-selected',
      'Nothing is selected here, or this site is not allowed.',
      'Select a passage first.',
    )
  }
  const caseId = await deps.lastCase.of(windowId)
  if (caseId === undefined) {
    return trouble(
      'no-case',
      'No case was worked on in this window yet.',
      'Open the panel on a ticket, then clip again.',
    )
  }
  const evidence = { id: deps.random(), source: { type: 'passage' as const, ...passage } }
  const body = { type: 'evidence.added' as const, stepId: 'case', evidence }
  const saved = await append({ caseId, eventId: deps.random(), body }, deps)
  return saved.ok ? fine({ ...saved.value, ticket: caseId.slice(caseId.indexOf('#')) }) : saved
}

/**
 * Looks whether a page still shows a passage that was taken from it.
 *
 * @param input    case and evidence
 * @param deps     the worker's own
 * @returns        there, changed, or unknown with the reason
 */
export async function check(
  { caseId, evidenceId }: { caseId: string; evidenceId: string },
  deps: Deps,
): Promise<Result<Checked>> {
  const { events } = await loadEvents(deps.db, caseId)
  const session = sessionOf(
    caseId,
    events.map(kept => kept.event),
  )
  const source = session.evidence.find(({ item }) => item.id === evidenceId)?.item.source
  return fine(source?.type === 'passage' ? await checked(source, deps) : unknown('This is no passage of a page.'))
}

async function checked({ text, url, before, after }: Passage, deps: Deps): Promise<Checked> {
  if (before === undefined || after === undefined) {
    return unknown('It was kept without the words around it, so it cannot be looked for.')
  }
  const tabs = await deps.tabs.at(url)
  if (tabs.length === 0) return unknown('Its page is not open. Open it, then check again.')
  for (const tabId of tabs) {
    const answer = await deps.tabs.order(tabId, 'page.find', { text, before, after })
    if (answer) return { state: answer.found ? 'there' : 'changed', why: '' }
  }
  return unknown('Its page did not answer. Reload it, then check again.')
}

function unknown(why: string): Checked {
  return { state: 'unknown', why }
}
