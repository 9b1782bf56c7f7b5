/** Base58 as Bitcoin spells it; quicker than a general coder, as every long run of letters passes here. */
const letters = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const values = valuesOf(letters)
const longest = 150

/**
 * Reads base58 letters as bytes.
 *
 * @param text    at most 150 letters
 * @returns       the bytes, a zero for every leading '1'; null when a letter is none of the alphabet
 */
export function readBase58(text: string): Uint8Array | null {
  if (text.length > longest) return null
  const bytes = new Uint8Array(text.length)
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    let carry = unit < 128 ? (values[unit] ?? 255) : 255
    if (carry === 255) return null
    for (let index = 0; index < length || carry > 0; index++) {
      if (index === length) length++
      carry += (bytes[index] ?? 0) * 58
      bytes[index] = carry & 255
      carry >>= 8
    }
  }
  let zeros = 0
  while (zeros < text.length && text.charCodeAt(zeros) === 0x31) zeros++
  const found = new Uint8Array(zeros + length)
  for (let index = 0; index < length; index++) found[zeros + index] = bytes[length - 1 - index] ?? 0
  return found
}

function valuesOf(alphabet: string): Uint8Array {
  const table = new Uint8Array(128).fill(255)
  for (let index = 0; index < alphabet.length; index++) table[alphabet.charCodeAt(index)] = index
  return table
}
