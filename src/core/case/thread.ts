/** A message taken apart: what its writer says now, what is quoted, and characters that hide or turn text around. */
import { headerOpener, openerAt } from './reply-opener'

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
const longestLine = 1_000

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
 * @returns       segments in order that together are the whole text; inline and bottom-posted answers are visible, depth 0
 */
export function splitReply(text: string): Segment[] {
  const lines = linesOf(text)
  const state: State = { segments: [], authors: [], rest: null }
  for (let index = 0; index < lines.length; ) index += place(state, lines, index)
  return state.segments
}

type Line = { start: number; end: number; depth: number; words: string }
type State = { segments: Segment[]; authors: (string | undefined)[]; rest: 'quoted' | 'signature' | null }

/** Puts one line, or the lines of one opener, where they belong; gives how many it took. */
function place(state: State, lines: readonly Line[], index: number): number {
  const line = lines[index]
  if (!line) return 1
  if (line.depth === 0 && state.rest === 'signature' && openerOf(lines, index) === null) {
    extend(state, line, { kind: 'signature', depth: 0 })
    return 1
  }
  const base = line.depth + (state.rest === 'quoted' ? 1 : 0)
  const opener = openerOf(lines, index)
  if (opener) {
    const last = lines[index + opener.lines - 1] ?? line
    state.authors[base + 1] = opener.author
    extend(state, { start: line.start, end: last.end }, { kind: 'header', depth: base + 1, author: opener.author })
    const isTakenWhole = line.depth === 0 && !isQuoteNext(lines, index + opener.lines)
    state.rest = isTakenWhole || state.rest === 'quoted' ? 'quoted' : null
    return opener.lines
  }
  if (base > 0) extend(state, line, { kind: 'quoted', depth: base, author: state.authors[base] })
  else if (/^--\s?$/.test(line.words)) {
    state.rest = 'signature'
    extend(state, line, { kind: 'signature', depth: 0 })
  } else extend(state, line, { kind: 'visible', depth: 0 })
  return 1
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

/** Opener at these lines of one depth: 'On … wrote:', over up to three lines, or a forwarded message's header. */
function openerOf(lines: readonly Line[], index: number): { lines: number; author: string | undefined } | null {
  const depth = lines[index]?.depth
  const near = lines.slice(index, index + 3)
  const stop = near.findIndex(line => line.depth !== depth || line.words === '')
  const words = (stop < 0 ? near : near.slice(0, stop)).map(line => line.words)
  return openerAt(words) ?? headerOpener(words)
}

function isQuoteNext(lines: readonly Line[], from: number): boolean {
  const depth = lines[from - 1]?.depth ?? 0
  const next = lines.slice(from, from + 3).find(line => line.words !== '' || line.depth > depth)
  return next !== undefined && next.depth > depth
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed + 1
    const written = text.slice(start, Math.min(end, start + longestLine))
    const marks = /^(?:[ \t]?>)*/.exec(written)?.[0] ?? ''
    const depth = marks.replace(/[^>]/g, '').length
    lines.push({ start, end, depth, words: written.slice(marks.length).trim() })
    start = end
  }
  return lines
}

function isNeeded(text: string, mark: string, { start, end }: { start: number; end: number }): boolean {
  const before = [...text.slice(Math.max(0, start - 2), start)].at(-1) ?? ''
  const after = String.fromCodePoint(text.codePointAt(end) ?? 0)
  if (mark === '\ufe0f') return picture.test(before) || /[\d#*]/.test(before)
  if (mark === '\u200d' && picture.test(before) && picture.test(after)) return true
  return (mark === '\u200c' || mark === '\u200d') && joined.test(before) && joined.test(after)
}
