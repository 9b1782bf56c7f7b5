import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Indicator, Kind } from './indicator'
import { joinedRuns, letterRuns } from './letter-runs'

const begin = /^0x[0-9a-fA-F]/
const form = /^0x[0-9a-fA-F]{40}$/

type Read = Pick<Indicator, 'value' | 'validity' | 'note'>

/** Ethereum addresses. Letters of one case carry no checksum: weak, lower case, never spelled as if checked. Source: EIP-55. */
export const eth: Kind = {
  name: 'eth',
  *spans({ text }) {
    yield* letterRuns(text, begin, 42)
    yield* joinedRuns(text, begin, letters => readEth(letters)?.validity === 'valid')
  },
  verify({ text }, span) {
    if (text[span.start - 1] === '_' || text[span.end] === '_') return null
    const read = readEth(text.slice(span.start, span.end).replace(/[\s>]+/g, ''))
    return read && { ...read, ...span }
  },
}

function readEth(letters: string): Read | null {
  if (!form.test(letters)) return null
  const digits = letters.slice(2)
  const lower = digits.toLowerCase()
  if (digits === lower || digits === digits.toUpperCase())
    return { value: `0x${lower}`, validity: 'weak', note: 'no checksum: all letters in one case' }
  return letters === spelled(lower)
    ? { value: letters, validity: 'valid' }
    : { value: letters, validity: 'invalid', note: 'the checksum does not hold: mistyped or altered' }
}

/** EIP-55: a letter is upper case where the hash of the lower-case digits has 8 or more at its place. */
function spelled(lower: string): string {
  const hash = bytesToHex(keccak_256(utf8ToBytes(lower)))
  const digits = [...lower].map((digit, index) =>
    Number.parseInt(hash[index] ?? '0', 16) >= 8 ? digit.toUpperCase() : digit,
  )
  return `0x${digits.join('')}`
}
