/**
 * Events of the desk's procedures, kept in the ledger beside those of cases. They belong to no case: their case id is
 * `procedureLog`. Example: pack.used { procedureId: 'c01', version: '1.1.0', seal: 'unsigned', lower: true }.
 */
import * as v from 'valibot'

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200))

/** The case id under which what happens to procedures is kept. */
export const procedureLog = 'gatehouse#procedures'

/** Shapes of these events, by type; joined into `eventBody`. */
export const packBodies = [
  /** A version came into use on this machine; `lower` when its number is below that of the one before. */
  v.strictObject({
    type: v.literal('pack.used'),
    procedureId: id,
    version: id,
    hash: id,
    instead: v.optional(id),
    seal: v.picklist(['signed', 'unsigned', 'altered']),
    lower: v.optional(v.literal(true)),
  }),
  /** Somebody said they read what a version changed. */
  v.strictObject({ type: v.literal('pack.acknowledged'), procedureId: id, version: id, hash: id }),
] as const
