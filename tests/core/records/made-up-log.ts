import { readLogCells } from '../../../src/core/indicators/log-table'
import { coverageOf, type LogCase } from '../../../src/core/records/log-case'
import type { LogEvent } from '../../../src/core/records/log-event'
import type { NetworkOf } from '../../../src/core/records/network'
import { sequenceRules } from '../../../src/packs/load-network-lists'

/** Rows as a back office writes them: time, event, result, address, country, device, detail. */
export type Row = [
  time: string,
  event: string,
  result?: string,
  ip?: string,
  country?: string,
  device?: string,
  detail?: string,
]

const heading = ['time', 'event', 'result', 'ip', 'country', 'device', 'detail']

/** Events of made-up rows; times without a zone are read as UTC by `zone`. */
export function eventsOf(rows: readonly Row[], tableId = 'log'): LogEvent[] {
  const cells = rows.map(row => heading.map((_, at) => row[at] ?? ''))
  return readLogCells([heading, ...cells], { tableId, hasHeading: true }).events
}

/** A case of made-up rows; covers what the rows show unless more is said. */
export function caseOf(rows: readonly Row[], more: Partial<LogCase> = {}): LogCase {
  const events = eventsOf(rows)
  return { events, covers: coverageOf(events, more.record), rules: sequenceRules, ...more }
}

/** Everything was looked at. */
export const allCovered = new Set(['logins', 'changes', 'withdrawals', 'trades'] as const)

/** Networks by address: a country and a tag. */
export function networksOf(tags: Record<string, 'hosting' | 'vpn' | 'tor' | 'relay'>): NetworkOf {
  return ip => ({ ip, tag: { class: tags[ip] ?? 'unknown' } })
}
