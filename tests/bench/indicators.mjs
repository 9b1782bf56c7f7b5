import { log, mail, thread } from './indicator-texts.mjs'
import { loadSource } from './load-source.mjs'
import { median } from './statistics.mjs'

/** Kinds that `ioc-extractor` knows too. */
const known = 'url email domain ipv4 ipv6 asn mac md5 sha1 sha256 sha512 btc eth xmr'.split(' ')
const texts = [
  { of: 'mail', says: "a client's mail of 2 kB", text: mail, repeats: 500 },
  { of: 'thread', says: 'a thread of 100 kB', text: thread, repeats: 20 },
  { of: 'log', says: 'a login log of 5 MB', text: log, repeats: 1 },
]
/** How many times faster than the peer it is to be. */
const ways = [
  { way: 'all', kinds: 'all kinds', times: 3 },
  { way: 'shared', kinds: 'the kinds both know', times: 5 },
]
const hostile = [
  'a',
  '1.1.1.',
  'aaa@',
  'http://',
  'hxxp[',
  '[.]',
  'T1a2 ',
  '+1 ',
  '€1 ',
  'ticket 1',
  '\u200b',
  'password: ',
]
const doubled = 250_000

/**
 * How fast indicators are found, beside the package `ioc-extractor` in the same run: with all kinds, and with those that
 * both know. CPU time of this process, by turns.
 *
 * @type {import('./surroundings.mjs').Benchmark[]}
 */
export const benchmarks = [
  ...texts.flatMap(text => ways.map(way => besidePeer(text, way))),
  { name: 'indicators-growth', needs: 'nothing', run: ({ runs }) => growth(Math.min(runs, 5)) },
]

/**
 * @param {typeof texts[number]} text
 * @param {typeof ways[number]} way
 * @returns {import('./surroundings.mjs').Benchmark}
 */
function besidePeer({ of, says, text, repeats }, { way, kinds: which, times }) {
  return {
    name: `indicators-${of}-${way}`,
    needs: 'nothing',
    run: async ({ runs }) => {
      const [{ findIndicators, kinds, scanInSlices }, { extractIOC }] = await Promise.all([
        loadSource('src/core/indicators/index.ts'),
        import('ioc-extractor'),
      ])
      const shared = kinds.filter((/** @type {{ name: string }} */ kind) => known.includes(kind.name))
      const find = way === 'all' ? () => findIndicators(text) : () => [...scanInSlices(text, {}, shared)]
      const [ours, theirs] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])]
      for (let run = -3; run < Math.min(runs, 11); run += 1) {
        const [own, peer] = [cpuMs(find, repeats), cpuMs(() => extractIOC(text, { refang: true }), repeats)]
        if (run >= 0) ours.push(own)
        if (run >= 0) theirs.push(peer)
      }
      return {
        unit: 'ms CPU',
        values: ours,
        target: median(theirs) / times,
        peer: { name: 'ioc-extractor', values: theirs },
        says: `One scan of ${says} for ${which}; the same text again and again, so what a scan remembers is warm.`,
        also: { timesFaster: Math.round((median(theirs) / median(ours)) * 100) / 100, wanted: times },
      }
    },
  }
}

/** @param {number} runs */
async function growth(runs) {
  const { findIndicators } = await loadSource('src/core/indicators/index.ts')
  const units = [['honest log', log.slice(0, doubled / 2)], ...hostile.map(unit => [unit, unit])]
  const found = units.map(([name = '', unit = '']) => {
    const text = unit.repeat(Math.ceil(doubled / unit.length))
    const times = Array.from({ length: runs }, () => {
      const half = cpuMs(() => findIndicators(text), 1)
      return cpuMs(() => findIndicators(text + text), 1) / half
    })
    return { name, times: median(times) }
  })
  found.sort((a, b) => b.times - a.times)
  return {
    unit: 'times the CPU time',
    values: found.map(({ times }) => times),
    target: 2.2,
    says: `What twice the text costs, from ${doubled} units on, for an honest log and for hostile texts.`,
    also: { worst: found[0] },
  }
}

/**
 * @param {() => unknown} work
 * @param {number} repeats
 */
function cpuMs(work, repeats) {
  const before = process.cpuUsage()
  for (let turn = 0; turn < repeats; turn++) work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000 / repeats
}
