/** Rows of the desk's list, last full readings, and small values of this installation. */
import * as v from 'valibot'
import { type Reading, reading } from '../core/case/reading'
import type { Database } from './database'
import { seal, unseal } from './seal'

/**
 * Loads the summaries of all cases, newest first; a damaged one is left out.
 *
 * @param db    the database
 * @returns     case id, time of the last event and the summary as kept
 */
export async function loadCases(db: Database): Promise<{ caseId: string; updatedAt: string; summary: unknown }[]> {
  const records = await db.cases.orderBy('updatedAt').reverse().toArray()
  const rows = await Promise.all(
    records.map(async ({ caseId, updatedAt, sealed }) => ({
      caseId,
      updatedAt,
      summary: await unsealed('cases', caseId, sealed),
    })),
  )
  return rows.filter(row => row.summary !== null)
}

/**
 * Loads the summary of one case.
 *
 * @param db        the database
 * @param caseId    the case
 * @returns         the summary as kept, null when it is damaged, undefined when the case was never worked on
 */
export async function loadSummary(db: Database, caseId: string): Promise<unknown> {
  const record = await db.cases.get(caseId)
  return record && unsealed('cases', caseId, record.sealed)
}

/**
 * Keeps a summary that followed its ticket; when the case was worked on last stays as it was.
 *
 * @param db         the database
 * @param caseId     a case that is in the list
 * @param summary    plain data
 */
export async function keepSummary(db: Database, caseId: string, summary: unknown): Promise<void> {
  const sealed = await seal({ table: 'cases', id: caseId, rev: 0 }, summary)
  await db.cases.update(caseId, { sealed })
}

/**
 * Keeps the last full reading of a case's ticket.
 *
 * @param db        the database
 * @param caseId    the case
 * @param value     a full reading (page 'ticket')
 */
export async function keepReading(db: Database, caseId: string, value: Reading): Promise<void> {
  const sealed = await seal({ table: 'readings', id: caseId, rev: 0 }, value)
  await db.readings.put({ caseId, sealed })
}

/**
 * Loads the last full reading of a case.
 *
 * @param db        the database
 * @param caseId    the case
 * @returns         the reading, or null when there is none or it is damaged
 */
export async function loadReading(db: Database, caseId: string): Promise<Reading | null> {
  const record = await db.readings.get(caseId)
  if (!record) return null
  const outcome = v.safeParse(reading, await unsealed('readings', caseId, record.sealed))
  return outcome.success ? outcome.output : null
}

/**
 * Names the cases that have a reading, of all helpdesks whose address begins so.
 *
 * @param db       the database
 * @param start    'https://host'; other ports and longer names begin so too
 * @returns        case ids
 */
export async function casesAt(db: Database, start: string): Promise<string[]> {
  return db.readings.where('caseId').startsWith(start).primaryKeys()
}

/**
 * Loads this installation's device id, making it once.
 *
 * @param db      the database
 * @param make    gives a new random id
 * @returns       the id
 */
export async function deviceId(db: Database, make: () => string): Promise<string> {
  return db.transaction('rw', db.meta, async () => {
    const known = await db.meta.get('device')
    if (known) return known.value
    const value = make()
    await db.meta.put({ key: 'device', value })
    return value
  })
}

async function unsealed(table: string, id: string, sealed: { v: 0; data: string }): Promise<unknown> {
  try {
    return await unseal({ table, id, rev: 0 }, sealed)
  } catch {
    return null
  }
}
