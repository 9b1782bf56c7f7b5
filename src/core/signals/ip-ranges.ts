import ipaddr from 'ipaddr.js'

/**
 * Tests whether an address lies in one of the ranges.
 *
 * @param ip        an address, any spelling
 * @param ranges    addresses or ranges in slash form; anything else never matches
 * @returns         the range it lies in, or undefined
 */
export function rangeOf(ip: string, ranges: readonly string[]): string | undefined {
  if (!ipaddr.isValid(ip)) return undefined
  const address = ipaddr.process(ip)
  return ranges.find(range => {
    const [base = '', bits] = range.split('/')
    if (!ipaddr.isValid(base)) return false
    const network = ipaddr.process(base)
    const all = network.kind() === 'ipv4' ? 32 : 128
    const length = bits === undefined ? all : Number(bits)
    return network.kind() === address.kind() && length >= 0 && length <= all && address.match(network, length)
  })
}
