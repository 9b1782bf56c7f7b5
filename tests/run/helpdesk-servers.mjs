/** Brings Request Tracker and Roundcube up for the tests, on loopback, with the demo's cases as tickets. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { aptProblem, root } from '../../src/demo/setup.mjs'

const folder = join(root, 'tests', 'helpdesks')
const state = process.env.HELPDESK_STATE ?? join(root, '.helpdesks')

/**
 * Starts both, or says why not.
 *
 * @returns {Promise<{ skipped: string, environment: NodeJS.ProcessEnv }>}
 */
export async function startHelpdesks() {
  const problem = aptProblem()
  if (problem) return skip(problem)
  if (!existsSync(join(folder, 'up-rt.sh'))) return skip('tests/helpdesks is missing')
  const settings = await settingsFor()
  /** @type {NodeJS.ProcessEnv} */
  const environment = { ...settings }
  for (const name of ['rt', 'roundcube']) {
    const up = spawnSync('bash', [join(folder, `up-${name}.sh`)], {
      env: { ...process.env, ...settings },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    if (up.status !== 0) return skip(`up-${name}.sh failed`)
    Object.assign(environment, readLine(up.stdout.trim().split('\n').at(-1) ?? ''))
  }
  return { skipped: '', environment }
}

/** Stops what `startHelpdesks` started; the data stays for the next run. */
export function stopHelpdesks() {
  if (aptProblem()) return
  for (const name of ['rt', 'roundcube']) {
    const script = join(folder, `down-${name}.sh`)
    if (existsSync(script))
      spawnSync('bash', [script], { env: { ...process.env, HELPDESK_STATE: state }, stdio: 'ignore' })
  }
}

/**
 * The last line of a start script, as settings: `rt http://… login=mara password=…` gives HELPDESK_RT_URL and so on.
 *
 * @param {string} line
 * @returns {Record<string, string>}
 */
export function readLine(line) {
  const [name = '', url = '', ...pairs] = line.split(/\s+/)
  const prefix = `HELPDESK_${name.toUpperCase()}`
  const settings = pairs
    .filter(pair => pair.includes('='))
    .map(pair => {
      const [key = '', ...value] = pair.split('=')
      return [`${prefix}_${key.toUpperCase()}`, value.join('=').replace(/[,;)]$/, '')]
    })
  return { [`${prefix}_URL`]: url, ...Object.fromEntries(settings) }
}

/** @param {string} reason */
function skip(reason) {
  return { skipped: reason, environment: { HELPDESK_STATE: state, GATEHOUSE_HELPDESKS_SKIPPED: reason } }
}

/** Ports that are free here, so that two checkouts can be tested side by side. */
async function settingsFor() {
  const ports = { HELPDESK_RT_PORT: 8971, HELPDESK_ROUNDCUBE_PORT: 8972, HELPDESK_IMAP_PORT: 8973 }
  /** @type {Record<string, string>} */
  const settings = { HELPDESK_STATE: state }
  for (const [name, usual] of Object.entries(ports)) settings[name] = process.env[name] ?? String(await freePort(usual))
  return settings
}

/**
 * @param {number} port
 * @returns {Promise<number>} that port, or the next free one well away from it
 */
function freePort(port) {
  return new Promise(done => {
    const probe = createServer()
    probe.once('error', () => done(freePort(port + 10)))
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(port)))
  })
}
