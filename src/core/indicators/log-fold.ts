const known = new Map<string, string>()

/**
 * Folds a heading or wording so that words compare: 'ApiKey_Created' → 'api key created', 'Évènement' → 'evenement'.
 *
 * @param text    a heading, or the wording of an event
 * @returns       lower case words without accents, joined by one space
 */
export function foldedWords(text: string): string {
  const before = known.get(text)
  if (before !== undefined) return before
  const folded = text
    .slice(0, 300)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (known.size > 5_000) known.clear()
  known.set(text, folded)
  return folded
}

/** Folds one word: lower case, no accents. */
export function foldedWord(word: string): string {
  return foldedWords(word.toLowerCase())
}
