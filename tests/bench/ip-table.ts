import { countryOf, readIpTable } from '../../src/core/records/ip-table'
import { ipCountryTable } from '../build/network-data'
import { type Figure, timed } from './median-of'

const asked = 200_000

/** What the table of countries costs: reading it, and asking it. */
export const figures = {
  'ip-table-read': (runs: number): Figure => {
    const bytes = ipCountryTable()
    const values = timed(() => readIpTable(bytes), runs)
    return { unit: 'ms', values, target: 50, says: 'The country table that ships, read once.' }
  },
  'ip-table-lookup': (runs: number): Figure => {
    const read = readIpTable(ipCountryTable())
    if (!read.ok) throw new Error(read.problem.says)
    const all = Array.from({ length: asked }, (_, at) => addressAt(at))
    const times = timed(() => {
      for (const address of all) countryOf(read.value, address)
    }, runs)
    const values = times.map(ms => (ms * 1_000) / asked)
    return { unit: 'µs', values, target: 5, says: 'The country of one address, IPv4 and IPv6 mixed.' }
  },
}

function addressAt(at: number): string {
  return at % 5 === 0
    ? `2a01:${(at % 65_536).toString(16)}:${((at * 7) % 65_536).toString(16)}::1`
    : `${(at * 7_919) % 224}.${(at * 31) % 256}.${at % 256}.${(at * 17) % 256}`
}
