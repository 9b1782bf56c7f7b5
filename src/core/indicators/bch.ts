import { textBefore } from './around'
import { broken, coinKind } from './coin'
import type { Kind, Read } from './indicator'

const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const prefix = [2, 9, 20, 3, 15, 9, 14, 3, 1, 19, 8, 0]
const generators = [0x98f2bc8e61n, 0x79b76d99e2n, 0xf33e5fb3c4n, 0xae2eabe2a8n, 0x1e4f43e470n] as const

/** Bitcoin Cash addresses, with 'bitcoincash:' before them or without; the value is the part behind it. Source: CashAddr. */
export const bch: Kind = wholeWithPrefix(
  coinKind({
    name: 'bch',
    heads: 'qpQP',
    begin: /^[qpQP][0-9a-zA-Z]{3}/,
    length: [42, 42],
    read: readCashAddress,
  }),
)

/** The prefix belongs to the address as it is written. */
function wholeWithPrefix(kind: Kind): Kind {
  return {
    ...kind,
    verify(block, span) {
      const found = kind.verify(block, span)
      if (!found) return null
      const before = /bitcoincash:$/i.exec(textBefore(block.text, found.start, 12))
      if (!before && found.validity === 'invalid') return null
      return { ...found, value: `bitcoincash:${found.value}`, start: found.start - (before?.[0].length ?? 0) }
    },
  }
}

function readCashAddress(letters: string): Read | null {
  const value = letters.toLowerCase()
  if (value !== letters && letters !== letters.toUpperCase()) return null
  const words = [...value].map(letter => alphabet.indexOf(letter))
  if (words.includes(-1)) return null
  return sumOf([...prefix, ...words]) === 0n
    ? { value, validity: 'valid' }
    : { value, validity: 'invalid', note: broken }
}

function sumOf(words: readonly number[]): bigint {
  let sum = 1n
  for (const word of words) {
    const top = sum >> 35n
    sum = ((sum & 0x07ffffffffn) << 5n) ^ BigInt(word)
    generators.forEach((generator, bit) => {
      if (((top >> BigInt(bit)) & 1n) === 1n) sum ^= generator
    })
  }
  return sum ^ 1n
}
