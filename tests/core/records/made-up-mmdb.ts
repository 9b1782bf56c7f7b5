/** Writes small MMDB files for tests: a tree over prefixes given as bits, and one record each. */
type Value = string | number | boolean | { [key: string]: Value }

const bits = (text: string) => [...text].map(Number)

/** The bits of an IPv4 network, as a file of both versions holds them: behind 96 zeros. */
export function fourPrefix(network: string): string {
  const [address = '', length = '32'] = network.split('/')
  const all = address.split('.').map(part => Number(part).toString(2).padStart(8, '0'))
  return '0'.repeat(96) + all.join('').slice(0, Number(length))
}

export function writeMmdb(entries: [prefix: string, value: Value][], recordBits: 24 | 28 | 32 = 24): Uint8Array {
  const nodes: [number, number][] = [[-1, -1]]
  const data: number[] = []
  const offsets = entries.map(([, value]) => {
    const at = data.length
    data.push(...encoded(value))
    return at
  })
  for (const [place, [prefix]] of entries.entries()) {
    let node = 0
    const path = bits(prefix)
    for (const [at, side] of path.entries()) {
      const pair = nodes[node]
      if (!pair) throw new Error('no node')
      if (at === path.length - 1) pair[side === 0 ? 0 : 1] = -2 - place
      else {
        const next = pair[side === 0 ? 0 : 1]
        if (next >= 0) node = next
        else {
          node = nodes.push([-1, -1]) - 1
          pair[side === 0 ? 0 : 1] = node
        }
      }
    }
  }
  const count = nodes.length
  const target = (record: number) =>
    record >= 0 ? record : record === -1 ? count : count + 16 + (offsets[-2 - record] ?? 0)
  const tree = nodes.flatMap(([left, right]) => node(target(left), target(right), recordBits))
  const about = {
    node_count: count,
    record_size: recordBits,
    ip_version: 6,
    build_epoch: 1_780_000_000,
    database_type: 'Test',
  }
  const mark = [0xab, 0xcd, 0xef, ...new TextEncoder().encode('MaxMind.com')]
  return Uint8Array.from([...tree, ...new Array<number>(16).fill(0), ...data, ...mark, ...encoded(about)])
}

function node(left: number, right: number, recordBits: number): number[] {
  const low = (value: number) => [(value >>> 16) & 255, (value >>> 8) & 255, value & 255]
  if (recordBits === 24) return [...low(left), ...low(right)]
  if (recordBits === 28) return [...low(left), ((left >>> 24) << 4) | (right >>> 24), ...low(right)]
  return [left >>> 24, ...low(left), right >>> 24, ...low(right)]
}

function encoded(value: Value): number[] {
  if (typeof value === 'string') return [(2 << 5) | value.length, ...new TextEncoder().encode(value)]
  if (typeof value === 'boolean') return [value ? 1 : 0, 14 - 7]
  if (typeof value === 'number')
    return [(6 << 5) | 4, value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
  const entries = Object.entries(value)
  return [(7 << 5) | entries.length, ...entries.flatMap(([key, item]) => [...encoded(key), ...encoded(item)])]
}
