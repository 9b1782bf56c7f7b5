import type { Timer } from '../../core/case/timer'
import type { SlaClock } from '../../core/measure/clock-at'
import { type Countdown, countdownBetween, leftAt, leftWords, nextChange, shareAt } from '../../core/measure/countdown'
import type { CaseView } from '../../messages/protocol'
import { useNow } from '../hooks/use-now'
import { Ring } from '../parts/Ring'
import { SlaRing } from '../parts/SlaRing'
import { utcSpan } from '../parts/utc-time'

/** Everything that runs out: what the class promises, checks that count for a while, holds. */
export function Clocks({ view }: { view: CaseView }) {
  const timers = view.session.time?.timers ?? []
  const { slaClass } = view.session.procedure ?? {}
  if (!slaClass && timers.length === 0) return null
  return (
    <div class="sec">
      <div class="sec-head">
        <h2>Clocks</h2>
        {slaClass && <span class="muted t12">class {slaClass}</span>}
      </div>
      <ul class="clocks" aria-label="Clocks">
        {view.clocks.map(clock => (
          <ClockRow key={clock.goal} clock={clock} />
        ))}
        {timers.map(timer => (
          <TimerRow key={`${timer.kind} ${timer.stepId}`} timer={timer} title={titleOf(view, timer)} />
        ))}
      </ul>
    </div>
  )
}

function ClockRow({ clock }: { clock: SlaClock }) {
  const { goal = 'time', count, why } = clock
  const isSteady = count && !count.runs && clock.state !== 'paused'
  return (
    <li>
      <span class="clock-goal">{goal}</span>
      <SlaRing clock={clock} />
      <span class="t12 muted clock-why">
        {[
          ...(why === goal ? [] : [why]),
          ...(isSteady ? [`due ${utcSpan(count.atMs + count.leftMs, 0)} UTC`] : []),
          ...(count?.runs && clock.state !== 'paused' ? ['business hours'] : []),
        ].join('; ')}
      </span>
    </li>
  )
}

function TimerRow({ timer, title }: { timer: Timer; title: string }) {
  const { kind, state, startedAt, endsAt } = timer
  const count = countdownBetween(Date.parse(startedAt), Date.parse(endsAt), Date.parse(startedAt))
  return (
    <li>
      <span class="clock-goal">{kind === 'hold' ? 'cooling-off' : 'check counts for'}</span>
      {state === 'running' ? <TimeLeft count={count} /> : <span class="t12">{timerWords[state]}</span>}
      <span class="t12 muted clock-why">
        {title}; ends {utcSpan(Date.parse(endsAt), 0)} UTC
      </span>
    </li>
  )
}

/** What is left of something that always runs, drawn and written. */
export function TimeLeft({ count }: { count: Countdown }) {
  const now = useNow(at => nextChange(count, at))
  const leftMs = leftAt(count, now)
  const words = leftMs < 0 ? 'over' : leftWords(leftMs)
  return (
    <span class="sla">
      <Ring share={shareAt(count, now)} state="running" label={`${words} left`} />
      <span class="num">{words}</span>
    </span>
  )
}

const timerWords: Record<Exclude<Timer['state'], 'running'>, string> = {
  over: 'over',
  kept: 'run out; a decision stands on it',
  cleared: 'ended by level 2',
}

function titleOf({ pack }: CaseView, { stepId }: Timer): string {
  const step = pack && Object.hasOwn(pack.steps, stepId) ? pack.steps[stepId] : undefined
  return step ? `${stepId} ${step.title}` : stepId
}
