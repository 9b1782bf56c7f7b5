import { Check, CircleDashed, Flag, X } from 'lucide-preact'
import type { Fact } from '../../core/case/fact'
import type { Finding } from '../../messages/protocol'
import { useRowLetters } from '../hooks/letters'
import { Hostile } from './Hostile'

/** What the analyst said to a suggested signal. */
export type Verdict = 'confirmed' | 'dismissed'

/** A signal that fires or is unknown; a suggestion counts only after the analyst's yes. */
export function SignalRow({
  finding,
  facts,
  verdict,
  onJudge,
}: {
  finding: Finding
  /** The facts it rests on. */
  facts: Fact[]
  verdict: Verdict | undefined
  /** Absent while there is no procedure to judge it by. */
  onJudge?: (verdict: Verdict) => void
}) {
  const isUnknown = finding.state === 'unknown'
  const mayJudge = !isUnknown && !finding.pureFact && onJudge !== undefined
  const onKeyDown = useRowLetters(mayJudge ? { y: () => onJudge('confirmed'), x: () => onJudge('dismissed') } : {})
  const Icon = isUnknown ? CircleDashed : Flag
  const look = isUnknown ? 'unknown' : finding.pureFact || verdict === 'confirmed' ? 'fires' : 'suggested'
  return (
    <li class={`signal signal-${look}`} tabIndex={-1} data-row onKeyDown={onKeyDown}>
      <Icon class="i" size={16} aria-hidden="true" />
      <span class={verdict === 'dismissed' ? 'name struck' : 'name'}>{finding.title}</span>
      <span class="acts">
        {mayJudge ? (
          <Verdicts title={finding.title} verdict={verdict} onJudge={onJudge} />
        ) : (
          <span class="chip chip-unknown">{isUnknown ? 'unknown' : finding.pureFact ? 'fires' : 'suggested'}</span>
        )}
      </span>
      <div class="because">
        <span>{isUnknown ? finding.needs : finding.why}</span>
        {finding.detail && (
          <span class="said">
            <Hostile text={finding.detail.slice(0, 200)} />
          </span>
        )}
        {facts.slice(0, 4).map(fact => (
          <span key={fact.id} class={`chip chip-${fact.voice}`}>
            <span class="cut">
              <Hostile text={fact.value.slice(0, 60)} />
            </span>
          </span>
        ))}
        {verdict && <span class="strong">{verdict} by you</span>}
      </div>
    </li>
  )
}

function Verdicts({
  title,
  verdict,
  onJudge,
}: {
  title: string
  verdict: Verdict | undefined
  onJudge: (verdict: Verdict) => void
}) {
  return (
    <>
      <button
        type="button"
        class="btn btn-icon"
        aria-label={`Confirm ${title}`}
        title="Confirm (Y)"
        aria-keyshortcuts="Y"
        aria-pressed={verdict === 'confirmed'}
        onClick={() => onJudge('confirmed')}
      >
        <Check class="i" size={16} aria-hidden="true" />
      </button>
      <button
        type="button"
        class="btn btn-icon"
        aria-label={`Dismiss ${title}`}
        title="Dismiss (X)"
        aria-keyshortcuts="X"
        aria-pressed={verdict === 'dismissed'}
        onClick={() => onJudge('dismissed')}
      >
        <X class="i" size={16} aria-hidden="true" />
      </button>
    </>
  )
}
