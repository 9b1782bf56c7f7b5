import type { LogEvent } from '../records/log-event'
import type { Timed } from './case-log'

/** One link of a chain: which rows may stand there. */
export type Link = (event: LogEvent) => boolean

/**
 * Finds rows that follow each other in the given order within a time.
 *
 * @param rows        rows with certain times, oldest first
 * @param links       what must happen, in order
 * @param withinMs    longest time from the first to the last
 * @returns           the latest such chain, or null; rows of one moment count as in order
 */
export function chainIn(rows: readonly Timed[], links: readonly Link[], withinMs: number): Timed[] | null {
  const open: Timed[][] = links.map(() => [])
  let found: Timed[] | null = null
  for (const now of rows) {
    for (let step = links.length - 1; step >= 0; step--) {
      if (!links[step]?.(now.event)) continue
      const before = step === 0 ? [] : (open[step - 1] ?? [])
      const start = before[0] ?? now
      if ((step > 0 && before.length < step) || now.ms - start.ms > withinMs) continue
      open[step] = [...before, now]
      if (step === links.length - 1) found = open[step] ?? null
    }
  }
  return found
}
