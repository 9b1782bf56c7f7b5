/** Private keys in their spellings. The value says what it is; nobody reads on from there to the key itself. */
import { textBefore } from './around'
import { bytesOf } from './base58check'
import { broken, isAlone, isMixed } from './coin'
import { cueNear } from './cues'
import { hexRuns } from './hex'
import type { Block, Kind, Read, Span } from './indicator'
import { readOnce } from './indicator'
import { joinedRuns, unbroken } from './joined-runs'

const keyWord =
  /key|schlüssel|schluessel|clave|llave|clef|cl[ée](?![a-z])|chiave|chave|klucz|sleutel|anahtar|ключ|privkey|[钥鑰鍵키]/i
const reach = { before: 70, after: 0 }
const pemEnd = /-----END [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----/
const longestPem = 12_000
const base58 = /^[1-9A-HJ-NP-Za-km-z]+$/
/** Versions of wallet import format: Bitcoin, Litecoin, Dogecoin. */
const wifVersions = [0x80, 0xb0, 0x9e]

/** Keys whose checksum says what they are: wallet import format, extended private keys. */
export const checkedKey: Kind = {
  name: 'secret',
  cost: 6,
  *spans(block) {
    const { text, marks } = block
    for (const index of marks.long) {
      const start = marks.starts[index] ?? 0
      const end = marks.ends[index] ?? 0
      const size = end - start
      const isWif = (size === 51 || size === 52) && /^[569KLQT]/.test(text[start] ?? '')
      const isExtended = size === 111 && /^[xyztuv]prv$/.test(text.slice(start, start + 4))
      if (isWif || isExtended) yield { start, end }
    }
    yield* joinedRuns(block, { heads: '569KLQT', begin: /^[569KLQT][1-9A-HJ-NP-Za-km-z]{3}/, length: [51, 52] })
    yield* joinedRuns(block, { heads: 'xyztuv', begin: /^[xyztuv]prv/, length: [111, 111] })
  },
  verify(block, span) {
    const letters = unbroken(block.text.slice(span.start, span.end))
    const read = readOnce(block, `secret ${letters}`, () => readKey(letters))
    const isWhole = letters.length === span.end - span.start
    if (read?.validity === 'invalid' && !(isWhole && isMeant(block, span, letters))) return null
    return read && { ...read, ...span }
  },
}

/** A key with a fault: its own beginning says what it is, or a word beside it. */
function isMeant({ text, marks }: Block, span: Span, letters: string): boolean {
  if (!isAlone(text, span)) return false
  return letters.slice(1, 4) === 'prv' || cueNear(marks.cues, 'private', span, { before: 60, after: 30 }) !== null
}

function readKey(letters: string): Read | null {
  if (!isMixed(letters)) return null
  const bytes = bytesOf(letters)
  if (!bytes) return withFault(letters)
  if (bytes.length === 78 && letters.slice(1, 4) === 'prv') return { value: 'xprv', validity: 'valid' }
  const isWif = (bytes.length === 33 || (bytes.length === 34 && bytes[33] === 1)) && wifVersions.includes(bytes[0] ?? 0)
  return isWif ? { value: 'wif', validity: 'valid' } : null
}

function withFault(letters: string): Read | null {
  if (!base58.test(letters)) return null
  return { value: letters.length === 111 ? 'xprv' : 'wif', validity: 'invalid', note: broken }
}

/** Keys that only the words beside them give away: 64 hex digits, 64 bytes of base58, a PEM block. */
export const namedKey: Kind = {
  name: 'secret',
  *spans(block) {
    for (const cue of block.marks.cues.get('private') ?? []) yield* pemAround(block.text, cue)
    for (const span of hexRuns(block, 64))
      yield isPrefixed(block.text, span) ? { ...span, start: span.start - 2 } : span
    for (const index of block.marks.long) {
      const start = block.marks.starts[index] ?? 0
      const end = block.marks.ends[index] ?? 0
      if (end - start >= 86 && end - start <= 88) yield { start, end }
    }
  },
  verify(block, span) {
    const isPem = block.text.startsWith('-----', span.start)
    const isKey = isPem || (isCalledPrivate(block, span) && isAlone(block.text, span))
    return isKey ? { value: 'private-key', validity: 'valid', note: 'by its words', ...span } : null
  },
}

function isPrefixed(text: string, { start }: Span): boolean {
  return /0x/i.test(textBefore(text, start, 2))
}

function isCalledPrivate({ text, marks }: Block, span: Span): boolean {
  const cue = cueNear(marks.cues, 'private', span, reach)
  if (!cue) return false
  const tx = cueNear(marks.cues, 'tx', span, reach)
  if (tx && tx.start > cue.start) return false
  return keyWord.test(text.slice(Math.max(0, cue.start - 14), span.start))
}

function* pemAround(text: string, cue: Span): Generator<Span> {
  const head = /-----BEGIN [A-Z ]{0,24}$/.exec(textBefore(text, cue.start, 40))
  if (!head || !text.startsWith('PRIVATE KEY', cue.start)) return
  const start = cue.start - head[0].length
  const body = text.slice(start, start + longestPem)
  const end = pemEnd.exec(body)
  if (end) yield { start, end: start + end.index + end[0].length }
}
