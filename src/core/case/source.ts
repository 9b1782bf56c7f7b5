/**
 * A Source is a text the analyst gave a case: a log or a raw mail, pasted, dropped as a file, or selected on a page.
 * Example: { id: 'a1', kind: 'log', title: 'Login log', sha256: '…', chars: 5120, from: { by: 'paste' }, takenAt: '…Z' }.
 * The text itself is kept once, beside the events; the hash ties the two together.
 */
import * as v from 'valibot'
import { logKinds } from '../records/log-event'

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const line = v.pipe(v.string(), v.maxLength(2_000))

/** What a source is read as. */
export const sourceKinds = ['log', 'mail'] as const

/** How a source came here. */
export const sourceFrom = v.variant('by', [
  v.strictObject({ by: v.literal('paste') }),
  v.strictObject({ by: v.literal('file'), name: line }),
  v.strictObject({ by: v.literal('page'), url: line }),
])

/** A source as the events know it. */
export const sourceHead = v.strictObject({
  id,
  kind: v.picklist(sourceKinds),
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  chars: v.number(),
  from: sourceFrom,
  takenAt: v.pipe(v.string(), v.isoTimestamp()),
})

/** What the analyst said about a log where it could be read two ways. */
export const sourceSettings = v.strictObject({
  /** Role of a column, by its place counted from 0. */
  roles: v.optional(v.record(v.string(), v.pipe(v.string(), v.maxLength(40)))),
  dateOrder: v.optional(v.picklist(['dmy', 'mdy', 'ymd'])),
  /** What each row is, where no column says it. */
  rowsAre: v.optional(v.picklist(logKinds)),
  /** IANA zone of times without one. */
  zone: v.optional(v.pipe(v.string(), v.maxLength(60))),
})

/** What a source is read as. */
export type SourceKind = (typeof sourceKinds)[number]
/** A source as the events know it. */
export type SourceHead = v.InferOutput<typeof sourceHead>
/** What the analyst said about a log. */
export type SourceSettings = v.InferOutput<typeof sourceSettings>
