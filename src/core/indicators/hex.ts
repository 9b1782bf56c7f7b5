/**
 * Runs of hex digits by length: hashes of files, hashes of transactions, private keys. What 64 digits are is told by the
 * words beside them.
 */
import { textBefore } from './around'
import { isAlone } from './coin'
import { cueNear } from './cues'
import type { Block, Kind, Span } from './indicator'
import { chainNear } from './tx'

const digits = /^[0-9a-f]+$/i
const idBefore =
  /\b(?:uuid|guid|trace|span|request|session|correlation|build|device|etag|client|csrf|nonce|install|event|message|msg|cookie|sid|cid|tid|visitor|fingerprint|api|key|token|secret)[-_ ]?(?:id|key|token|secret)?["']?\s*[:=#]?\s*["']?$/i
const reach = { before: 70, after: 40 }

/** MD5, lower case. */
export const md5: Kind = hashKind('md5', 32)
/** SHA-1, lower case. */
export const sha1: Kind = hashKind('sha1', 40)
/** SHA-256, lower case; 64 digits that no word calls a transaction or a key. */
export const sha256: Kind = hashKind('sha256', 64)
/** SHA-512, lower case. */
export const sha512: Kind = hashKind('sha512', 128)

/**
 * Lists runs of hex digits of one length that stand alone.
 *
 * @param block     one block of a text
 * @param length    how many digits
 * @returns         stretches without '0x'
 */
export function* hexRuns({ text, marks }: Block, length: number): Generator<Span> {
  for (const index of marks.long) {
    const start = marks.starts[index] ?? 0
    const end = marks.ends[index] ?? 0
    const isPrefixed = end - start === length + 2 && /^0x/i.test(text.slice(start, start + 2))
    const span = { start: isPrefixed ? start + 2 : start, end }
    if (span.end - span.start !== length || !digits.test(text.slice(span.start, end))) continue
    if (isAlone(text, { start, end })) yield span
  }
}

function hashKind(name: string, length: number): Kind {
  return {
    name,
    spans: block => hexRuns(block, length),
    verify(block, span) {
      const value = block.text.slice(span.start, span.end).toLowerCase()
      const before = textBefore(block.text, span.start, 30)
      const isHash = /[a-f]/.test(value) && /\d/.test(value) && !/0x$/i.test(before)
      return isHash && !idBefore.test(before) ? { value, validity: 'valid', ...span } : null
    },
  }
}

/** Hashes of transactions of 64 hex digits, where '0x' or a word says so; the chain in the note when it is named. */
export const tx: Kind = {
  name: 'tx',
  spans: block => hexRuns(block, 64),
  verify(block, { start, end }) {
    const digitsOnly = block.text.slice(start, end).toLowerCase()
    const isPrefixed = /0x$/i.test(textBefore(block.text, start, 2))
    if (!isPrefixed && !isCalledTransaction(block, { start, end })) return null
    if (!/[a-f]/.test(digitsOnly) || /^(.{1,2})\1+$/.test(digitsOnly)) return null
    const value = isPrefixed ? `0x${digitsOnly}` : digitsOnly
    const chain = chainNear(block, { start, end }) || (isPrefixed ? 'an Ethereum-like chain' : '')
    const span = { start: isPrefixed ? start - 2 : start, end }
    return chain
      ? { value, validity: 'valid', note: `chain: ${chain}`, ...span }
      : { value, validity: 'valid', ...span }
  },
}

/** The nearer of two words decides: a transaction, or a file that has a hash. */
function isCalledTransaction({ text, marks }: Block, span: Span): boolean {
  const before = textBefore(text, span.start, 24)
  if (/sha-?(?:2-?)?256/i.test(before)) return false
  const called = cueNear(marks.cues, 'tx', span, reach) ?? cueNear(marks.cues, 'coin', span, reach)
  const file = cueNear(marks.cues, 'file', span, reach)
  if (!called || !file) return called !== null
  return distance(called, span) < distance(file, span)
}

function distance(cue: Span, { start, end }: Span): number {
  return cue.end <= start ? start - cue.end : cue.start - end + 20
}
