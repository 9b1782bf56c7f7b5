import Dexie from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { loadCases } from '../../src/store/cases'
import { openDatabase } from '../../src/store/database'
import { loadEvents } from '../../src/store/session-log'
import { loadSource } from '../../src/store/sources'
import first from '../fixtures/store/version-1.json'

describe('a database of the first version', () => {
  it('opens in the newest with everything in it', async () => {
    const options = { indexedDB: new IDBFactory(), IDBKeyRange }
    const old = new Dexie('test', options)
    old.version(1).stores(first.stores)
    for (const [table, records] of Object.entries(first.records)) await old.table(table).bulkAdd(records)
    old.close()
    const db = openDatabase('test', options)
    const { events, damaged } = await loadEvents(db, first.caseId)
    expect([events.length, damaged]).toEqual([2, []])
    expect(await loadCases(db)).toHaveLength(1)
    expect(await loadSource(db, 'none')).toBeNull()
  })
})
