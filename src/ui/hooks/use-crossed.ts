import { useEffect, useState } from 'preact/hooks'
import { clockAt, clockWords, markOf, type SlaClock } from '../../core/measure/clock-at'
import { nextOf } from '../parts/SlaRing'
import { useNow } from './use-now'

/** A clock with what it is called when it is spoken of; `key` names it for good. */
export type NamedClock = { key: string; name: string; clock: SlaClock }

/** The highest mark known of each clock: what was crossed before, or said once, is not said again. */
const known = new Map<string, number>()

/** Words for clocks that have just crossed a mark; '' before one does. */
export function useCrossed(clocks: readonly NamedClock[]): string {
  const now = useNow(at => Math.min(...clocks.map(({ clock }) => nextOf(clock, at))))
  const [says, setSays] = useState('')
  const standing = clocks.map(one => ({ ...one, clock: clockAt(one.clock, now) }))
  const shown = standing.map(({ key, clock }) => `${key} ${markOf(clock)}`).join('\n')
  useEffect(() => {
    const crossed = standing.filter(({ key, clock }) => {
      const mark = markOf(clock)
      const before = known.get(key) ?? mark
      known.set(key, mark)
      return mark > before
    })
    if (crossed.length > 0) setSays(crossed.map(crossedWords).join(' '))
  }, [shown])
  return says
}

/** When one of these clocks must be worked out anew, since the desk closes or opens. */
export function stretchEnd(clocks: readonly SlaClock[]): number {
  return Math.min(...clocks.flatMap(({ count, state }) => (count?.runs && state !== 'paused' ? [count.runs.toMs] : [])))
}

function crossedWords({ name, clock }: NamedClock): string {
  const mark = markOf(clock)
  return mark === 100 ? `${name}: overdue.` : `${name}: ${mark} % of the time is used, ${clockWords(clock)} left.`
}
