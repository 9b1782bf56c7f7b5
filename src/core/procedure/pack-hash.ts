/** The content hash of a pack: what a case began with is found by it, whatever came after. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonical } from '../base/canonical'
import type { Pack, Procedure, Step } from './procedure'

/**
 * Joins a procedure with the steps it uses.
 *
 * @param procedure    as decoded
 * @param library      steps to take from; those it does not use are left out
 * @returns            the pack with its content hash
 */
export function joinedPack(procedure: Procedure, library: readonly Step[]): Pack {
  const used = new Set(procedure.steps.map(step => step.use))
  const steps: Record<string, Step> = Object.fromEntries(
    library.filter(step => used.has(step.id)).map(step => [step.id, step]),
  )
  return { procedure, steps, hash: packHash(procedure, steps) }
}

/**
 * Hashes what a pack says.
 *
 * @param procedure    its procedure
 * @param steps        the steps it uses, by id
 * @returns            SHA-256 over canonical JSON, 64 hex digits
 */
export function packHash(procedure: Procedure, steps: Record<string, Step>): string {
  return bytesToHex(sha256(utf8ToBytes(canonical({ procedure, steps }))))
}
