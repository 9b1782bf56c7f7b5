/** What the detectors of logs say, as outcomes of signals. */
import type { Detection } from '../records/detection'
import { coverageOf, type LogCase } from '../records/log-case'
import type { LogEvent } from '../records/log-event'
import { requestedMs } from './case-log'
import { unknown } from './outcome'
import type { Outcome } from './signal'
import type { SignalInput } from './signal-input'

const mostRows = 20

/**
 * Asks one detector about a ticket’s log and record.
 *
 * @param input     ticket, log, record, and the rules of detectors
 * @param detect    a detector
 * @returns         its word; unknown when the rules were not loaded
 */
export function detected(input: SignalInput, detect: (log: LogCase) => Detection): Outcome {
  const rules = input.lists?.sequences
  if (!rules) return unknown('the rules for sequences in logs')
  const { record, networks } = input
  const events = rowsOf(input)
  const covers = coverageOf(events, record)
  return outcomeOf(detect({ events, covers, rules, record, networkOf: networks, requestMs: requestedMs(input) }))
}

/**
 * Lists all rows of a ticket: its logs, and changes and withdrawals of the record.
 *
 * @param input    log and record
 * @returns        rows as they stand, in no order
 */
export function rowsOf({ events = [], record }: SignalInput): LogEvent[] {
  return [...events, ...(record?.changes?.items ?? []), ...(record?.withdrawals?.items ?? [])]
}

function outcomeOf({ state, rows, says, needs }: Detection): Outcome {
  return {
    state,
    factIds: [],
    ...(says ? { detail: says } : {}),
    ...(state === 'unknown' ? { needs: needs || 'rows of the log' } : {}),
    ...(rows.length > 0 ? { rows: rows.slice(0, mostRows) } : {}),
  }
}
