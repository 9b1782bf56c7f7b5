import { sha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { bech32, bech32m, createBase58check } from '@scure/base'
import type { Kind, Verdict } from './indicator'

const base58check = createBase58check(sha256)
const broken = 'the checksum does not hold: mistyped or altered'

/** Bitcoin addresses: base58check versions 0x00 and 0x05, bech32 (v0), bech32m (v1 and up). Source: BIP-173, BIP-350. */
export const btc: Kind = {
  name: 'btc',
  candidates:
    /(?<![A-Za-z0-9])(?:bc1[02-9ac-hj-np-z]{11,87}|BC1[02-9AC-HJ-NP-Z]{11,87}|[13][1-9A-HJ-NP-Za-km-z]{25,34})(?![A-Za-z0-9])/g,
  verify: candidate => (/^bc1/i.test(candidate) ? segwit(candidate) : legacy(candidate)),
}

/** Ethereum addresses: EIP-55 where the case is mixed; a single case has no checksum and is weak. */
export const eth: Kind = {
  name: 'eth',
  candidates: /(?<![A-Za-z0-9])0x[0-9a-fA-F]{40}(?![A-Za-z0-9])/g,
  verify(candidate) {
    const digits = candidate.slice(2)
    const isSingleCase = digits === digits.toLowerCase() || digits === digits.toUpperCase()
    if (isSingleCase)
      return { value: `0x${digits.toLowerCase()}`, validity: 'weak', note: 'no checksum: all letters in one case' }
    const isGood = mixedCase(digits) === digits
    return isGood ? { value: candidate, validity: 'valid' } : { value: candidate, validity: 'invalid', note: broken }
  },
}

function legacy(candidate: string): Verdict {
  const value = candidate
  if (!/\d/.test(candidate) || !/[A-Z]/.test(candidate) || !/[a-z]/.test(candidate)) return null
  try {
    const bytes = base58check.decode(candidate)
    const isKnown = bytes.length === 21 && (bytes[0] === 0x00 || bytes[0] === 0x05)
    return isKnown ? { value, validity: 'valid' } : { value, validity: 'invalid', note: 'no Bitcoin version byte' }
  } catch {
    return { value, validity: 'invalid', note: broken }
  }
}

function segwit(candidate: string): Verdict {
  const value = candidate.toLowerCase()
  const version = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'.indexOf(value[3] ?? '')
  const coder = version === 0 ? bech32 : bech32m
  const decoded = coder.decodeUnsafe(value, 90)
  if (!decoded) return { value, validity: 'invalid', note: broken }
  const program = coder.fromWordsUnsafe(decoded.words.slice(1))
  const isLength =
    program && (version === 0 ? [20, 32].includes(program.length) : program.length >= 2 && program.length <= 40)
  return isLength && version <= 16
    ? { value, validity: 'valid' }
    : { value, validity: 'invalid', note: 'wrong length for its version' }
}

function mixedCase(digits: string): string {
  const lower = digits.toLowerCase()
  const hash = bytesToHex(keccak_256(utf8ToBytes(lower)))
  return [...lower]
    .map((digit, index) => (Number.parseInt(hash[index] ?? '0', 16) >= 8 ? digit.toUpperCase() : digit))
    .join('')
}
