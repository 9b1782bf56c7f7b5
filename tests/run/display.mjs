import { spawn } from 'node:child_process'
import { findProgram } from '../../src/demo/setup.mjs'

/**
 * Gives headed tests a display: the one there is, or an Xvfb of their own that ends with them.
 *
 * @template T
 * @param {(environment: NodeJS.ProcessEnv) => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  if (process.env.DISPLAY || process.platform !== 'linux' || !findProgram('Xvfb')) return work({})
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  try {
    const number = await new Promise(done => {
      server.stdout.once('data', data => done(String(data).trim()))
      server.once('error', () => done(''))
      server.once('exit', () => done(''))
    })
    return await work(number ? { DISPLAY: `:${number}` } : {})
  } finally {
    server.kill()
  }
}
