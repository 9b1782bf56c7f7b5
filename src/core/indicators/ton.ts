import { base64 } from '@scure/base'
import { broken } from './coin'
import { crc16 } from './crc16'
import type { Block, Kind, Read, Span } from './indicator'
import { readOnce } from './indicator'

/** Flags of a user-friendly address: bounceable or not, for the main or the test network. */
const flags: Record<number, string | undefined> = { 17: '', 81: '', 145: 'test network', 209: 'test network' }
const friendly = /^(?:[EUk0][Qf])[A-Za-z0-9_+/-]{46}$/
const rawForm = /(?<![\w:])(?:0|-1):[0-9a-fA-F]{64}(?![\w:])/y

/** TON addresses: 48 letters of base64 with CRC-16, and the raw form '0:…', which has no checksum. */
export const ton: Kind = {
  name: 'ton',
  cost: 4,
  *spans(block) {
    const { blobs } = block.marks
    for (let index = 0; index < blobs.length; index += 2) {
      const start = blobs[index] ?? 0
      const end = blobs[index + 1] ?? 0
      yield* friendlyIn(block.text, { start, end })
    }
    yield* rawIn(block)
  },
  verify(block, span) {
    const written = block.text.slice(span.start, span.end)
    if (written.includes(':'))
      return { value: written.toLowerCase(), validity: 'weak', note: 'no checksum: raw form', ...span }
    const read = readOnce(block, `ton ${written}`, () => readTon(written))
    return read && { ...read, ...span }
  },
}

/** An address may end a path or follow a label: 'wallet=EQ…', 'ton/EQ…'. */
function* friendlyIn(text: string, { start, end }: Span): Generator<Span> {
  if (end - start < 48 || end - start > 120) return
  const blob = text.slice(start, end)
  const at = Math.max(blob.lastIndexOf('='), blob.length > 48 ? blob.lastIndexOf('/') : -1) + 1
  if (friendly.test(blob.slice(at))) yield { start: start + at, end }
}

function* rawIn({ text, marks }: Block): Generator<Span> {
  for (const colon of marks.colons) {
    const before = text.charCodeAt(colon - 1)
    if (before !== 0x30 && before !== 0x31) continue
    rawForm.lastIndex = before === 0x30 ? colon - 1 : colon - 2
    if (rawForm.lastIndex >= 0 && rawForm.test(text))
      yield { start: before === 0x30 ? colon - 1 : colon - 2, end: colon + 65 }
  }
}

function readTon(letters: string): Read | null {
  const value = letters.replaceAll('+', '-').replaceAll('/', '_')
  const bytes = base64.decode(letters.replaceAll('-', '+').replaceAll('_', '/'))
  const note = flags[bytes[0] ?? -1]
  const isWhole = note !== undefined && (bytes[1] === 0 || bytes[1] === 255)
  const sum = crc16(bytes.subarray(0, 34))
  if (!isWhole || bytes[34] !== sum >> 8 || bytes[35] !== (sum & 255))
    return isWhole && /\d/.test(value) ? { value, validity: 'invalid', note: broken } : null
  return note === '' ? { value, validity: 'valid' } : { value, validity: 'valid', note }
}
