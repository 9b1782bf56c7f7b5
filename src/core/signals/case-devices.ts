/** Devices of the case: which one asks, and which are new. */
import type { LogDevice } from '../records/log-event'
import { type Timed, timedRows } from './case-log'
import type { SignalInput } from './signal-input'

/** So many rows of other devices before it make an unmarked device a new one. */
const leastOlderRows = 3

/** A device that appeared: when, and in which row, if a row tells. */
export type NewDevice = { key: string; text: string; ms: number; rows: Timed['event'][] }

/**
 * Names a device by what stays the same: the log's own id, else browser and system without versions.
 *
 * @param device    as the log names it
 * @returns         a key to compare with
 */
export function deviceKey({ id, family }: LogDevice): string {
  return id ?? family.toLowerCase()
}

/**
 * Lists devices that appeared in log or record.
 *
 * @param input    log and record
 * @returns        oldest first; null when neither tells of devices
 */
export function newDevices(input: SignalInput): NewDevice[] | null {
  const rows = timedRows(input).filter(({ event }) => event.device !== undefined)
  const listed = input.record?.devices?.items ?? []
  if (rows.length === 0 && listed.length === 0) return null
  const seen = new Set<string>()
  const appeared: NewDevice[] = []
  let older = 0
  for (const { event, ms } of rows) {
    const key = event.device ? deviceKey(event.device) : ''
    const isMarked = event.device?.isNew === true || event.kind === 'device-added' || event.kind === 'device-approved'
    const isFirst = !seen.has(key)
    if (isFirst && (isMarked || older >= leastOlderRows)) {
      appeared.push({ key, text: event.device?.text ?? '', ms, rows: [event] })
    }
    seen.add(key)
    older += 1
  }
  const told = listed.flatMap(({ text, id, firstSeen }) => {
    const ms = firstSeen?.sure ? Date.parse(firstSeen.iso ?? '') : Number.NaN
    const key = id ?? text.toLowerCase()
    return Number.isNaN(ms) || appeared.some(one => one.key === key) ? [] : [{ key, text, ms, rows: [] }]
  })
  return [...appeared, ...told].sort((a, b) => a.ms - b.ms)
}
