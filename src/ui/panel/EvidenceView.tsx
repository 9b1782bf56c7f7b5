import type { Evidence } from '../../core/case/event'
import { Hostile } from '../parts/Hostile'
import { evidenceText } from './StepEvidence'
import type { Shown } from './shown'

/** All evidence of the case, with the place each piece came from. */
export function EvidenceView({ view, door }: Shown) {
  const { evidence } = view.session
  if (evidence.length === 0) {
    return (
      <div class="empty">
        <h2>No evidence yet</h2>
        <p class="muted">Select a passage in the page and press “Clip from page” in a step, or add a fact there.</p>
      </div>
    )
  }
  const show = ({ source }: Evidence) => {
    const at =
      source.type === 'fact'
        ? source.fact.at.in === 'message'
          ? { ...source.fact.at, raw: source.fact.raw }
          : null
        : placeOf(source)
    if (at)
      void door.ask('page.mark', {
        caseId: view.caseId,
        place: { messageId: at.messageId, start: at.start, end: at.end, raw: at.raw },
      })
  }
  return (
    <div class="sec">
      <h2 class="sr">Evidence</h2>
      <ul>
        {evidence.map(({ item, stepId, at, by }) => (
          <li key={item.id} class="stack-1">
            <p class="mono">
              <Hostile text={evidenceText(item).slice(0, 600)} />
            </p>
            <div class="line t12 muted">
              <span class="sid">{stepId}</span>
              <span class="grow cut">
                {item.source.type === 'typed'
                  ? 'typed'
                  : item.source.type === 'fact'
                    ? `fact, ${item.source.fact.voice}`
                    : item.source.url}{' '}
                · {by} {at.slice(11, 16)}
              </span>
              {item.source.type !== 'typed' && (
                <button type="button" class="btn btn-s" onClick={() => show(item)}>
                  Source<span class="sr"> of {evidenceText(item).slice(0, 30)}</span>
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

function placeOf(source: Evidence['source']): { messageId: string; start: number; end: number; raw: string } | null {
  if (source.type !== 'passage') return null
  const { messageId, start, end, text } = source
  return messageId !== undefined && start !== undefined && end !== undefined
    ? { messageId, start, end, raw: text }
    : null
}
