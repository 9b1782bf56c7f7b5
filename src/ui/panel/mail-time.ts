const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** '16 Mar 13:02:55 UTC' of a time of a header. */
export function mailTime(iso: string): string {
  const [, month = '', day = ''] = iso.slice(0, 10).split('-')
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${iso.slice(11, 19)} UTC`
}

/** How long a server kept a mail: 'after 12 s', 'after 2 h 55 min', '5 min back'; '' when unknown or none. */
export function delayWords(delayMs: number | null): string {
  if (delayMs === null || Math.abs(delayMs) < 1_000) return ''
  const seconds = Math.round(Math.abs(delayMs) / 1_000)
  const minutes = Math.floor(seconds / 60)
  const length =
    seconds < 60
      ? `${seconds} s`
      : minutes < 60
        ? `${minutes} min`
        : `${Math.floor(minutes / 60)} h${minutes % 60 ? ` ${minutes % 60} min` : ''}`
  return delayMs < 0 ? `${length} back` : `after ${length}`
}
