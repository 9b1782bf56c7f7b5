/**
 * Opens a real browser with the built extension, for `npm start` and for the end-to-end tests.
 *
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('playwright-core').Frame} Frame
 * @typedef {{ executablePath: string, extension: string, profile: string, headless?: boolean, blockThirdParty?: boolean,
 *   viewport?: { width: number, height: number } | null, args?: string[],
 *   ownSignals?: boolean }} Launch  ownSignals: the caller ends the browser on Ctrl+C
 * @typedef {{ context: import('playwright-core').BrowserContext, extensionId: string, pid: number,
 *   close: () => Promise<void>, kill: () => void }} Opened
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium } from 'playwright-core'

const disabled = ['MediaRouter', 'OptimizationHints', 'HttpsUpgrades', 'Translate']

/**
 * Starts the browser on a profile and loads the unpacked extension into it.
 *
 * @param {Launch} launch
 * @returns {Promise<Opened>}
 */
export async function launchBrowser(launch) {
  const { executablePath, extension, profile, headless = true, viewport = { width: 1360, height: 900 } } = launch
  if (launch.blockThirdParty) blockCookies(profile)
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    viewport,
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreDefaultArgs: ['--disable-extensions'],
    handleSIGINT: !launch.ownSignals,
    handleSIGTERM: !launch.ownSignals,
    args: [...argumentsFor(launch), ...(launch.args ?? [])],
  })
  const browser = context.browser()
  if (!browser) throw new Error('The browser did not answer.')
  const session = await browser.newBrowserCDPSession()
  // Not in the typed protocol of playwright-core.
  const send = /** @type {(method: string, params?: object) => Promise<any>} */ (session.send.bind(session))
  const { id } = await send('Extensions.loadUnpacked', { path: extension })
  const { processInfo } = await send('SystemInfo.getProcessInfo')
  const pid = processInfo.find((/** @type {any} */ one) => one.type === 'browser')?.id ?? 0
  return {
    context,
    extensionId: id,
    pid,
    close: () => context.close(),
    kill: () => {
      if (pid) process.kill(pid, 'SIGKILL')
    },
  }
}

/**
 * The last --disable-features wins: without `blockThirdParty` ours leaves storage partitioned, as a user's browser has it.
 * With it, and third-party cookies blocked, a frame of another origin gets no storage at all.
 *
 * @param {Launch} launch
 */
function argumentsFor({ blockThirdParty }) {
  const features = blockThirdParty ? [...disabled, 'ThirdPartyStoragePartitioning'] : disabled
  return [
    '--enable-unsafe-extension-debugging',
    `--disable-features=${features.join(',')}`,
    '--no-first-run',
    '--no-default-browser-check',
  ]
}

/**
 * Turns on "block third-party cookies" in a profile that is not open.
 *
 * @param {string} profile
 */
function blockCookies(profile) {
  const file = join(profile, 'Default', 'Preferences')
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify({ ...kept, profile: { ...kept.profile, cookie_controls_mode: 1 } }))
}

/**
 * Finds a control of the page by role and name, also in a closed shadow root where locators do not reach.
 *
 * @param {Page} page
 * @param {string} role
 * @param {string} name
 * @returns {Promise<{ x: number, y: number, width: number, height: number } | undefined>} its box in the viewport
 */
export async function findPierced(page, role, name) {
  const session = await page.context().newCDPSession(page)
  try {
    // Its typed protocol is narrower than any method name.
    return await findInTree(/** @type {any} */ (session.send.bind(session)), role, name)
  } finally {
    await session.detach().catch(() => undefined)
  }
}

/**
 * Finds a control by role and name in the accessibility tree of a page, given a way to speak to it.
 *
 * @param {(method: string, params?: object) => Promise<any>} send
 * @param {string} role
 * @param {string} name
 * @returns {Promise<{ x: number, y: number, width: number, height: number } | undefined>} its box in the viewport
 */
export async function findInTree(send, role, name) {
  try {
    const { result } = await send('Runtime.evaluate', { expression: 'document' })
    const { nodes } = await send('Accessibility.queryAXTree', {
      objectId: result.objectId,
      role,
      accessibleName: name,
    })
    const backendNodeId = nodes.find(
      (/** @type {any} */ node) => !node.ignored && node.backendDOMNodeId,
    )?.backendDOMNodeId
    if (!backendNodeId) return undefined
    const { quads } = await send('DOM.getContentQuads', { backendNodeId })
    return quads[0] ? boxOf(quads[0]) : undefined
  } catch {
    return undefined // The page is moving on, or the control has no box: not there now.
  }
}

/** @param {number[]} quad x and y of four corners */
function boxOf(quad) {
  const xs = quad.filter((_, index) => index % 2 === 0)
  const ys = quad.filter((_, index) => index % 2 === 1)
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

/**
 * The edge tab of the overlay; waits until it is there.
 *
 * @param {Page} page
 * @param {number} [timeoutMs]
 * @returns {Promise<{ x: number, y: number, width: number, height: number }>}
 */
export async function edgeTab(page, timeoutMs = 15_000) {
  return until(
    () => findPierced(page, 'button', 'Open Gatehouse'),
    timeoutMs,
    'The edge tab "Open Gatehouse" did not appear.',
  )
}

/**
 * The frame of the panel in the page, when it is there.
 *
 * @param {Page} page
 * @returns {Frame | undefined}
 */
export function panelFrame(page) {
  return page.frames().find(frame => /^chrome-extension:\/\/[^/]+\/.*panel/.test(frame.url()))
}

/**
 * Opens the panel with a click on the edge tab, as an analyst does.
 *
 * @param {Page} page
 * @param {number} [timeoutMs]
 * @returns {Promise<Frame>}
 */
export async function openPanel(page, timeoutMs = 15_000) {
  const box = await edgeTab(page, timeoutMs)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  const frame = await until(
    () => panelFrame(page),
    timeoutMs,
    'The panel did not open after the click on the edge tab.',
  )
  await frame.waitForLoadState('domcontentloaded')
  return frame
}

/**
 * Asks again until there is an answer.
 *
 * @template T
 * @param {() => T | undefined | Promise<T | undefined>} ask
 * @param {number} timeoutMs
 * @param {string} complaint
 * @returns {Promise<T>}
 */
export async function until(ask, timeoutMs, complaint) {
  const end = Date.now() + timeoutMs
  for (;;) {
    const answer = await ask()
    if (answer !== undefined) return answer
    if (Date.now() > end) throw new Error(complaint)
    await wait(50)
  }
}
