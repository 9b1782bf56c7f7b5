import { useEffect, useState } from 'preact/hooks'

const widths = ['46%', '100%', '62%', '88%', '74%', '92%', '40%', '80%']
const shownAfterMs = 300

/** Bars in place of a case that is on its way; nothing at all for the first 300 ms, no counts, no names. */
export function Waiting() {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), shownAfterMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <main class="panel waiting" aria-busy="true">
      <p class="sr" role="status">
        Reading the ticket
      </p>
      {isLong && (
        <div class="stack-3" aria-hidden="true">
          <p class="muted">Reading the ticket…</p>
          {widths.map(width => (
            <span key={width} class="skel" style={{ width }} />
          ))}
        </div>
      )}
    </main>
  )
}
