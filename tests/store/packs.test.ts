import Dexie from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import type { KeptPack } from '../../src/core/procedure/kept-pack'
import type { Pack } from '../../src/core/procedure/procedure'
import { packs } from '../../src/packs/load'
import { loadCases } from '../../src/store/cases'
import { type Database, openDatabase } from '../../src/store/database'
import { loadDrafts } from '../../src/store/drafts'
import { loadListFile, loadLists } from '../../src/store/lists'
import { draftedPacks, dropPackDraft, keepPackDraft, loadPackDraft } from '../../src/store/pack-drafts'
import { keepPacks, loadPack, loadPackHeads } from '../../src/store/packs'
import { loadEvents } from '../../src/store/session-log'
import third from '../fixtures/store/version-3.json'

const inMemory = () => ({ indexedDB: new IDBFactory(), IDBKeyRange })
const [first, second] = packs
const at = '2026-11-24T09:00:00.000Z'

function headOf({ hash, procedure }: Pack, over: Partial<KeptPack> = {}): KeptPack {
  const { id, type, version, title } = procedure
  const said = { procedureId: id, type, version, title, from: 'shipped', seal: 'signed' } as const
  return { hash, ...said, firstSeen: at, acknowledged: [], ...over }
}

async function withFirst(): Promise<{ db: Database; pack: Pack }> {
  const db = openDatabase('test', inMemory())
  if (!first) throw new Error('no pack ships')
  await keepPacks(db, [{ head: headOf(first), pack: first }])
  return { db, pack: first }
}

describe('a database of the third version', () => {
  it('opens in the newest with everything in it, and takes versions of procedures', async () => {
    const options = inMemory()
    const old = new Dexie('test', options)
    old.version(3).stores(third.stores)
    for (const [table, records] of Object.entries(third.records)) await old.table(table).bulkAdd(records)
    old.close()
    const db = openDatabase('test', options)
    const { events, damaged } = await loadEvents(db, third.caseId)
    expect([events.length, damaged]).toEqual([2, []])
    expect(await loadCases(db)).toHaveLength(1)
    expect(await loadDrafts(db, third.caseId)).toMatchObject([{ text: 'a note being typed' }])
    expect((await loadLists(db)).kept).toHaveLength(1)
    expect(await loadListFile(db, 'l1')).toBe('AAAA')
    expect(await loadPackHeads(db)).toEqual({ kept: [], damaged: [] })
    if (first) await keepPacks(db, [{ head: headOf(first), pack: first }])
    expect((await loadPackHeads(db)).kept).toHaveLength(1)
  })
})

describe('a version of a procedure', () => {
  it('is found by its hash as it was, whatever is known of it later', async () => {
    const { db, pack } = await withFirst()
    const read = headOf(pack, { acknowledged: [{ by: 'Mara', at }] })
    await keepPacks(db, [{ head: read }])
    expect(await loadPack(db, pack.hash)).toEqual(pack)
    expect(await loadPackHeads(db)).toEqual({ kept: [read], damaged: [] })
    expect(await loadPack(db, 'f'.repeat(64))).toBeNull()
  })

  it('that says something else than its hash is not given to a case', async () => {
    const { db, pack } = await withFirst()
    const { procedure, steps } = pack
    const weaker = { procedure: { ...procedure, gates: [] }, steps }
    await db.packBodies.put({ hash: pack.hash, sealed: { v: 0, data: JSON.stringify(weaker) } })
    expect(await loadPack(db, pack.hash)).toBeNull()
    await db.packBodies.put({ hash: pack.hash, sealed: { v: 0, data: '{' } })
    expect(await loadPack(db, pack.hash)).toBeNull()
  })

  it('that is damaged is named and hides no other', async () => {
    const { db, pack } = await withFirst()
    await db.packs.put({ hash: 'x', procedureId: 'c01', sealed: { v: 0, data: '{"hash":' } })
    await db.packs.put({ hash: 'y', procedureId: 'c01', sealed: { v: 0, data: JSON.stringify(headOf(pack)) } })
    const { kept, damaged } = await loadPackHeads(db)
    expect([kept.map(({ hash }) => hash), damaged]).toEqual([[pack.hash], ['x', 'y']])
  })

  it('is kept whole or not at all', async () => {
    const { db, pack } = await withFirst()
    db.packBodies.hook('creating', () => {
      throw new Error('disk full')
    })
    if (!second) throw new Error('one pack only')
    await expect(keepPacks(db, [{ head: headOf(second), pack: second }])).rejects.toThrow()
    expect((await loadPackHeads(db)).kept.map(({ hash }) => hash)).toEqual([pack.hash])
  })
})

describe('a procedure being edited', () => {
  const typed = (title: string, rev: number) => ({ procedureId: 'c01', base: 'b', procedure: { title }, rev, at })

  it('is kept as it was typed, right or wrong', async () => {
    const db = openDatabase('test', inMemory())
    expect(await loadPackDraft(db, 'c01')).toBeNull()
    await keepPackDraft(db, typed('', 0))
    expect(await keepPackDraft(db, typed('Half', 1))).toMatchObject({ rev: 2, others: [] })
    expect(await loadPackDraft(db, 'c01')).toMatchObject({ procedure: { title: 'Half' } })
    expect(await draftedPacks(db)).toEqual(['c01'])
    await dropPackDraft(db, 'c01')
    expect(await loadPackDraft(db, 'c01')).toBeNull()
  })

  it('keeps what another window typed meanwhile', async () => {
    const db = openDatabase('test', inMemory())
    await keepPackDraft(db, typed('One', 0))
    const after = await keepPackDraft(db, typed('Other', 0))
    expect(after).toMatchObject({ procedure: { title: 'Other' }, others: [{ procedure: { title: 'One' } }] })
  })

  it('that is damaged is as if it were not there', async () => {
    const db = openDatabase('test', inMemory())
    await db.packDrafts.put({ procedureId: 'c01', rev: 1, sealed: { v: 0, data: '{"procedureId":"c02"}' } })
    expect(await loadPackDraft(db, 'c01')).toBeNull()
  })
})
