/** Procedures being edited. Two desks may edit one: the later text wins, the other is kept beside it. */
import * as v from 'valibot'
import type { Database } from './database'
import { seal, unseal } from './seal'

const version = { procedure: v.unknown(), at: v.string() }
const draft = v.strictObject({
  procedureId: v.string(),
  /** Hash of the version the draft began with. */
  base: v.string(),
  ...version,
  rev: v.number(),
  others: v.array(v.strictObject(version)),
})

/** A draft as kept; the procedure is as it was typed, right or wrong, and is decoded by whoever opens it. */
export type KeptPackDraft = v.InferOutput<typeof draft>
/** A draft as it comes in; `rev` is the revision it was typed on. */
export type PackDraftInput = { procedureId: string; base: string; procedure: unknown; rev: number; at: string }

const mostOthers = 5

/**
 * Keeps a draft; one that was written meanwhile elsewhere is kept in `others`.
 *
 * @param db       the database
 * @param input    the procedure and the revision it was typed on
 * @returns        the draft as stored
 */
export async function keepPackDraft(db: Database, input: PackDraftInput): Promise<KeptPackDraft> {
  const { procedureId, base, procedure, at } = input
  const before = await loadPackDraft(db, procedureId)
  const unseen = before !== null && before.rev !== input.rev
  const others = unseen ? [...before.others, { procedure: before.procedure, at: before.at }] : (before?.others ?? [])
  const next = { procedureId, base, procedure, at, rev: (before?.rev ?? 0) + 1, others: others.slice(-mostOthers) }
  const sealed = await seal({ table: 'packDrafts', id: procedureId, rev: next.rev }, next)
  await db.packDrafts.put({ procedureId, rev: next.rev, sealed })
  return next
}

/**
 * Loads the draft of a procedure.
 *
 * @param db             the database
 * @param procedureId    the procedure
 * @returns              the draft, or null when there is none or it is damaged
 */
export async function loadPackDraft(db: Database, procedureId: string): Promise<KeptPackDraft | null> {
  const record = await db.packDrafts.get(procedureId)
  if (!record) return null
  try {
    const at = { table: 'packDrafts', id: procedureId, rev: record.rev }
    const read = v.safeParse(draft, await unseal(at, record.sealed))
    return read.success && read.output.procedureId === procedureId ? read.output : null
  } catch {
    return null
  }
}

/**
 * Names the procedures that are being edited.
 *
 * @param db    the database
 * @returns     their ids
 */
export async function draftedPacks(db: Database): Promise<string[]> {
  return db.packDrafts.toCollection().primaryKeys()
}

/**
 * Drops a draft, after the editor said so.
 *
 * @param db             the database
 * @param procedureId    the procedure; nothing happens when there is none
 */
export async function dropPackDraft(db: Database, procedureId: string): Promise<void> {
  await db.packDrafts.delete(procedureId)
}
