/** A message cut into lines with their quote marks. */
import { type HeaderLabel, headerLabels } from './header-labels'

/** One line: its place with its line end, how many quote marks stand before it, and its words without them. */
export type Line = {
  start: number
  end: number
  depth: number
  words: string
  /** The words end with a colon, as every line does that introduces a quote. */
  isOpening: boolean
  /** The header it names, when it reads 'From: x', '*From:* x' or 'De : x'. */
  label: { kind: HeaderLabel; value: string } | null
}

/** What matters of a line stands at its beginning; a line of a megabyte is one line of somebody's text. */
const longestLine = 1_000
const longestLabel = 28
const turnsBefore = /^[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/
const whiteSpace = /\s/
const labels = /* @__PURE__ */ labelTable()

/**
 * Cuts a message into lines.
 *
 * @param text    the message as plain text
 * @returns       lines in order that together are the whole text; `words` holds at most 1,000 characters
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed + 1
    const last = Math.min(end, start + longestLine)
    let depth = 0
    let from = start
    for (let mark = markAt(text, from); mark < last && mark >= 0; mark = markAt(text, from)) {
      depth++
      from = mark + 1
    }
    const words = wordsOf(text, from, last)
    lines.push({ start, end, depth, words, isOpening: isColon(words, words.length - 1), label: labelOf(words) })
    start = end
  }
  return lines
}

/** Where a quote mark stands here, one space before it allowed; -1 when none does. */
function markAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const mark = unit === 0x20 || unit === 0x09 ? at + 1 : at
  return text.charCodeAt(mark) === 0x3e ? mark : -1
}

/** What is written, without the marks of writing direction that some programs put before a line. */
function wordsOf(text: string, start: number, end: number): string {
  let last = end
  while (last > start && isSpace(text.charCodeAt(last - 1))) last--
  let from = start
  while (from < last && isSpace(text.charCodeAt(from))) from++
  if (from === last) return ''
  const words = text.slice(from, last)
  return isTurn(words.charCodeAt(0)) ? words.replace(turnsBefore, '') : words
}

/** White space as `trim` has it. */
function isSpace(unit: number): boolean {
  return unit <= 0x20
    ? unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
    : unit >= 0xa0 && whiteSpace.test(String.fromCharCode(unit))
}

function isTurn(unit: number): boolean {
  return (
    unit === 0x200e ||
    unit === 0x200f ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2066 && unit <= 0x2069) ||
    unit === 0xfeff
  )
}

/**
 * Gives the words of some lines that stand as deep as the first of them.
 *
 * @param lines    lines of a message
 * @param from     index of the first
 * @param most     how many at most
 * @returns        their words; ends before a line of another depth
 */
export function wordsFrom(lines: readonly Line[], from: number, most: number): string[] {
  const depth = lines[from]?.depth
  const words: string[] = []
  for (let index = from; index < Math.min(lines.length, from + most); index++) {
    const line = lines[index]
    if (line === undefined || line.depth !== depth) break
    words.push(line.words)
  }
  return words
}

function labelOf(words: string): Line['label'] {
  let at = 1
  while (at < longestLabel && at < words.length && !isColon(words, at)) at++
  if (!isColon(words, at)) return null
  const label = words
    .slice(0, at)
    .replace(/^[*_]+/, '')
    .trim()
    .toLowerCase()
  const kind = labels.get(label)
  return kind
    ? {
        kind,
        value: words
          .slice(at + 1)
          .replace(/^[*_]+/, '')
          .trim(),
      }
    : null
}

function isColon(words: string, at: number): boolean {
  const unit = words.charCodeAt(at)
  return unit === 0x3a || unit === 0xff1a
}

function labelTable(): Map<string, HeaderLabel> {
  const kinds = ['from', 'sent', 'to', 'subject', 'other'] as const
  return new Map(kinds.flatMap(kind => headerLabels[kind].map((label): [string, HeaderLabel] => [label, kind])))
}
