import { readFileSync, rmSync } from 'node:fs'
import { runPackage } from '../../src/demo/setup.mjs'

/**
 * Runs Vitest and counts its tests.
 *
 * @param {string} name of the report in test-output
 * @param {string[]} argumentsList
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {import('./stages.mjs').Result}
 */
export function runVitest(name, argumentsList, environment) {
  const report = `test-output/${name}.json`
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = runPackage(
    'vitest/vitest.mjs',
    ['run', '--config', 'tests/vitest.config.ts', ...reporters, ...argumentsList],
    environment,
  )
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = readReport(report)
  const failed = code === 0 ? 0 : Math.max(numFailedTests, 1)
  return { passed: numPassedTests, failed, says: numPendingTests > 0 ? `${numPendingTests} not run` : '' }
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {} // Vitest stopped before it could write; its exit code says so.
  }
}
