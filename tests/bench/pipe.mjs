import { spawn } from 'node:child_process'

/**
 * Speaks the DevTools protocol with a browser of its own over a pipe, message by message.
 *
 * @typedef {{ method: string, params: any, sessionId?: string }} Told
 * @typedef {{ send: (method: string, params?: object, sessionId?: string) => Promise<any>,
 *   onTold: (hear: (told: Told) => void) => void, close: () => Promise<void> }} Pipe
 */

/**
 * Starts a browser.
 *
 * @param {string} executablePath
 * @param {string[]} flags
 * @returns {Pipe}
 */
export function openPipe(executablePath, flags) {
  const program = spawn(executablePath, ['--remote-debugging-pipe', ...flags, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const exited = new Promise(done => program.once('exit', done))
  const [, , , toBrowser, fromBrowser] = /** @type {any} */ (program.stdio)
  /** @type {Map<number, { done: (result: any) => void, fail: (error: Error) => void }>} */
  const waiting = new Map()
  /** @type {((told: Told) => void)[]} */
  const hearers = []
  let count = 0
  readMessages(fromBrowser, ({ id, result, error, ...told }) => {
    if (id === undefined) for (const hear of hearers) hear(/** @type {Told} */ (told))
    else if (error) waiting.get(id)?.fail(new Error(`${error.message} (${JSON.stringify(error)})`))
    else waiting.get(id)?.done(result)
    waiting.delete(id)
  })
  exited.then(() => {
    for (const { fail } of waiting.values()) fail(new Error('The browser has gone.'))
  })
  const send = (/** @type {string} */ method, params = {}, /** @type {string | undefined} */ sessionId = undefined) =>
    new Promise((done, fail) => {
      count += 1
      waiting.set(count, { done, fail })
      toBrowser.write(`${JSON.stringify({ id: count, method, params, sessionId })}\0`)
    })
  return {
    send,
    onTold: hear => hearers.push(hear),
    close: async () => {
      send('Browser.close').catch(() => undefined)
      const late = setTimeout(() => program.kill('SIGKILL'), 5_000)
      await exited
      clearTimeout(late)
    },
  }
}

/**
 * @param {import('node:stream').Readable} stream messages with a zero byte after each
 * @param {(message: any) => void} take
 */
function readMessages(stream, take) {
  let text = ''
  stream.setEncoding('utf8')
  stream.on('data', part => {
    const parts = `${text}${part}`.split('\0')
    text = parts.pop() ?? ''
    for (const message of parts) take(JSON.parse(message))
  })
}
