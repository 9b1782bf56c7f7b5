/** What tickets tell, worked out in the offscreen room once and kept while a ticket stays as it is. */
import { caseIdOf } from '../core/base/ids'
import type { Reading } from '../core/case/reading'
import type { Gathered } from '../core/signals/gather'
import type { HeavyDoor } from '../messages/heavy'

/** What is known of a ticket's texts now. */
export type GatheredNow = { state: 'ready'; value: Gathered } | { state: 'reading' } | { state: 'failed' }

/** Gives what a ticket tells; a panel never waits long for it and hears when it is there. */
export type Gatherer = (reading: Reading) => Promise<GatheredNow>

const patienceMs = 200
const mostKept = 12

/**
 * Opens the memory of what tickets tell.
 *
 * @param heavy     the offscreen room
 * @param onLate    called with the case when a ticket that took long is read
 * @param pause     resolves after some milliseconds
 * @returns         the gatherer
 */
export function openGatherer(
  heavy: HeavyDoor,
  onLate: (caseId: string) => void,
  pause: (ms: number) => Promise<void>,
): Gatherer {
  const kept = new Map<string, Promise<GatheredNow>>()
  return async reading => {
    const caseId = caseIdOf(reading.origin, reading.ticketKey)
    const key = `${caseId} ${reading.readAt}`
    const known = kept.get(key)
    const work = known ?? askFor(heavy, reading)
    if (!known) keep(kept, key, work)
    const late = pause(patienceMs).then((): GatheredNow => ({ state: 'reading' }))
    const now = await Promise.race([work, late])
    if (now.state === 'reading' && !known) void work.then(() => onLate(caseId))
    return now
  }
}

async function askFor(heavy: HeavyDoor, reading: Reading): Promise<GatheredNow> {
  try {
    return { state: 'ready', value: await heavy('ticket.gather', { reading }) }
  } catch {
    return { state: 'failed' }
  }
}

/** A failure is not kept: the next look tries again. */
function keep(kept: Map<string, Promise<GatheredNow>>, key: string, work: Promise<GatheredNow>): void {
  kept.set(key, work)
  void work.then(({ state }) => {
    if (state === 'failed') kept.delete(key)
  })
  for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(old)
}
