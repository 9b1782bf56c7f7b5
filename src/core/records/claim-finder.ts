import { fold, type PhraseHit } from '../base/folded-text'

/** Scripts that write words without spaces between them. */
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u
const letter = /[\p{L}\p{N}]/u

/**
 * Makes a finder for thousands of phrases: each place is looked up by its first letters, so the list costs nothing.
 *
 * @param phrases    words or phrases as people write them
 * @returns          lists hits in folded text, longest first where two begin together; words of scripts with spaces are
 *                   found whole, words of scripts without them anywhere
 */
export function wordFinder(phrases: Iterable<string>): (folded: string) => PhraseHit[] {
  const starts = new Map<string, string[]>()
  for (const phrase of new Set([...phrases].map(one => fold(one.trim()).text))) {
    if (phrase.length < 2) continue
    const key = phrase.slice(0, 2)
    starts.set(key, [...(starts.get(key) ?? []), phrase])
  }
  for (const list of starts.values()) list.sort((a, b) => b.length - a.length)
  return text => {
    const hits: PhraseHit[] = []
    for (let at = 0; at < text.length - 1; at++) {
      const phrase = starts.get(text.slice(at, at + 2))?.find(one => standsAt(text, one, at))
      if (!phrase) continue
      hits.push({ phrase, start: at, end: at + phrase.length })
      at += phrase.length - 1
    }
    return hits
  }
}

function standsAt(text: string, phrase: string, at: number): boolean {
  if (!text.startsWith(phrase, at)) return false
  if (unspaced.test(phrase)) return true
  return !letter.test(text.charAt(at - 1)) && !letter.test(text.charAt(at + phrase.length))
}
