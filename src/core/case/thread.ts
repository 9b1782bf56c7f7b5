/** A message taken apart: what its writer says now, what is quoted, and characters that hide or turn text around. */
import { blockAt, headerOpener } from './block-header'
import { isGreeting, isNotice, isSentFrom, isSignOff } from './closing-lines'
import { type Opener, openerAt } from './reply-opener'
import { type Line, linesOf, wordsFrom } from './thread-lines'

/** A stretch of plain text, or one invisible character by its code ('200B'). */
export type VisiblePart = { text: string } | { mark: string }

/** A stretch of a message. `depth` 0 is what this writer says now; `author` where the quote line names one. */
export type Segment = {
  kind: 'visible' | 'quoted' | 'signature' | 'footer' | 'header'
  depth: number
  start: number
  end: number
  author?: string
}

const invisible =
  /[\u00ad\u061c\u115f\u1160\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0]|(?![\t\n\r])\p{Cc}|\u034f|\u17b4|\u17b5|[\u180b-\u180e]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e007f}]|[\u{1bca0}-\u{1bca3}]/gu
/** Scripts that are not spelled right without joiners. */
const joined =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Sinhala}\p{Script=Gujarati}]/u
const picture = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u20e3/u
/** Deeper quotes count as this deep. */
const deepest = 200
const linesBelowGreeting = 8
const mostNames = 2
const linesOfNotice = 6

/**
 * Splits a text into plain stretches and marks for invisible characters.
 *
 * @param text    any text
 * @returns       parts in order; their texts and marks together are the whole text. Joiners that a script or a picture
 *                needs stay text
 */
export function visibleParts(text: string): VisiblePart[] {
  const parts: VisiblePart[] = []
  let from = 0
  for (const match of text.matchAll(invisible)) {
    const end = match.index + match[0].length
    if (isNeeded(text, match[0], { start: match.index, end })) continue
    if (match.index > from) parts.push({ text: text.slice(from, match.index) })
    parts.push({ mark: (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0') })
    from = end
  }
  if (from < text.length) parts.push({ text: text.slice(from) })
  return parts
}

/**
 * Writes a text with marks in angle brackets for its invisible characters.
 *
 * @param text    any text
 * @returns       e.g. 'ident⟨200B⟩ity'
 */
export function visibleText(text: string): string {
  return visibleParts(text)
    .map(part => ('text' in part ? part.text : `⟨${part.mark}⟩`))
    .join('')
}

/**
 * Splits a message into what its writer says now and what is quoted.
 *
 * @param text    the message as plain text
 * @returns       segments in order that together are the whole text; inline and bottom-posted answers are visible, depth
 *                0. What stands below an opener without quote marks is quoted to the end: nobody can tell where it ends
 */
export function splitReply(text: string): Segment[] {
  const lines = linesOf(text)
  const state: State = { segments: [], authors: [], taken: [], lastDepth: 0, closing: null, until: 0 }
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
  /** Lines before this one are a greeting and a name. */
  until: number
}

/** Puts one line, or the lines of one opener, where they belong; gives how many it took. */
function place(state: State, lines: readonly Line[], index: number): number {
  const line = lines[index]
  if (!line) return 1
  if (line.words === '' && state.segments.length > 0) return placeEmpty(state, line)
  const depth = depthOf(state, line)
  const own =
    depth > 0 && depth > state.lastDepth && state.authors[depth] === undefined ? blockAt(lines, index, 2) : null
  if (own) return placeHeader(state, lines, index, { ...own, depth })
  const opener = openerOf(lines, index)
  if (opener) return placeOpener(state, lines, index, opener)
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
  const { words } = lines[index] ?? { words: '' }
  if (index < state.until) return 'signature'
  if (/^--\s?$/.test(words)) state.closing = 'signature'
  else if (isNotice(words, () => wordsFrom(lines, index, linesOfNotice)))
    state.closing = state.closing === 'signature' ? 'notice-in-signature' : (state.closing ?? 'footer')
  if (state.closing) return state.closing === 'signature' ? 'signature' : 'footer'
  if (isSentFrom(words)) return 'signature'
  const end = isGreeting(words) ? ownEnd(lines, index) : index
  if (end === index || !isSignOff(wordsFrom(lines, index, end - index))) return 'visible'
  state.until = end
  return 'signature'
}

/** Where the writer's own words end below a greeting; the greeting itself when more than a few lines follow. */
function ownEnd(lines: readonly Line[], index: number): number {
  let written = 0
  for (let at = index + 1; at < lines.length; at++) {
    const line = lines[at]
    if (!line || at - index > linesBelowGreeting || written > mostNames) return index
    if (line.words === '' && line.depth === 0) continue
    const isClosing = line.depth > 0 || /^--\s?$/.test(line.words) || isSentFrom(line.words)
    if (isClosing || isNotice(line.words, () => [line.words]) || openerOf(lines, at)) return at
    written++
  }
  return written > mostNames ? index : lines.length
}

function extend(
  state: State,
  { start, end }: { start: number; end: number },
  like: Omit<Segment, 'start' | 'end'>,
): void {
  const last = state.segments.at(-1)
  if (last && last.kind === like.kind && last.depth === like.depth && last.author === like.author) last.end = end
  else {
    const { author, ...rest } = like
    state.segments.push({ ...rest, start, end, ...(author ? { author } : {}) })
  }
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

function isNeeded(text: string, mark: string, { start, end }: { start: number; end: number }): boolean {
  const before = [...text.slice(Math.max(0, start - 2), start)].at(-1) ?? ''
  const after = String.fromCodePoint(text.codePointAt(end) ?? 0)
  if (mark === '\ufe0f') return picture.test(before) || /[\d#*]/.test(before)
  if (mark === '\u200d' && picture.test(before) && picture.test(after)) return true
  return (mark === '\u200c' || mark === '\u200d') && joined.test(before) && joined.test(after)
}
