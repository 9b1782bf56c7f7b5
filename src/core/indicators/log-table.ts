import { binaryKind, formatOf } from './log-format'
import { findStart, type Heading } from './log-heading'
import type { RawRow, RowPieces } from './log-raw-row'
import { readEvents } from './log-reading'
import { rowPieces } from './log-rows'
import type { LogColumn, LogTable, LogTableOptions } from './log-shape'

export type { LogColumn, LogProblem, LogQuestion, LogRole, LogTable, LogTableOptions } from './log-shape'

/** Texts longer than this are refused; rows after the last of these are left out. Both are said. */
const limits = { chars: 50_000_000, rows: 200_000, columns: 200 }
/** Rows that decide where the table begins and what its columns hold. */
const lookRows = 200

/**
 * Reads a pasted or dropped log. What cannot be read is a stated problem, never an exception and never a guess.
 *
 * @param text       CSV, semicolons, tabs, pipes, JSON lines, the markup of a table, or columns aligned by spaces
 * @param options    what the analyst knows about it: roles, order of dates, zone
 * @returns          events, problems per row, and questions only a person can answer
 */
export function readLogTable(text: string, options: LogTableOptions = {}): LogTable {
  return drained(logTableSteps(text, options))
}

/**
 * Reads a table that came as cells, such as one selected in a back-office page.
 *
 * @param rows       rows of cells, heading first when there is one; rows count from 1
 * @param options    as for `readLogTable`
 * @returns          as for `readLogTable`
 */
export function readLogCells(rows: readonly string[][], options: LogTableOptions = {}): LogTable {
  return drained(steps(cellPieces(rows), 'cells', options))
}

/**
 * Reads a log in short pieces, for whoever must not be kept busy: each step takes a few milliseconds at most.
 *
 * @param text       as for `readLogTable`
 * @param options    as for `readLogTable`
 * @returns          yields the number of rows done so far; returns the table
 */
export function* logTableSteps(text: string, options: LogTableOptions = {}): Generator<number, LogTable> {
  const refused = refusal(text, options.mostChars ?? limits.chars)
  if (refused) return { ...emptyTable('none', options), stopped: refused }
  const format = formatOf(text)
  return yield* steps(rowPieces(text, format), format, options)
}

function drained(reading: Generator<number, LogTable>): LogTable {
  let step = reading.next()
  while (!step.done) step = reading.next()
  return step.value
}

function refusal(text: string, most: number): LogTable['stopped'] {
  if (text.length > most)
    return {
      code: 'too-large',
      says: `The text has ${text.length} characters; at most ${most} are read. 0 rows were read.`,
      fix: 'Export a shorter period, or only the rows of this account.',
    }
  const kind = binaryKind(text)
  if (!kind) return undefined
  return {
    code: 'binary',
    says: `This is ${kind}, not a text. 0 rows were read.`,
    fix: 'Save it as CSV and drop that file.',
  }
}

function* steps(pieces: RowPieces, format: LogTable['format'], options: LogTableOptions): Generator<number, LogTable> {
  const gathered = yield* gather(pieces, options.mostRows ?? limits.rows)
  const { rows } = gathered
  const heading = format === 'none' ? null : headingOf(rows, options)
  if (!heading) return { ...emptyTable(format, options), ...allOutside(rows) }
  const table = yield* readEvents(rows, heading, { ...options, mostColumns: options.mostColumns ?? limits.columns })
  // Lines of prose can be cut at spaces too; without names and without times such columns are chance.
  const isChance = format === 'aligned' && !heading.names.some(Boolean) && !table.columns.some(isTime)
  if (isChance) return { ...emptyTable(format, options), ...allOutside(rows) }
  const read: LogTable = { ...emptyTable(format, options), ...table }
  if (!gathered.isMore) return read
  return {
    ...read,
    stopped: {
      code: 'too-many-rows',
      says: `${rows.length} lines were read; the rest was left out.`,
      fix: 'Export a shorter period. What happened in the rows left out is unknown.',
    },
  }
}

function* gather(pieces: RowPieces, most: number): Generator<number, { rows: RawRow[]; isMore: boolean }> {
  const rows: RawRow[] = []
  for (const piece of pieces) {
    for (const row of piece) {
      if (row.row === 0) rows.unshift(row)
      else rows.push(row)
    }
    yield 0
    if (rows.length > most + 1) return { rows: rows.slice(0, most + 1), isMore: true }
  }
  return { rows, isMore: false }
}

function headingOf(rows: readonly RawRow[], options: LogTableOptions): Heading | null {
  const [keys] = rows
  if (keys?.row === 0)
    return keys.cells.length < 2 ? null : { names: keys.cells, dataFrom: 1, width: keys.cells.length }
  const start = findStart(rows.slice(0, lookRows), options.hasHeading)
  if (!start || start.width < 2) return null
  const names = start.hasHeading ? (rows[start.first]?.cells ?? []) : []
  return {
    names: Array.from({ length: start.width }, (_, at) => names[at]?.trim() ?? ''),
    dataFrom: start.first + (start.hasHeading ? 1 : 0),
    width: start.width,
  }
}

function isTime({ role }: LogColumn): boolean {
  return role === 'time' || role === 'date'
}

function emptyTable(format: LogTable['format'], options: LogTableOptions): LogTable {
  return {
    tableId: options.tableId ?? 'table',
    format,
    columns: [],
    events: [],
    problems: [],
    questions: [],
    counts: { rows: 0, outside: 0, blank: 0 },
  }
}

function allOutside(rows: readonly RawRow[]): Pick<LogTable, 'counts' | 'problems' | 'format'> {
  const full = rows.filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
  const says = 'No two lines agree on columns: this does not read as a table.'
  return {
    format: 'none',
    counts: { rows: 0, outside: full.length, blank: rows.length - full.length },
    problems: [{ row: 0, code: 'no-table', says, isDropped: false }],
  }
}

function* cellPieces(rows: readonly string[][]): RowPieces {
  const size = 100
  for (let at = 0; at < rows.length; at += size)
    yield rows
      .slice(at, at + size)
      .map((cells, offset) => ({ row: at + offset + 1, cells: cells.length > 0 ? cells : [''] }))
}
