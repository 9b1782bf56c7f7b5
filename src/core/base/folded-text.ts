/** Text folded for finding words: lower case, no accents, no invisible characters; `at` leads back to the source. */
export type Folded = {
  text: string
  /** Source offset of each folded unit, and of the end. */
  at: number[]
}

/** Where a phrase stands in folded text. */
export type PhraseHit = { phrase: string; start: number; end: number }

const letters = new Map([
  ['ı', 'i'],
  ['đ', 'd'],
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['’', "'"],
  ['‘', "'"],
  ['ʼ', "'"],
])

/**
 * Folds text so that the same word is found however it is written.
 *
 * @param source    any text
 * @returns         folded text; a run of white space is one space, or one line feed where it holds an empty line
 */
export function fold(source: string): Folded {
  const [parts, at]: [string[], number[]] = [[], []]
  let offset = 0
  for (const run of source.split(/(\s+)/u)) {
    if (/^\s/u.test(run)) push(parts, at, /\n\s*\n/u.test(run) ? '\n' : ' ', offset)
    else foldWord(run, offset, parts, at)
    offset += run.length
  }
  return { text: parts.join(''), at: [...at, source.length] }
}

/**
 * Makes a finder of whole phrases in folded text, longest first.
 *
 * @param phrases    words or phrases as people write them
 * @returns          a function listing every hit in text order
 */
export function phraseFinder(phrases: readonly string[]): (folded: string) => PhraseHit[] {
  const folded = [...new Set(phrases.map(phrase => fold(phrase.trim()).text))].filter(phrase => phrase !== '')
  if (folded.length === 0) return () => []
  folded.sort((a, b) => b.length - a.length)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${folded.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return text =>
    [...text.matchAll(pattern)].map(hit => ({ phrase: hit[0], start: hit.index, end: hit.index + hit[0].length }))
}

function foldWord(word: string, offset: number, parts: string[], at: number[]): void {
  let here = offset
  for (const letter of word) {
    push(parts, at, foldLetter(letter), here)
    here += letter.length
  }
}

function foldLetter(letter: string): string {
  if (letter < '\u0080') return letter.toLowerCase()
  const bare = letter
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')
  return letters.get(bare) ?? bare
}

function push(parts: string[], at: number[], folded: string, offset: number): void {
  parts.push(folded)
  for (let unit = 0; unit < folded.length; unit++) at.push(offset)
}

function escaped(phrase: string): string {
  return phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
