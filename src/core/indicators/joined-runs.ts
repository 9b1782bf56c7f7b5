/** Runs of letters and digits that a line break, a quote mark or grouping spaces have broken into pieces. */
import type { Block, Span } from './indicator'
import { holds, type Marks } from './marks'

const mostPieces = 30
/** Pieces tried in one block at most; beyond, only unbroken addresses are read. */
const mostTries = 4_000
const gap = /[ \t]?=?\r?\n(?:[ \t]?>){0,8}[ \t]{0,8}|[ \u00a0]{1,2}/y
const piece = /[0-9A-Za-z]+/y
const oneCase = holds.lowHex | holds.low
const firstsByBlock = new WeakMap<Marks, readonly number[]>()

/** What is asked of joined runs. */
type Wanted = { begin: RegExp; length: readonly [number, number] }

/**
 * Joins broken runs of plausible length.
 *
 * @param block     one block of a text
 * @param wanted    how the first piece begins, and how long the whole is
 * @returns         stretches from the first piece to the last; the caller checks the joined letters
 */
export function* joinedRuns({ text, marks }: Block, { begin, length }: Wanted): Generator<Span> {
  let tries = 0
  for (const index of firstPieces(text, marks)) {
    const start = marks.starts[index] ?? 0
    if (!begin.test(text.slice(start, start + 16))) continue
    let end = marks.ends[index] ?? 0
    let count = end - start
    for (let pieces = 1; pieces < mostPieces && count < length[1]; pieces++) {
      if (++tries > mostTries) return
      const next = nextPiece(text, end)
      if (!next) break
      end = next.end
      count += next.end - next.start
      if (count >= length[0] && count <= length[1]) yield { start, end }
    }
  }
}

/**
 * Gives the letters of a stretch without what broke it.
 *
 * @param written    as it stands in the text
 * @returns          letters and digits alone
 */
export function unbroken(written: string): string {
  return written.replace(/[\s>]+|=\r?\n/g, '')
}

/** Runs that a gap follows and that look like a piece: with a digit or a capital inside. */
function firstPieces(text: string, marks: Marks): readonly number[] {
  const known = firstsByBlock.get(marks)
  if (known) return known
  const firsts: number[] = []
  for (let index = 0; index < marks.starts.length; index++) {
    const [start = 0, end = 0, mask = 0] = [marks.starts[index], marks.ends[index], marks.masks[index]]
    const size = end - start
    if (size < 4 || size > 95 || mask === holds.digit || (mask & (holds.latin | holds.other)) !== 0) continue
    const isPlainWord =
      (mask & ~oneCase) === 0 || ((mask & holds.digit) === 0 && !/[A-Z]/.test(text.slice(start + 1, end)))
    if (!isPlainWord && nextPiece(text, end)) firsts.push(index)
  }
  firstsByBlock.set(marks, firsts)
  return firsts
}

function nextPiece(text: string, end: number): Span | null {
  const unit = text.charCodeAt(end)
  if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x3d && unit !== 0x09 && unit !== 0xa0) return null
  gap.lastIndex = end
  if (!gap.test(text)) return null
  const start = gap.lastIndex
  piece.lastIndex = start
  return piece.test(text) ? { start, end: piece.lastIndex } : null
}
