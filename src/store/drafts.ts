/** Notes being typed. Two panels may type in one field: the later text wins, the other is kept beside it. */
import * as v from 'valibot'
import type { Database } from './database'
import { seal, unseal } from './seal'

const draft = v.strictObject({
  field: v.string(),
  text: v.string(),
  at: v.string(),
  rev: v.number(),
  panel: v.string(),
  others: v.array(v.strictObject({ text: v.string(), at: v.string() })),
})

/** A draft with the texts another panel wrote at the same time. */
export type KeptDraft = v.InferOutput<typeof draft>
/** A draft as it comes in; `rev` is the revision the panel last saw. */
export type DraftInput = { caseId: string; field: string; text: string; panel: string; rev: number; at: string }

/**
 * Keeps a draft; a text of another panel that this one had not seen is kept in `others`.
 *
 * @param db       the database
 * @param input    the text and the revision it was typed on
 * @returns        the draft as stored
 */
export async function keepDraft(db: Database, input: DraftInput): Promise<KeptDraft> {
  const { caseId, field, text, panel, at } = input
  const before = await loadDraft(db, caseId, field)
  const next: KeptDraft = { field, text, at, rev: (before?.rev ?? 0) + 1, panel, others: othersAfter(before, input) }
  const sealed = await seal({ table: 'drafts', id: `${caseId}/${field}`, rev: next.rev }, next)
  await db.transaction('rw', db.drafts, () => db.drafts.put({ caseId, field, rev: next.rev, sealed }))
  return next
}

/**
 * Drops a draft once its text is an event.
 *
 * @param db        the database
 * @param caseId    the case
 * @param field     the field
 */
export async function dropDraft(db: Database, caseId: string, field: string): Promise<void> {
  await db.drafts.delete([caseId, field])
}

/**
 * Loads all drafts of a case; a damaged one is left out.
 *
 * @param db        the database
 * @param caseId    the case
 * @returns         drafts in no particular order
 */
export async function loadDrafts(db: Database, caseId: string): Promise<KeptDraft[]> {
  const records = await db.drafts.where('caseId').equals(caseId).toArray()
  const drafts = await Promise.all(records.map(record => opened(caseId, record)))
  return drafts.filter(item => item !== null)
}

async function loadDraft(db: Database, caseId: string, field: string): Promise<KeptDraft | null> {
  const record = await db.drafts.get([caseId, field])
  return record ? opened(caseId, record) : null
}

async function opened(
  caseId: string,
  record: { field: string; rev: number; sealed: { v: 0; data: string } },
): Promise<KeptDraft | null> {
  try {
    const at = { table: 'drafts', id: `${caseId}/${record.field}`, rev: record.rev }
    const outcome = v.safeParse(draft, await unseal(at, record.sealed))
    return outcome.success ? outcome.output : null
  } catch {
    return null
  }
}

function othersAfter(before: KeptDraft | null, input: DraftInput): KeptDraft['others'] {
  if (!before) return []
  const unseen = before.panel !== input.panel && before.rev !== input.rev
  const lost = unseen && before.text !== '' && !input.text.includes(before.text)
  return lost ? [...before.others, { text: before.text, at: before.at }].slice(-10) : before.others
}
