/** Coins whose addresses are bech32 with a prefix of their own. */
import { bech32, bech32m } from '@scure/base'
import { broken, coinKind } from './coin'
import type { Kind, Read } from './indicator'

const versions = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'

/**
 * Reads a segregated-witness address.
 *
 * @param written    letters as they stand
 * @param prefix     human-readable part, e.g. 'bc'
 * @returns          valid, invalid with the reason, or null when it is too short to be told. Source: BIP-173, BIP-350
 */
export function readSegwit(written: string, prefix: string): Read | null {
  const value = oneCase(written)
  if (value === null) return { value: written, validity: 'invalid', note: 'mixes upper and lower case' }
  const version = versions.indexOf(value[prefix.length + 1] ?? '')
  const coder = version === 0 ? bech32 : bech32m
  const decoded = coder.decodeUnsafe(value, 90)
  if (!decoded) return value.length < 26 ? null : { value, validity: 'invalid', note: broken }
  const program = coder.fromWordsUnsafe(decoded.words.slice(1))
  return program && version <= 16 && fitsVersion(program.length, version)
    ? { value, validity: 'valid' }
    : { value, validity: 'invalid', note: 'wrong length for its version' }
}

/**
 * Reads a bech32 address with a plain payload.
 *
 * @param written    letters as they stand
 * @param bytes      payload lengths the chain knows
 * @returns          valid or invalid with the reason
 */
export function readBech32(written: string, bytes: readonly number[]): Read {
  const value = oneCase(written)
  if (value === null) return { value: written, validity: 'invalid', note: 'mixes upper and lower case' }
  const decoded = bech32.decodeUnsafe(value, 200)
  if (!decoded) return { value, validity: 'invalid', note: broken }
  const payload = bech32.fromWordsUnsafe(decoded.words)
  return payload && bytes.includes(payload.length)
    ? { value, validity: 'valid' }
    : { value, validity: 'invalid', note: 'wrong length for its kind' }
}

/** Cardano since Shelley; longer than bech32 allows elsewhere. Source: CIP-19. */
export const ada: Kind = coinKind({
  name: 'ada',
  heads: 'asAS',
  begin: /^(?:addr|stake)1[a-z0-9]{2}/i,
  length: [50, 120],
  read: letters => (/^(?:addr|stake)1[a-z0-9]+$/i.test(letters) ? readBech32(letters, [29, 57]) : null),
})

/** Cosmos Hub accounts and validators. */
export const atom: Kind = coinKind({
  name: 'atom',
  heads: 'cC',
  begin: /^cosmos(?:valoper)?1[a-z0-9]{2}/i,
  length: [44, 72],
  read: letters => (/^cosmos(?:valoper)?1[a-z0-9]+$/i.test(letters) ? readBech32(letters, [20, 32]) : null),
})

function oneCase(written: string): string | null {
  const value = written.toLowerCase()
  return written === value || written === written.toUpperCase() ? value : null
}

function fitsVersion(length: number, version: number): boolean {
  return version === 0 ? length === 20 || length === 32 : length >= 2 && length <= 40
}
