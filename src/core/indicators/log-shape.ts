/**
 * A LogTable is a pasted or clipped table as understood: columns with their roles, rows as events, and what went wrong.
 * Example: 9 rows of CSV → 9 events, no problem, no question; '03/04/2026' without other evidence → a question.
 * Every row with content is an event or a problem that says `isDropped`: events.length + dropped = counts.rows.
 */
import type { Problem } from '../base/problem'
import type { LogEvent, LogKind } from '../records/log-event'

/** What a column may hold. 'date' and 'clock' are a time in two columns; 'none' is read by nobody. */
export const logRoles = [
  'time',
  'date',
  'clock',
  'event',
  'result',
  'ip',
  'asn',
  'country',
  'agent',
  'device',
  'device-id',
  'amount',
  'asset',
  'address',
  'permissions',
  'by',
  'from',
  'to',
  'detail',
  'none',
] as const

/** What a column may hold. */
export type LogRole = (typeof logRoles)[number]

/** One column; `by` tells what its role rests on. */
export type LogColumn = { at: number; heading: string; role: LogRole; by: 'heading' | 'values' | 'hand' | 'nothing' }

/** Trouble with one row, or with the table (row 0). */
export type LogProblem = { row: number; code: string; says: string; isDropped: boolean }

/** Something only a person can answer; `options` of the next reading take the answer. */
export type LogQuestion = { ask: 'date-order' | 'zone' | 'event'; says: string; example: string; rows: number }

/** Order of day, month and year in dates written with numbers. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd'

/** What the analyst knows about a table, and how much of it is read. */
export type LogTableOptions = {
  /** Id the events carry. */
  tableId?: string
  /** Roles set by hand, by column. */
  roles?: Readonly<Record<number, LogRole>>
  dateOrder?: DateOrder
  /** What each row is, for a table without a column that says it: a list of sign-ins, of withdrawals. */
  rowsAre?: LogKind
  /** IANA zone of times without one. Such times stay unsure. */
  zone?: string
  /** Whether the first row names the columns; found out when not said. */
  hasHeading?: boolean
  mostChars?: number
  mostRows?: number
  mostColumns?: number
}

/** A table as understood. */
export type LogTable = {
  tableId: string
  format: 'csv' | 'semicolon' | 'tsv' | 'pipe' | 'json-lines' | 'html' | 'aligned' | 'cells' | 'none'
  columns: LogColumn[]
  events: LogEvent[]
  problems: LogProblem[]
  questions: LogQuestion[]
  /** `rows` had content; `outside` are lines before and after the table; the heading is in neither. */
  counts: { rows: number; outside: number; blank: number }
  /** Reading was refused or ended early. */
  stopped?: Problem
}
