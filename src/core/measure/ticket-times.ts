/** The instants of a ticket that an SLA clock may rest on: only those whose zone is certain, and our own events. */
import * as v from 'valibot'
import { msOf } from '../base/time'
import type { MessageReading, Reading } from '../case/reading'
import type { Session } from '../case/session'

/** Decoder of the instants, which the list of cases keeps. Milliseconds since 1970 UTC; null where nothing is sure. */
export const ticketTimes = v.strictObject({
  /** Receipt: the first message of the client or the ticket's making, whichever is earlier. */
  startMs: v.nullable(v.number()),
  lastClientMs: v.nullable(v.number()),
  dueMs: v.nullable(v.number()),
  /** Somebody has answered the client, or that cannot be told. */
  isAnswered: v.boolean(),
  /** When more information was asked for, in order. */
  askedMs: v.array(v.number()),
  /** When the client wrote, in order; also times whose zone is unsure, since they only let the clock run again. */
  wroteMs: v.array(v.number()),
})

/** The instants of a ticket. */
export type TicketTimes = v.InferOutput<typeof ticketTimes>

/** How time between two instants is counted. */
type Span = (fromMs: number, toMs: number) => number

/**
 * Reads the instants a clock may rest on.
 *
 * @param case       its decisions; the requests for more information are our own sure times
 * @param reading    what the page shows, or null
 * @returns          the instants
 */
export function sureTimes({ decisions }: Pick<Session, 'decisions'>, reading: Reading | null): TicketTimes {
  const fromClient = (reading?.messages ?? []).filter(message => message.speaker === 'client')
  const sure = fromClient.map(sureMs).filter(ms => ms !== null)
  const starts = [...sure.slice(0, 1), fieldMs(reading, 'createdAt')].filter(ms => ms !== null)
  const asked = decisions.filter(decision => decision.disposition === 'NEED_MORE_INFO')
  return {
    startMs: starts.length > 0 ? Math.min(...starts) : null,
    lastClientMs: sure.at(-1) ?? null,
    dueMs: fieldMs(reading, 'dueAt'),
    isAnswered: reading === null || reading.left !== '' || reading.messages.some(({ speaker }) => speaker === 'agent'),
    askedMs: asked.map(({ at }) => msOf(at)),
    wroteMs: fromClient.map(anyMs).filter(ms => ms !== null),
  }
}

/**
 * Tells whether the case waits for the client.
 *
 * @param times    instants of the ticket
 * @returns        true from a request for more information until a newer message of the client
 */
export function isWaiting({ askedMs, wroteMs }: TicketTimes): boolean {
  const last = askedMs.at(-1)
  return last !== undefined && !wroteMs.some(ms => ms > last)
}

/**
 * Counts the time a case waited for the client.
 *
 * @param times     instants of the ticket
 * @param within    the stretch looked at, and how its time is counted
 * @returns         milliseconds; overlapping requests count once
 */
export function waitedBetween(times: TicketTimes, within: { fromMs: number; toMs: number; span: Span }): number {
  const { fromMs, toMs, span } = within
  let waited = 0
  let counted = fromMs
  for (const asked of times.askedMs) {
    const answered = times.wroteMs.find(ms => ms > asked) ?? toMs
    const start = Math.max(asked, counted)
    const end = Math.min(answered, toMs)
    if (end <= start) continue
    waited += span(start, end)
    counted = end
  }
  return waited
}

function sureMs({ time }: MessageReading): number | null {
  return time?.sure && time.iso ? msOf(time.iso) : null
}

function anyMs({ time }: MessageReading): number | null {
  return time?.iso ? msOf(time.iso) : null
}

function fieldMs(reading: Reading | null, name: 'dueAt' | 'createdAt'): number | null {
  const time = reading?.fields.find(field => field.name === name)?.time
  return time?.sure && time.iso ? msOf(time.iso) : null
}
