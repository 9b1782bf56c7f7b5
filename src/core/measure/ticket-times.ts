/** The instants of a ticket that an SLA clock may rest on: those whose zone is known or was confirmed, and our own events. */
import * as v from 'valibot'
import { msOf } from '../base/time'
import type { MessageReading, Reading, TimeReading } from '../case/reading'
import type { Session } from '../case/session'

const instants = v.array(v.number())

/** Decoder of the instants, which the list of cases keeps. Milliseconds since 1970 UTC; null where nothing is known. */
export const ticketTimes = v.strictObject({
  /** Receipt: the first message of the client or the ticket's making, whichever is earlier. */
  startMs: v.nullable(v.number()),
  lastClientMs: v.nullable(v.number()),
  dueMs: v.nullable(v.number()),
  /** Somebody has answered the client, or that cannot be told. */
  isAnswered: v.boolean(),
  /** When more information was asked for, in order. */
  askedMs: instants,
  /** When the client wrote, in order. */
  wroteMs: instants,
  /** When the client was first answered; null when that is not known. */
  answeredMs: v.optional(v.nullable(v.number()), null),
  /** What meets a milestone, in order. */
  done: v.optional(v.strictObject({ decision: instants, 'hand-off': instants, lock: instants, close: instants }), {
    decision: [],
    'hand-off': [],
    lock: [],
    close: [],
  }),
  /** The page shows times of which nobody told the zone: what they would change is unknown. */
  isUnsure: v.optional(v.boolean(), false),
})

/** The instants of a ticket. */
export type TicketTimes = v.InferOutput<typeof ticketTimes>

/** The part of a session that clocks rest on. */
export type ClockEvents = Pick<Session, 'decisions' | 'handoffs' | 'answers' | 'work'>

/** How time between two instants is counted. */
type Span = (fromMs: number, toMs: number) => number

/**
 * Reads the instants a clock may rest on. A time without a zone counts once the zone of its site was confirmed.
 *
 * @param events       our own sure times: decisions, hand-offs, steps that ask for a lock
 * @param reading      what the page shows, or null
 * @param lockSteps    ids of those steps
 * @returns            the instants, in order and each once
 */
export function timesOf(events: ClockEvents, reading: Reading | null, lockSteps: readonly string[]): TicketTimes {
  return { ...eventTimes(events, lockSteps), ...pageTimes(reading) }
}

/**
 * Reads the instants of the ticket alone, for a row of the list whose events stay as they were.
 *
 * @param reading    what the page shows, or null
 * @returns          the part of the instants that comes from the page
 */
export function pageTimes(reading: Reading | null): Omit<TicketTimes, 'askedMs' | 'done'> {
  const messages = reading?.messages ?? []
  const fromClient = messages.filter(({ speaker }) => speaker === 'client')
  const fromAgent = messages.filter(({ speaker }) => speaker === 'agent')
  const wroteMs = inOrder(fromClient.map(messageMs))
  const createdAt = fieldTime(reading, 'createdAt')
  const starts = inOrder([...wroteMs.slice(0, 1), knownMs(createdAt)])
  const unsure = [...fromClient.map(({ time }) => time), createdAt].some(time => time?.raw && !time.iso)
  return {
    startMs: starts[0] ?? null,
    lastClientMs: wroteMs.at(-1) ?? null,
    dueMs: knownMs(fieldTime(reading, 'dueAt')),
    isAnswered: reading === null || reading.left !== '' || fromAgent.length > 0,
    wroteMs,
    answeredMs: reading?.left === '' ? (inOrder(fromAgent.map(messageMs))[0] ?? null) : null,
    isUnsure: unsure,
  }
}

function eventTimes(
  { decisions, handoffs, answers, work }: ClockEvents,
  lockSteps: readonly string[],
): Pick<TicketTimes, 'askedMs' | 'done'> {
  const at = (list: readonly { at: string }[]) => inOrder(list.map(one => msOf(one.at)))
  const decided = decisions.filter(({ disposition }) => disposition !== 'NEED_MORE_INFO')
  const locks = lockSteps.flatMap(id => (Object.hasOwn(answers, id) ? [answers[id]] : []))
  return {
    askedMs: at(decisions.filter(({ disposition }) => disposition === 'NEED_MORE_INFO')),
    done: {
      decision: at(decided),
      // A hand-off sent back is none: the milestone is open again.
      'hand-off': work.handOff.state === 'returned' ? [] : at(handoffs),
      lock: at(locks.filter(answer => answer !== undefined).filter(({ result }) => result === 'pass')),
      close: at(decisions.filter(({ disposition }) => disposition === 'CLOSE_NO_ACTION')),
    },
  }
}

/**
 * Leaves out what has not happened yet by our clock: an event of another machine, or a wrong time on the page.
 *
 * @param times    as read
 * @param nowMs    now
 * @returns        the same instants up to now
 */
export function timesUpTo(times: TicketTimes, nowMs: number): TicketTimes {
  const past = (list: readonly number[]) => inOrder(list).filter(ms => ms <= nowMs)
  const { startMs, answeredMs, done } = times
  const wroteMs = past(times.wroteMs)
  return {
    ...times,
    startMs: startMs === null ? null : Math.min(startMs, nowMs),
    lastClientMs: wroteMs.at(-1) ?? null,
    answeredMs: answeredMs === null ? null : Math.min(answeredMs, nowMs),
    askedMs: past(times.askedMs),
    wroteMs,
    done: {
      decision: past(done.decision),
      'hand-off': past(done['hand-off']),
      lock: past(done.lock),
      close: past(done.close),
    },
  }
}

/**
 * Tells whether the case waits for the client.
 *
 * @param times    instants of the ticket
 * @returns        true from a request for more information until a newer message of the client
 */
export function isWaiting({ askedMs, wroteMs }: Pick<TicketTimes, 'askedMs' | 'wroteMs'>): boolean {
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
export function waitedBetween(
  times: Pick<TicketTimes, 'askedMs' | 'wroteMs'>,
  within: { fromMs: number; toMs: number; span: Span },
): number {
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

/** Each instant once, earliest first; what is none falls away. */
function inOrder(list: readonly (number | null)[]): number[] {
  const known = list.filter(ms => ms !== null).filter(ms => Number.isFinite(ms))
  return [...new Set(known)].sort((a, b) => a - b)
}

function messageMs({ time }: MessageReading): number | null {
  return knownMs(time)
}

/** Without a zone in its text a time has an instant only when the zone of the site was confirmed. */
function knownMs(time: TimeReading | undefined): number | null {
  return time?.iso ? msOf(time.iso) : null
}

function fieldTime(reading: Reading | null, name: 'dueAt' | 'createdAt'): TimeReading | undefined {
  return reading?.fields.find(field => field.name === name)?.time
}
