/**
 * `npm start`: installs what is needed, builds, starts the demo helpdesk, and opens a browser with the extension on a
 * ticket with the panel open. Without a display it works one case by itself and leaves pictures. `--headless` forces that.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browserAdvice, installBrowser } from './find-browser.mjs'
import { startDesk } from './server.mjs'
import { ensurePackages, nodeProblem, root, runPackage } from './setup.mjs'

const firstTicket = '/tickets/1001'

/**
 * @param {string} text
 * @returns {never}
 */
function stop(text) {
  console.error(text)
  process.exit(1)
}

/** @param {string[]} flags */
function hasDisplay(flags) {
  if (flags.includes('--headless')) return false
  if (process.platform === 'darwin' || process.platform === 'win32') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Keeps the process until Ctrl+C. */
function interrupted() {
  return new Promise(done => {
    process.once('SIGINT', done)
    process.once('SIGTERM', done)
  })
}

/**
 * @param {import('./browser.mjs').Opened} opened
 * @param {string} url
 */
async function showTicket(opened, url) {
  const { openPanel } = await import('./browser.mjs')
  const page = opened.context.pages()[0] ?? (await opened.context.newPage())
  await page.goto(url + firstTicket)
  try {
    await openPanel(page)
    console.log('The panel is open. Alt+Shift+G opens or focuses it, Esc gives the page back.')
  } catch (error) {
    console.log(`${error instanceof Error ? error.message : error} Press Alt+Shift+G on a ticket page.`)
  }
}

/**
 * @param {string} executablePath
 * @param {boolean} headless
 */
async function openBrowser(executablePath, headless) {
  const { launchBrowser } = await import('./browser.mjs')
  const profile = mkdtempSync(join(tmpdir(), 'gatehouse-start-'))
  const opened = await launchBrowser({
    executablePath,
    extension: join(root, 'dist', 'demo'),
    profile,
    headless,
    ownSignals: true,
    viewport: headless ? { width: 1360, height: 900 } : null,
  })
  const leave = async () => {
    await opened.close().catch(() => undefined)
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  return { opened, leave }
}

/**
 * @param {string} executablePath
 * @param {string} url
 */
async function runHeadless(executablePath, url) {
  const { walkCase } = await import('./tour.mjs')
  const { opened, leave } = await openBrowser(executablePath, true)
  console.log('There is no display: one case is worked without one.')
  try {
    const folder = join(root, 'test-output', 'start')
    const { decided, pictures } = await walkCase(opened, url + firstTicket, folder)
    console.log(
      decided ? 'Ticket 1001 was worked to its decision.' : 'Ticket 1001 was opened; its decision was not reached.',
    )
    console.log(`Pictures (${pictures.length}): ${folder}`)
    if (!decided) process.exitCode = 1
  } finally {
    await leave()
  }
}

/**
 * @param {string} executablePath
 * @param {string} url
 */
async function runHeaded(executablePath, url) {
  const { opened, leave } = await openBrowser(executablePath, false)
  const closed = new Promise(done => opened.context.once('close', done))
  await showTicket(opened, url)
  console.log('Close the browser or press Ctrl+C to stop.')
  await Promise.race([closed, interrupted()])
  await leave()
}

const problem = nodeProblem()
if (problem) stop(problem)
if (!ensurePackages()) stop('npm ci failed; its message stands above.')
console.log('Building the extension…')
if (runPackage('vite/bin/vite.js', ['build', '--mode', 'demo', '--logLevel', 'warn']) !== 0)
  stop('The build failed; its message stands above.')

const desk = await startDesk()
console.log(`Demo helpdesk: ${desk.url}  back office: ${desk.url}/backoffice`)
const program = installBrowser()
if (!program) {
  console.log(browserAdvice())
  console.log(`The helpdesk keeps running. The built extension is in ${join(root, 'dist', 'demo')}. Ctrl+C stops it.`)
  await interrupted()
} else if (hasDisplay(process.argv.slice(2))) {
  await runHeaded(program, desk.url)
} else {
  await runHeadless(program, desk.url)
}
await desk.close()
process.exit()
