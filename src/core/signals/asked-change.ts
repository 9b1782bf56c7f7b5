import { isoTime } from '../base/time'
import type { LogEvent } from '../records/log-event'
import { requestedMs } from './case-log'
import { sentencesOf } from './client-words'
import type { Outcome } from './signal'
import type { SignalInput } from './signal-input'

const factorWords =
  /(?<![\p{L}\p{N}])(?:2fa|two.?factor|authenticator|zwei.?faktor|doble factor|dois fatores|double authentification)(?!\p{L})/u
/** No table has this id: the row stands for what the ticket asks for. */
const ticketTable = ''

/**
 * Asks a detector of logs, and where the ticket itself asks for another second factor, asks again with that as a change:
 * what a client wants from us is the step that is not in the log yet.
 *
 * @param input     the ticket
 * @param detect    a signal's word on log and record
 * @returns         its word; rows of the log only
 */
export function withAskedChange(input: SignalInput, detect: (input: SignalInput) => Outcome): Outcome {
  const logged = detect(input)
  const asksFactor = sentencesOf(input.reading).some(({ text }) => factorWords.test(text))
  if (logged.state === 'fires' || !asksFactor) return logged
  const asked = detect({ ...input, events: [...(input.events ?? []), rowOfRequest(input)] })
  if (asked.state !== 'fires') return logged
  return { ...asked, rows: (asked.rows ?? []).filter(({ tableId }) => tableId !== ticketTable) }
}

function rowOfRequest(input: SignalInput): LogEvent {
  const iso = isoTime(requestedMs(input))
  const at = { raw: iso, iso, sure: true, precision: 'second' as const }
  return {
    tableId: ticketTable,
    row: 0,
    kind: 'factor-reset',
    wording: 'asked for in the ticket',
    result: 'pending',
    at,
  }
}
