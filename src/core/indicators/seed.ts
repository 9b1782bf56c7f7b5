import { mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { broken } from './coin'
import { cueNear } from './cues'
import type { Block, Kind, Read, Span } from './indicator'
import { readOnce } from './indicator'
import { holds } from './marks'
import { none } from './span'

/** How many words a phrase has, longest first. Source: BIP-39. */
const lengths = [24, 21, 18, 15, 12]
const fewest = 12
const mostGap = 12
const asciiLetters = holds.lowHex | holds.low | holds.upHex | holds.up
/** More words of the list in a row than this are the list itself, or prose made of it. */
const mostWords = 60
const known = new Set(wordlist)
/** Words of the list that also call it so. */
const lead = new Set(['seed', 'phrase', 'word', 'key'])
const between = /^[\s,;:.|)(>/"'«»“”*_=\\-]*$/

type Word = Span & { word: string }

/** Seed phrases: 12 to 24 words of the English BIP-39 list in a row whose checksum holds; numbered lists too. */
export const seed: Kind = {
  name: 'secret',
  cost: 60,
  *spans(block) {
    for (const row of rowsOf(block)) yield* candidates(block.text, row)
  },
  verify(block, span) {
    const words =
      block.text
        .slice(span.start, span.end)
        .toLowerCase()
        .match(/[a-z]+/g) ?? []
    const phrase = words.join(' ')
    const read = readOnce(block, `seed ${phrase}`, () => readPhrase(phrase))
    return read && { ...read, ...span }
  },
}

/** A phrase with a fault: a word for it stands before words of the list, as many as a phrase has, and their checksum fails. */
export const mistypedSeed: Kind = {
  name: 'secret',
  spans: block => (block.marks.cues.has('seed') ? phrasesOf(block) : none),
  verify({ marks }, span) {
    const isCalled = cueNear(marks.cues, 'seed', span, { before: 60, after: 0 }) !== null
    return isCalled ? { value: 'seed-phrase', validity: 'invalid', note: broken, ...span } : null
  },
}

function* phrasesOf(block: Block): Generator<Span> {
  for (const row of rowsOf(block)) {
    const span = row.length > mostWords ? null : phraseIn(block.text, row)
    if (span) yield span
  }
}

/** What of a row is as long as a phrase: all of it, what follows a colon or a line's end, or what follows 'seed phrase'. */
function phraseIn(text: string, row: readonly Word[]): Span | null {
  const last = row.at(-1)
  for (let from = 0; last && row.length - from >= fewest; from++) {
    const [word, before] = [row[from], row[from - 1]]
    const isBegun = before === undefined || lead.has(before.word) || /[:\n]/.test(text.slice(before.end, word?.start))
    if (word && isBegun && lengths.includes(row.length - from)) return { start: word.start, end: last.end }
  }
  return null
}

function readPhrase(phrase: string): Read | null {
  try {
    mnemonicToEntropy(phrase, wordlist)
    return { value: 'seed-phrase', validity: 'valid' }
  } catch {
    return null
  }
}

/** Rows of words that may be of the list: three to eight letters, nothing between them but signs and small numbers. */
function* rowsOf({ text, marks }: Block): Generator<Word[]> {
  const { starts, ends, masks, count: runs } = marks
  let first = -1
  let count = 0
  let last = 0
  for (let index = 0; index <= runs; index++) {
    const mask = index < runs ? (masks[index] ?? 0) : 0
    const start = starts[index] ?? 0
    const end = ends[index] ?? 0
    const size = end - start
    const isNear = start - last <= mostGap
    last = end
    if (isNear && count > 0 && mask === holds.digit && size <= 2) continue
    const isWord = mask !== 0 && (mask & ~asciiLetters) === 0 && size >= 3 && size <= 8
    if (isWord && isNear && count > 0) count++
    else {
      if (count >= fewest) yield* listed(text, { marks, from: first, to: index })
      first = index
      count = isWord ? 1 : 0
    }
  }
}

function* listed(
  text: string,
  { marks, from, to }: { marks: Block['marks']; from: number; to: number },
): Generator<Word[]> {
  const indexes = wordIndexes(marks, from, to)
  const wordAt = (at: number): Word | undefined => {
    const index = indexes[at] ?? -1
    const start = marks.starts[index] ?? 0
    const end = marks.ends[index] ?? 0
    const word = text.slice(start, end).toLowerCase()
    return known.has(word) ? { start, end, word } : undefined
  }
  let row: Word[] = []
  for (let at = 0; at < indexes.length; ) {
    if (row.length === 0) at = nextRow(indexes.length, at, wordAt)
    const word = wordAt(at)
    const before = row.at(-1)
    const follows = !before || (word && between.test(text.slice(before.end, word.start).replace(/\d{1,2}/g, '')))
    if (word && follows) {
      row.push(word)
      at++
      continue
    }
    if (row.length >= fewest) yield row
    row = []
    if (!word) at++
  }
  if (row.length >= fewest) yield row
}

function wordIndexes({ masks }: Block['marks'], from: number, to: number): number[] {
  const indexes: number[] = []
  for (let index = from; index < to; index++) if (masks[index] !== holds.digit) indexes.push(index)
  return indexes
}

/** Where twelve words of the list in a row begin: most prose is passed over in leaps, as in a search of Boyer and Moore. */
function nextRow(count: number, from: number, wordAt: (at: number) => Word | undefined): number {
  let start = from
  for (let at = start + fewest - 1; at < count; ) {
    if (wordAt(at) === undefined) {
      start = at + 1
      at = start + fewest - 1
    } else if (at === start) return start
    else at--
  }
  return count
}

/** The whole row first, then what a colon or a line's end sets apart, then what only lacks words at its beginning. */
function* candidates(text: string, row: readonly Word[]): Generator<Span> {
  if (row.length > mostWords) return
  const spanOf = (from: number, length: number): Span[] => {
    const [first, last] = [row[from], row[from + length - 1]]
    return first && last ? [{ start: first.start, end: last.end }] : []
  }
  if (lengths.includes(row.length)) yield* spanOf(0, row.length)
  const mark = isListed(text, row) ? /[:\n=>("“]|\s-/ : /[:\n=>("“,;.]|\s-/
  const breaks = row.flatMap((word, index) => {
    const before = row[index - 1]
    return before && mark.test(text.slice(before.end, word.start)) ? [index] : []
  })
  for (const from of [0, ...breaks])
    for (const length of lengths) {
      const isEnd = from + length === row.length || breaks.includes(from + length)
      if (isEnd || from > 0) yield* spanOf(from, length)
    }
  for (const length of lengths) if (length < row.length) yield* spanOf(row.length - length, length)
  for (const length of lengths) if (length < row.length) yield* spanOf(0, length)
}

/** Commas between all words part nothing; a few of them part a sentence. */
function isListed(text: string, row: readonly Word[]): boolean {
  const [first, last] = [row[0], row.at(-1)]
  const signs = first && last ? (text.slice(first.end, last.start).match(/[,;.]/g) ?? []).length : 0
  return signs >= row.length / 2
}
