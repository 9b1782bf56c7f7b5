import { CircleDashed, Flag } from 'lucide-preact'
import type { Finding } from '../../messages/protocol'
import type { CaseState } from '../hooks/use-case'

/** A suggested signal: it counts only after the analyst's yes. */
export function FindingRow({
  finding,
  judged,
  append,
  mayJudge,
}: {
  finding: Finding
  judged: 'confirmed' | 'dismissed' | undefined
  append: CaseState['append']
  mayJudge: boolean
}) {
  const isUnknown = finding.state === 'unknown'
  const Icon = isUnknown ? CircleDashed : Flag
  const judge = (verdict: 'confirmed' | 'dismissed') =>
    void append({ type: 'signal.judged', signalId: finding.signalId, verdict, factIds: finding.factIds.slice(0, 50) })
  return (
    <li class="stack-1">
      <div class="line">
        <span class={`chip ${isUnknown ? 'chip-unknown' : 'chip-weak'}`}>
          <Icon class="i" size={12} aria-hidden="true" />
          {isUnknown ? 'unknown' : (judged ?? 'suggested')}
        </span>
        <span class="grow">{finding.title}</span>
        <span class="sid">{finding.signalId}</span>
      </div>
      <p class="muted t12">{isUnknown ? finding.needs : finding.why}</p>
      {!isUnknown && mayJudge && (
        <div class="line-1">
          <button
            type="button"
            class="btn btn-s"
            aria-pressed={judged === 'confirmed'}
            onClick={() => judge('confirmed')}
          >
            Confirm<span class="sr"> {finding.title}</span>
          </button>
          <button
            type="button"
            class="btn btn-s"
            aria-pressed={judged === 'dismissed'}
            onClick={() => judge('dismissed')}
          >
            Dismiss<span class="sr"> {finding.title}</span>
          </button>
        </div>
      )}
    </li>
  )
}
