/** Lists of networks and addresses a team imported: what each says of itself, and its file. */
import * as v from 'valibot'
import { type KeptList, keptList } from '../core/records/kept-list'
import type { Database } from './database'
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
 * Keeps a list and its file in one transaction; lists it takes the place of go in the same one.
 *
 * @param db         the database
 * @param list       what it says of itself, and its file in base64
 * @param instead    ids of lists that give way
 */
export async function keepList(
  db: Database,
  { head, content }: { head: KeptList; content: string },
  instead: readonly string[],
): Promise<void> {
  const { id } = head
  const sealed = await seal({ table: 'lists', id, rev: 0 }, head)
  const file = await seal({ table: 'listFiles', id, rev: 0 }, content)
  await db.transaction('rw', db.lists, db.listFiles, async () => {
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
 * Removes a list and its file.
 *
 * @param db    the database
 * @param id    the list; nothing happens when it is gone already
 */
export async function removeList(db: Database, id: string): Promise<void> {
  await db.transaction('rw', db.lists, db.listFiles, async () => {
    await db.lists.delete(id)
    await db.listFiles.delete(id)
  })
}
