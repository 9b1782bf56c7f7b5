/**
 * A Reading is what the page shows, in the page's own words: strings and where each came from, no judgement.
 * Example: field `requesterEmail` = ['a@b.example'] from selector 2 of adapter rt; message 'txn-42' by 'client'.
 * The page sends it, the worker decodes it as hostile input.
 */
import * as v from 'valibot'
import { fieldNames } from './field-names'

const shortText = v.pipe(v.string(), v.maxLength(2_000))

/** A time as the page wrote it; `iso` only when it could be parsed, `sure` only when the zone is certain. */
export const timeReading = v.strictObject({
  raw: shortText,
  iso: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  sure: v.boolean(),
})

/** One field as read, with the selector that gave it. `alternative` > 0 is shown as "fallback". */
export const fieldReading = v.strictObject({
  name: v.picklist(fieldNames),
  values: v.pipe(v.array(shortText), v.maxLength(50)),
  time: v.optional(timeReading),
  alternative: v.number(),
  selector: shortText,
})

/** Who speaks in a message. `internal` is a note only staff can see. */
export const speakers = ['client', 'agent', 'internal', 'unknown'] as const

/** One message of the ticket. `body` is visible text only; offsets of facts count UTF-16 units in it. */
export const messageReading = v.strictObject({
  id: v.pipe(v.string(), v.maxLength(200)),
  speaker: v.picklist(speakers),
  author: shortText,
  authorEmail: v.optional(shortText),
  time: v.optional(timeReading),
  body: v.pipe(v.string(), v.maxLength(1_100_000)),
  headers: v.pipe(
    v.array(v.strictObject({ name: shortText, value: v.pipe(v.string(), v.maxLength(10_000)) })),
    v.maxLength(200),
  ),
  attachments: v.pipe(v.array(shortText), v.maxLength(100)),
  /** The body was longer than the cap and is cut. */
  truncated: v.boolean(),
  /** Characters in the message that the page does not show; they are not in `body`. */
  hiddenChars: v.number(),
  /** The beginning of what is not shown, one line: evidence, never what the client says. */
  hidden: v.optional(v.pipe(v.string(), v.maxLength(4_100))),
})

/** The whole ticket as read in one pass. Messages are newest last; `total` counts those the page holds. */
export const reading = v.strictObject({
  adapter: v.strictObject({ id: shortText, version: shortText, name: shortText }),
  origin: v.pipe(v.string(), v.regex(/^https?:\/\/[^/#?]+$/)),
  ticketKey: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  /** Path and query of the page, for going back to it. */
  path: shortText,
  /** 'composer' pages show the ticket's key but not its history. */
  page: v.picklist(['ticket', 'composer']),
  readAt: v.pipe(v.string(), v.isoTimestamp()),
  /** Language the page says it speaks; helps to read its dates. */
  lang: v.optional(v.pipe(v.string(), v.maxLength(20))),
  fields: v.pipe(v.array(fieldReading), v.maxLength(40)),
  /** Fields the adapter describes and the page did not give. */
  missing: v.pipe(v.array(v.picklist(fieldNames)), v.maxLength(40)),
  messages: v.pipe(v.array(messageReading), v.maxLength(400)),
  total: v.number(),
  /** Why fewer were read than there are; empty when all were read. */
  left: v.picklist(['', 'count', 'size', 'time', 'collapsed']),
  /** Share of required keys found, 0..1; below the adapter's minScore the panel warns and shows no values. */
  health: v.strictObject({ score: v.number(), ok: v.boolean() }),
})

/** A time as the page wrote it. */
export type TimeReading = v.InferOutput<typeof timeReading>
/** One field as read. */
export type FieldReading = v.InferOutput<typeof fieldReading>
/** One message as read. */
export type MessageReading = v.InferOutput<typeof messageReading>
/** Who speaks. */
export type Speaker = (typeof speakers)[number]
/** The ticket as read in one pass. */
export type Reading = v.InferOutput<typeof reading>

export { type FieldName, fieldNames } from './field-names'
