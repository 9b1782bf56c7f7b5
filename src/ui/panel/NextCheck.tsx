import type { CaseView } from '../../messages/protocol'
import { useLetters } from '../hooks/letters'

/** The open check most likely to change the result, one key away. */
export function NextCheck({ view, onGo }: { view: CaseView; onGo: (stepId: string) => void }) {
  const best = view.recommendation?.nextBest
  useLetters({ n: () => best && onGo(best.stepId) })
  if (!best) return null
  return (
    <section class="next" aria-label="Next best check">
      <div class="cut">
        <div class="lead">Next best check</div>
        <div class="what cut" role="status" title={best.why}>
          {best.title} <span class="muted hide-narrow">{best.why}</span>
        </div>
      </div>
      <button type="button" class="btn btn-quiet" aria-keyshortcuts="N" onClick={() => onGo(best.stepId)}>
        <span>
          Go<span class="sr"> to next best check: {best.title}</span>
        </span>
        <span class="keys" aria-hidden="true">
          <kbd>N</kbd>
        </span>
      </button>
    </section>
  )
}
