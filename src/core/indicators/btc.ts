import { sha256 } from '@noble/hashes/sha2.js'
import { bech32, bech32m, createBase58check } from '@scure/base'
import type { Indicator, Kind } from './indicator'
import { joinedRuns, letterRuns } from './letter-runs'

const base58check = createBase58check(sha256)
const broken = 'the checksum does not hold: mistyped or altered'
const begin = /^(?:bc1|BC1|[13])/
const base58 = /^[13][1-9A-HJ-NP-Za-km-z]{24,34}$/
const segwitForm = /^bc1[a-z0-9]{8,71}$/i
const versions = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'

type Read = Pick<Indicator, 'value' | 'validity' | 'note'>

/** Bitcoin addresses: base58check versions 0x00 and 0x05, bech32 (v0), bech32m (v1 and up). Source: BIP-173, BIP-350. */
export const btc: Kind = {
  name: 'btc',
  *spans({ text }) {
    yield* letterRuns(text, begin, 74)
    yield* joinedRuns(text, begin, letters => readBtc(letters)?.validity === 'valid')
  },
  verify({ text }, span) {
    const written = text.slice(span.start, span.end)
    const read = readBtc(written.replace(/[\s>]+/g, ''))
    if (!read) return null
    return read.validity === 'valid' || isAlone(text, span.start, span.end) ? { ...read, ...span } : null
  },
}

function readBtc(letters: string): Read | null {
  if (segwitForm.test(letters)) return segwit(letters)
  return base58.test(letters) ? legacy(letters) : null
}

function legacy(value: string): Read | null {
  try {
    const bytes = base58check.decode(value)
    const isKnown = bytes.length === 21 && bytes[0] === (value.startsWith('1') ? 0x00 : 0x05)
    return isKnown ? { value, validity: 'valid' } : { value, validity: 'invalid', note: 'no Bitcoin version byte' }
  } catch {
    const looksLikeOne = /\d.*[A-Z]|[A-Z].*\d/.test(value) && /[a-z]/.test(value)
    return looksLikeOne ? { value, validity: 'invalid', note: broken } : null
  }
}

function segwit(written: string): Read | null {
  const value = written.toLowerCase()
  const isOneCase = written === value || written === written.toUpperCase()
  if (!isOneCase) return { value: written, validity: 'invalid', note: 'mixes upper and lower case' }
  const version = versions.indexOf(value[3] ?? '')
  const coder = version === 0 ? bech32 : bech32m
  const decoded = coder.decodeUnsafe(value, 90)
  if (!decoded) return value.length < 26 ? null : { value, validity: 'invalid', note: broken }
  const program = coder.fromWordsUnsafe(decoded.words.slice(1))
  return program && version <= 16 && fitsVersion(program.length, version)
    ? { value, validity: 'valid' }
    : { value, validity: 'invalid', note: 'wrong length for its version' }
}

function fitsVersion(length: number, version: number): boolean {
  return version === 0 ? length === 20 || length === 32 : length >= 2 && length <= 40
}

/** A broken address is told only where it stands alone, not in a blob of base64 or a path. */
function isAlone(text: string, start: number, end: number): boolean {
  return !/[+/=_.-]/.test(text[start - 1] ?? ' ') && !/^(?:[+/=_-]|\.\w)/.test(text.slice(end, end + 2))
}
