/** Which cases the list shows, and in which order. */
import { clockWords } from '../../core/measure/clock-at'
import type { CaseRow } from '../../messages/protocol'
import { outcomeWords } from '../desk-words'

/** Filters above the list; open and decided exclude each other. */
export type FilterName = 'open' | 'decided' | 'high'
/** Columns a list can be ordered by. */
export type ColumnName = 'left' | 'key' | 'subject' | 'type' | 'steps' | 'result' | 'updated'
/** An order: a column, and which way. */
export type Order = { by: ColumnName; down: boolean }

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const fits: Record<FilterName, (row: CaseRow) => boolean> = {
  open: row => row.disposition === '',
  decided: row => row.disposition !== '',
  high: row => row.tier === 'R3' || row.tier === 'R4',
}

const worth: Record<ColumnName, (row: CaseRow) => string | number> = {
  left: ({ clock }) => urgencyOf(clock),
  key: row => row.key.padStart(20, '0'),
  subject: row => row.requester.toLowerCase(),
  type: row => `${row.type} ${row.tier}`.toLowerCase(),
  steps: row => (row.steps === 0 ? 0 : row.answered / row.steps),
  result: row => outcomeWords(row),
  updated: row => row.updatedAt,
}

/** What runs comes first, by time left; then what waits for the client, what nobody can tell, and what is done. */
function urgencyOf({ state, leftMs = 0 }: CaseRow['clock']): number {
  const rank = { late: 0, warn: 0, running: 0, paused: 1, unknown: 2, met: 3 }[state]
  return rank * 1e15 + leftMs
}

/** Presses a filter, or lets go of it. */
export function pressed(filters: readonly FilterName[], name: FilterName): FilterName[] {
  if (filters.includes(name)) return filters.filter(item => item !== name)
  const other = name === 'open' ? 'decided' : name === 'decided' ? 'open' : ''
  return [...filters.filter(item => item !== other), name]
}

/** The rows that pass every filter and hold every word searched for in what the list shows, in order. */
export function shownRows(
  rows: readonly CaseRow[],
  { filters, search, order }: { filters: readonly FilterName[]; search: string; order: Order },
): CaseRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const found = rows.filter(row => {
    const text = shownText(row)
    return filters.every(name => fits[name](row)) && words.every(word => text.includes(word))
  })
  const way = order.down ? -1 : 1
  const value = worth[order.by]
  return found.sort((a, b) => way * compare(value(a), value(b)))
}

/** When a case changed last, like '16 Mar 15:41', in UTC. */
export function updatedWords(row: CaseRow): string {
  const month = months[Number(row.updatedAt.slice(5, 7)) - 1] ?? ''
  return `${Number(row.updatedAt.slice(8, 10))} ${month} ${row.updatedAt.slice(11, 16)}`
}

function shownText(row: CaseRow): string {
  const { key, requester, subject, type, tier } = row
  return [`#${key}`, requester, subject, type, tier, outcomeWords(row), updatedWords(row), clockWords(row.clock)]
    .join(' ')
    .toLowerCase()
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}
