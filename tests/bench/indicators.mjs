/**
 * How fast indicators are found, beside the package `ioc-extractor` in the same run: with all kinds on, and with those
 * that both know. CPU time of this process, turn by turn.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { log, mail, thread } from './indicator-texts.mjs'

export const name = 'indicators'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Kinds that `ioc-extractor` knows too. */
const known = 'url email domain ipv4 ipv6 asn mac md5 sha1 sha256 sha512 btc eth xmr'.split(' ')
const texts = [
  { of: 'mail', text: mail, repeats: 500, rounds: 11 },
  { of: 'thread', text: thread, repeats: 5, rounds: 7 },
  { of: 'log', text: log, repeats: 1, rounds: 5 },
]
const targets = { all: 3, shared: 5 }

/** Gives one line per text and choice of kinds; `ratio` is how many times the peer's time. */
export async function run() {
  const [{ findIndicators, kinds, scanInSlices }, { extractIOC }] = await Promise.all([load(), import('ioc-extractor')])
  const shared = kinds.filter((/** @type {{ name: string }} */ kind) => known.includes(kind.name))
  const ways = {
    all: (/** @type {string} */ text) => findIndicators(text),
    shared: (/** @type {string} */ text) => [...scanInSlices(text, {}, shared)],
  }
  const lines = []
  for (const { of, text, repeats, rounds } of texts)
    for (const [way, find] of Object.entries(ways)) {
      const ours = []
      const theirs = []
      for (let round = 0; round <= rounds; round++) {
        const own = cpuMs(() => find(text), repeats)
        const peer = cpuMs(() => extractIOC(text, { refang: true }), repeats)
        if (round > 0) ours.push(own)
        if (round > 0) theirs.push(peer)
      }
      lines.push(lineOf(`${name}-${of}-${way}`, { ours, theirs, target: way === 'all' ? targets.all : targets.shared }))
    }
  return lines
}

/**
 * @param {string} called
 * @param {{ ours: number[], theirs: number[], target: number }} measured
 */
function lineOf(called, { ours, theirs, target }) {
  const sorted = ours.toSorted((a, b) => a - b)
  const median = at(sorted, 0.5)
  const ratio =
    at(
      theirs.toSorted((a, b) => a - b),
      0.5,
    ) / median
  const numbers = { median, n: sorted.length, min: at(sorted, 0), p90: at(sorted, 0.9) }
  return {
    name: called,
    unit: 'ms CPU',
    ...numbers,
    target: `${target}x`,
    met: ratio >= target,
    ratio: Number(ratio.toFixed(2)),
  }
}

/**
 * @param {number[]} sorted
 * @param {number} part
 */
function at(sorted, part) {
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN).toFixed(3))
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

/** Bundles the engine as it ships, but for Node. */
async function load() {
  const { build } = await import('vite')
  const outDir = join(root, 'test-output', 'bench')
  mkdirSync(outDir, { recursive: true })
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: 'src/core/indicators/index.ts',
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'indicators.mjs' } },
    },
  })
  return import(pathToFileURL(join(outDir, 'indicators.mjs')).href)
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const line of await run()) console.log(JSON.stringify(line))
