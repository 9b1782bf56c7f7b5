/** Runs of letters and digits that a line break, a quote mark or grouping spaces have broken into pieces. */
import { type Block, isClaimed, type Span } from './indicator'
import { holds, type Marks } from './marks'
import { none } from './span'

const mostPieces = 30
const longestHead = 16
/** Pieces tried in one block at most; beyond, only unbroken addresses are read. */
const mostTries = 4_000
const gap = /[ \t]?=?\r?\n(?:[ \t]?>){0,8}[ \t]{0,8}|[ \u00a0]{1,2}/y
const piece = /[0-9A-Za-z]+/y

/** What is asked of joined runs; `heads` are the first letters `begin` allows. */
type Wanted = {
  heads: string
  begin: RegExp
  length: readonly [number, number]
  /** Whether the first piece is all of it, so that nothing behind belongs to it. */
  isWhole?: (first: Span) => boolean
}

/**
 * Joins broken runs of plausible length.
 *
 * @param block     one block of a text
 * @param wanted    how the first piece begins, and how long the whole is
 * @returns         stretches from the first piece to the last; the caller checks the joined letters
 */
export function joinedRuns(block: Block, wanted: Wanted): Iterable<Span> {
  const firsts = firstPieces(block.text, block.marks)
  return firsts.size === 0 ? none : runsFrom(block, wanted, firsts)
}

type Firsts = ReadonlyMap<number, readonly number[]>

function* runsFrom(block: Block, wanted: Wanted, firsts: Firsts): Generator<Span> {
  const { text, marks } = block
  const { isWhole = () => false } = wanted
  let tries = 0
  for (const letter of wanted.heads)
    for (const index of firsts.get(letter.charCodeAt(0)) ?? []) {
      const start = marks.starts[index] ?? 0
      if (isClaimed(block, start)) continue
      const first = { start, end: marks.ends[index] ?? 0 }
      const head = text.slice(start, start + longestHead)
      if (!wanted.begin.test(first.end - start < longestHead ? unbroken(head) : head)) continue
      if (isWhole(first)) continue
      for (const span of growing(text, first, wanted.length)) {
        if (++tries > mostTries) return
        if (span) yield span
      }
    }
}

/** The stretch with one piece more, again and again; null while it is too short. */
function* growing(text: string, first: Span, [least, most]: readonly [number, number]): Generator<Span | null> {
  let { end } = first
  let count = end - first.start
  for (let pieces = 1; pieces < mostPieces && count < most; pieces++) {
    const next = nextPiece(text, end)
    if (!next) return
    end = next.end
    count += next.end - next.start
    yield count >= least && count <= most ? { start: first.start, end } : null
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

/**
 * Gives runs that a gap follows and that look like a piece, with a digit or a capital inside.
 *
 * @param text     plain text
 * @param marks    its marks
 * @returns        indexes of runs by their first unit; read once for a text
 */
export function firstPieces(text: string, marks: Marks): Firsts {
  if (marks.firsts) return marks.firsts
  const firsts = new Map<number, number[]>()
  for (const index of marks.odd) {
    const start = marks.starts[index] ?? 0
    const end = marks.ends[index] ?? 0
    const mask = marks.masks[index] ?? 0
    if (end - start < 4 || end - start > 95 || (mask & (holds.latin | holds.other)) !== 0) continue
    if (!nextPiece(text, end)) continue
    const head = text.charCodeAt(start)
    const list = firsts.get(head)
    if (list) list.push(index)
    else firsts.set(head, [index])
  }
  marks.firsts = firsts
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
