import type { Heading } from './log-heading'
import type { RawRow } from './log-raw-row'
import type { LogProblem } from './log-shape'

const perStep = 1_000

/** Rows of data, rows that do not fit, and how many lines are no rows at all. */
export type SortedRows = { data: RawRow[]; problems: LogProblem[]; counts: { outside: number; blank: number } }

/**
 * Sorts the lines of a source: rows of the table, rows that do not fit it, lines around it, blank ones.
 *
 * @param rows       every line
 * @param heading    where the table begins, and its width
 * @returns          yields 0 now and then; returns the lines sorted
 */
export function* sortRows(rows: readonly RawRow[], heading: Heading): Generator<number, SortedRows> {
  const sorted: SortedRows = { data: [], problems: [], counts: { outside: 0, blank: 0 } }
  const end = endOf(rows, heading)
  for (const [at, row] of rows.entries()) {
    if (at % perStep === perStep - 1) yield 0
    if (isBlank(row)) sorted.counts.blank++
    else if (at < heading.dataFrom || at >= end) sorted.counts.outside += at === heading.dataFrom - 1 ? 0 : 1
    else if (isRuleOrTitle(row, heading.names)) sorted.counts.outside++
    else place(row, heading.width, sorted)
  }
  return sorted
}

function place(row: RawRow, width: number, { data, problems }: SortedRows): void {
  const { cells } = row
  const extra = cells.slice(width).some(cell => cell.trim() !== '')
  if (row.wrong) problems.push({ row: row.row, ...row.wrong, isDropped: true })
  else if (extra) problems.push(misfit(row, 'too-many-cells', width))
  else if (cells.length < width && !row.mayBeShort) problems.push(misfit(row, 'too-few-cells', width))
  else data.push(row)
}

function misfit({ row, cells }: RawRow, code: string, width: number): LogProblem {
  return { row, code, says: `The row has ${cells.length} cells where the table has ${width}.`, isDropped: true }
}

function isBlank({ cells, wrong }: RawRow): boolean {
  return !wrong && cells.every(cell => cell.trim() === '')
}

/** Lines drawn under a heading, the heading once more, or "(9 rows)". */
function isRuleOrTitle({ cells }: RawRow, names: readonly string[]): boolean {
  if (cells.every(cell => /^[\s:=+|-]*$/.test(cell))) return true
  if (cells.length === 1) return /^\s*\(\d+ \w+\)\s*$/.test(cells[0] ?? '')
  return names.some(Boolean) && cells.every((cell, at) => cell.trim() === names[at])
}

/** Behind a blank line, what never again has the width of the table is prose around it. */
function endOf(rows: readonly RawRow[], { width, dataFrom }: Heading): number {
  let last = rows.length - 1
  while (last >= dataFrom && !(rows[last]?.cells.length === width || rows[last]?.mayBeShort)) last--
  for (let at = last + 1; at < rows.length; at++) {
    const row = rows[at]
    if (row && isBlank(row)) return at
  }
  return rows.length
}
