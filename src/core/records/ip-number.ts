import ipaddr from 'ipaddr.js'

/** An address as numbers: 32 bits, or the four quarters of 128. */
export type IpNumber = { v: 4; n: number } | { v: 6; words: readonly [number, number, number, number] }

/**
 * Reads an IP address as numbers. An IPv4 address inside IPv6 is an IPv4 address.
 *
 * @param text    '203.0.113.9', '2001:db8::1', '::ffff:203.0.113.9'
 * @returns       null for anything that is not one address
 */
export function ipNumber(text: string): IpNumber | null {
  const n = fourNumber(text)
  if (n >= 0) return { v: 4, n }
  if (!text.includes(':') || text.length > 45 || !ipaddr.IPv6.isValid(text)) return null
  const { parts } = ipaddr.IPv6.parse(text)
  const word = (at: number) => ((parts[at] ?? 0) * 65_536 + (parts[at + 1] ?? 0)) >>> 0
  const words = [word(0), word(2), word(4), word(6)] as const
  return words[0] === 0 && words[1] === 0 && words[2] === 0xffff ? { v: 4, n: words[3] } : { v: 6, words }
}

/** Dotted IPv4 as a number, −1 for anything else; leading zeros are not allowed, since some read them as octal. */
function fourNumber(text: string): number {
  if (text.length < 7 || text.length > 15) return -1
  let whole = 0
  let part = -1
  let dots = 0
  for (let at = 0; at <= text.length; at++) {
    const unit = at === text.length ? 46 : text.charCodeAt(at)
    if (unit === 46) {
      if (part < 0) return -1
      whole = whole * 256 + part
      part = -1
      dots++
    } else if (unit >= 48 && unit <= 57 && part !== 0) {
      part = (part < 0 ? 0 : part * 10) + unit - 48
      if (part > 255) return -1
    } else return -1
  }
  return dots === 4 ? whole : -1
}

/** Networks that no public list may speak of: private, local, documentation, multicast, reserved. Source: IANA registries. */
export function isReserved(text: string): boolean {
  if (!ipaddr.isValid(text)) return false
  return ipaddr.process(text).range() !== 'unicast'
}

/** The network an address belongs to when cases are compared: /24, or /48 in IPv6. Source: trade contract, NET-08. */
export function neighbourhood(text: string): string | null {
  const ip = ipNumber(text)
  if (!ip) return null
  if (ip.v === 4) return `${ip.n >>> 24}.${(ip.n >>> 16) & 255}.${(ip.n >>> 8) & 255}.0/24`
  const [a, b] = ip.words
  return `${[a >>> 16, a & 0xffff, b >>> 16].map(part => part.toString(16)).join(':')}::/48`
}
