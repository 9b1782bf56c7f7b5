import { keccak_256 } from '@noble/hashes/sha3.js'
import { base58xmr } from '@scure/base'
import { broken, coinKind, isMixed } from './coin'
import type { Kind, Read } from './indicator'

const alphabet = /^[48][1-9A-HJ-NP-Za-km-z]{94}(?:[1-9A-HJ-NP-Za-km-z]{11})?$/
const kinds: Record<number, string | undefined> = { 18: '', 19: 'integrated: holds a payment id', 42: 'subaddress' }

/** Monero addresses: standard, integrated and sub-addresses of the main network. */
export const xmr: Kind = coinKind({
  name: 'xmr',
  heads: '48',
  begin: /^[48][1-9A-HJ-NP-Za-km-z]{2}/,
  length: [95, 106],
  read: readXmr,
})

function readXmr(letters: string): Read | null {
  if (!alphabet.test(letters)) return null
  const bytes = bytesOf(letters)
  const note = kinds[bytes?.[0] ?? -1]
  const sum = bytes && keccak_256(bytes.subarray(0, -4))
  const holds = bytes && sum && [0, 1, 2, 3].every(index => sum[index] === bytes[bytes.length - 4 + index])
  if (!holds || note === undefined)
    return isMixed(letters) ? { value: letters, validity: 'invalid', note: broken } : null
  return note === '' ? { value: letters, validity: 'valid' } : { value: letters, validity: 'valid', note }
}

function bytesOf(letters: string): Uint8Array | null {
  try {
    return base58xmr.decode(letters)
  } catch {
    return null
  }
}
