import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { aptInstall, aptProblem, findProgram, root } from '../../src/demo/setup.mjs'
import { loadInFirefox } from './firefox-load.mjs'

/** Pinned; 86 MB, so it lives in npm's cache and not among the packages. */
const webExt = 'web-ext@10.7.0'

/**
 * Lints the Firefox build and loads it into a real Firefox.
 *
 * @returns {Promise<import('./stages.mjs').Result>}
 */
export async function runFirefox() {
  const errors = lint()
  if (errors !== 0) return { passed: 0, failed: 1 }
  if (!aptProblem()) aptInstall(['firefox-esr'])
  const program = process.env.FIREFOX_PATH || findProgram('firefox-esr') || findProgram('firefox')
  if (!program) {
    const reason = 'no Firefox was found, so it was not loaded; install firefox-esr or set FIREFOX_PATH'
    console.log(reason)
    return { passed: 1, failed: process.env.CI && !aptProblem() ? 1 : 0, says: reason }
  }
  const problem = await loadInFirefox(program, `${root}dist/firefox`)
  console.log(problem || 'Firefox loaded the extension; it is active and its thread answers.')
  return { passed: problem ? 1 : 2, failed: problem ? 1 : 0 }
}

/** @returns {number} errors web-ext found; -1 when it could not run */
function lint() {
  if (!existsSync('dist/firefox/manifest.json')) {
    console.error('dist/firefox is missing: run the build check first.')
    return -1
  }
  const result = spawnSync(
    'npm',
    ['exec', '--yes', `--package=${webExt}`, '--', 'web-ext', 'lint', '-s', 'dist/firefox', '--output', 'json'],
    {
      encoding: 'utf8',
      shell: process.platform === 'win32',
      maxBuffer: 50_000_000,
      env: { ...process.env, npm_config_ignore_scripts: 'true' },
    },
  )
  try {
    const report = JSON.parse(result.stdout.slice(result.stdout.indexOf('{')))
    for (const { code, message, file } of [...report.errors, ...report.warnings])
      console.log(`${code}: ${message} ${file ?? ''}`)
    console.log(`web-ext lint: ${report.summary.errors} errors, ${report.summary.warnings} warnings`)
    return report.summary.errors
  } catch {
    console.error(`web-ext did not run: ${result.stderr || result.stdout || result.error}`)
    return -1
  }
}
