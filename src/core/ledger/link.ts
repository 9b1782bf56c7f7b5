/**
 * A link ties one event into a device's hash chain. It holds no words of the case: the event is committed to by
 * SHA-256 over a salt and the event's canonical JSON, so a deleted case leaves a verifiable stub.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { canonical } from '../base/canonical'
import type { SessionEvent } from '../case/event'
import type { DeviceEvent } from './device-event'

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(2_300))
const hex64 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

/** One link of a device's chain. `previous` is the hash before, 64 zeros at index 0. Nothing else may stand in it. */
export const link = v.strictObject({
  device: text,
  index: v.pipe(v.number(), v.integer(), v.minValue(0)),
  previous: hex64,
  eventId: text,
  caseId: text,
  commitment: hex64,
  at: v.pipe(v.string(), v.isoTimestamp()),
  hash: hex64,
})

/** One link of a device's chain. */
export type Link = v.InferOutput<typeof link>

/** What a link can commit to: an act on a case, or on the device itself. */
export type LedgerEvent = SessionEvent | DeviceEvent

/** What a new link needs. */
export type LinkInput = {
  previous: Link | { index: number; hash: string } | null
  event: LedgerEvent
  salt: string
  at: string
}

/** The hash before the first link. */
export const noHash = '0'.repeat(64)

/**
 * Makes the link for an event.
 *
 * @param input    newest link of this device or null, the event, a random hex salt, wall time
 * @returns        the next link
 */
export function linkFor({ previous, event, salt, at }: LinkInput): Link {
  const body = {
    device: event.device,
    index: previous ? previous.index + 1 : 0,
    previous: previous ? previous.hash : noHash,
    eventId: event.id,
    caseId: event.caseId,
    commitment: commitmentTo(event, salt),
    at,
  }
  return { ...body, hash: hashOf(body) }
}

/**
 * Commits to an event without showing it.
 *
 * @param event    the event
 * @param salt     random hex text kept beside the event
 * @returns        SHA-256 as lower-case hex
 */
export function commitmentTo(event: LedgerEvent, salt: string): string {
  return hexHash(`${salt}${canonical(event)}`)
}

/**
 * Hashes everything of a link but its hash.
 *
 * @param body    the link's fields
 * @returns       SHA-256 over canonical JSON (RFC 8785), lower-case hex
 */
export function hashOf(body: Omit<Link, 'hash'>): string {
  const { device, index, previous, eventId, caseId, commitment, at } = body
  return hexHash(canonical({ device, index, previous, eventId, caseId, commitment, at }))
}

function hexHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}
