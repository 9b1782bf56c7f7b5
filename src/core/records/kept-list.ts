/**
 * A KeptList is what stays of an import besides the file: who said what of it, and what was read.
 * Example: 'Tor exits', kind tor, of 2026-11-20 from the team's export, 1,204 entries in 18,060 bytes.
 */
import * as v from 'valibot'
import { largestListFile, listKinds } from './list-kinds'

const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/))

/** What a user says of a list; all of it is required. */
export const listSaid = { name: line, as: v.picklist(listKinds), source: line, date: day }

/** A list as it comes in, its file in base64. */
export const listFile = v.strictObject({
  ...listSaid,
  content: v.pipe(v.string(), v.maxLength(Math.ceil(largestListFile / 3) * 4)),
})

/** A list as it is kept, without its file. */
export const keptList = v.strictObject({
  id: v.string(),
  ...listSaid,
  entries: v.number(),
  bytes: v.number(),
  sha256: v.string(),
  takenAt: v.string(),
})

/** A list as it is kept. */
export type KeptList = v.InferOutput<typeof keptList>
