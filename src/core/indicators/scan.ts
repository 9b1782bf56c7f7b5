/** The scan of a text, block by block: kinds propose stretches, checks decide, the first to claim letters keeps them. */
import { blocksOf } from './blocks'
import type { Block, FindOptions, Indicator, Kind, Read, Span } from './indicator'
import { markText } from './marks'
import { plainOf } from './refang'

/** Work done between two rests, in costs of kinds; keeps a piece far below 8 ms. */
const pieceWork = 250

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
  for (const { start, end } of blocksOf(text)) {
    const source = start === 0 && end === text.length ? text : text.slice(start, end)
    const hits: Indicator[] = []
    const block = readBlock(source, options, memo)
    yield []
    for (const _ of scanBlock({ block, source, at: start, kinds, hits })) yield []
    yield hits.sort((a, b) => a.start - b.start)
  }
}

/**
 * Reads one block: its plain text and its marks.
 *
 * @param source     a part of a text
 * @param options    how it is to be read
 * @param memo       what was read before in the same text
 * @returns          what kinds look at
 */
export function readBlock(source: string, options: FindOptions, memo: Map<string, Read | null>): Block {
  const plain = plainOf(source, options)
  return {
    plain,
    text: plain.text,
    marks: markText(plain.text),
    region: options.region,
    memo,
    claimed: new Uint8Array(source.length),
  }
}

type Task = { block: Block; source: string; at: number; kinds: readonly Kind[]; hits: Indicator[] }

function* scanBlock({ block, source, at, kinds, hits }: Task): Generator<undefined> {
  const { claimed } = block
  let work = 0
  for (const kind of kinds) {
    for (const span of kind.spans(block)) {
      if (isWithin(claimed, block, span)) continue
      work += kind.cost ?? 1
      if (work > pieceWork) {
        work = 0
        yield
      }
      const hit = hitOf(kind, block, span, source)
      if (!hit || isTaken(claimed, hit.start, hit.end)) continue
      claimed.fill(1, hit.start, hit.end)
      hit.start += at
      hit.end += at
      hits.push(hit)
    }
  }
}

function hitOf(kind: Kind, block: Block, span: Span, source: string): Indicator | null {
  const found = kind.verify(block, span)
  if (!found) return null
  const { plain } = block
  const start = plain.isSame ? found.start : plain.startOf(found.start)
  const end = plain.isSame ? found.end : plain.endOf(found.end - 1)
  const { value, validity, note, kind: name = kind.name } = found
  const raw = source.slice(start, end)
  return note
    ? { kind: name, value, raw, start, end, validity, note }
    : { kind: name, value, raw, start, end, validity }
}

function isTaken(claimed: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (claimed[at] === 1) return true
  return false
}

/** A stretch that begins and ends in something found is not looked at again. */
function isWithin(claimed: Uint8Array, { plain }: Block, { start, end }: Span): boolean {
  if (plain.isSame) return claimed[start] === 1 && claimed[end - 1] === 1
  return claimed[plain.startOf(start)] === 1 && claimed[plain.endOf(end - 1) - 1] === 1
}
