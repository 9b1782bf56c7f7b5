/** The country table that ships: read once, then asked for many addresses. */
import { countryOf, readIpTable } from '../../src/core/records/ip-table'
import { ipCountryTable } from '../build/network-data'
import { type Figure, printFigure, timed } from './median-of'

/** Name of the benchmark. */
export const name = 'ip-table'

const asked = 200_000

/** Measures and prints one line a figure. */
export function run(): Figure[] {
  const bytes = ipCountryTable()
  const reading = timed(() => readIpTable(bytes), 5)
  const read = readIpTable(bytes)
  if (!read.ok) throw new Error(read.problem.says)
  const addresses = Array.from({ length: asked }, (_, at) =>
    at % 5 === 0
      ? `2a01:${(at % 65_536).toString(16)}:${((at * 7) % 65_536).toString(16)}::1`
      : `${(at * 7_919) % 224}.${(at * 31) % 256}.${at % 256}.${(at * 17) % 256}`,
  )
  const look = timed(() => {
    for (const address of addresses) countryOf(read.value, address)
  }, 5)
  return [
    printFigure('country table read', 'ms', reading, { most: 50 }),
    printFigure(
      'countries looked up',
      'a second',
      look.map(ms => (asked / ms) * 1_000),
      { least: 200_000 },
    ),
  ]
}
