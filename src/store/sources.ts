/** Texts of sources: a log or a raw mail, kept once beside the event that added it. */
import type { Database, SourceRecord } from './database'
import { seal, unseal } from './seal'

/**
 * Seals the text of a source before a transaction opens.
 *
 * @param id        source id
 * @param caseId    the case it was given to
 * @param text      the whole text
 * @returns         the record at rest
 */
export async function sealedSource(id: string, caseId: string, text: string): Promise<SourceRecord> {
  return { id, caseId, sealed: await seal({ table: 'sources', id, rev: 0 }, text) }
}

/**
 * Loads the text of a source.
 *
 * @param db    the database
 * @param id    source id
 * @returns     the text, or null when there is none or it is damaged
 */
export async function loadSource(db: Database, id: string): Promise<string | null> {
  const record = await db.sources.get(id)
  if (!record) return null
  try {
    const text = await unseal({ table: 'sources', id, rev: 0 }, record.sealed)
    return typeof text === 'string' ? text : null
  } catch {
    return null
  }
}
