/** Most units of one address; longer ones are cut, as a fact holds no more. */
const longest = 4_000
const stops = /[\s<>"`|^“”„«»‹›‘’。，、；：！？（）「」『』【】《》\p{Cc}]/u
/** Letters, digits and signs that never end an address. */
const isPlain = plainUnits()
const closers: Record<string, string> = { ')': '(', ']': '[', '}': '{' }
const endingEntity = /^&(?:quot|lt|gt|nbsp|apos|#34|#39|#60|#62|#160);/i

/**
 * Finds where a web address ends in running text.
 *
 * @param text     plain text
 * @param start    where the address begins
 * @param from     end of its host and port; the end is never before
 * @returns        the end, without punctuation of the sentence, quotes, brackets opened before it, Markdown marks
 */
export function urlEnd(text: string, start: number, from: number): number {
  const wrap = text[start - 1] ?? ''
  const openers: string[] = []
  let end = from
  const last = Math.min(text.length, start + longest)
  for (; end < last; end++) {
    if (isPlain[text.charCodeAt(end)] === 1) continue
    const unit = text[end] ?? ''
    if (stops.test(unit) || (unit === "'" && wrap === "'")) break
    if (unit === '&' && endingEntity.test(text.slice(end, end + 7))) break
    if ((unit === ',' || unit === ';') && /^https?:\/\//i.test(text.slice(end + 1, end + 9))) break
    if (unit === '(' || unit === '[' || unit === '{') openers.push(unit)
    else if (unit in closers && openers.pop() !== closers[unit]) break
  }
  return trimmed(text, { from, end, wrap })
}

function trimmed(text: string, { from, end, wrap }: { from: number; end: number; wrap: string }): number {
  const isTail = (unit: string) => /[.,;:!?'"…\\([{]/.test(unit) || (unit === wrap && /[*_~]/.test(unit))
  let cut = end
  while (cut > from && isTail(text[cut - 1] ?? '')) cut--
  return cut
}

function plainUnits(): Uint8Array {
  const table = new Uint8Array(128)
  for (let unit = 0x21; unit < 0x7f; unit++) if (/[\w./~%=+@#?:$!*-]/.test(String.fromCharCode(unit))) table[unit] = 1
  return table
}
