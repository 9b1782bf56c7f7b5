import { mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import type { Block, Kind, Read, Span } from './indicator'
import { readOnce } from './indicator'
import { holds, letters } from './marks'

/** How many words a phrase has, longest first. Source: BIP-39. */
const lengths = [24, 21, 18, 15, 12]
/** More words of the list in a row than this are the list itself, or prose made of it. */
const mostWords = 60
const mostGap = 12
const known = new Set(wordlist)
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
  let first = -1
  let count = 0
  let last = 0
  for (let index = 0; index <= marks.count; index++) {
    const start = marks.starts[index] ?? 0
    const end = marks.ends[index] ?? 0
    const mask = marks.masks[index] ?? 0
    const isNear = start - last <= mostGap
    const isWord = mask !== 0 && (mask & ~letters) === 0 && mask < holds.latin && end - start >= 3 && end - start <= 8
    const isNumber = mask === holds.digit && end - start <= 2
    if (isNear && isNumber && count > 0) {
      last = end
      continue
    }
    if (isWord && isNear && count > 0) count++
    else {
      if (count >= 12) yield* listed(text, { marks, from: first, to: index })
      first = index
      count = isWord ? 1 : 0
    }
    last = end
  }
}

function* listed(
  text: string,
  { marks, from, to }: { marks: Block['marks']; from: number; to: number },
): Generator<Word[]> {
  let row: Word[] = []
  for (let index = from; index < to; index++) {
    const start = marks.starts[index] ?? 0
    const end = marks.ends[index] ?? 0
    if (marks.masks[index] === holds.digit) continue
    const word = text.slice(start, end).toLowerCase()
    const before = row.at(-1)
    const follows = !before || between.test(text.slice(before.end, start).replace(/\d{1,2}/g, ''))
    if (known.has(word) && follows) row.push({ start, end, word })
    else {
      if (row.length >= 12) yield row
      row = known.has(word) ? [{ start, end, word }] : []
    }
  }
  if (row.length >= 12) yield row
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
