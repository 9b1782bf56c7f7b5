/**
 * The demo helpdesk: a small desk with sixteen seeded tickets and a back office, on loopback only, in memory only.
 * `node src/demo/server.mjs [port]` serves it alone.
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { loadAccounts } from './back-office.mjs'
import { loadDesk } from './cases.mjs'
import { addMessage, answerGet } from './requests.mjs'
import { hostileScripts } from './trouble.mjs'

/** Files the page may load, by address. */
const files = new Map(
  [
    'assets/demo.css',
    'assets/ticket.css',
    'assets/demo.js',
    'assets/hostile.css',
    'assets/hostile-all.css',
    ...hostileScripts.map(name => `assets/hostile-${name}.js`),
  ]
    .concat(['node', 'dom', 'when', 'ticket', 'message', 'composer', 'sidebar'].map(name => `view/${name}.mjs`))
    .map(name => [`/${name}`, name]),
)

/**
 * Starts the desk on 127.0.0.1, on the first free port from `port` on.
 *
 * @param {{ port?: number, now?: () => number }} [options] port 0: any
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startDesk({ port = 8970, now = Date.now } = {}) {
  const desk = loadDesk(now())
  const state = { desk, accounts: loadAccounts(desk.shiftMs) }
  const server = createServer((request, response) => {
    handle(state, now, request, response).catch(() => fail(response))
  })
  const bound = await listen(server, port)
  return {
    url: `http://127.0.0.1:${bound}`,
    close: () =>
      new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>}
 */
function listen(server, port) {
  return new Promise((done, fail) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' && port !== 0 && port < 65_535) done(listen(server, port + 1))
      else fail(error)
    })
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      done(typeof address === 'object' && address ? address.port : port)
    })
  })
}

/**
 * @param {import('./requests.mjs').State} state
 * @param {() => number} now
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function handle(state, now, request, response) {
  const host = request.headers.host ?? ''
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host))
    return send(response, { status: 403, type: 'text/plain', body: 'Loopback only.' })
  const url = new URL(request.url ?? '/', `http://${host}`)
  if (request.method === 'POST') return send(response, await takeMessage(state, now, url, request))
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(response, { status: 405, type: 'text/plain', body: 'GET or POST.' })
  const file = files.get(url.pathname)
  const answer = file ? readAsset(file) : answerGet(state, url)
  if (answer.waitMs) await wait(answer.waitMs)
  send(response, answer)
}

/**
 * @param {import('./requests.mjs').State} state
 * @param {() => number} now
 * @param {URL} url
 * @param {import('node:http').IncomingMessage} request
 */
async function takeMessage(state, now, url, request) {
  const key = /^\/api\/tickets\/(\d+)\/messages$/.exec(url.pathname)?.[1]
  const own = request.headers.origin === undefined || request.headers.origin === url.origin
  if (!key || !own || request.headers['content-type'] !== 'application/json') {
    return { status: 400, type: 'text/plain', body: 'Only the desk itself sends messages.' }
  }
  const at = new Date(now()).toISOString().replace(/\.\d{3}Z$/, 'Z')
  return addMessage(state, key, await readJson(request), at)
}

/** @param {import('node:http').IncomingMessage} request */
async function readJson(request) {
  let text = ''
  for await (const chunk of request) {
    text += chunk
    if (text.length > 1_000_000) return undefined
  }
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** @param {string} name */
function readAsset(name) {
  const type = name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8'
  return { status: 200, type, body: readFileSync(new URL(name, import.meta.url), 'utf8') }
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {import('./requests.mjs').Answer} answer
 */
function send(response, { status, type, body, headers }) {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...headers,
  })
  response.end(body)
}

/**
 * Says that the desk itself failed, so that a broken page is seen as one.
 *
 * @param {import('node:http').ServerResponse} response
 */
function fail(response) {
  if (response.headersSent) response.destroy()
  else send(response, { status: 500, type: 'text/plain; charset=utf-8', body: 'The demo helpdesk failed to answer.' })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { url } = await startDesk({ port: Number(process.argv[2] ?? 8970) })
  console.log(`Demo helpdesk: ${url}`)
}
