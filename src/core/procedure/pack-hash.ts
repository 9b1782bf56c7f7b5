/** The content hash of a pack: what a case began with is found by it, whatever came after. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonical } from '../base/canonical'
import type { Pack, Procedure, Step } from './procedure'

/** The canonical text of each step, written once where many procedures use it. */
export type StepTexts = ReadonlyMap<Step, string>

/**
 * Writes steps as the hash reads them.
 *
 * @param steps    a library, or the steps of one pack
 * @returns        canonical JSON by step
 */
export function stepTexts(steps: readonly Step[]): StepTexts {
  return new Map(steps.map(step => [step, canonical(step)]))
}

/**
 * Joins a procedure with the steps it uses.
 *
 * @param procedure    as decoded
 * @param library      steps to take from; those it does not use are left out, of two with one id the later counts
 * @param texts        of the library, where it is at hand
 * @returns            the pack with its content hash
 */
export function joinedPack(procedure: Procedure, library: readonly Step[], texts = stepTexts(library)): Pack {
  const used = new Set(procedure.steps.map(step => step.use))
  const steps: Record<string, Step> = Object.fromEntries(
    library.filter(step => used.has(step.id)).map(step => [step.id, step]),
  )
  return { procedure, steps, hash: packHash(procedure, steps, texts) }
}

/**
 * Hashes what a pack says.
 *
 * @param procedure    its procedure
 * @param steps        the steps it uses, by id
 * @param texts        of these steps, where they are at hand
 * @returns            SHA-256 over canonical JSON of both, 64 hex digits
 */
export function packHash(procedure: Procedure, steps: Record<string, Step>, texts?: StepTexts): string {
  const sorted = Object.entries(steps).sort(([a], [b]) => (a < b ? -1 : 1))
  const parts = sorted.map(([id, step]) => `${JSON.stringify(id)}:${texts?.get(step) ?? canonical(step)}`)
  return bytesToHex(sha256(utf8ToBytes(`{"procedure":${canonical(procedure)},"steps":{${parts.join(',')}}}`)))
}
