/**
 * Sums bytes as CRC-16/XMODEM, the check of TON and Stellar addresses.
 *
 * @param bytes    what is summed
 * @returns        0–65535
 */
export function crc16(bytes: Uint8Array): number {
  let sum = 0
  for (const byte of bytes) {
    sum ^= byte << 8
    for (let bit = 0; bit < 8; bit++) sum = sum & 0x8000 ? ((sum << 1) ^ 0x1021) & 0xffff : (sum << 1) & 0xffff
  }
  return sum
}
