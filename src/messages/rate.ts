/** How many calls a page may make: full at first, refilled evenly. */
export type Rate = { perSecond: number; most: number }

/**
 * Opens a token bucket per caller; source: threat model §5, at most 10 captures a second.
 *
 * @param rate    calls a second in the long run, and how many at once
 * @returns       tells whether a caller may call now; `nowMs` is a clock that never goes back
 */
export function openRate({ perSecond, most }: Rate): (caller: string, nowMs: number) => boolean {
  const buckets = new Map<string, { left: number; atMs: number }>()
  return (caller, nowMs) => {
    const known = buckets.get(caller) ?? { left: most, atMs: nowMs }
    const left = Math.min(most, known.left + ((nowMs - known.atMs) / 1_000) * perSecond)
    const may = left >= 1
    buckets.delete(caller)
    buckets.set(caller, { left: may ? left - 1 : left, atMs: nowMs })
    const [oldest] = buckets.keys()
    if (buckets.size > mostCallers && oldest !== undefined) buckets.delete(oldest)
    return may
  }
}

const mostCallers = 200
