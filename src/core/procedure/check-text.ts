import type { FileMistake } from './strict-json'

/** Markup or a script address; texts are shown as text, so this is a mistake or an attempt. */
const markup = /<\s*[a-z!/?]|\b(?:javascript|vbscript)\s*:|\bdata\s*:\s*text\/|&(?:#\d+|#x[\da-f]+|lt|gt|amp|quot);/i
/** Control characters, and characters that hide or turn round what stands beside them. */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/u

/**
 * Looks through every text of a pack for markup, scripts and characters that cannot be seen.
 *
 * @param value    parsed JSON of any shape
 * @param path     where it stands, '' at the top
 * @returns        every text that is refused, by path
 */
export function textMistakes(value: unknown, path = ''): FileMistake[] {
  if (typeof value === 'string') return mistakeIn(value, path || '(top)')
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => {
    const place = path === '' ? key : `${path}.${key}`
    return [...(Array.isArray(value) ? [] : mistakeIn(key, place)), ...textMistakes(part, place)]
  })
}

function mistakeIn(text: string, path: string): FileMistake[] {
  if (markup.test(text)) return [{ path, says: 'HTML or a script is not allowed in a text' }]
  return hidden.test(text) ? [{ path, says: 'this text holds a character that cannot be seen' }] : []
}
