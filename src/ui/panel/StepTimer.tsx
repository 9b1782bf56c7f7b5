import { Hourglass } from 'lucide-preact'
import type { Timer } from '../../core/case/timer'
import type { CaseView } from '../../messages/protocol'
import { shortWords, timerWords } from '../timer-words'

/** Until when the answer of a step counts, and the hold it started; what ran out is to be done again. */
export function StepTimer({ view, stepId }: { view: CaseView; stepId: string }) {
  return timersOf(view, stepId).map(timer => (
    <p
      key={timer.kind}
      class={`stepcard-part t12 ${timer.state === 'over' && timer.kind === 'expiry' ? 'strong' : ''}`}
    >
      <Hourglass class="i i-s" size={14} aria-hidden="true" /> {timerWords(timer, view.session.time?.now ?? '')}.
    </p>
  ))
}

/** The same in a row of the list, as short as it goes; '' where time does nothing to the step. */
export function timedWords(view: CaseView, stepId: string): string {
  const [first] = timersOf(view, stepId)
  return first ? shortWords(first, view.session.time?.now ?? '') : ''
}

function timersOf({ session }: CaseView, stepId: string): Timer[] {
  return (session.time?.timers ?? []).filter(timer => timer.stepId === stepId)
}
