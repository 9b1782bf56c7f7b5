import type { EarlierCase, FileFacts } from './signal-input'

/** Pictures this near in their difference hash are one picture; source: trade contract §4, detector rules. */
const mostBits = 6

/**
 * Finds a file that another ticket has too.
 *
 * @param files    files of this ticket with their hashes
 * @param other    the other ticket
 * @returns        the file, or undefined; pictures may differ by 6 of 64 bits
 */
export function sharedFile(files: readonly FileFacts[], { fileHashes = [] }: EarlierCase): FileFacts | undefined {
  return files.find(({ sha256, dhash }) => fileHashes.some(hash => hash === sha256 || isNear(hash, dhash)))
}

function isNear(one: string, other: string | undefined): boolean {
  if (other === undefined || !/^[0-9a-f]{16}$/i.test(one) || !/^[0-9a-f]{16}$/i.test(other)) return false
  let different = BigInt(`0x${one}`) ^ BigInt(`0x${other}`)
  let bits = 0
  for (; different > 0n; different >>= 1n) bits += Number(different & 1n)
  return bits <= mostBits
}
