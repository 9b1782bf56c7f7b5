import type { MessageReading } from '../case/reading'
import type { LogEvent, LogKind } from './log-event'
import { type PlaceOf, placesBy } from './log-place'
import { momentsOf } from './moments'
import type { NetworkOf } from './network'
import { timelineOf } from './timeline'

/** A message of the ticket, as far as a timeline needs it. */
export type MessageMark = Pick<MessageReading, 'id' | 'speaker' | 'author' | 'time'>

/** A row on the timeline. `lane` is the place it came from. */
export type RowMark = {
  ms: number
  tableId: string
  row: number
  lane: string
  kind: LogKind
  isFailed: boolean
  isSure: boolean
}

/** Rows of all logs and messages of the ticket on one axis. */
export type TimelineView = {
  fromMs: number
  toMs: number
  /** Places, the one with most rows first; the last may gather the small ones. */
  lanes: { name: string; rows: number; failed: number }[]
  marks: RowMark[]
  /** Rows that have a time but were not drawn, evenly thinned. */
  thinned: number
  messages: { ms: number; id: string; speaker: MessageReading['speaker']; author: string; isSure: boolean }[]
  /** Rows and messages without a place on the axis. */
  untimedRows: number
  untimedMessages: number
}

/** Part of the axis to look at more closely. */
export type TimelinePart = { fromMs: number; toMs: number }

const mostMarks = 600
const mostLanes = 5
const mostMessages = 200
const others = 'other places'
const noPlace = 'place unknown'

/**
 * Puts rows and messages on one axis, thinned to what can be drawn. Each lane keeps its share: the one row from a far
 * place is not lost among thousands from home.
 *
 * @param events    rows of all logs
 * @param look      what lists say of networks, messages of the ticket, the part of the axis asked for
 * @returns         marks by place; rows of unknown zone are counted, not placed
 */
export function timelineView(
  events: readonly LogEvent[],
  look: { networks?: NetworkOf | undefined; messages: readonly MessageMark[]; part?: TimelinePart | undefined },
): TimelineView {
  const { entries, untimedRows, untimedMessages } = timelineOf(events, look.messages)
  const { fromMs = entries[0]?.ms ?? 0, toMs = entries.at(-1)?.ms ?? 0 } = look.part ?? {}
  const laneOf = lanesBy(events, placesBy(look.networks))
  const byLane = new Map<string, RowMark[]>()
  const messages: TimelineView['messages'] = []
  for (const entry of entries) {
    if (entry.ms < fromMs || entry.ms > toMs) continue
    if (entry.of === 'message') {
      const { ms, messageId, speaker, author, isSure } = entry
      messages.push({ ms, id: messageId, speaker, author: author.slice(0, 80), isSure })
      continue
    }
    const mark = markOf(entry.event, { ms: entry.ms, isSure: entry.isSure, lane: laneOf(entry.event) })
    const lane = byLane.get(mark.lane)
    if (lane) lane.push(mark)
    else byLane.set(mark.lane, [mark])
  }
  const lanes = [...byLane].sort(([a, x], [b, y]) => last(a) - last(b) || y.length - x.length)
  const marks = lanes.flatMap(([, list]) => thinned(list, Math.floor(mostMarks / lanes.length)))
  const all = lanes.reduce((sum, [, list]) => sum + list.length, 0)
  return {
    fromMs,
    toMs,
    lanes: lanes.map(([name, list]) => ({ name, rows: list.length, failed: list.filter(one => one.isFailed).length })),
    marks,
    thinned: all - marks.length,
    messages: messages.slice(-mostMessages),
    untimedRows: untimedRows.length,
    untimedMessages: untimedMessages.length,
  }
}

/**
 * Marks of the rows a finding rests on, so that they stand on the axis whatever was thinned.
 *
 * @param events    rows of all logs
 * @param chosen    the rows in question, in the order they are drawn
 * @param networks  what lists say of addresses
 * @returns         marks of those that have a known time
 */
export function marksOf(
  events: readonly LogEvent[],
  chosen: readonly LogEvent[],
  networks: NetworkOf | undefined,
): RowMark[] {
  const laneOf = lanesBy(events, placesBy(networks))
  const { timed, isZoneKnown } = momentsOf(chosen)
  if (!isZoneKnown) return []
  return timed.map(({ event, ms }) => markOf(event, { ms, isSure: event.at?.sure ?? false, lane: laneOf(event) }))
}

function markOf(event: LogEvent, where: Pick<RowMark, 'ms' | 'lane' | 'isSure'>): RowMark {
  const { tableId, row, kind, result } = event
  return { ...where, tableId, row, kind, isFailed: result === 'failed' || result === 'denied' }
}

/** Lanes by network while there are few, else by country; the smallest share one. */
function lanesBy(events: readonly LogEvent[], placeOf: PlaceOf): (event: LogEvent) => string {
  const fine = (event: LogEvent) => {
    const { country, network } = placeOf(event)
    return [country, network].filter(Boolean).join(', ') || noPlace
  }
  const coarse = (event: LogEvent) => placeOf(event).country || noPlace
  const finely = countsBy(events, fine)
  const counts = finely.size <= mostLanes ? finely : countsBy(events, coarse)
  const name = counts === finely ? fine : coarse
  const kept = [...counts].sort(([, a], [, b]) => b - a).slice(0, counts.size > mostLanes ? mostLanes - 1 : mostLanes)
  const names = new Set(kept.map(([lane]) => lane))
  return event => {
    const lane = name(event)
    return names.has(lane) ? lane : others
  }
}

function countsBy(events: readonly LogEvent[], name: (event: LogEvent) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const event of events) {
    const lane = name(event)
    counts.set(lane, (counts.get(lane) ?? 0) + 1)
  }
  return counts
}

function last(lane: string): number {
  return lane === others || lane === noPlace ? 1 : 0
}

function thinned(marks: readonly RowMark[], most: number): RowMark[] {
  if (marks.length <= most) return [...marks]
  const stride = (marks.length - 1) / (most - 1)
  return Array.from({ length: most }, (_, at) => marks[Math.round(at * stride)]).filter(mark => mark !== undefined)
}
