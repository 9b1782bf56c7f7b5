/**
 * A Coin says how addresses of one chain look and how their checksum is read. The rest is the same for all: whole runs
 * of letters and digits, and runs that a line break, a quote mark or grouping spaces have broken.
 */
import { textBefore } from './around'
import type { Block, Kind, Read, Span } from './indicator'
import { firstPieces, joinedRuns, unbroken } from './joined-runs'
import { remembered } from './remembered'
import { none } from './span'

/** How the addresses of one chain look. */
export type Coin = {
  name: string
  /** The letters an address may begin with. */
  heads: string
  /** How the first piece of an address begins, anchored with ^. */
  begin: RegExp
  /** Shortest and longest address. */
  length: readonly [number, number]
  /** Reads the letters of one address; null when they are none. */
  read: (letters: string) => Read | null
}

/** What is told of an address whose checksum fails. */
export const broken = 'the checksum does not hold: mistyped or altered'

/**
 * Makes a kind from what is known of a chain's addresses.
 *
 * @param coin    form and check
 * @returns       a kind that finds them whole and broken; broken ones only when their checksum holds
 */
export function coinKind(coin: Coin): Kind {
  const readCoin = remembered(coin.read)
  return {
    name: coin.name,
    cost: 6,
    spans: block => (mayHold(block, coin.heads) ? runsOf(block, { ...coin, read: readCoin }) : none),
    verify(block, span) {
      const written = block.text.slice(span.start, span.end)
      const joined = unbroken(written)
      const read = readCoin(joined)
      if (!read) return null
      if (read.validity === 'valid') return isInWord(block.text, span) ? null : { ...read, ...span }
      return joined === written && isAlone(block.text, span) ? { ...read, ...span } : null
    },
  }
}

/**
 * Tells whether letters of every sort are mixed, as in base58 and unlike in words and numbers.
 *
 * @param letters    letters and digits
 * @returns          true with small and capital letters and digits
 */
export function isMixed(letters: string): boolean {
  return /\d/.test(letters) && /[a-z]/.test(letters) && /[A-Z]/.test(letters)
}

/**
 * Tells whether a stretch stands alone, not in a blob of base64, a path or a longer name.
 *
 * @param text    plain text
 * @param span    the stretch
 * @returns       true when nothing that belongs to it stands beside it
 */
export function isAlone(text: string, { start, end }: Span): boolean {
  if (/[+/=_.\-…•*]/.test(text[start - 1] ?? ' ') && !/[^\w+/]=$/.test(` ${textBefore(text, start, 2)}`)) {
    const isLabelled = /(?:^|[\s&?"'([{,;|])[\p{L}_][\p{L}\p{N}_.-]{0,29}=$/u.test(textBefore(text, start, 32))
    if (!isLabelled) return false
  }
  return !/^(?:[+/=_\-…•*]|\.\w|\.\.)/.test(text.slice(end, end + 2))
}

function isInWord(text: string, { start, end }: Span): boolean {
  return /[_…•]/.test(text[start - 1] ?? ' ') || /^(?:[_…•]|\.\.\.)/.test(text.slice(end, end + 3))
}

/** Free runs that begin with one of its letters are long enough, or go on behind a gap. */
function mayHold(block: Block, heads: string): boolean {
  const { text, marks } = block
  const firsts = firstPieces(text, marks)
  if (firsts.size === 0 && marks.longBy.size === 0) return false
  for (let index = 0; index < heads.length; index++) {
    const head = heads.charCodeAt(index)
    if (hasFree(block, firsts.get(head)) || hasFree(block, marks.longBy.get(head))) return true
  }
  return false
}

function hasFree({ marks, claimed }: Block, runs: readonly number[] = []): boolean {
  for (const index of runs) if (claimed[marks.starts[index] ?? 0] !== 1) return true
  return false
}

function* runsOf(block: Block, coin: Coin): Generator<Span> {
  const isWhole = ({ start, end }: Span) =>
    end - start >= coin.length[0] && coin.read(block.text.slice(start, end))?.validity === 'valid'
  yield* joinedRuns(block, { ...coin, isWhole })
  yield* wholeRuns(block, coin)
}

function* wholeRuns({ text, marks }: Block, { heads, begin, length }: Coin): Generator<Span> {
  if (marks.long.length === 0) return
  for (let head = 0; head < heads.length; head++)
    for (const index of marks.longBy.get(heads.charCodeAt(head)) ?? []) {
      const start = marks.starts[index] ?? 0
      const end = marks.ends[index] ?? 0
      if (end - start < length[0] || end - start > length[1]) continue
      if (begin.test(text.slice(start, start + 16))) yield { start, end }
    }
}
