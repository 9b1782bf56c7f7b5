/**
 * `npm test`: sets up what is missing, then runs every check in order and stops at the first that fails.
 * `--only unit,e2e` runs just those. The last line is "N passed, N failed".
 */
import { mkdirSync } from 'node:fs'
import { ensurePackages, nodeProblem, root } from '../src/demo/setup.mjs'

const problem = nodeProblem()
if (problem) {
  console.error(problem)
  process.exit(1)
}
process.chdir(root)
mkdirSync('test-output', { recursive: true })
if (!ensurePackages()) {
  console.error('npm ci failed; its message stands above.')
  process.exit(1)
}

const { stages } = await import('./run/stages.mjs')
const wanted = onlyFlag(process.argv.slice(2))
const unknown = wanted.filter(name => !stages.some(stage => stage.name === name))
if (unknown.length > 0) {
  console.error(`No such check: ${unknown.join(', ')}. There are: ${stages.map(stage => stage.name).join(', ')}.`)
  process.exit(1)
}

const total = { passed: 0, failed: 0 }
/** @type {string[]} */
const lines = []
for (const stage of stages.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`\n── ${stage.name}: ${stage.title}`)
  const started = Date.now()
  const result = await runStage(stage)
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  total.passed += result.passed
  total.failed += result.failed
  lines.push(
    `${result.failed ? 'failed' : 'passed'}  ${stage.name.padEnd(13)} ${seconds.padStart(7)} s  ${result.says ?? ''}`.trimEnd(),
  )
  if (result.failed) break
}

console.log(`\n${lines.join('\n')}\n`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed > 0 ? 1 : 0)

/** @param {import('./run/stages.mjs').Stage} stage */
async function runStage(stage) {
  try {
    return await stage.run()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1 }
  }
}

/** @param {string[]} flags */
function onlyFlag(flags) {
  const at = flags.findIndex(flag => flag === '--only' || flag.startsWith('--only='))
  if (at < 0) return []
  const names = flags[at]?.startsWith('--only=') ? flags[at].slice('--only='.length) : (flags[at + 1] ?? '')
  return names.split(',').filter(Boolean)
}
