import Dexie from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { deviceLog } from '../../src/core/ledger/device-event'
import type { KeptList } from '../../src/core/records/kept-list'
import { loadCases } from '../../src/store/cases'
import { type Database, openDatabase } from '../../src/store/database'
import { type DeviceEntry, loadDeviceEvents } from '../../src/store/device-log'
import { loadDrafts } from '../../src/store/drafts'
import { keepList, loadListFile, loadLists, removeList } from '../../src/store/lists'
import { HeadMoved, loadEvents } from '../../src/store/session-log'
import { loadSource } from '../../src/store/sources'
import second from '../fixtures/store/version-2.json'

const inMemory = () => ({ indexedDB: new IDBFactory(), IDBKeyRange })
const list = (id: string, name: string): KeptList => ({
  id,
  name,
  as: 'tor',
  source: 'our export',
  date: '2026-11-20',
  entries: 2,
  bytes: 16,
  sha256: 'a'.repeat(64),
  takenAt: '2026-11-24T09:00:00.000Z',
})

let made = 0
/** The next entry of the device's log; what it tells does not matter here. */
async function entry(db: Database): Promise<DeviceEntry> {
  const head = (await db.heads.get('d1')) ?? null
  made += 1
  const stamp = {
    id: `entry-${made}`,
    caseId: deviceLog,
    device: 'd1',
    seq: made,
    clock: `${made}`,
    at: '2026-11-24T09:00:00.000Z',
  } as const
  const body = { type: 'list.removed', listId: 'l0', list: null } as const
  return { event: { ...stamp, actor: { name: 'Mara', role: 'L1' }, body }, salt: 'a1', head }
}

describe('a database of the second version', () => {
  it('opens in the newest with everything in it, and takes lists', async () => {
    const options = inMemory()
    const old = new Dexie('test', options)
    old.version(2).stores(second.stores)
    for (const [table, records] of Object.entries(second.records)) await old.table(table).bulkAdd(records)
    old.close()
    const db = openDatabase('test', options)
    const { events, damaged } = await loadEvents(db, second.caseId)
    expect([events.length, damaged]).toEqual([2, []])
    expect(await loadCases(db)).toHaveLength(1)
    expect(await loadDrafts(db, second.caseId)).toMatchObject([{ text: 'a note being typed' }])
    const [source] = second.records.sources
    expect(await loadSource(db, source?.id ?? '')).toContain('203.0.113.9')
    await keepList(db, { head: list('l1', 'Tor'), content: 'AAAA', instead: [] }, await entry(db))
    expect((await loadLists(db)).kept).toEqual([list('l1', 'Tor')])
  })
})

describe('an imported list', () => {
  it('is kept with its file, takes the place of another, and goes with its file', async () => {
    const db = openDatabase('test', inMemory())
    await keepList(db, { head: list('l1', 'Tor'), content: 'AAAA', instead: [] }, await entry(db))
    await keepList(db, { head: list('l2', 'Exits'), content: 'BBBB', instead: [] }, await entry(db))
    await keepList(db, { head: list('l3', 'Tor'), content: 'CCCC', instead: ['l1'] }, await entry(db))
    expect((await loadLists(db)).kept.map(({ id }) => id)).toEqual(['l2', 'l3'])
    expect([await loadListFile(db, 'l1'), await loadListFile(db, 'l3')]).toEqual([null, 'CCCC'])
    await removeList(db, 'l3', await entry(db))
    expect([await db.lists.count(), await db.listFiles.count()]).toEqual([1, 1])
  })

  it('leaves what was there when it cannot be written whole', async () => {
    const db = openDatabase('test', inMemory())
    await keepList(db, { head: list('l1', 'Tor'), content: 'AAAA', instead: [] }, await entry(db))
    db.listFiles.hook('creating', () => {
      throw new Error('disk full')
    })
    await expect(
      keepList(db, { head: list('l2', 'Tor'), content: 'BBBB', instead: ['l1'] }, await entry(db)),
    ).rejects.toThrow()
    expect((await loadLists(db)).kept.map(({ id }) => id)).toEqual(['l1'])
    expect(await loadListFile(db, 'l1')).toBe('AAAA')
    expect([await db.events.count(), await db.links.count(), (await db.heads.get('d1'))?.index]).toEqual([1, 1, 0])
  })

  it('is not kept when another writer was faster, and neither is its entry', async () => {
    const db = openDatabase('test', inMemory())
    const stale = await entry(db)
    await keepList(db, { head: list('l1', 'Tor'), content: 'AAAA', instead: [] }, await entry(db))
    await expect(removeList(db, 'l1', stale)).rejects.toThrow(HeadMoved)
    expect([await db.lists.count(), await db.links.count()]).toEqual([1, 1])
  })

  it('that is damaged is named and hides no other', async () => {
    const db = openDatabase('test', inMemory())
    await keepList(db, { head: list('l1', 'Tor'), content: 'AAAA', instead: [] }, await entry(db))
    await db.lists.put({ id: 'l2', sealed: { v: 0, data: '{"id":"l2","name":' } })
    await db.lists.put({ id: 'l3', sealed: { v: 0, data: JSON.stringify(list('l1', 'Not its own')) } })
    await db.listFiles.put({ id: 'l2', sealed: { v: 0, data: '{' } })
    const { kept, damaged } = await loadLists(db)
    expect([kept.map(({ id }) => id), damaged]).toEqual([['l1'], ['l2', 'l3']])
    expect(await loadListFile(db, 'l2')).toBeNull()
  })

  it('leaves an entry; one that is damaged is named and hides no other', async () => {
    const db = openDatabase('test', inMemory())
    await keepList(db, { head: list('l1', 'Tor'), content: 'AAAA', instead: [] }, await entry(db))
    const kept = await entry(db)
    await removeList(db, 'l1', kept)
    const [first] = await db.events.toArray()
    await db.events.update(first?.id ?? '', { sealed: { v: 0, data: '{' } })
    const { events, damaged } = await loadDeviceEvents(db)
    expect([events.map(({ event }) => event.id), damaged]).toEqual([
      [kept.event.id],
      [{ table: 'events', id: first?.id }],
    ])
  })
})
