/**
 * A Fact is one thing the ticket tells, with the voice that tells it and the place where it stands.
 * Example: e-mail 'a@b.example', voice client, in message 'txn-42' at [120, 131).
 */
import * as v from 'valibot'
import { fieldNames } from './reading'

/** Whose word a fact is: what the client says, what the system recorded, what the analyst observed. */
export const voices = ['client', 'system', 'analyst'] as const

/** Where a fact stands. Offsets are UTF-16 units of the message body. */
export const factPlace = v.variant('in', [
  v.strictObject({ in: v.literal('field'), field: v.picklist(fieldNames) }),
  v.strictObject({ in: v.literal('message'), messageId: v.string(), start: v.number(), end: v.number() }),
  /** In text of a message that the page does not show. */
  v.strictObject({ in: v.literal('hidden'), messageId: v.string() }),
  v.strictObject({ in: v.literal('header'), messageId: v.string(), header: v.string() }),
])

/** One fact; kinds and values follow `core/indicators`. */
export const fact = v.strictObject({
  id: v.pipe(v.string(), v.maxLength(400)),
  kind: v.pipe(v.string(), v.maxLength(40)),
  value: v.pipe(v.string(), v.maxLength(4_000)),
  raw: v.pipe(v.string(), v.maxLength(4_000)),
  validity: v.picklist(['valid', 'weak', 'invalid']),
  note: v.optional(v.pipe(v.string(), v.maxLength(400))),
  voice: v.picklist(voices),
  at: factPlace,
})

/** Whose word a fact is. */
export type Voice = (typeof voices)[number]
/** Where a fact stands. */
export type FactPlace = v.InferOutput<typeof factPlace>
/** One fact with voice and place. */
export type Fact = v.InferOutput<typeof fact>
