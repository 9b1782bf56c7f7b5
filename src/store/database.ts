/** Tables and versions of the database; nothing else names them. Every published version keeps a fixture. */
import Dexie, { type EntityTable, type Table } from 'dexie'
import type { Sealed } from './seal'

/** A case as listed: keys in the open, everything else sealed. */
export type CaseRecord = { caseId: string; updatedAt: string; sealed: Sealed }
/** One event of one case. */
export type EventRecord = { id: string; caseId: string; sealed: Sealed }
/** One link of a device's ledger; holds hashes only. */
export type LinkRecord = { device: string; index: number; eventId: string; caseId: string; sealed: Sealed }
/** The newest link of a device. */
export type HeadRecord = { device: string; index: number; hash: string; clock: string }
/** A note being typed. */
export type DraftRecord = { caseId: string; field: string; rev: number; sealed: Sealed }
/** The last full reading of a case's ticket. */
export type ReadingRecord = { caseId: string; sealed: Sealed }
/** The text of a source: a log or a raw mail, kept once. */
export type SourceRecord = { id: string; caseId: string; sealed: Sealed }
/** A list the team imported: what it says of itself. */
export type ListRecord = { id: string; sealed: Sealed }
/** The file of an imported list, apart, so that looking at the lists reads no files. */
export type ListFileRecord = { id: string; sealed: Sealed }
/** A version of a procedure: what is known of it, by content hash. */
export type PackRecord = { hash: string; procedureId: string; sealed: Sealed }
/** The version itself, apart, so that looking at the list reads no procedures. */
export type PackBodyRecord = { hash: string; sealed: Sealed }
/** A procedure being edited. */
export type PackDraftRecord = { procedureId: string; rev: number; sealed: Sealed }
/** Small values of this installation, such as the device id. */
export type MetaRecord = { key: string; value: string }

/** The open database. */
export type Database = Dexie & {
  cases: EntityTable<CaseRecord, 'caseId'>
  events: EntityTable<EventRecord, 'id'>
  links: Table<LinkRecord, [string, number]>
  heads: EntityTable<HeadRecord, 'device'>
  drafts: Table<DraftRecord, [string, string]>
  readings: EntityTable<ReadingRecord, 'caseId'>
  sources: EntityTable<SourceRecord, 'id'>
  lists: EntityTable<ListRecord, 'id'>
  listFiles: EntityTable<ListFileRecord, 'id'>
  packs: EntityTable<PackRecord, 'hash'>
  packBodies: EntityTable<PackBodyRecord, 'hash'>
  packDrafts: EntityTable<PackDraftRecord, 'procedureId'>
  meta: EntityTable<MetaRecord, 'key'>
}

/**
 * Opens the database; every transaction is strict, so an acknowledged answer survives a crash.
 *
 * @param name       database name
 * @param options    Dexie's, for an in-memory IndexedDB in tests
 * @returns          the database, not yet opened (Dexie opens on first use)
 */
export function openDatabase(name = 'gatehouse', options: ConstructorParameters<typeof Dexie>[1] = {}): Database {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict', ...options })
  db.version(1).stores({
    cases: 'caseId, updatedAt',
    events: 'id, caseId',
    links: '[device+index], eventId, caseId',
    heads: 'device',
    drafts: '[caseId+field], caseId',
    readings: 'caseId',
    meta: 'key',
  })
  db.version(2).stores({ sources: 'id, caseId' })
  db.version(3).stores({ lists: 'id', listFiles: 'id' })
  db.version(4).stores({ packs: 'hash, procedureId', packBodies: 'hash', packDrafts: 'procedureId' })
  return db as Database // as: Dexie adds the tables named in stores() at run time
}
