/**
 * `npm run bench`: builds, runs the benchmarks of the registry one after another, and prints one JSON object per
 * benchmark on a line of its own to stdout; everything for people goes to stderr.
 * `--only page-script-time,facts` runs those whose name begins so, `--runs 30` takes more runs, `--no-build` keeps dist/.
 * Ends with 1 when a benchmark could not run; a target that is not met is a finding, no failure.
 */
import { spawnSync } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { ensurePackages, nodeProblem, root } from '../../src/demo/setup.mjs'

const problem = nodeProblem()
if (problem) stop(problem)
process.chdir(root)
if (!ensurePackages()) stop('npm ci failed; its message stands above.')

const { benchmarks } = await import('./registry.mjs')
const { report } = await import('./statistics.mjs')
const { headed, row, verdict } = await import('./table.mjs')
const { withSurroundings } = await import('./surroundings.mjs')

const runs = Number(flag('--runs') ?? 12)
if (!Number.isInteger(runs) || runs < 1) stop('--runs takes a whole number from 1 on.')
const wanted = (flag('--only') ?? '').split(',').filter(Boolean)
const strange = wanted.filter(start => !benchmarks.some(({ name }) => name.startsWith(start)))
const names = benchmarks.map(({ name }) => name).join(', ')
if (strange.length > 0) stop(`No such benchmark: ${strange.join(', ')}. There are: ${names}.`)
const chosen = benchmarks.filter(({ name }) => wanted.length === 0 || wanted.some(start => name.startsWith(start)))

if (!process.argv.includes('--no-build') && chosen.some(({ needs }) => needs !== 'nothing')) build()

/** @type {string[]} */
const rows = []
let failed = 0
for (const { name, needs, run } of chosen) {
  const load = loadOf()
  process.stderr.write(`${name} … `)
  try {
    const measured = await withSurroundings({ runs, needs }, run)
    const line = { ...report({ name, ...measured }), load, cpus: cpus().length }
    process.stdout.write(`${JSON.stringify(line)}\n`)
    rows.push(row(line))
    process.stderr.write(`${verdict(line)}\n`)
  } catch (error) {
    failed += 1
    const says = error instanceof Error ? (error.stack ?? error.message) : String(error)
    process.stdout.write(`${JSON.stringify({ name, error: says.split('\n')[0], load })}\n`)
    process.stderr.write(`could not run\n${says}\n`)
  }
}
process.stderr.write(`\n${[headed, ...rows].join('\n')}\n`)
if (failed > 0) process.stderr.write(`${failed} could not run\n`)
process.exit(failed > 0 ? 1 : 0)

function build() {
  for (const mode of ['chrome', 'demo']) {
    const vite = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--mode', mode, '--logLevel', 'warn']
    const { status } = spawnSync(process.execPath, vite, { cwd: root, stdio: ['ignore', 2, 2] })
    if (status !== 0) stop(`The ${mode} build failed.`)
  }
}

/** Jobs that wanted a processor over the last minute: what else ran beside the benchmark. */
function loadOf() {
  return Number((loadavg()[0] ?? 0).toFixed(2))
}

/** @param {string} name */
function flag(name) {
  const given = process.argv.slice(2)
  const at = given.findIndex(one => one === name || one.startsWith(`${name}=`))
  if (at < 0) return undefined
  return given[at]?.startsWith(`${name}=`) ? given[at].slice(name.length + 1) : given[at + 1]
}

/**
 * @param {string} says
 * @returns {never}
 */
function stop(says) {
  process.stderr.write(`${says}\n`)
  process.exit(1)
}
