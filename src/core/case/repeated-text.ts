/**
 * Text that stood in an earlier message already, unquoted: many mail programs put the whole history below an answer
 * without marks, and signatures come with every mail. What is said twice is counted once.
 */
import { type Segment, splitReply } from './thread'

/** A stretch of a message that stood in an earlier one. */
export type Repeated = {
  /** UTF-16 units of the body, end exclusive. */
  start: number
  end: number
  /** Id of the earliest message that holds it. */
  from: string
}

type Word = { start: number; end: number; hash: number }

/** So many words in a row are no chance. Source: house rule; a client who repeats an address by hand repeats fewer. */
const wordsInRow = 8
const shortest = 30
/** A ticket beyond this is compared no further. */
const mostRows = 500_000
const spaceless =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}'
const letter = `(?:(?![${spaceless}])[\\p{L}\\p{N}])`
/** Words, addresses and numbers whole; where no spaces are written, each letter. Quote marks and line breaks are none. */
const word = new RegExp(`[${spaceless}]|${letter}+(?:[._@:/'’-]${letter}+)*`, 'gu')

/**
 * Finds what each message repeats from the messages before it.
 *
 * @param messages    messages of a ticket, oldest first
 * @returns           for each message its stretches in order: at least eight words and thirty characters in a row, of the
 *                    text its writer does not mark as quoted; wrapping, quote marks and case make no difference
 */
export function repeatedText(messages: readonly { id: string; body: string }[]): Repeated[][] {
  const known = new Map<number, number>()
  return messages.map(({ body }, index) => {
    const words = wordsOf(body)
    const rows = rowsOf(words)
    const runs = runsOf(words, rows, known)
    for (const row of rows) if (known.size < mostRows && !known.has(row)) known.set(row, index)
    const own = runs.length > 0 ? splitReply(body).filter(({ depth }) => depth === 0) : []
    return within(runs, own).map(({ start, end, from }) => ({ start, end, from: messages[from]?.id ?? '' }))
  })
}

type Run = { start: number; end: number; from: number }

/** Stretches of words that are known, as long as they go on. */
function runsOf(words: readonly Word[], rows: readonly number[], known: ReadonlyMap<number, number>): Run[] {
  const runs: Run[] = []
  for (const [at, row] of rows.entries()) {
    const from = known.get(row)
    const [first, last] = [words[at], words[at + wordsInRow - 1]]
    if (from === undefined || !first || !last) continue
    const open = runs.at(-1)
    if (open && open.end >= first.start) open.end = last.end
    else runs.push({ start: first.start, end: last.end, from })
  }
  return runs
}

/** The parts of runs that lie in segments; both are in order. */
function within(runs: readonly Run[], segments: readonly Segment[]): Run[] {
  const parts: Run[] = []
  let at = 0
  for (const run of runs) {
    while (at > 0 && (segments[at]?.start ?? 0) > run.start) at--
    for (let next = at; next < segments.length; next++) {
      const segment = segments[next]
      if (!segment || segment.start >= run.end) break
      at = next
      const part = { ...run, start: Math.max(run.start, segment.start), end: Math.min(run.end, segment.end) }
      if (part.end - part.start >= shortest) parts.push(part)
    }
  }
  return parts
}

/** One number for each row of eight words. */
function rowsOf(words: readonly Word[]): number[] {
  const rows: number[] = []
  for (let at = 0; at + wordsInRow <= words.length; at++) {
    let [high, low] = [7, 11]
    for (let next = at; next < at + wordsInRow; next++) {
      const { hash } = words[next] ?? { hash: 0 }
      high = (Math.imul(high, 0x01000193) ^ hash) >>> 0
      low = (Math.imul(low ^ hash, 0x85ebca6b) + (hash >>> 7)) >>> 0
    }
    rows.push((high & 0x1fffff) * 0x1_0000_0000 + low)
  }
  return rows
}

function wordsOf(body: string): Word[] {
  const words: Word[] = []
  for (const match of body.matchAll(word)) {
    words.push({ start: match.index, end: match.index + match[0].length, hash: hashOf(match[0].toLowerCase()) })
    if (words.length >= mostRows) break
  }
  return words
}

/** Source: FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 0
}
