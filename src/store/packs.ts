/** Versions of procedures: every one that was ever in use here, found by its content hash for as long as a case needs it. */
import * as v from 'valibot'
import { type KeptPack, keptPack } from '../core/procedure/kept-pack'
import { packHash } from '../core/procedure/pack-hash'
import { type Pack, procedure, step } from '../core/procedure/procedure'
import type { Database, PackBodyRecord, PackRecord } from './database'
import { type DeviceEntry, sealedEntry, writeEntry } from './device-log'
import { seal, unseal } from './seal'

const body = v.strictObject({ procedure, steps: v.record(v.string(), step) })

/**
 * Loads what is known of every version, without the versions themselves.
 *
 * @param db    the database
 * @returns     versions in no particular order, and the hashes of those whose record is damaged
 */
export async function loadPackHeads(db: Database): Promise<{ kept: KeptPack[]; damaged: string[] }> {
  const records = await db.packs.toArray()
  const read = await Promise.all(records.map(async ({ hash, sealed }) => ({ hash, head: await headIn(hash, sealed) })))
  return {
    kept: read.flatMap(({ head }) => (head ? [head] : [])),
    damaged: read.flatMap(({ hash, head }) => (head ? [] : [hash])),
  }
}

async function headIn(hash: string, sealed: Parameters<typeof unseal>[1]): Promise<KeptPack | null> {
  try {
    const read = v.safeParse(keptPack, await unseal({ table: 'packs', id: hash, rev: 0 }, sealed))
    return read.success && read.output.hash === hash ? read.output : null
  } catch {
    return null
  }
}

/**
 * Loads a version.
 *
 * @param db      the database
 * @param hash    its content hash
 * @returns       the version, or null when there is none, it is damaged, or it says something else than its hash
 */
export async function loadPack(db: Database, hash: string): Promise<Pack | null> {
  const record = await db.packBodies.get(hash)
  if (!record) return null
  try {
    const read = v.safeParse(body, await unseal({ table: 'packBodies', id: hash, rev: 0 }, record.sealed))
    if (!read.success || packHash(read.output.procedure, read.output.steps) !== hash) return null
    return { ...read.output, hash }
  } catch {
    return null
  }
}

/** A version to keep: what is known of it and, when it is new here, itself. */
export type PackToKeep = { head: KeptPack; pack?: Pack }

/**
 * Keeps versions in one transaction.
 *
 * @param db       the database
 * @param list     what to keep; nothing happens for none
 * @param entry    what the device's log says of it; none when what ships is seen first
 * @problem        throws HeadMoved when another writer was faster; nothing is kept then
 */
export async function keepPacks(db: Database, list: readonly PackToKeep[], entry?: DeviceEntry): Promise<void> {
  if (list.length === 0) return
  const heads = await Promise.all(list.map(({ head }) => sealedHead(head)))
  const bodies = await Promise.all(list.flatMap(({ pack }) => (pack ? [sealedBody(pack)] : [])))
  const told = entry && (await sealedEntry(entry))
  await db.transaction('rw', [db.packs, db.packBodies, db.events, db.links, db.heads], async () => {
    if (told) await writeEntry(db, told)
    await db.packs.bulkPut(heads)
    await db.packBodies.bulkPut(bodies)
  })
}

async function sealedHead(head: KeptPack): Promise<PackRecord> {
  const { hash, procedureId } = head
  return { hash, procedureId, sealed: await seal({ table: 'packs', id: hash, rev: 0 }, head) }
}

async function sealedBody({ procedure, steps, hash }: Pack): Promise<PackBodyRecord> {
  return { hash, sealed: await seal({ table: 'packBodies', id: hash, rev: 0 }, { procedure, steps }) }
}

const shippedBefore = v.record(v.string(), v.string())

/**
 * Tells which versions shipped when the extension started last.
 *
 * @param db    the database
 * @returns     content hashes by procedure id; none on the first start
 */
export async function loadShipped(db: Database): Promise<Record<string, string>> {
  const record = await db.meta.get('shipped')
  if (!record) return {}
  try {
    const read = v.safeParse(shippedBefore, JSON.parse(record.value))
    return read.success ? read.output : {}
  } catch {
    return {}
  }
}

/**
 * Notes which versions ship.
 *
 * @param db         the database
 * @param shipped    content hashes by procedure id
 */
export async function keepShipped(db: Database, shipped: Record<string, string>): Promise<void> {
  await db.meta.put({ key: 'shipped', value: JSON.stringify(shipped) })
}
