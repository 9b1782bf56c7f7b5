/** Packs ranges of addresses with their countries into the table that `core/records/ip-table.ts` reads. */

export type Range = { first: bigint; last: bigint; country: string }
export type About = { name: string; date: string; source: string }

type Start = { at: bigint; country: string }

/** Text of a CSV of first, last, country, with addresses as whole numbers. */
export function rangesOf(csv: string): Range[] {
  return csv
    .split('\n')
    .filter(line => line !== '')
    .map((line, at) => {
      const [first = '', last = '', country = ''] = line.trim().split(',')
      if (!/^\d+$/.test(first) || !/^\d+$/.test(last) || !/^[A-Z]{2}$/.test(country))
        throw new Error(`line ${at + 1}: expected first,last,country and found "${line.slice(0, 80)}"`)
      return { first: BigInt(first), last: BigInt(last), country }
    })
}

/** Networks smaller than /64 would make the table twice as large; one that is not whole is left out. */
export function wholeNetworks(ranges: readonly Range[]): Range[] {
  const size = 1n << 64n
  return ranges
    .map(({ first, last, country }) => ({ first: (first + size - 1n) / size, last: (last + 1n) / size - 1n, country }))
    .filter(({ first, last }) => first <= last)
}

/** Where the country changes. Of nested ranges the inner one holds; where two cross, nothing is told. */
export function startsOf(ranges: readonly Range[]): Start[] {
  const sorted = [...ranges].sort((a, b) => compare(a.first, b.first) || compare(b.last, a.last))
  const open: Range[] = []
  const starts: Start[] = []
  const tell = (at: bigint, country: string) => {
    if (starts.at(-1)?.at === at) starts.pop()
    if ((starts.at(-1)?.country ?? '') !== country) starts.push({ at, country })
  }
  const closeBefore = (at: bigint | null) => {
    for (let top = open.at(-1); top && (at === null || top.last < at); top = open.at(-1)) {
      const end = top.last
      while ((open.at(-1)?.last ?? end + 1n) <= end) open.pop()
      tell(end + 1n, open.at(-1)?.country ?? '')
    }
  }
  for (const range of crossingsCut(sorted)) {
    closeBefore(range.first)
    open.push(range)
    tell(range.first, range.country)
  }
  closeBefore(null)
  return starts
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Cuts a range that begins in another and ends behind it: what both claim belongs to nobody. */
function crossingsCut(sorted: readonly Range[]): Range[] {
  const cut: Range[] = []
  let widest: Range | undefined
  for (const range of sorted) {
    if (widest && range.first <= widest.last && range.last > widest.last) {
      cut.push({ first: range.first, last: widest.last, country: '' })
      cut.push({ ...range, first: widest.last + 1n })
    } else cut.push(range)
    if (!widest || range.last > widest.last) widest = range
  }
  return cut.sort((a, b) => compare(a.first, b.first) || compare(b.last, a.last))
}

/** The packed table. */
export function packIpCountry(four: readonly Range[], six: readonly Range[], about: About): Uint8Array {
  const fours = startsOf(four).filter(({ at }) => at < 1n << 32n)
  const sixes = startsOf(wholeNetworks(six)).filter(({ at }) => at < 1n << 64n)
  const countries = [...new Set([...four, ...six].map(({ country }) => country))].sort()
  const numbers = new Map(countries.map((country, at) => [country, at + 1]))
  const header = new TextEncoder().encode(
    JSON.stringify({ ...about, countries, four: fours.length, six: sixes.length }),
  )
  const bytes = [0x47, 0x49, 0x50, 0x31, ...new Uint8Array(new Uint32Array([header.length]).buffer), ...header]
  let last = 0n
  for (const { at } of fours) {
    writeNumber(bytes, Number(at - last))
    last = at
  }
  for (const { country } of fours) bytes.push(numbers.get(country) ?? 0)
  writeSixes(bytes, sixes)
  for (const { country } of sixes) bytes.push(numbers.get(country) ?? 0)
  return Uint8Array.from(bytes)
}

function writeSixes(bytes: number[], starts: readonly Start[]): void {
  let upper = 0
  let lower = 0
  for (const { at } of starts) {
    const high = Number(at >> 32n)
    const low = Number(at & 0xffffffffn)
    writeNumber(bytes, high - upper)
    writeNumber(bytes, high === upper ? low - lower : low)
    upper = high
    lower = low
  }
}

function writeNumber(bytes: number[], number: number): void {
  let rest = number
  while (rest >= 128) {
    bytes.push((rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  bytes.push(rest)
}
