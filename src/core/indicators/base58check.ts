/** Coins whose addresses are base58 with a version byte and four bytes of double SHA-256. */
import { sha256 } from '@noble/hashes/sha2.js'
import { base58xrp } from '@scure/base'
import { readBase58 } from './base58'
import { broken, coinKind, isMixed } from './coin'
import type { Kind, Read } from './indicator'

const alphabet = /^[1-9A-HJ-NP-Za-km-z]+$/

/** One base58check coin: version bytes by the letter an address begins with. */
type Versions = {
  name: string
  heads: string
  begin: RegExp
  versions: readonly number[]
  length: readonly [number, number]
}

/**
 * Reads letters as base58check.
 *
 * @param letters    base58
 * @returns          version and payload; null when a letter or the checksum is wrong
 */
export function bytesOf(letters: string): Uint8Array | null {
  const bytes = readBase58(letters)
  if (!bytes || bytes.length < 5) return null
  const payload = bytes.subarray(0, -4)
  const sum = sha256(sha256(payload))
  for (let index = 0; index < 4; index++) if (sum[index] !== bytes[payload.length + index]) return null
  return payload
}

/**
 * Reads an address of 20 bytes behind one version byte.
 *
 * @param letters     as written, without gaps
 * @param versions    version bytes of the chain
 * @returns           valid; invalid when it has the shape and the checksum fails; null for anything else
 */
export function readVersioned(letters: string, versions: readonly number[]): Read | null {
  if (!alphabet.test(letters)) return null
  const bytes = bytesOf(letters)
  if (bytes)
    return bytes.length === 21 && versions.includes(bytes[0] ?? -1) ? { value: letters, validity: 'valid' } : null
  return isMixed(letters) && letters.length >= 32 ? { value: letters, validity: 'invalid', note: broken } : null
}

function versioned({ name, heads, begin, versions, length }: Versions): Kind {
  return coinKind({ name, heads, begin, length, read: letters => readVersioned(letters, versions) })
}

/** Dogecoin: 0x1e (D), 0x16 (9 and A). */
export const doge: Kind = versioned({
  name: 'doge',
  heads: 'D',
  begin: /^D[1-9A-HJ-NP-Z]/,
  versions: [0x1e],
  length: [34, 34],
})

/** Tron: 0x41. */
export const trx: Kind = versioned({
  name: 'trx',
  heads: 'T',
  begin: /^T[1-9A-HJ-NP-Z]/,
  versions: [0x41],
  length: [34, 34],
})

/** XRP Ledger: classic addresses in its own alphabet; the destination tag is no part of them. */
export const xrp: Kind = coinKind({
  name: 'xrp',
  heads: 'r',
  begin: /^r[1-9A-HJ-NP-Za-km-z]/,
  length: [25, 35],
  read: letters => {
    if (!alphabet.test(letters)) return null
    const isValid = holdsXrp(letters)
    if (isValid) return { value: letters, validity: 'valid' }
    return isMixed(letters) && letters.length >= 33 ? { value: letters, validity: 'invalid', note: broken } : null
  },
})

function holdsXrp(letters: string): boolean {
  const bytes = base58xrp.decode(letters)
  if (bytes.length !== 25 || bytes[0] !== 0) return false
  const sum = sha256(sha256(bytes.subarray(0, 21)))
  return sum.subarray(0, 4).every((byte, index) => byte === bytes[21 + index])
}
