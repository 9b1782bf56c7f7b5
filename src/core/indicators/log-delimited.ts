import Papa from 'papaparse'
import { linesOf } from './log-line'
import type { RawRow, RowPieces } from './log-raw-row'
import { openRepeats } from './log-repeats'

const pieceChars = 16_000
/** A quoted cell longer than this was never closed: no log writes such a cell. */
const mostQuoted = 64_000
/** Each open quote costs a long look for its end; a text with this many does not use quotes. */
const mostOpen = 40

/** Reads CSV and its relatives, a piece of text at a time; a quote never closed costs its own line only. */
export function* delimitedRows(text: string, mark: string): RowPieces {
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let row = 1
  let open = 0
  const once = openRepeats()
  while (start < text.length) {
    const where = { mark, row, once }
    const read = open < mostOpen ? readPiece(text, start, where) : literalLine(text, start, where)
    yield read.rows
    if (read.rows[0]?.wrong?.code === 'open-quote') open++
    start = read.end
    row = read.row
  }
}

type Piece = { rows: RawRow[]; end: number; row: number }
type Where = { mark: string; row: number; once: (cell: string) => string }
type Parsed = { data: string[][]; errors: { code: string; row: number }[]; cursor: number }

function readPiece(text: string, start: number, where: Where): Piece {
  for (let size = pieceChars; ; size *= 2) {
    const piece = text.slice(start, start + size)
    const isLast = start + size >= text.length
    const parsed = parse(piece, where.mark, !isLast)
    const isOpen = parsed.errors.some(error => error.code === 'MissingQuotes')
    if (parsed.cursor > 0 && !isOpen) return placed(parsed, start, where)
    if (isOpen && parsed.data.length > 1) return placed(withoutLast(parsed, piece), start, where)
    if (isLast || size >= mostQuoted) return literalLine(text, start, where)
  }
}

function newlineOf(piece: string): '\n' | '\r' {
  return !piece.includes('\n') && piece.includes('\r') ? '\r' : '\n'
}

function parse(piece: string, mark: string, isCutOff: boolean): Parsed {
  const parser = new Papa.Parser({ delimiter: mark, newline: newlineOf(piece) })
  const result: Papa.ParseResult<unknown> = parser.parse(piece, 0, isCutOff)
  return {
    data: result.data.filter(isCells).map(withoutReturn),
    errors: result.errors.map(({ code, row }) => ({ code, row: row ?? 0 })),
    cursor: result.meta.cursor,
  }
}

function isCells(row: unknown): row is string[] {
  return Array.isArray(row)
}

function withoutReturn(cells: string[]): string[] {
  const last = cells.at(-1)
  return last?.endsWith('\r') ? [...cells.slice(0, -1), last.slice(0, -1)] : cells
}

/** Everything before the row whose quote stays open. */
function withoutLast(parsed: Parsed, piece: string): Parsed {
  const data = parsed.data.slice(0, -1)
  const newline = newlineOf(piece)
  let cursor = 0
  for (let line = data.reduce((sum, cells) => sum + linesIn(cells), 0); line > 0; line--)
    cursor = piece.indexOf(newline, cursor) + 1
  return { data, errors: parsed.errors.filter(error => error.code !== 'MissingQuotes'), cursor }
}

function placed({ data, errors, cursor }: Parsed, start: number, { row, once }: Where): Piece {
  const odd = new Set(errors.filter(error => error.code === 'InvalidQuotes').map(error => error.row))
  let line = row
  const rows = data.map((cells, at): RawRow => {
    const begins = line
    line += linesIn(cells)
    const kept = cells.map(once)
    return odd.has(at)
      ? { row: begins, cells: kept, wrong: { code: 'quotes', says: 'Quotation marks in this row do not pair up.' } }
      : { row: begins, cells: kept }
  })
  return { rows, end: start + cursor, row: line }
}

function linesIn(cells: readonly string[]): number {
  let lines = 1
  for (const cell of cells) for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) lines++
  return lines
}

function literalLine(text: string, start: number, { mark, row }: Where): Piece {
  const { value } = linesOf(text, start, row).next()
  if (!value) return { rows: [], end: text.length, row }
  const cells = value.text.split(mark)
  const says = 'A quotation mark is opened in this row and never closed.'
  const isOpen = value.text.includes('"')
  const read: RawRow = isOpen ? { row, cells, wrong: { code: 'open-quote', says } } : { row, cells }
  return { rows: [read], end: value.end, row: row + 1 }
}
