const whole = 2 * Math.PI * 8

/** A ring that empties; `state` names how it is drawn, `label` says what it shows. */
export function Ring({ share, state, label }: { share: number; state: string; label: string }) {
  const left = Math.min(1, Math.max(0, 1 - share))
  return (
    <span class={`ring ring-${state}`} role="img" aria-label={label}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <circle class="ring-track" cx="10" cy="10" r="8" />
        <circle
          class="ring-left"
          cx="10"
          cy="10"
          r="8"
          stroke-dasharray={`${left * whole} ${whole}`}
          transform="rotate(-90 10 10)"
        />
      </svg>
    </span>
  )
}
