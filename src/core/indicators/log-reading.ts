import type { LogEvent } from '../records/log-event'
import { eventOf, placesOf, type Understanding, type Understood } from './log-event-of'
import type { Heading } from './log-heading'
import type { RawRow } from './log-raw-row'
import { findRoles } from './log-roles'
import type { LogColumn, LogProblem, LogQuestion, LogTable, LogTableOptions } from './log-shape'
import { sortRows } from './log-sort-rows'
import { findStyle } from './log-style'
import { noTimeNotes, noteTime, type TimeNotes, timeNotes } from './log-time-notes'

/** Rows between two pauses. */
const perStep = 50
const lookRows = 200

type Read = Pick<LogTable, 'columns' | 'events' | 'problems' | 'questions' | 'counts'>

/**
 * Makes events of the rows of a table.
 *
 * @param rows       every line of the source
 * @param heading    where the table begins and how its columns are named
 * @param options    what the analyst knows
 * @returns          yields the number of rows done; returns events, problems and questions
 */
export function* readEvents(
  rows: readonly RawRow[],
  heading: Heading,
  options: LogTableOptions & { mostColumns: number },
): Generator<number, Read> {
  const sorted = yield* sortRows(rows, heading)
  const names = heading.names.slice(0, options.mostColumns)
  const columns = yield* findRoles(
    names,
    sorted.data.slice(0, lookRows).map(({ cells }) => cells.slice(0, options.mostColumns)),
    options.roles,
  )
  const style = yield* findStyle(sorted.data, columns, options)
  const saysEvent = columns.some(({ role }) => role === 'event')
  const rowsAre = saysEvent ? '' : (options.rowsAre ?? '')
  const how = { rowsAre, tableId: options.tableId ?? 'table', places: placesOf(columns), style: style.style }
  const told = yield* understand(sorted.data, how)
  const times = timeNotes(told.notes, style)
  const problems = [
    ...tableProblems(columns, heading, options),
    ...sorted.problems,
    ...told.problems,
    ...times.problems,
  ]
  return {
    columns,
    events: told.events,
    problems: problems.sort((a, b) => a.row - b.row),
    questions: [...times.questions, ...(saysEvent || rowsAre ? [] : eventQuestion(told.events))],
    counts: { ...sorted.counts, rows: sorted.data.length + sorted.problems.length },
  }
}

type Told = Pick<Read, 'events' | 'problems'> & { notes: TimeNotes }

/** Everything is told row by row: a last look at all rows at once would take too long in one piece. */
function* understand(data: readonly RawRow[], how: Understanding): Generator<number, Told> {
  const told: Told = { events: [], problems: [], notes: noTimeNotes() }
  for (const [at, { cells, row }] of data.entries()) {
    const understood = eventOf(cells, row, how)
    if (at % perStep === perStep - 1) yield at + 1
    if (!isSomething(understood)) {
      told.problems.push(nothingIn(understood))
      continue
    }
    told.events.push(understood.event)
    noteTime(told.notes, understood)
    if (understood.badIp !== null) told.problems.push(ipProblem(row, understood.badIp))
  }
  return told
}

/** A list of sign-ins often has no column that says so; without one its rows are of no kind. */
function eventQuestion(events: readonly LogEvent[]): LogQuestion[] {
  const open = events.filter(({ kind }) => kind === 'other')
  const says = 'No column says what happened. What is each row: a sign-in, a withdrawal, something else?'
  return open.length === 0 ? [] : [{ ask: 'event', says, example: open[0]?.wording ?? '', rows: open.length }]
}

/** A row without a known time, place, device or kind says nothing that could be judged. */
function isSomething({ event }: Understood): boolean {
  const { at, ip, device, kind, country, address, wording } = event
  return kind !== 'other' || Boolean(at?.iso ?? at?.wall ?? ip ?? device ?? country ?? address) || wording !== ''
}

function nothingIn({ event: { row } }: Understood): LogProblem {
  const says = 'Nothing in this row is a time, an address, a device or an event.'
  return { row, code: 'nothing-known', says, isDropped: true }
}

function ipProblem(row: number, badIp: string): LogProblem {
  return {
    row,
    code: 'not-an-ip',
    says: `"${badIp.slice(0, 60)}" is no IP address; the row has none.`,
    isDropped: false,
  }
}

function tableProblems(
  columns: readonly LogColumn[],
  heading: Heading,
  { mostColumns }: { mostColumns: number },
): LogProblem[] {
  const problems: LogProblem[] = []
  if (heading.width > mostColumns)
    problems.push({
      row: 0,
      code: 'too-many-columns',
      says: `The table has ${heading.width} columns; the first ${mostColumns} were looked at.`,
      isDropped: false,
    })
  if (!columns.some(({ role }) => role === 'time' || role === 'date'))
    problems.push({ row: 0, code: 'no-time-column', says: 'No column of times was found.', isDropped: false })
  return problems
}
