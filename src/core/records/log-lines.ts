import type { LogTable } from '../indicators/log-shape'
import { deviceKey } from './devices'
import { deviceName } from './log-device-name'
import type { LogEvent } from './log-event'

/** One row as a person reads it: its line in the source and its cells; `agent` is the device as the log wrote it. */
export type LogLine = {
  row: number
  time: string
  what: string
  ip: string
  country: string
  device: string
  agent: string
}

/** Some rows of a log, and how many there are in all. */
export type LogLines = { total: number; from: number; lines: LogLine[] }

/** Which rows: a window of all of them, of one device's, or of some named ones. */
export type LinesWanted = {
  from: number
  count: number
  device?: string | undefined
  rows?: readonly number[] | undefined
}

const mostLines = 200

/**
 * Gives a window of rows as text.
 *
 * @param table     the log as read
 * @param wanted    which rows, and where the window begins
 * @returns         at most 200 lines in the order of the source
 */
export function logLinesOf({ events }: LogTable, { from, count, device, rows }: LinesWanted): LogLines {
  const named = rows ? new Set(rows) : null
  const fits = ({ row, device: own }: LogEvent) =>
    (!named || named.has(row)) && (device === undefined || (own ? deviceKey(own) : 'none') === device)
  const chosen = named || device !== undefined ? events.filter(fits) : events
  const start = Math.max(0, Math.min(Math.floor(from), chosen.length))
  const most = Math.min(Math.max(0, Math.floor(count)), mostLines)
  return { total: chosen.length, from: start, lines: chosen.slice(start, start + most).map(lineOf) }
}

function lineOf({ row, at, wording, kind, ip, asn, country, device }: LogEvent): LogLine {
  return {
    row,
    time: at?.raw.slice(0, 60) ?? '',
    what: (wording || kind.replaceAll('-', ' ')).slice(0, 300),
    ip: [ip, asn].filter(Boolean).join(' ').slice(0, 80),
    country: country ?? '',
    device: device ? deviceName(device) : '',
    agent: device?.text.slice(0, 400) ?? '',
  }
}
