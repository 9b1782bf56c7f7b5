/** Hostile text made visible: characters that hide or turn text around are shown as marks. */

/** A stretch of plain text, or one invisible character by its code ('200B'). */
export type VisiblePart = { text: string } | { mark: string }

const invisible =
  /[\u00ad\u061c\u115f\u1160\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]|\u034f|\u17b4|\u17b5|[\u180b-\u180e]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e007f}]|[\u{1bca0}-\u{1bca3}]/gu

/**
 * Splits a text into plain stretches and marks for invisible characters.
 *
 * @param text    any text
 * @returns       parts in order; their texts and marks together are the whole text
 */
export function visibleParts(text: string): VisiblePart[] {
  const parts: VisiblePart[] = []
  let from = 0
  for (const match of text.matchAll(invisible)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index) })
    parts.push({ mark: (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0') })
    from = match.index + match[0].length
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
