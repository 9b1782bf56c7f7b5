import { useEffect } from 'preact/hooks'
import type { CaseView } from '../../messages/protocol'
import { isTyping } from './typing'

/** The open check most likely to change the result, one key away. */
export function NextCheck({ view, onGo }: { view: CaseView; onGo: (stepId: string) => void }) {
  const best = view.recommendation?.nextBest
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'n' && best && view.settings.singleKeys && !isTyping(event)) onGo(best.stepId)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
  if (!best) return null
  return (
    <footer class="next">
      <div>
        <div class="lead">Next best check</div>
        <div class="what cut" role="status">
          {best.title} <span class="muted hide-narrow">{best.why}</span>
        </div>
      </div>
      <button type="button" class="btn" aria-keyshortcuts="N" onClick={() => onGo(best.stepId)}>
        Go
        <span class="keys" aria-hidden="true">
          <kbd>N</kbd>
        </span>
      </button>
    </footer>
  )
}
