import type { MessageReading } from '../case/reading'
import type { LogEvent } from './log-event'
import { momentsOf } from './moments'

/** One entry of the timeline: a row of a log, or a message of the ticket. `isSure` is false when its zone is a guess. */
export type TimelineEntry = { ms: number; isSure: boolean } & (
  | { of: 'log'; event: LogEvent }
  | { of: 'message'; messageId: string; speaker: MessageReading['speaker']; author: string }
)

/** What happened, in order, and what has no place in it. */
export type Timeline = { entries: TimelineEntry[]; untimedRows: LogEvent[]; untimedMessages: string[] }

type Message = Pick<MessageReading, 'id' | 'speaker' | 'author' | 'time'>

/**
 * Puts rows of logs and messages of the ticket in one order.
 *
 * @param events      rows of one or more tables
 * @param messages    messages of the ticket
 * @returns           entries by time, a message before a row of the same instant; rows of unknown zone stay beside
 */
export function timelineOf(events: readonly LogEvent[], messages: readonly Message[]): Timeline {
  const { timed, isZoneKnown, untimed } = momentsOf(events)
  const placed = isZoneKnown ? timed : []
  const rows = placed.map(({ event, ms }): TimelineEntry => ({ of: 'log', ms, isSure: event.at?.sure ?? false, event }))
  const said = messages.flatMap(({ id, speaker, author, time }): TimelineEntry[] => {
    const ms = Date.parse(time?.iso ?? '')
    return Number.isFinite(ms)
      ? [{ of: 'message', ms, isSure: time?.sure ?? false, messageId: id, speaker, author }]
      : []
  })
  const told = new Set(said.map(entry => (entry.of === 'message' ? entry.messageId : '')))
  return {
    entries: [...said, ...rows].sort((a, b) => a.ms - b.ms),
    untimedRows: isZoneKnown ? untimed : [...events],
    untimedMessages: messages.map(({ id }) => id).filter(id => !told.has(id)),
  }
}
