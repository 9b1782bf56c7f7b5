/** The scan of a text, block by block: kinds propose stretches, checks decide, the first to claim letters keeps them. */
import { blocksOf } from './blocks'
import type { Block, FindOptions, Indicator, Kind, Read, Span } from './indicator'
import { markText, putAway, type Room } from './marks'
import { plainOf } from './refang'

/** Work done between two rests, in costs of kinds; keeps a piece far below 8 ms. */
const pieceWork = 250

/** After so many hits the anchors inside them are put away, so that later kinds pass over less. */
const manyHits = 16

/**
 * Scans a text and rests after each bounded piece of work.
 *
 * @param text       any text
 * @param options    how the text is to be read
 * @param kinds      which kinds, in order of precedence
 * @returns          what was found since the last rest, often nothing; all together in text order without overlap
 */
export function* scanWith(
  text: string,
  options: FindOptions,
  kinds: readonly Kind[],
): Generator<Indicator[], void, undefined> {
  const memo = new Map<string, Read | null>()
  let room: Room | undefined
  for (const { start, end } of blocksOf(text)) {
    const source = start === 0 && end === text.length ? text : flat(text.slice(start, end))
    const hits: Indicator[] = []
    const block = readBlock(source, options, memo, room)
    room = block.marks
    yield []
    const task: Task = { block, source, at: start, kinds, hits, next: 0, spans: undefined, seen: 0 }
    while (!scanOn(task)) yield []
    yield hits.sort((a, b) => a.start - b.start)
  }
}

/**
 * Reads one block: its plain text and its marks.
 *
 * @param source     a part of a text
 * @param options    how it is to be read
 * @param memo       what was read before in the same text
 * @param room       memory of a block that nobody reads any more
 * @returns          what kinds look at
 */
export function readBlock(source: string, options: FindOptions, memo: Map<string, Read | null>, room?: Room): Block {
  const plain = plainOf(source, options)
  return {
    plain,
    text: plain.text,
    marks: markText(plain.text, room),
    region: options.region,
    memo,
    claimed: new Uint8Array(plain.text.length),
  }
}

/** The scan of one block as far as it has come: the next kind, what is left of its stretches, hits when last put away. */
type Task = {
  block: Block
  source: string
  at: number
  kinds: readonly Kind[]
  hits: Indicator[]
  next: number
  spans: Iterator<Span> | undefined
  seen: number
}

/** Scans on for one piece of work; true when the block is done. */
function scanOn(task: Task): boolean {
  const { block, kinds } = task
  const { claimed } = block
  let work = 0
  for (; task.next < kinds.length; task.next++) {
    const kind = kinds[task.next]
    if (!kind) break
    const cost = kind.cost ?? 1
    const spans = task.spans ?? kind.spans(block)[Symbol.iterator]()
    task.spans = spans
    for (let step = spans.next(); step.done !== true; step = spans.next()) {
      const span = step.value
      if (claimed[span.start] === 1 && claimed[span.end - 1] === 1) continue
      look(task, kind, span)
      work += cost
      if (work > pieceWork) return false
    }
    task.spans = undefined
    if (task.hits.length - task.seen < manyHits) continue
    task.seen = task.hits.length
    putAway(block.marks, claimed)
  }
  return true
}

/** Looks at one stretch and claims what is found there. */
function look({ block, source, at, hits }: Task, kind: Kind, span: Span): void {
  const found = kind.verify(block, span)
  if (!found || isTaken(block.claimed, found.start, found.end)) return
  claim(block, found.start, found.end)
  const { plain } = block
  const start = plain.isSame ? found.start : plain.startOf(found.start)
  const end = plain.isSame ? found.end : plain.endOf(found.end - 1)
  const { value, validity, note, kind: name = kind.name } = found
  const hit: Indicator = {
    kind: name,
    value,
    raw: source.slice(start, end),
    start: start + at,
    end: end + at,
    validity,
  }
  if (note) hit.note = note
  hits.push(hit)
}

/** Claims the units of a hit, and those that one written form shares with them. */
function claim({ plain, claimed }: Block, from: number, to: number): void {
  let [start, end] = [from, to]
  if (!plain.isSame) {
    while (start > 0 && plain.startOf(start - 1) === plain.startOf(start)) start--
    while (end < claimed.length && plain.endOf(end) === plain.endOf(end - 1)) end++
  }
  claimed.fill(1, start, end)
}

function isTaken(claimed: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (claimed[at] === 1) return true
  return false
}

/** The same letters as a string of their own: a part of a long string is slow to read unit by unit. */
function flat(part: string): string {
  return part.slice(0, part.length >> 1) + part.slice(part.length >> 1)
}
