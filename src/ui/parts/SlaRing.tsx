import type { SlaClock } from '../../messages/protocol'

const whole = 2 * Math.PI * 8

/** Words for a clock: '21 h 42 m', '14 min late', 'paused', 'due unknown'. */
export function clockWords(clock: SlaClock): string {
  if (clock.state === 'paused') return 'paused'
  if (clock.state === 'unknown' || clock.leftMs === undefined) return 'due unknown'
  return clock.leftMs < 0 ? `${span(-clock.leftMs)} late` : span(clock.leftMs)
}

/** Time left, drawn and written. Late is broken and said, never red. */
export function SlaRing({ clock }: { clock: SlaClock }) {
  const share = Math.min(1, Math.max(0, 1 - (clock.share ?? 1)))
  return (
    <span class="sla">
      <span class={`ring ring-${clock.state}`} role="img" aria-label={`${clockWords(clock)}: ${clock.why}`}>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <circle class="ring-track" cx="10" cy="10" r="8" />
          <circle
            class="ring-left"
            cx="10"
            cy="10"
            r="8"
            stroke-dasharray={`${share * whole} ${whole}`}
            transform="rotate(-90 10 10)"
          />
        </svg>
      </span>
      <span class="num">{clockWords(clock)}</span>
    </span>
  )
}

function span(ms: number): string {
  const minutes = Math.floor(ms / 60_000)
  const hours = Math.floor(minutes / 60)
  if (hours >= 48) return `${Math.floor(hours / 24)} d ${hours % 24} h`
  return hours > 0 ? `${hours} h ${String(minutes % 60).padStart(2, '0')} m` : `${minutes} min`
}
