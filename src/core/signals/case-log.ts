/** The log around a request: rows with a certain time, what is recent, and where it came from. */
import type { LogEvent, LogKind } from '../records/log-event'
import type { SignalInput } from './signal-input'

/** A row whose time is certain. */
export type Timed = { event: LogEvent; ms: number }

/** Hours and days in milliseconds. */
export const [hourMs, dayMs] = [3_600_000, 86_400_000]

/** Activity this long before the request belongs to the case. */
const recentMs = 7 * dayMs
const changes: readonly LogKind[] = [
  'password-changed',
  'password-reset',
  'email-changed',
  'phone-changed',
  'factor-added',
  'factor-removed',
  'factor-reset',
  'api-key-created',
  'address-added',
  'withdrawal-requested',
  'withdrawal-sent',
  'lock-changed',
]

/**
 * Lists the rows whose time is certain.
 *
 * @param input    log and changes of the record
 * @returns        oldest first; rows of unsure time are left out, nothing is guessed
 */
export function timedRows({ events = [], record }: SignalInput): Timed[] {
  const rows = [...events, ...(record?.changes?.items ?? []), ...(record?.withdrawals?.items ?? [])]
  const timed = rows.flatMap(event => {
    const ms = event.at?.sure ? Date.parse(event.at.iso ?? '') : Number.NaN
    return Number.isNaN(ms) ? [] : [{ event, ms }]
  })
  return timed.sort((a, b) => a.ms - b.ms)
}

/**
 * Finds the moment of the request: the client's first message, or now.
 *
 * @param input    the ticket
 * @returns        milliseconds
 */
export function requestedMs({ reading, now }: SignalInput): number {
  const times = reading.messages
    .filter(({ speaker, time }) => speaker === 'client' && time?.sure && time.iso !== undefined)
    .map(({ time }) => Date.parse(time?.iso ?? ''))
  return Math.min(Date.parse(now), ...times)
}

/**
 * Lists what the client's side did from a week before the request on.
 *
 * @param input    ticket, log and record
 * @returns        rows with certain times, oldest first; what our staff did is left out
 */
export function recentRows(input: SignalInput): Timed[] {
  const from = requestedMs(input) - recentMs
  return timedRows(input).filter(({ event, ms }) => ms >= from && event.by !== 'staff' && event.by !== 'system')
}

/**
 * Tests a row for a change that could hand the account over.
 *
 * @param event    a row
 * @returns        true for a change that was made
 */
export function isSensitive({ kind, result }: LogEvent): boolean {
  return changes.includes(kind) && result !== 'failed' && result !== 'denied'
}
