/** Opens real Chromium with the built extension; end-to-end tests reach the product only through what this gives. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Frame, Page, Worker } from 'playwright-core'
import { edgeTab, launchBrowser, openPanel, panelFrame, until } from '../../src/demo/browser.mjs'
import { browserAdvice, installBrowser as findOrInstall } from '../../src/demo/find-browser.mjs'
import { root } from '../../src/demo/setup.mjs'

export { edgeTab, openPanel, panelFrame, until }

/** How to open the browser; without `profile` a fresh one is made and removed on close. */
export type OpenOptions = {
  build?: 'demo' | 'chrome'
  headed?: boolean
  profile?: string
  blockThirdParty?: boolean
  viewport?: { width: number; height: number }
}

/** A browser with the extension loaded. */
export type OpenedBrowser = {
  context: BrowserContext
  extensionId: string
  profile: string
  /** The extension's service worker, once it runs. */
  worker: () => Promise<Worker>
  /** Address of one of the extension's own pages, like 'src/ui/desk/index.html'. */
  extensionUrl: (path: string) => string
  open: (url: string) => Promise<Page>
  close: () => Promise<void>
  /** Ends the browser process at once, as a crash does; the profile stays for the next start. */
  kill: () => Promise<void>
}

/**
 * Finds a browser, installs Chromium on Debian as root, or fails with what to install.
 *
 * @returns    path of the browser's program
 */
export function installBrowser(): string {
  const found = findOrInstall()
  if (!found) throw new Error(browserAdvice())
  return found
}

/**
 * Opens the browser with a build loaded.
 *
 * @param options    build 'demo' unless told; headed needs a display
 * @returns          the browser with its ways in
 */
export async function openBrowser(options: OpenOptions = {}): Promise<OpenedBrowser> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'gatehouse-e2e-'))
  const { context, extensionId, close, kill } = await launchBrowser({
    executablePath: installBrowser(),
    extension: join(root, 'dist', options.build ?? 'demo'),
    profile,
    headless: !options.headed,
    blockThirdParty: options.blockThirdParty,
    viewport: options.viewport,
  })
  const extensionUrl = (path: string) => `chrome-extension://${extensionId}/${path}`
  const closed = new Promise<void>(done => context.once('close', () => done()))
  return {
    context,
    extensionId,
    profile,
    extensionUrl,
    worker: () =>
      until(() => context.serviceWorkers().find(one => one.url().startsWith(extensionUrl(''))), 15_000, 'no worker'),
    open: async url => {
      const page = await context.newPage()
      await page.goto(url)
      return page
    },
    close: async () => {
      await close()
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
    kill: async () => {
      kill()
      await closed
    },
  }
}

/**
 * Opens a page and the panel on it.
 *
 * @param browser    as `openBrowser` gives it
 * @param url        a ticket page
 * @returns          the page and the panel's frame
 */
export async function openWithPanel(browser: OpenedBrowser, url: string): Promise<{ page: Page; panel: Frame }> {
  const page = await browser.open(url)
  return { page, panel: await openPanel(page) }
}
