import { type Countdown, leftAt, leftWords, shareAt } from './countdown'

/** Where a clock warns: shares used that are said, and from which one it looks like a warning. */
export type ClockRule = { marks: readonly number[]; warnFrom: number }

/** State of one clock of a case; `share` is the part used, 0 and up. */
export type SlaClock = {
  state: 'running' | 'warn' | 'late' | 'paused' | 'met' | 'unknown'
  /** What is promised, e.g. 'first response'; absent when nothing is. */
  goal?: string
  leftMs?: number
  share?: number
  why: string
  /** How it runs on; absent when it does not. */
  count?: Countdown
  /** Shares used at which it warns. */
  marks?: readonly number[]
  warnFrom?: number
  /** The page shows times without a zone that nobody confirmed. */
  isUnsure?: boolean
}

/**
 * Tells how a clock stands at a later instant; one that does not run stays as it is.
 *
 * @param clock    as derived
 * @param nowMs    now, ms since 1970 UTC
 * @returns        the clock with what is left now, warning or late
 */
export function clockAt(clock: SlaClock, nowMs: number): SlaClock {
  const { count, state, warnFrom = 1 } = clock
  if (!count || state === 'paused' || state === 'met') return clock
  const leftMs = leftAt(count, nowMs)
  const share = shareAt(count, nowMs)
  return { ...clock, leftMs, share, state: leftMs < 0 ? 'late' : share >= warnFrom ? 'warn' : 'running' }
}

/** A promise that was kept, or kept late. */
export function settledClock(kept: { goal: string; wholeMs: number; leftMs: number; why: string }): SlaClock {
  const { goal, wholeMs, leftMs, why } = kept
  const late = leftMs < 0 ? `, ${leftWords(-leftMs)} late` : ''
  const share = wholeMs > 0 ? Math.max(0, (wholeMs - leftMs) / wholeMs) : 1
  return { state: 'met', goal, leftMs, share, why: `${why}${late}` }
}

/**
 * Tells the highest mark a clock has crossed.
 *
 * @param clock    as it stands now
 * @returns        percent of the time used: 0 below the first mark, 100 when late
 */
export function markOf({ state, share = 0, marks = [] }: SlaClock): number {
  if (state === 'late') return 100
  if (state !== 'running' && state !== 'warn') return 0
  return Math.round(100 * Math.max(0, ...marks.filter(mark => share >= mark)))
}

/**
 * Writes a clock in a few words.
 *
 * @param clock    as it stands now
 * @returns        '21 h 42 m', '14 min late', 'paused', 'done', 'unsure', 'due unknown'
 */
export function clockWords({ state, leftMs, isUnsure }: SlaClock): string {
  if (state === 'met') return 'done'
  if (state === 'paused') return leftMs !== undefined && leftMs < 0 ? `paused, ${leftWords(-leftMs)} late` : 'paused'
  if (state === 'unknown' || leftMs === undefined) return isUnsure ? 'unsure' : 'due unknown'
  return leftMs < 0 ? `${leftWords(-leftMs)} late` : leftWords(leftMs)
}
