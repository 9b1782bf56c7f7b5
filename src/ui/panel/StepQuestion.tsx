import { ChevronRight } from 'lucide-preact'
import type { CaseStep } from './steps'

/** The question of a step, why it matters, and how it is done. */
export function StepQuestion({ item: { use, step }, isGuided }: { item: CaseStep; isGuided: boolean }) {
  return (
    <>
      <h3 class="stepcard-q" id={`q-${use.use}`} tabIndex={-1}>
        {use.question ?? step.question}
      </h3>
      <div class="stepcard-part">
        <span class="label">Why</span>
        <p>{use.why ?? step.why}</p>
      </div>
      <div class="stepcard-part">
        <details>
          <summary>
            <ChevronRight class="i i-s tw" size={14} aria-hidden="true" />
            {isGuided ? 'Show me how' : 'How'}
          </summary>
          <ol class="howto">
            {(use.how ?? step.how).map(line => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          <p class="t12 how-record">
            <span class="muted">Write down: </span>
            {step.record}
          </p>
        </details>
      </div>
    </>
  )
}
