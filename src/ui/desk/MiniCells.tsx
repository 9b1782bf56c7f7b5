const cells = 10

/** How far a case is, in ten cells; the words are the whole statement. */
export function MiniCells({ answered, steps }: { answered: number; steps: number }) {
  if (steps === 0) return <span class="muted">–</span>
  const on = answered === 0 ? 0 : Math.max(1, Math.floor((Math.min(answered, steps) / steps) * cells))
  return (
    <span
      class="minicells"
      role="img"
      aria-label={`${answered} of ${steps} steps`}
      title={`${answered} of ${steps} steps`}
    >
      {Array.from({ length: cells }, (_, index) => (
        <i key={`${index}`} class={index < on ? 'on' : ''} />
      ))}
    </span>
  )
}
