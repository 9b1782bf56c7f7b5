import { clockAt, clockWords, markOf, type SlaClock } from '../../core/measure/clock-at'
import { nextChange } from '../../core/measure/countdown'
import { useNow } from '../hooks/use-now'
import { Ring } from './Ring'

/** Time left, drawn and written, with the mark it has crossed. Late is broken and said, never red. */
export function SlaRing({ clock }: { clock: SlaClock }) {
  const now = useClock(clock)
  const words = clockWords(now)
  const mark = markOf(now)
  const crossed = mark > 0 && mark < 100
  return (
    <span class="sla">
      <Ring
        share={now.share ?? 1}
        state={now.state}
        label={`${words}${crossed ? `, ${mark} % of the time used` : ''}: ${now.why}`}
      />
      <span class="num">{words}</span>
      {crossed && (
        <span class="sla-mark" aria-hidden="true" title={`${mark} % of the time is used`}>
          {mark} %
        </span>
      )}
      {now.isUnsure && now.state !== 'unknown' && <span class="chip chip-unknown">unsure</span>}
    </span>
  )
}

/** A clock as it stands now; it goes on by itself. */
export function useClock(clock: SlaClock): SlaClock {
  const now = useNow(at => nextOf(clock, at))
  return clockAt(clock, now)
}

/** When a clock shows something else next. */
export function nextOf({ count, marks, state }: SlaClock, nowMs: number): number {
  return count && state !== 'paused' ? nextChange(count, nowMs, marks) : Number.POSITIVE_INFINITY
}
