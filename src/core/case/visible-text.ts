/** Characters of a text that hide or turn it around, made visible. */

/** A stretch of plain text, or one invisible character by its code ('200B'). */
export type VisiblePart = { text: string } | { mark: string }

const invisible =
  /[\u00ad\u061c\u115f\u1160\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0]|(?![\t\n\r])\p{Cc}|\u034f|\u17b4|\u17b5|[\u180b-\u180e]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e007f}]|[\u{1bca0}-\u{1bca3}]/gu
/** Scripts that are not spelled right without joiners. */
const joined =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Sinhala}\p{Script=Gujarati}]/u
const picture = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u20e3/u

/**
 * Splits a text into plain stretches and marks for invisible characters.
 *
 * @param text    any text
 * @returns       parts in order; their texts and marks together are the whole text. Joiners that a script or a picture
 *                needs stay text
 */
export function visibleParts(text: string): VisiblePart[] {
  const parts: VisiblePart[] = []
  let from = 0
  for (const match of text.matchAll(invisible)) {
    const end = match.index + match[0].length
    if (isNeeded(text, match[0], { start: match.index, end })) continue
    if (match.index > from) parts.push({ text: text.slice(from, match.index) })
    parts.push({ mark: (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0') })
    from = end
  }
  if (from < text.length) parts.push({ text: text.slice(from) })
  return parts
}

/**
 * Writes a text with marks in angle brackets for its invisible characters.
 *
 * @param text    any text
 * @returns       e.g. 'ident⟨200B⟩ity'
 */
export function visibleText(text: string): string {
  return visibleParts(text)
    .map(part => ('text' in part ? part.text : `⟨${part.mark}⟩`))
    .join('')
}

function isNeeded(text: string, mark: string, { start, end }: { start: number; end: number }): boolean {
  const before = [...text.slice(Math.max(0, start - 2), start)].at(-1) ?? ''
  const after = String.fromCodePoint(text.codePointAt(end) ?? 0)
  if (mark === '\ufe0f') return picture.test(before) || /[\d#*]/.test(before)
  if (mark === '\u200d' && picture.test(before) && picture.test(after)) return true
  return (mark === '\u200c' || mark === '\u200d') && joined.test(before) && joined.test(after)
}
