/**
 * Writes a time for a note.
 *
 * @param iso    ISO-8601 UTC
 * @returns      e.g. '2026-03-16 15:12 UTC'
 */
export function timeWords(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`
}

/**
 * Writes a stretch of time for a note.
 *
 * @param ms    milliseconds, not negative
 * @returns     e.g. '21 h 42 min'; from three days on '4 d 3 h'
 */
export function spanWords(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)]
  if (days >= 3) return `${days} d ${hours} h`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
