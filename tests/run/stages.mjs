/**
 * The checks of `npm test`, in order.
 *
 * @typedef {{ passed: number, failed: number, says?: string }} Result
 * @typedef {{ name: string, title: string, run: () => Result | Promise<Result> }} Stage
 */
import { runPackage } from '../../src/demo/setup.mjs'
import { runEndToEnd } from './end-to-end.mjs'
import { runFirefox } from './firefox.mjs'
import { checkSizes } from './sizes.mjs'
import { runVitest } from './vitest.mjs'

/** @type {Stage[]} */
export const stages = [
  { name: 'format', title: 'Biome', run: () => count(runPackage('@biomejs/biome/bin/biome', ['check', '.'])) },
  { name: 'types', title: 'TypeScript', run: () => count(runPackage('typescript/bin/tsc', ['--noEmit'])) },
  {
    name: 'architecture',
    title: 'arrows, budgets and names',
    run: () => runVitest('architecture', ['--project', 'unit', 'tests/architecture.test.ts']),
  },
  {
    name: 'unit',
    title: 'unit, property and data tests',
    run: () => runVitest('unit', ['--project', 'unit', '--exclude', 'tests/architecture.test.ts']),
  },
  { name: 'build', title: 'Chrome, Firefox and demo builds, their sizes and contents', run: build },
  { name: 'firefox', title: 'web-ext lint, and loading in Firefox', run: runFirefox },
  { name: 'e2e', title: 'end to end in real Chromium', run: runEndToEnd },
]

/**
 * @param {number} code
 * @returns {Result}
 */
function count(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** @returns {Result} */
function build() {
  let passed = 0
  for (const mode of ['chrome', 'firefox', 'demo']) {
    if (runPackage('vite/bin/vite.js', ['build', '--mode', mode, '--logLevel', 'warn']) !== 0)
      return { passed, failed: 1 }
    passed += 1
  }
  const mistakes = checkSizes()
  for (const mistake of mistakes) console.error(mistake)
  return { passed: passed + (mistakes.length === 0 ? 1 : 0), failed: mistakes.length }
}
