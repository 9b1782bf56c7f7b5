/** Lists of networks and addresses a team imported: what each says of itself, and its file. */
import * as v from 'valibot'
import { type KeptList, keptList } from '../core/records/kept-list'
import type { Database } from './database'
import { type DeviceEntry, sealedEntry, writeEntry } from './device-log'
import { seal, unseal } from './seal'

/**
 * Loads what is kept of all lists, without their files.
 *
 * @param db    the database
 * @returns     lists by name, and the ids of those whose record is damaged
 */
export async function loadLists(db: Database): Promise<{ kept: KeptList[]; damaged: string[] }> {
  const records = await db.lists.toArray()
  const read = await Promise.all(records.map(async ({ id, sealed }) => ({ id, head: await headIn(id, sealed) })))
  const kept = read.flatMap(({ head }) => (head ? [head] : []))
  return {
    kept: kept.sort((a, b) => a.name.localeCompare(b.name)),
    damaged: read.flatMap(({ id, head }) => (head ? [] : [id])),
  }
}

async function headIn(id: string, sealed: Parameters<typeof unseal>[1]): Promise<KeptList | null> {
  try {
    const read = v.safeParse(keptList, await unseal({ table: 'lists', id, rev: 0 }, sealed))
    return read.success && read.output.id === id ? read.output : null
  } catch {
    return null
  }
}

/**
 * Keeps a list and its file in one transaction; lists it takes the place of go in the same one, and the ledger tells of it.
 *
 * @param db         the database
 * @param list       what it says of itself, its file in base64, and ids of lists that give way
 * @param entry      what the device's log says of it
 * @problem          throws HeadMoved when another writer was faster; nothing is kept then
 */
export async function keepList(
  db: Database,
  { head, content, instead }: { head: KeptList; content: string; instead: readonly string[] },
  entry: DeviceEntry,
): Promise<void> {
  const { id } = head
  const sealed = await seal({ table: 'lists', id, rev: 0 }, head)
  const file = await seal({ table: 'listFiles', id, rev: 0 }, content)
  const told = await sealedEntry(entry)
  await db.transaction('rw', [db.lists, db.listFiles, db.events, db.links, db.heads], async () => {
    await writeEntry(db, told)
    await db.lists.bulkDelete([...instead])
    await db.listFiles.bulkDelete([...instead])
    await db.lists.put({ id, sealed })
    await db.listFiles.put({ id, sealed: file })
  })
}

/**
 * Loads the file of a list.
 *
 * @param db    the database
 * @param id    the list
 * @returns     its file in base64, or null when there is none or it is damaged
 */
export async function loadListFile(db: Database, id: string): Promise<string | null> {
  const record = await db.listFiles.get(id)
  if (!record) return null
  try {
    const content = await unseal({ table: 'listFiles', id, rev: 0 }, record.sealed)
    return typeof content === 'string' ? content : null
  } catch {
    return null
  }
}

/**
 * Removes a list and its file; the ledger tells of it.
 *
 * @param db       the database
 * @param id       the list
 * @param entry    what the device's log says of it
 * @problem        throws HeadMoved when another writer was faster; nothing is removed then
 */
export async function removeList(db: Database, id: string, entry: DeviceEntry): Promise<void> {
  const told = await sealedEntry(entry)
  await db.transaction('rw', [db.lists, db.listFiles, db.events, db.links, db.heads], async () => {
    await writeEntry(db, told)
    await db.lists.delete(id)
    await db.listFiles.delete(id)
  })
}
