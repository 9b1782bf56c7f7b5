import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../src/store/database'
import { dropDraft, keepDraft, loadDrafts } from '../../src/store/drafts'

const at = '2026-03-16T09:00:00.000Z'
const field = { caseId: 'https://desk.example#1', field: 'note:S04', at }
let db: Database

beforeEach(() => {
  db = openDatabase('test', { indexedDB: new IDBFactory(), IDBKeyRange })
})

it('keeps the newest text of one panel', async () => {
  await keepDraft(db, { ...field, panel: 'a', rev: 0, text: 'one' })
  await keepDraft(db, { ...field, panel: 'a', rev: 1, text: 'one two' })
  expect(await loadDrafts(db, field.caseId)).toMatchObject([{ text: 'one two', rev: 2, others: [] }])
})

it('keeps both texts when a second panel typed without seeing the first', async () => {
  await keepDraft(db, { ...field, panel: 'a', rev: 0, text: 'from the overlay' })
  const kept = await keepDraft(db, { ...field, panel: 'b', rev: 0, text: 'from the side panel' })
  expect(kept).toMatchObject({ text: 'from the side panel', others: [{ text: 'from the overlay' }] })
})

it('sees no conflict when the second panel went on from the first text', async () => {
  await keepDraft(db, { ...field, panel: 'a', rev: 0, text: 'seen' })
  const kept = await keepDraft(db, { ...field, panel: 'b', rev: 0, text: 'seen and checked' })
  expect(kept.others).toEqual([])
})

it('drops a draft and leaves the others', async () => {
  await keepDraft(db, { ...field, panel: 'a', rev: 0, text: 'x' })
  await keepDraft(db, { ...field, field: 'note:S05', panel: 'a', rev: 0, text: 'y' })
  await dropDraft(db, field.caseId, 'note:S04')
  expect((await loadDrafts(db, field.caseId)).map(draft => draft.field)).toEqual(['note:S05'])
})
