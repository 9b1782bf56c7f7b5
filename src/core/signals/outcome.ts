/** The three things a signal can say. */
import type { LogEvent } from '../records/log-event'
import type { FindingRow, Outcome } from './signal'

const mostRows = 20

/**
 * Says that it was looked at and is not so.
 *
 * @param detail    what was looked at, where that helps
 * @returns         a quiet outcome
 */
export function quiet(detail?: string): Outcome {
  return { state: 'quiet', factIds: [], ...(detail ? { detail } : {}) }
}

/**
 * Says what is missing; nothing is guessed.
 *
 * @param needs    what is needed and missing, in the words of the trade
 * @returns        an unknown outcome
 */
export function unknown(needs: string): Outcome {
  return { state: 'unknown', factIds: [], needs }
}

/**
 * Says that it is so, and on what that rests.
 *
 * @param detail    what was found, in the words of this ticket
 * @param on        fact ids and log rows it rests on; the first 20 rows are named
 * @returns         an outcome that fires
 */
export function fires(detail: string, on: { factIds?: string[]; rows?: readonly LogEvent[] } = {}): Outcome {
  const rows: FindingRow[] = (on.rows ?? []).slice(0, mostRows).map(({ tableId, row }) => ({ tableId, row }))
  return { state: 'fires', factIds: on.factIds ?? [], detail, ...(rows.length > 0 ? { rows } : {}) }
}
