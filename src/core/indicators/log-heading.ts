import { readIp } from './log-cell'
import { headingRoles } from './log-heading-words'
import type { RawRow } from './log-raw-row'
import { readLogTime } from './log-time'

/** Names of columns ('' where there is none), index of the first row of data, and how many columns there are. */
export type Heading = { names: string[]; dataFrom: number; width: number }

/** Where a table begins in what was pasted, and how many columns it has. */
export type TableStart = { first: number; width: number; hasHeading: boolean }

/**
 * Finds the heading row, or the first row of data, among lines that may begin with prose.
 *
 * @param rows          the first rows of the source
 * @param hasHeading    what the analyst says; undefined to find out
 * @returns             index of the heading or of the first row; null when no two rows agree on columns
 */
export function findStart(rows: readonly RawRow[], hasHeading: boolean | undefined): TableStart | null {
  const width = usualWidth(rows)
  const first = rows.findIndex(row => row.cells.length === width && isFull(row))
  if (first < 0) return null
  const named = rows.findIndex(row => row.cells.length === width && isHeading(row.cells))
  if (hasHeading === false) return { first, width, hasHeading: false }
  if (hasHeading === true) return { first: named >= 0 ? named : first, width, hasHeading: true }
  const isBefore = named >= 0 && rows.slice(first, named).every(row => !isData(row.cells))
  return isBefore ? { first: named, width, hasHeading: true } : { first, width, hasHeading: false }
}

/** The width most rows have; of widths as frequent, the greater. */
function usualWidth(rows: readonly RawRow[]): number {
  const counts = new Map<number, number>()
  for (const { cells, wrong } of rows)
    if (!wrong && cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])
  return best?.[0] ?? 1
}

function isFull({ cells }: RawRow): boolean {
  return cells.some(cell => cell.trim() !== '')
}

/** Names of columns: known ones, and nothing that is a time or an address. */
function isHeading(cells: readonly string[]): boolean {
  if (isData(cells)) return false
  const looked = cells.slice(0, 20)
  const known = looked.filter(cell => cell.length < 60 && headingRoles(cell).roles.length > 0).length
  return known >= Math.min(2, looked.length) && known >= looked.length / 5
}

function isData(cells: readonly string[]): boolean {
  return cells.some(cell => {
    const text = cell.trim()
    if (text === '' || text.length > 60 || !/\d/.test(text)) return false
    return readIp(text) !== null || !['not-a-time', 'no-date'].includes(readLogTime(text).trouble ?? '')
  })
}
