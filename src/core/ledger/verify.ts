import * as v from 'valibot'
import { commitmentTo, hashOf, type LedgerEvent, type Link, link as linkShape, noHash } from './link'

/** The verdict on a chain: whole, or the first bad entry and why. */
export type LedgerVerdict = { ok: true } | { ok: false; index: number; why: string }

/**
 * Checks one device's chain from its first link.
 *
 * @param links    in chain order, index 0 first; a wall clock that goes back is no fault
 * @returns        ok, or the position of the first bad entry with the reason
 */
export function verifyLedger(links: readonly Link[]): LedgerVerdict {
  let previous = noHash
  const device = links[0]?.device
  for (const [index, link] of links.entries()) {
    const why = wrongWith(link, { index, previous, device })
    if (why) return { ok: false, index, why }
    previous = link.hash
  }
  return { ok: true }
}

/**
 * Checks that events are the ones their links committed to.
 *
 * @param links     links of the events
 * @param events    events with their salts, by event id
 * @returns         ok, or the chain index of the first event that is missing or was altered
 */
export function verifyPayloads(
  links: readonly Link[],
  events: ReadonlyMap<string, { event: LedgerEvent; salt: string }>,
): LedgerVerdict {
  for (const link of links) {
    const kept = events.get(link.eventId)
    if (!kept) return { ok: false, index: link.index, why: 'the event of this entry is missing' }
    const { event, salt } = kept
    const isOwn = event.id === link.eventId && event.caseId === link.caseId && event.device === link.device
    if (!isOwn || commitmentTo(event, salt) !== link.commitment)
      return { ok: false, index: link.index, why: 'the event of this entry was altered' }
  }
  return { ok: true }
}

function wrongWith(link: Link, expected: { index: number; previous: string; device: string | undefined }): string {
  if (!v.is(linkShape, link)) return 'this entry is not a whole link'
  if (link.device !== expected.device) return 'this entry belongs to another device'
  if (link.index !== expected.index) return `entry ${expected.index} is missing`
  if (link.previous !== expected.previous) return 'this entry does not follow the one before it'
  if (link.hash !== hashOf(link)) return 'this entry was altered'
  return ''
}
