/** The lines of a raw mail that stand behind a field, as they are written there. */
import { clip } from '../base/text'
import type { HeaderLines } from './mail-beside'

/** Longest text behind one field: a panel is shown the beginning, the source keeps the rest. */
const mostChars = 2_000

/**
 * Takes the lines a field is written in: its first, and those that continue it.
 *
 * @param raw      the text the field was read from
 * @param place    where the field begins: row from 1, offset in UTF-16 units
 * @returns        at most 2,000 characters; `rows` names the lines the text reaches into
 */
export function fieldLines(raw: string, place: { row: number; offset: number }): HeaderLines {
  const block = raw.slice(place.offset, place.offset + mostChars).split(/\r\n|\n|\r/)
  const [first = '', ...rest] = block
  const indent = /^[ \t]*/.exec(first)?.[0] ?? ''
  const end = rest.findIndex(line => !isContinuation(line, indent))
  const lines = [first, ...(end < 0 ? rest : rest.slice(0, end))]
  return { rows: lines.map((_, index) => place.row + index), text: clip(lines.join('\n'), mostChars) }
}

/**
 * Takes one line.
 *
 * @param raw      the text
 * @param place    where the line begins
 * @returns        at most 2,000 characters; null when there is nothing there
 */
export function oneLine(raw: string, place: { row: number; offset: number }): HeaderLines | null {
  const [line = ''] = raw.slice(place.offset, place.offset + mostChars).split(/\r\n|\n|\r/)
  return line.trim() === '' ? null : { rows: [place.row], text: clip(line, mostChars) }
}

/**
 * Joins lines of several fields, in the order of the source, each once.
 *
 * @param parts    lines of fields
 * @returns        rows in order, and their text
 */
export function joinedLines(parts: readonly HeaderLines[]): HeaderLines {
  const ordered = [...parts].sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0))
  const once = ordered.filter((part, index) => part.rows[0] !== ordered[index - 1]?.rows[0])
  return { rows: once.flatMap(({ rows }) => rows), text: once.map(({ text }) => text).join('\n') }
}

/** A "show source" page may indent every line: only what is indented further continues a field. */
function isContinuation(line: string, indent: string): boolean {
  return line.startsWith(indent) && /^[ \t]+\S/.test(line.slice(indent.length))
}
