import { useEffect, useRef, useState } from 'preact/hooks'
import type { Timer } from '../../core/case/timer'

/** Timers that were seen running and are over now; the last ones that ended, empty before one does. */
export function useEnded(timers: readonly Timer[]): Timer[] {
  const ran = useRef<readonly string[]>([])
  const [ended, setEnded] = useState<Timer[]>([])
  const states = timers.map(timer => `${keyOf(timer)} ${timer.state}`).join('\n')
  useEffect(() => {
    const over = timers.filter(timer => timer.state === 'over' && ran.current.includes(keyOf(timer)))
    if (over.length > 0) setEnded(over)
    ran.current = timers.filter(timer => timer.state === 'running').map(keyOf)
  }, [states])
  return ended
}

function keyOf({ kind, stepId, startedAt }: Timer): string {
  return `${kind} ${stepId} ${startedAt}`
}
