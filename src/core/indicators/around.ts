/**
 * Gives what stands before a place.
 *
 * @param text     plain text
 * @param at       the place
 * @param units    how many units at most
 * @returns        fewer at the beginning of the text
 */
export function textBefore(text: string, at: number, units: number): string {
  return text.slice(Math.max(0, at - units), at)
}
