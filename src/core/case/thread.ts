/** A message taken apart: what its writer says now, and what is quoted. */
import { blockAt, headerOpener, isAnswerAbove } from './block-header'
import { isNotice, isSentFrom } from './closing-lines'
import { type Opener, openerAt } from './reply-opener'
import { type Line, linesOf, wordsFrom } from './thread-lines'

export { type VisiblePart, visibleParts, visibleText } from './visible-text'

/** A stretch of a message. `depth` 0 is what this writer says now; `author` where the quote line names one. */
export type Segment = {
  kind: 'visible' | 'quoted' | 'signature' | 'footer' | 'header'
  depth: number
  start: number
  end: number
  author?: string
}

/** Deeper quotes count as this deep. */
const deepest = 200
const linesOfNotice = 6

/**
 * Splits a message into what its writer says now and what is quoted.
 *
 * @param text    the message as plain text
 * @returns       segments in order that together are the whole text; inline and bottom-posted answers are visible, depth
 *                0, with the greeting below them. What stands below an opener without quote marks is quoted to the end: nobody can tell where it ends
 */
export function splitReply(text: string): Segment[] {
  return splitLines(linesOf(text))
}

/**
 * Splits a message that is cut into lines; the work for a line does not grow with their number.
 *
 * @param lines    lines of a message
 * @returns        as `splitReply`
 */
export function splitLines(lines: readonly Line[]): Segment[] {
  const state: State = { segments: [], authors: [], taken: [], lastDepth: 0, closing: null }
  for (let index = 0; index < lines.length; ) index += place(state, lines, index)
  return state.segments
}

type State = {
  segments: Segment[]
  /** Who is quoted at each depth. */
  authors: (string | undefined)[]
  /** At each depth of marks, how many messages were taken over whole without marks of their own. */
  taken: number[]
  lastDepth: number
  /** What closes the writer's own words here: a signature runs to the next quote, a notice to the next empty line. */
  closing: 'signature' | 'footer' | 'notice-in-signature' | null
}

/** Puts one line, or the lines of one opener, where they belong; gives how many it took. */
function place(state: State, lines: readonly Line[], index: number): number {
  const line = lines[index]
  if (!line) return 1
  if (line.words === '' && state.segments.length > 0) return placeEmpty(state, line)
  const depth = depthOf(state, line)
  const isNewQuote = depth > state.lastDepth && state.authors[depth] === undefined
  const own = isNewQuote ? blockAt(lines, index, 2) : null
  if (own) return placeHeader(state, lines, index, { ...own, depth })
  const opener = openerOf(lines, index)
  if (opener && isNewQuote && !isQuoteNext(lines, index + opener.lines))
    return placeHeader(state, lines, index, { ...opener, depth })
  if (opener && !isFirstOfQuote(state, line, depth)) return placeOpener(state, lines, index, opener)
  state.lastDepth = depth
  if (depth === 0) extend(state, line, { kind: closingKind(state, lines, index), depth })
  else {
    state.closing = null
    extend(state, line, { kind: 'quoted', depth, author: state.authors[depth] })
  }
  return 1
}

/** An empty line goes with what stands above it, and ends a notice. */
function placeEmpty(state: State, line: Line): number {
  if (state.closing === 'footer') state.closing = null
  if (state.closing === 'notice-in-signature') state.closing = 'signature'
  const last = state.segments.at(-1)
  if (last) last.end = line.end
  return 1
}

/** A helpdesk's own line at the head of its quoted message parts nothing: nobody has said anything above it. */
function isFirstOfQuote({ segments }: State, line: Line, depth: number): boolean {
  const last = segments.at(-1)
  return depth > 0 && last?.kind === 'header' && last.depth === depth && isAnswerAbove(line)
}

function placeOpener(state: State, lines: readonly Line[], index: number, opener: Opener): number {
  const line = lines[index]
  const above = line ? depthOf(state, line) : 0
  const isMarked = isQuoteNext(lines, index + opener.lines)
  const marks = line?.depth ?? 0
  state.taken.length = Math.min(state.taken.length, marks + 1)
  if (!isMarked) state.taken[marks] = (state.taken[marks] ?? 0) + 1
  return placeHeader(state, lines, index, { ...opener, depth: Math.min(above + 1, deepest) })
}

type Header = Pick<Opener, 'lines' | 'author'> & { depth: number }

function placeHeader(state: State, lines: readonly Line[], index: number, { lines: count, author, depth }: Header) {
  const [first, last] = [lines[index], lines[index + count - 1]]
  state.closing = null
  state.lastDepth = depth
  state.authors.length = Math.min(state.authors.length, depth)
  state.authors[depth] = author
  if (first && last) extend(state, { start: first.start, end: last.end }, { kind: 'header', depth, author })
  return count
}

/** Marks in front of the line, and messages taken over whole around it. */
function depthOf({ taken }: State, { depth }: Line): number {
  let sum = depth
  for (let marks = 0; marks <= depth && marks < taken.length; marks++) sum += taken[marks] ?? 0
  return Math.min(sum, deepest)
}

/** What a line of the writer's own is: said, or below what is said. */
function closingKind(state: State, lines: readonly Line[], index: number): Segment['kind'] {
  const line = lines[index]
  if (!line) return 'visible'
  if (isDelimiter(line.words)) state.closing = 'signature'
  else if (isNotice(line, () => wordsFrom(lines, index, linesOfNotice)))
    state.closing = state.closing === 'signature' ? 'notice-in-signature' : (state.closing ?? 'footer')
  if (state.closing) return state.closing === 'signature' ? 'signature' : 'footer'
  return isSentFrom(line) ? 'signature' : 'visible'
}

/** '--', alone on its line. */
function isDelimiter(words: string): boolean {
  return words === '--'
}

type Stretch = { start: number; end: number }

function extend({ segments }: State, { start, end }: Stretch, like: Omit<Segment, 'start' | 'end'>): void {
  const { kind, depth, author } = like
  const last = segments.at(-1)
  if (last && last.kind === kind && last.depth === depth && last.author === author) last.end = end
  else segments.push(author ? { kind, depth, start, end, author } : { kind, depth, start, end })
}

/** Opener at these lines of one depth: 'On … wrote:', a header block, or a forwarded message's title. */
function openerOf(lines: readonly Line[], index: number): Opener | null {
  if ((lines[index]?.words ?? '') === '') return null
  const isLed = lines[index]?.isOpening || lines[index + 1]?.isOpening || lines[index + 2]?.isOpening
  const near = isLed ? wordsFrom(lines, index, 3) : []
  const stop = near.indexOf('')
  return openerAt(stop < 0 ? near : near.slice(0, stop)) ?? headerOpener(lines, index)
}

function isQuoteNext(lines: readonly Line[], from: number): boolean {
  const depth = lines[from - 1]?.depth ?? 0
  const next = lines.slice(from, from + 3).find(line => line.words !== '' || line.depth > depth)
  return next !== undefined && next.depth > depth
}
