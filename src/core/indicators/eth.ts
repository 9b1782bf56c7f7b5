import { keccak_256 } from '@noble/hashes/sha3.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { broken, coinKind } from './coin'
import type { Kind, Read } from './indicator'

const form = /^0x[0-9a-f]{40}$/i

/** Ethereum addresses. Letters of one case carry no checksum: weak, lower case, never spelled as if checked. Source: EIP-55. */
export const eth: Kind = coinKind({
  name: 'eth',
  heads: '0',
  begin: /^0[xX][0-9a-fA-F]/,
  length: [42, 42],
  read: readEth,
})

function readEth(letters: string): Read | null {
  if (!form.test(letters)) return null
  const digits = letters.slice(2)
  const lower = digits.toLowerCase()
  if (digits === lower || digits === digits.toUpperCase())
    return { value: `0x${lower}`, validity: 'weak', note: 'no checksum: all letters in one case' }
  return digits === spelled(lower)
    ? { value: `0x${digits}`, validity: 'valid' }
    : { value: `0x${digits}`, validity: 'invalid', note: broken }
}

/** EIP-55: a letter is upper case where the hash of the lower-case digits has 8 or more at its place. */
function spelled(lower: string): string {
  const hash = keccak_256(utf8ToBytes(lower))
  let digits = ''
  for (let index = 0; index < lower.length; index++) {
    const half = ((hash[index >> 1] ?? 0) >> (index % 2 === 0 ? 4 : 0)) & 15
    digits += half >= 8 ? (lower[index] ?? '').toUpperCase() : lower[index]
  }
  return digits
}
