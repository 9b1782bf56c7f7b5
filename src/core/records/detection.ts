/**
 * A Detection is what one detector says of a log, with the rows it rests on.
 * Example: { id: 'SEQ-01', state: 'fires', rows: [{ tableId: 'clip-1', row: 7 }, …], says: 'Password changed, 12 min later …' }.
 * 'quiet' is said only when the log could have shown it; otherwise 'unknown', with what is missing.
 */
import type { LogEvent } from './log-event'

/** Where a row stands. */
export type RowRef = { tableId: string; row: number }

/** What one detector says. */
export type Detection = {
  id: string
  state: 'fires' | 'quiet' | 'unknown'
  rows: RowRef[]
  /** What was found, in the words of the trade; '' when quiet. */
  says: string
  /** What is missing, when unknown. */
  needs?: string
}

/** A detector that found what it looks for. */
export function fires(id: string, events: readonly LogEvent[], says: string): Detection {
  return { id, state: 'fires', rows: events.map(({ tableId, row }) => ({ tableId, row })), says }
}

/** A detector that looked at enough and found nothing; `events` may show why not. */
export function quiet(id: string, events: readonly LogEvent[] = [], says = ''): Detection {
  return { id, state: 'quiet', rows: events.map(({ tableId, row }) => ({ tableId, row })), says }
}

/** A detector that cannot tell; `events` are the rows that would have mattered. */
export function unknown(id: string, needs: string, events: readonly LogEvent[] = []): Detection {
  return { id, state: 'unknown', rows: events.map(({ tableId, row }) => ({ tableId, row })), says: '', needs }
}

/** A stretch of time in words: '12 min', '3 h', '2 d'. */
export function stretch(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  if (minutes < 1) return `${Math.round(ms / 1_000)} s`
  if (minutes < 120) return `${minutes} min`
  return minutes < 2_880 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1_440)} d`
}
