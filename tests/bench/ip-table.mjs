import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import ipaddr from 'ipaddr.js'
import { loadSource } from './load-source.mjs'
import { median } from './statistics.mjs'

const asked = 200_000
const names = /** @type {const} */ (['look', 'verdict', 'peer', 'read'])

/** @type {import('./surroundings.mjs').Benchmark} */
export const benchmark = {
  name: 'ip-table',
  needs: 'build',
  run: async ({ runs }) => {
    const { readIpTable, countryOf } = await loadSource('src/core/records/ip-table.ts')
    const { verdictOf } = await loadSource('src/core/records/verdict.ts')
    const bytes = new Uint8Array(gunzipSync(readFileSync('dist/chrome/data/ip-country.gip.gz')))
    const addresses = Array.from({ length: asked }, (_, at) => addressAt(at))
    const read = readIpTable(bytes)
    if (!read.ok) throw new Error(read.problem.says)
    const tables = { countries: read.value, lists: [] }
    /** @type {Record<'look' | 'verdict' | 'peer' | 'read', number[]>} */
    const found = { look: [], verdict: [], peer: [], read: [] }
    for (let run = -1; run < runs; run += 1) {
      const measured = {
        peer: timed(ipaddr.parse, addresses),
        look: timed(ip => countryOf(read.value, ip), addresses),
        verdict: timed(ip => verdictOf(ip, tables), addresses),
        read: timed(readIpTable, [bytes]),
      }
      if (run >= 0) for (const name of names) found[name].push(measured[name])
    }
    const perSecond = (/** @type {number[]} */ values) => Math.round((asked / median(values)) * 1_000)
    return {
      unit: `ms for ${asked} look-ups`,
      values: found.look,
      target: 1_000,
      peer: { name: 'the same addresses only parsed by ipaddr.js', values: found.peer },
      says: 'The shipped table, one address in five of IPv6; at most 1,000 ms is at least 200,000 look-ups a second.',
      also: {
        lookUpsPerSecond: perSecond(found.look),
        verdictsPerSecond: perSecond(found.verdict),
        tableReadMs: Math.round(median(found.read)),
      },
    }
  },
}

/** @param {number} at */
function addressAt(at) {
  return at % 5 === 0
    ? `2a01:${(at % 65_536).toString(16)}:${((at * 7) % 65_536).toString(16)}::1`
    : `${(at * 7_919) % 224}.${(at * 31) % 256}.${at % 256}.${(at * 17) % 256}`
}

/**
 * @template T
 * @param {(item: T) => unknown} task
 * @param {readonly T[]} items
 */
function timed(task, items) {
  const start = performance.now()
  for (const item of items) task(item)
  return performance.now() - start
}
