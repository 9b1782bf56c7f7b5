import { headingRoles } from './log-heading-words'
import type { LogTable } from './log-shape'

/** What a text looks like before a row of it is read. */
export type Format = LogTable['format']

const delimiters: readonly [Format, string][] = [
  ['tsv', '\t'],
  ['csv', ','],
  ['semicolon', ';'],
  ['pipe', '|'],
]
/** Text that a table is recognised by; longer looks would not change the answer. */
const look = 40_000
const magic: readonly [RegExp, string][] = [
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the beginnings of files
  [/^PK\u0003\u0004/, 'a spreadsheet or a zip file'],
  [/^%PDF-/, 'a PDF'],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the beginnings of files
  [/^(?:\u001f[\u008b\ufffd]|.PNG\r|\u00d0\u00cf\u0011|SQLite format)/, 'a packed file, a picture or a database'],
]

/**
 * Names what a text is when it is no text.
 *
 * @param text    the pasted or dropped content
 * @returns       'a spreadsheet …'; null when it reads as text
 */
export function binaryKind(text: string): string | null {
  const named = magic.find(([start]) => start.test(text))
  if (named) return named[1]
  const piece = text.slice(0, look)
  let odd = 0
  for (let at = 0; at < piece.length; at++) {
    const unit = piece.charCodeAt(at)
    if (unit === 0) return 'binary data'
    if (unit === 0xfffd || (unit < 32 && unit !== 9 && unit !== 10 && unit !== 13)) odd++
  }
  return odd > piece.length / 50 ? 'binary data' : null
}

/**
 * Finds how the cells of a text are kept apart.
 *
 * @param text    the whole text; only its beginning is looked at
 * @returns       the format; 'none' when no two lines agree on columns
 */
export function formatOf(text: string): Format {
  const piece = text.slice(0, look)
  if (/<t(?:able|r|d|h)[\s>]/i.test(piece)) return 'html'
  const lines = piece
    .split(/\r\n|\n|\r/)
    .filter(line => line.trim() !== '')
    .slice(0, 100)
  if (text.length > look && lines.length > 1) lines.pop()
  if (lines.filter(line => /^\s*\{.*\}\s*,?\s*$/.test(line)).length > lines.length / 2) return 'json-lines'
  if (/^\s*(?:\[\s*\{|\{\s*")/.test(piece)) return 'json-lines'
  const [best] = delimiters
    .map(([format, mark]) => ({ format, weight: agreement(lines, mark) }))
    .sort((a, b) => b.weight - a.weight)
  if (best && best.weight > 0) return best.format
  return lines.filter(line => /\S {2,}\S/.test(line)).length > lines.length / 2 || lines.length > 2 ? 'aligned' : 'none'
}

/**
 * Lines that agree on a number of cells, times that number: prose has commas too, but never as often on each line.
 * A line of known headings counts most: user agents are full of semicolons, headings are not.
 */
function agreement(lines: readonly string[], mark: string): number {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const count = cellsIn(line, mark)
    if (count > 1) counts.set(count, (counts.get(count) ?? 0) + 1)
  }
  const weights = [...counts].map(([count, times]) =>
    times > 1 || lines.length === 1 ? times * Math.min(count, 12) : 0,
  )
  return Math.max(0, ...weights) * (lines.some(line => isHeading(line, mark)) ? 4 : 1)
}

function isHeading(line: string, mark: string): boolean {
  if (line.length > 2_000 || !line.includes(mark)) return false
  return line.split(mark).filter(cell => headingRoles(cell.replace(/"/g, '')).isWhole).length > 1
}

/** A quotation mark that is never closed keeps nothing together. */
function cellsIn(line: string, mark: string): number {
  let count = 1
  let all = 1
  let isQuoted = false
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') isQuoted = !isQuoted
    else if (line[at] === mark) {
      all++
      if (!isQuoted) count++
    }
  }
  return isQuoted ? all : count
}
