/** UTC instant as ISO-8601 text ending in Z, e.g. '2026-03-16T08:41:07.000Z'. */
export type IsoTime = `${string}Z`

/**
 * Writes an instant as stored time.
 *
 * @param ms    milliseconds since 1970-01-01 UTC
 * @returns     ISO-8601 text with Z
 */
export function isoTime(ms: number): IsoTime {
  return `${new Date(ms).toISOString().slice(0, -1)}Z`
}

/**
 * Reads a stored time.
 *
 * @param text    ISO-8601 with zone; anything else gives NaN
 * @returns       milliseconds since 1970-01-01 UTC
 */
export function msOf(text: string): number {
  return Date.parse(text)
}
