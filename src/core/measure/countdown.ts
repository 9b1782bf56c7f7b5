/**
 * A Countdown is time that runs out, as plain data: what shows it counts on by itself and need not ask.
 * Example: 21 h 42 m of 24 h left at 15:04, running until the desk closes at 17:00.
 */

/** Time that runs out. All instants are milliseconds since 1970 UTC. */
export type Countdown = {
  /** When it was worked out. */
  atMs: number
  /** Left at that instant; negative when it has run out. */
  leftMs: number
  wholeMs: number
  /** The stretch in which it runs, as far as it is known; it stands still outside. Absent: it always runs. */
  runs?: { fromMs: number; toMs: number }
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
/** From here on hours are exact enough. */
const daysFromMs = 48 * hourMs

/**
 * Starts a countdown between two instants that never stands still: a hold, or a check that expires.
 *
 * @param fromMs     when it began
 * @param untilMs    when it ends
 * @param nowMs      now
 * @returns          the countdown
 */
export function countdownBetween(fromMs: number, untilMs: number, nowMs: number): Countdown {
  return { atMs: nowMs, leftMs: untilMs - nowMs, wholeMs: Math.max(0, untilMs - fromMs) }
}

/**
 * Tells how much is left.
 *
 * @param countdown    as worked out
 * @param nowMs        now; before it was worked out counts as then
 * @returns            milliseconds; negative when it has run out
 */
export function leftAt({ atMs, leftMs, runs }: Countdown, nowMs: number): number {
  const from = Math.max(atMs, runs?.fromMs ?? atMs)
  const to = Math.min(nowMs, runs?.toMs ?? nowMs)
  return leftMs - Math.max(0, to - from)
}

/**
 * Tells which part is used.
 *
 * @param countdown    as worked out
 * @param nowMs        now
 * @returns            0 and up; over 1 when it has run out; 1 for a countdown without length
 */
export function shareAt(countdown: Countdown, nowMs: number): number {
  const { wholeMs } = countdown
  return wholeMs > 0 ? Math.max(0, (wholeMs - leftAt(countdown, nowMs)) / wholeMs) : 1
}

/**
 * Finds when what is shown of a countdown changes next: its words, one of the marks, or running out.
 *
 * @param countdown    as worked out
 * @param nowMs        now
 * @param marks        shares used that are shown, e.g. [0.5, 0.75, 0.9]
 * @returns            an instant after now; Infinity while it stands still for good. At the end of its stretch it must be
 *                     worked out anew
 */
export function nextChange(countdown: Countdown, nowMs: number, marks: readonly number[] = []): number {
  const { wholeMs, runs } = countdown
  const now = Math.max(nowMs, countdown.atMs)
  if (runs && now >= runs.toMs) return Number.POSITIVE_INFINITY
  const leftMs = leftAt(countdown, now)
  const ahead = marks.map(mark => Math.ceil(leftMs - wholeMs * (1 - mark))).filter(ms => ms > 0)
  const at = Math.max(now, runs?.fromMs ?? now) + Math.min(untilNextWords(leftMs), ...ahead)
  return Math.min(at, runs?.toMs ?? at)
}

/**
 * Writes a length of time the way time left is written everywhere.
 *
 * @param ms    milliseconds, not negative
 * @returns     '21 h 42 m', '14 min', 'under a minute', '3 d 4 h'
 */
export function leftWords(ms: number): string {
  const minutes = Math.floor(ms / minuteMs)
  const hours = Math.floor(minutes / 60)
  if (ms >= daysFromMs) return `${Math.floor(hours / 24)} d ${hours % 24} h`
  if (hours > 0) return `${hours} h ${String(minutes % 60).padStart(2, '0')} m`
  return minutes > 0 ? `${minutes} min` : 'under a minute'
}

/** Milliseconds of running time after which the words are others. */
function untilNextWords(leftMs: number): number {
  const length = Math.abs(leftMs)
  const unit = length >= daysFromMs ? hourMs : minuteMs
  return leftMs >= 0 ? (length % unit) + 1 : unit - (length % unit)
}
