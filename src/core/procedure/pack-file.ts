/**
 * A pack file (`gatehouse.pack/1`) carries one procedure with the steps it uses from one desk to another.
 * Example: { schema, procedure: {…}, steps: [{ id: 'S01', … }], hash: '3f…', signature: { key: '…', value: '…' } }.
 * The signature is Ed25519 over the canonical JSON of { schema, procedure, steps }; key and value are base64.
 */
import * as v from 'valibot'
import { canonical } from '../base/canonical'
import { decodeFile } from '../base/shape-problem'
import { checkLibrary, checkProcedure } from './check-graph'
import { textMistakes } from './check-text'
import { withAlarms } from './expand-alarms'
import { joinedPack } from './pack-hash'
import { type Pack, procedure, type Step, type StepLibrary, step } from './procedure'
import { type FileMistake, readStrictJson } from './strict-json'

const base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{40,100}={0,2}$/, 'base64'))

/** The shape of a pack file; an alarm in it is written out before it is decoded. */
export const packFile = v.strictObject({
  schema: v.literal('gatehouse.pack/1'),
  procedure,
  steps: v.pipe(v.array(step), v.minLength(1), v.maxLength(200, 'at most 200 steps')),
  hash: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '64 hex digits'))),
  signature: v.optional(v.strictObject({ key: base64, value: base64 })),
})

/** What a file holds once nothing is wrong with it; `signed` is the text a signature has to fit. */
export type FileContent = {
  pack: Pack
  /** The hash the file gives itself. */
  hash?: string
  signature?: { key: string; value: string }
  signed: string
}

/** Largest file that is read, in bytes. */
export const largestPackFile = 2 * 1024 * 1024
const limits = { bytes: largestPackFile, depth: 64 }

/**
 * Reads a pack file.
 *
 * @param text       the file
 * @param signals    ids of the weights
 * @returns          what it holds, or every mistake by path and reason
 */
export function readPackFile(
  text: string,
  signals: ReadonlySet<string>,
): { ok: true; value: FileContent } | { ok: false; mistakes: FileMistake[] } {
  const json = readStrictJson(text, limits)
  if (!json.ok) return json
  const raw = rawParts(json.value)
  const unsafe = textMistakes(json.value)
  const read = decodeFile(packFile, '', { ...raw.file, procedure: raw.procedure })
  if (!read.ok || unsafe.length > 0)
    return { ok: false, mistakes: [...unsafe, ...(read.ok ? [] : placeOnly(read.mistakes))] }
  const { procedure: of, steps, hash, signature } = read.value
  const mistakes = packMistakes({ procedure: of, steps }, signals)
  if (mistakes.length > 0) return { ok: false, mistakes }
  const signed = canonical({ schema: read.value.schema, procedure: raw.file.procedure, steps: raw.file.steps })
  return {
    ok: true,
    value: { pack: joinedPack(of, steps), signed, ...(hash ? { hash } : {}), ...(signature ? { signature } : {}) },
  }
}

/** The parts of a file before they are decoded; alarms are written out with the file's own steps. */
function rawParts(value: unknown): { file: Record<string, unknown>; procedure: unknown } {
  const file = Object.fromEntries(typeof value === 'object' && value !== null ? Object.entries(value) : [])
  const steps = v.safeParse(v.array(step), file.steps)
  return { file, procedure: withAlarms(file.procedure, steps.success ? steps.output : []) }
}

/**
 * Checks what the shape cannot see, the same in the editor and at the door.
 *
 * @param pack       a procedure and the steps it brings
 * @param signals    ids of the weights
 * @returns          every mistake by path, 'procedure.…' or 'steps.…'
 */
export function packMistakes(
  { procedure: of, steps }: { procedure: Pack['procedure']; steps: readonly Step[] },
  signals: ReadonlySet<string>,
): FileMistake[] {
  const used = new Set(of.steps.map(({ use }) => use))
  const shelf: StepLibrary = { schema: 'gatehouse.steps/1', version: '1', steps: [...steps] }
  return [
    ...placeOnly(checkLibrary([{ file: '', value: shelf }], signals)),
    ...steps.flatMap(({ id }, at) =>
      used.has(id) ? [] : [{ path: `steps.${at}.id`, says: `the procedure does not use the step ${id}` }],
    ),
    ...placeOnly(checkProcedure(of, { steps, signals, file: '' })).map(one => ({
      ...one,
      path: `procedure.${one.path}`,
    })),
  ]
}

function placeOnly(mistakes: readonly FileMistake[]): FileMistake[] {
  return mistakes.map(({ path, says }) => ({ path, says }))
}

/**
 * Writes a pack as a file.
 *
 * @param pack    procedure, steps and hash
 * @returns       JSON a person can read, ending in a line break
 */
export function writePackFile({ procedure: of, steps, hash }: Pack): string {
  return `${JSON.stringify({ schema: 'gatehouse.pack/1', procedure: of, steps: Object.values(steps), hash }, null, 2)}\n`
}
