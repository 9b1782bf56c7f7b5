/**
 * What a benchmark runs with. Each gets browsers and a desk of its own, so that no case, cache or worker of another one
 * is in its figures; all of it ends with the benchmark.
 *
 * @typedef {'nothing' | 'build' | 'browser'} Needs  build: dist/ is up to date; browser: the demo desk and a browser too
 * @typedef {'gatehouse' | 'empty' | 'none'} Kind  which extension: ours, one whose page script is empty, or none at all
 * @typedef {import('./browser.mjs').Browser} Browser
 * @typedef {{ runs: number, desk: string, frameUrl: string, open: (kind: Kind) => Promise<Browser> }} Surroundings
 *   desk: address of the demo desk; frameUrl: an almost empty page of another site, to compare the panel's frame with
 * @typedef {Omit<import('./statistics.mjs').Measured, 'name'>} Found
 * @typedef {{ name: string, needs: Needs, run: (around: Surroundings) => Found | Promise<Found> }} Benchmark
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browserAdvice, installBrowser } from '../../src/demo/find-browser.mjs'
import { root } from '../../src/demo/setup.mjs'

const loopback = ['http://127.0.0.1/*', 'http://localhost/*']
/** The bare minimum an overlay of another site needs: a document, and text to paint. */
const barePage = '<!doctype html><title>Bare</title><button type="button">Bare</button>'

/**
 * Runs one benchmark in surroundings of its own.
 *
 * @param {{ runs: number, needs: Needs }} how
 * @param {Benchmark['run']} run
 * @returns {Promise<Found>}
 */
export async function withSurroundings({ runs, needs }, run) {
  const ends = /** @type {(() => unknown)[]} */ ([])
  const open = () => Promise.reject(new Error("This benchmark did not say needs: 'browser'."))
  try {
    if (needs !== 'browser') return await run({ runs, desk: '', frameUrl: '', open })
    const folder = mkdtempSync(join(tmpdir(), 'gatehouse-bench-'))
    ends.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))
    const { startDesk } = await import('../../src/demo/server.mjs')
    const desk = await startDesk({ port: 0 })
    ends.push(() => desk.close())
    const frame = await serveBare()
    ends.push(() => frame.close())
    return await run({
      runs,
      desk: desk.url,
      frameUrl: frame.url,
      open: async kind => {
        const opened = await openBrowser(kind, folder)
        ends.push(() => opened.close())
        return opened
      },
    })
  } finally {
    for (const end of ends.reverse()) await end()
  }
}

/**
 * @param {Kind} kind
 * @param {string} folder for profiles and the empty extension
 */
async function openBrowser(kind, folder) {
  const executablePath = installBrowser()
  if (!executablePath) throw new Error(browserAdvice())
  const { Browser } = await import('./browser.mjs')
  const extension = { gatehouse: join(root, 'dist', 'demo'), empty: join(folder, 'empty'), none: undefined }[kind]
  if (kind === 'empty') writeEmptyExtension(join(folder, 'empty'))
  return new Browser({ executablePath, extension, profile: mkdtempSync(join(folder, `${kind}-`)) }).start()
}

/** An extension with the same sites and a page script that does nothing: what the browser itself takes for having one. */
function writeEmptyExtension(/** @type {string} */ folder) {
  mkdirSync(folder, { recursive: true })
  const script = { matches: loopback, js: ['empty.js'], run_at: 'document_end' }
  const manifest = { manifest_version: 3, name: 'Empty', version: '1.0', content_scripts: [script] }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'empty.js'), '(() => {})()\n')
}

/** @returns {Promise<{ url: string, close: () => void }>} on `localhost`, another site than the desk's 127.0.0.1 */
async function serveBare() {
  const { createServer } = await import('node:http')
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    response.end(barePage)
  })
  await new Promise(done => server.listen(0, '127.0.0.1', () => done(undefined)))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://localhost:${port}/`, close }
}
