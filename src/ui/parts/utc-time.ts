const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** '11 Mar 2026' of an instant. */
export function utcDay(ms: number): string {
  const at = new Date(ms)
  return `${at.getUTCDate()} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()}`
}

/** '22:04', or '22:04:02'. */
export function utcClock(ms: number, isToSecond = false): string {
  return new Date(ms).toISOString().slice(11, isToSecond ? 19 : 16)
}

/** '11 Mar 2026 22:04', or '11 Mar 2026 22:04 – 22:31', or over two days. */
export function utcSpan(fromMs: number, toMs: number): string {
  const from = `${utcDay(fromMs)} ${utcClock(fromMs)}`
  if (toMs - fromMs < 60_000) return from
  const isOneDay = utcDay(fromMs) === utcDay(toMs)
  return `${from} – ${isOneDay ? '' : `${utcDay(toMs)} `}${utcClock(toMs)}`
}
