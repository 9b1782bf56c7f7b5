import { blake2b } from '@noble/hashes/blake2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { readBase58 } from './base58'
import { broken, coinKind, isMixed } from './coin'
import type { Kind, Read } from './indicator'

const salt = utf8ToBytes('SS58PRE')
const alphabet = /^[1-9A-HJ-NP-Za-km-z]{46,48}$/
const networks: Record<number, string | undefined> = { 0: '', 2: 'Kusama', 42: 'any Substrate chain' }

/** Polkadot addresses: SS58 with networks 0 (begins with 1), 2 (Kusama) and 42 (begins with 5). */
export const dot: Kind = coinKind({
  name: 'dot',
  heads: '15CDEFGHJ',
  begin: /^[15C-J][1-9A-HJ-NP-Za-km-z]{2}/,
  length: [46, 48],
  read: readDot,
})

function readDot(letters: string): Read | null {
  if (!alphabet.test(letters) || !isMixed(letters)) return null
  const bytes = readBase58(letters)
  const network = networks[bytes?.[0] ?? -1]
  if (bytes?.length !== 35 || network === undefined) return null
  const sum = blake2b(concatBytes(salt, bytes.subarray(0, 33)), { dkLen: 64 })
  if (sum[0] !== bytes[33] || sum[1] !== bytes[34]) return { value: letters, validity: 'invalid', note: broken }
  return network === '' ? { value: letters, validity: 'valid' } : { value: letters, validity: 'valid', note: network }
}
