import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import type { SessionEvent } from '../../src/core/case/event'
import { verifyLedger, verifyPayloads } from '../../src/core/ledger/verify'
import { type Database, openDatabase } from '../../src/store/database'
import { findEvent, HeadMoved, keepEvents, loadEvents, loadLinks } from '../../src/store/session-log'

const caseId = 'https://desk.example#1001'
let db: Database

beforeEach(() => {
  db = openDatabase('test', { indexedDB: new IDBFactory(), IDBKeyRange })
})

function note(seq: number, text = 'seen'): { event: SessionEvent; salt: string } {
  const event: SessionEvent = {
    id: `e${seq}`,
    caseId,
    device: 'd1',
    seq,
    clock: `c${seq}`,
    at: '2026-03-16T09:00:00.000Z',
    actor: { name: 'Mara', role: 'L1' },
    body: { type: 'note.written', about: 'case', text },
  }
  return { event, salt: `salt${seq}` }
}

async function head() {
  return (await db.heads.get('d1')) ?? null
}

describe('events and their ledger links', () => {
  it('keeps event, link and head together', async () => {
    await keepEvents(db, { events: [note(0), note(1)], head: await head(), summary: {} })
    await keepEvents(db, { events: [note(2)], head: await head(), summary: {} })
    const links = await loadLinks(db, 'd1')
    const { events } = await loadEvents(db, caseId)
    expect(links.map(link => link.index)).toEqual([0, 1, 2])
    expect(verifyLedger(links)).toEqual({ ok: true })
    expect(verifyPayloads(links, new Map(events.map(kept => [kept.event.id, kept])))).toEqual({ ok: true })
  })

  it('refuses to write on an old head and leaves nothing behind', async () => {
    const old = await head()
    await keepEvents(db, { events: [note(0)], head: old, summary: {} })
    await expect(keepEvents(db, { events: [note(1)], head: old, summary: {} })).rejects.toBeInstanceOf(HeadMoved)
    expect((await loadEvents(db, caseId)).events).toHaveLength(1)
    expect(await loadLinks(db, 'd1')).toHaveLength(1)
  })

  it('names a damaged event and still opens the others', async () => {
    await keepEvents(db, { events: [note(0), note(1)], head: null, summary: {} })
    await db.events.update('e0', { sealed: { v: 0, data: '{broken' } })
    const { events, damaged } = await loadEvents(db, caseId)
    expect(events.map(kept => kept.event.id)).toEqual(['e1'])
    expect(damaged).toEqual([{ table: 'events', id: 'e0' }])
  })

  it('shows an altered note in the ledger', async () => {
    await keepEvents(db, { events: [note(0), note(1)], head: null, summary: {} })
    const altered = note(1, 'something else')
    await db.events.update('e1', { sealed: { v: 0, data: JSON.stringify(altered) } })
    const { events } = await loadEvents(db, caseId)
    const verdict = verifyPayloads(await loadLinks(db, 'd1'), new Map(events.map(kept => [kept.event.id, kept])))
    expect(verdict).toEqual({ ok: false, index: 1, why: 'the event of this entry was altered' })
  })

  it('finds an event again by its id', async () => {
    await keepEvents(db, { events: [note(0)], head: null, summary: {} })
    expect((await findEvent(db, 'e0'))?.id).toBe('e0')
    expect(await findEvent(db, 'nothing')).toBeNull()
  })

  it('drops the draft in the transaction that makes it a note', async () => {
    await db.drafts.put({ caseId, field: 'note:case', rev: 1, sealed: { v: 0, data: '{}' } })
    await keepEvents(db, { events: [note(0)], head: null, summary: {}, dropDraft: 'note:case' })
    expect(await db.drafts.count()).toBe(0)
  })
})
