import { base32nopad } from '@scure/base'
import { broken, coinKind } from './coin'
import { crc16 } from './crc16'
import type { Kind, Read } from './indicator'

/** Stellar accounts: 56 base32 letters that begin with G, CRC-16 at the end. Source: SEP-23. */
export const xlm: Kind = coinKind({
  name: 'xlm',
  heads: 'G',
  begin: /^G[A-D][A-Z2-7]{2}/,
  length: [56, 56],
  read: readXlm,
})

function readXlm(letters: string): Read | null {
  if (!/^G[A-Z2-7]{55}$/.test(letters) || !/\d/.test(letters)) return null
  const bytes = base32nopad.decode(letters)
  const sum = crc16(bytes.subarray(0, 33))
  const holds = bytes[0] === 0x30 && bytes[33] === (sum & 255) && bytes[34] === sum >> 8
  return holds ? { value: letters, validity: 'valid' } : { value: letters, validity: 'invalid', note: broken }
}
