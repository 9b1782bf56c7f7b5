import { useEffect, useState } from 'preact/hooks'

/** A machine that slept lets its timers wait too: after this the clock is looked at again, without drawing anything. */
const longestMs = 60_000

/** The time by which something is shown; drawn anew exactly when `nextAfter` says that it changes, never every second. */
export function useNow(nextAfter: (nowMs: number) => number): number {
  const [now, setNow] = useState(() => Date.now())
  const next = nextAfter(now)
  useEffect(() => {
    if (next === Number.POSITIVE_INFINITY) return
    let timer: ReturnType<typeof setTimeout>
    const look = () => {
      const here = Date.now()
      if (here >= next) setNow(here)
      else timer = setTimeout(look, Math.min(next - here, longestMs))
    }
    look()
    return () => clearTimeout(timer)
  }, [next])
  return now
}

/** Acts once when an instant has come; Infinity is never. */
export function useWhen(atMs: number, act: () => void): void {
  const now = useNow(() => atMs)
  const isCome = now >= atMs
  useEffect(() => {
    if (isCome) act()
  }, [isCome, atMs])
}
