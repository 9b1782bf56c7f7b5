/** Events of this device that belong to no case, with their ledger links, in the transaction of what they tell. */
import * as v from 'valibot'
import { type DeviceEvent, deviceEvent, deviceLog } from '../core/ledger/device-event'
import { linkFor } from '../core/ledger/link'
import type { Database, EventRecord, HeadRecord, LinkRecord } from './database'
import { seal, unseal } from './seal'
import { type Damage, HeadMoved } from './session-log'

/** An entry of the device's log about to be written, on the head it was made for. */
export type DeviceEntry = {
  event: DeviceEvent
  salt: string
  head: { index: number; hash: string; clock: string } | null
}
/** An entry as kept: with the salt of its commitment. */
export type KeptDeviceEvent = { event: DeviceEvent; salt: string }

/** An entry hashed and sealed, so that its transaction need not wait. */
export type SealedEntry = { event: EventRecord; link: LinkRecord; before: string | null; after: HeadRecord }

const kept = v.strictObject({ event: deviceEvent, salt: v.string() })

/**
 * Hashes and seals an entry before its transaction opens.
 *
 * @param entry    event, salt, and the head it follows
 * @returns        what `writeEntry` writes
 */
export async function sealedEntry({ event, salt, head }: DeviceEntry): Promise<SealedEntry> {
  const { id, caseId, device, clock } = event
  const link = linkFor({ previous: head, event, salt, at: event.at })
  const at = { table: 'links', id: `${device}/${link.index}`, rev: 0 }
  return {
    event: { id, caseId, sealed: await seal({ table: 'events', id, rev: 0 }, { event, salt }) },
    link: { device, index: link.index, eventId: id, caseId, sealed: await seal(at, link) },
    before: head?.hash ?? null,
    after: { device, index: link.index, hash: link.hash, clock },
  }
}

/**
 * Writes an entry inside a transaction over events, links and heads.
 *
 * @param db       the database
 * @param entry    sealed
 * @problem        throws HeadMoved when another writer was faster; the transaction then writes nothing
 */
export async function writeEntry(db: Database, { event, link, before, after }: SealedEntry): Promise<void> {
  const head = await db.heads.get(after.device)
  if ((head?.hash ?? null) !== before) throw new HeadMoved()
  await db.events.add(event)
  await db.links.add(link)
  await db.heads.put(after)
}

/**
 * Loads the device's log; a damaged entry is named and never blocks the others.
 *
 * @param db    the database
 * @returns     entries with salts in no particular order, and what could not be opened
 */
export async function loadDeviceEvents(db: Database): Promise<{ events: KeptDeviceEvent[]; damaged: Damage[] }> {
  const records = await db.events.where('caseId').equals(deviceLog).toArray()
  const read = await Promise.all(records.map(async record => ({ id: record.id, entry: await opened(record) })))
  return {
    events: read.flatMap(({ entry }) => entry ?? []),
    damaged: read.flatMap(({ id, entry }) => (entry ? [] : [{ table: 'events', id }])),
  }
}

async function opened({ id, sealed }: EventRecord): Promise<KeptDeviceEvent | null> {
  try {
    const outcome = v.safeParse(kept, await unseal({ table: 'events', id, rev: 0 }, sealed))
    return outcome.success ? outcome.output : null
  } catch {
    return null
  }
}
