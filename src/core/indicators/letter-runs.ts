import type { Span } from './indicator'

/** Joins tried in one text at most; beyond, only unbroken addresses are read. */
const mostJoins = 2_000
const mostPieces = 16
const runs = /[0-9A-Za-z]+/g

/**
 * Lists the runs of ASCII letters and digits that begin in a wanted way.
 *
 * @param text     plain text
 * @param begin    pattern for the beginning, anchored with ^
 * @param most     longest run worth checking
 * @returns        whole runs in text order
 */
export function* letterRuns(text: string, begin: RegExp, most: number): Generator<Span> {
  for (const match of text.matchAll(runs)) {
    if (match[0].length <= most && begin.test(match[0]))
      yield { start: match.index, end: match.index + match[0].length }
  }
}

/**
 * Joins runs that a line break, a quote mark or a grouping space has broken.
 *
 * @param text     plain text
 * @param begin    pattern of the first piece, anchored with ^
 * @param fits     decides on the joined letters; true only when their checksum holds
 * @returns        stretches from the first piece to the last, in text order
 */
export function* joinedRuns(text: string, begin: RegExp, fits: (letters: string) => boolean): Generator<Span> {
  let joins = 0
  for (const first of letterRuns(text, begin, 60)) {
    if (first.end - first.start < 4) continue
    for (const { letters, end } of longer(text, first)) {
      if (++joins > mostJoins) return
      if (!fits(letters)) continue
      yield { start: first.start, end }
      break
    }
  }
}

function* longer(text: string, first: Span): Generator<{ letters: string; end: number }> {
  const gap = /[ \t]?\r?\n(?:[ \t]?>){0,8}[ \t]{0,8}| /y
  const piece = /[0-9A-Za-z]+/y
  let letters = text.slice(first.start, first.end)
  let end = first.end
  for (let count = 1; count < mostPieces && letters.length < 90; count++) {
    gap.lastIndex = end
    if (!gap.test(text)) return
    piece.lastIndex = gap.lastIndex
    const next = piece.exec(text)?.[0]
    if (!next || next.length > 60) return
    letters += next
    end = piece.lastIndex
    yield { letters, end }
    if (next.length < 4) return
  }
}
