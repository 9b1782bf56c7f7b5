import type { CaseView } from '../../messages/protocol'
import { stretchEnd, useCrossed } from '../hooks/use-crossed'
import { useWhen } from '../hooks/use-now'

/** Says once when a clock crosses a mark, and asks for the case anew when a stretch of time or a timer ends. */
export function ClockNews({ view, reload }: { view: CaseView; reload: () => void }) {
  const { caseId, clocks, session } = view
  const says = useCrossed(
    clocks.map(clock => ({ key: `${caseId} ${clock.goal}`, name: capital(clock.goal ?? 'time'), clock })),
  )
  const timers = session.time?.timers ?? []
  const ends = timers.flatMap(({ state, endsAt }) => (state === 'running' ? [Date.parse(endsAt)] : []))
  useWhen(Math.min(stretchEnd(clocks), ...ends), reload)
  return (
    <p class="sr" role="status" aria-label="Clocks">
      {says}
    </p>
  )
}

function capital(goal: string): string {
  return goal.charAt(0).toUpperCase() + goal.slice(1)
}
