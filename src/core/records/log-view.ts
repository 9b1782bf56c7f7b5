/**
 * A LogView is what a panel is shown of the logs of a case: small, whatever their length, and nothing left out unsaid.
 * Example: one table of 18 rows, two devices with three visits, a timeline of 18 marks and 2 messages, no question.
 */
import type { LogProblem, LogTable } from '../indicators/log-shape'
import { type MessageMark, type TimelineView, timelineView } from './log-marks'
import { type DevicesView, devicesView } from './log-visits'
import type { NetworkOf } from './network'

/** One log as it was read; rows stay behind and are asked for by window. */
export type TableView = Pick<LogTable, 'format' | 'counts' | 'questions' | 'stopped'> & {
  sourceId: string
  columns: LogTable['columns']
  /** Columns that are not listed. */
  columnsLeft: number
  /** Rows that can be looked at. */
  events: number
  problems: LogProblem[]
  problemsLeft: number
  /** Rows with content of which nothing could be read. */
  dropped: number
}

/** All logs of a case in one look. */
export type LogView = { tables: TableView[]; devices: DevicesView; timeline: TimelineView }

/** What the logs are looked at with. */
export type LogLook = { networks?: NetworkOf | undefined; gapMin: number; messages: readonly MessageMark[] }

const mostProblems = 100
const mostColumns = 60

/**
 * Sums the logs of a case up for a panel.
 *
 * @param tables    the logs as read, `tableId` is the source
 * @param look      what lists say of networks, the pause that ends a visit, messages of the ticket
 * @returns         tables with their problems, devices with their visits, the timeline
 */
export function logViewOf(tables: readonly LogTable[], look: LogLook): LogView {
  const events = tables.length === 1 ? (tables[0]?.events ?? []) : tables.flatMap(table => table.events)
  return {
    tables: tables.map(tableView),
    devices: devicesView(events, look),
    timeline: timelineView(events, look),
  }
}

function tableView(table: LogTable): TableView {
  const { tableId, format, columns, counts, problems, questions, stopped } = table
  return {
    sourceId: tableId,
    format,
    counts,
    questions: questions.map(question => ({ ...question, example: question.example.slice(0, 80) })),
    columns: columns.slice(0, mostColumns).map(column => ({ ...column, heading: column.heading.slice(0, 60) })),
    columnsLeft: Math.max(0, columns.length - mostColumns),
    events: table.events.length,
    problems: problems.slice(0, mostProblems),
    problemsLeft: Math.max(0, problems.length - mostProblems),
    dropped: problems.filter(problem => problem.isDropped).length,
    ...(stopped ? { stopped } : {}),
  }
}
