import { type Detection, fires, quiet, stretch, unknown } from './detection'
import { type LogCase, missing } from './log-case'
import type { LogEvent } from './log-event'
import { type Moment, momentsOf } from './moments'

const paying: readonly LogEvent['kind'][] = ['withdrawal-requested', 'withdrawal-sent', 'withdrawal-denied']

/**
 * SEQ-08: a withdrawal to a destination never used before and added a short while ago.
 *
 * @param input    rows, rules, destinations of the record
 * @returns        unknown when the withdrawals name no destination, or nobody knows when it was added
 */
export function newDestination({ events, rules, record, covers }: LogCase): Detection {
  const { timed } = momentsOf(events)
  const added = addedAt(timed, record)
  const windowMs = rules.newDestination.withinHours * 3_600_000
  const payments = timed.filter(({ event }) => paying.includes(event.kind))
  const open: LogEvent[] = []
  const used = new Set<string>()
  for (const { event, ms } of payments) {
    const address = keyOf(event.address)
    if (used.has(address)) continue
    if (address !== '') used.add(address)
    const since = added.get(address)
    if (address === '' || !since) open.push(event)
    else if (ms >= since.ms && ms - since.ms <= windowMs)
      return fires('SEQ-08', [...since.rows, event], `Withdrawal to an address added ${stretch(ms - since.ms)} before.`)
  }
  if (open.length > 0) return unknown('SEQ-08', 'when the destination was added', open)
  if (events.some(event => paying.includes(event.kind) && !event.at?.iso && !event.at?.wall))
    return unknown('SEQ-08', 'times of the withdrawals')
  const needs = missing(['withdrawals'], covers)
  return needs ? unknown('SEQ-08', needs) : quiet('SEQ-08')
}

type Added = Map<string, { ms: number; rows: LogEvent[] }>

function addedAt(timed: readonly Moment[], record: LogCase['record']): Added {
  const added: Added = new Map()
  for (const { address, addedAt: at } of record?.destinations?.items ?? []) {
    const ms = Date.parse(at?.iso ?? '')
    if (Number.isFinite(ms)) added.set(keyOf(address), { ms, rows: [] })
  }
  for (const { event, ms } of timed)
    if (event.kind === 'address-added' && event.address) added.set(keyOf(event.address), { ms, rows: [event] })
  return added
}

/** Hexadecimal addresses compare without their case; others keep it. */
function keyOf(address: string | undefined): string {
  const text = (address ?? '').replace(/\s/g, '')
  return /^0x/i.test(text) ? text.toLowerCase() : text
}
