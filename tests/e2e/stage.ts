/** The demo helpdesk and a browser on it, shared by the tests of one file, with the ways they look at the product. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Frame, Locator, Page } from 'playwright-core'
import { startDesk } from '../../src/demo/server.mjs'
import { root } from '../../src/demo/setup.mjs'
import { type OpenedBrowser, type OpenOptions, openBrowser, until } from './browser'

/** Where the panel is shown: in the ticket's page, or as a page of its own. */
export type Panel = Frame | Page

/** Everything one file of tests stands on. */
export type Stage = {
  browser: OpenedBrowser
  /** Address of a ticket of the demo helpdesk. */
  ticket: (number: number, query?: string) => string
  close: () => Promise<void>
}

const shots = join(root, 'test-output', 'e2e')

/** Starts helpdesk and browser on free ports. */
export async function openStage(options: OpenOptions = {}): Promise<Stage> {
  const desk = await startDesk({ port: 0 })
  const stage: Stage = {
    browser: await openBrowser(options),
    ticket: (number, query = '') => `${desk.url}/tickets/${number}${query}`,
    close: async () => {
      const { profile } = stage.browser
      await stage.browser.close()
      await desk.close()
      // A browser that was started again on a profile leaves it to whoever made it.
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
  return stage
}

/** Writes a picture to test-output/e2e for whoever looks after the run. */
export async function picture(of: Page | Locator, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true })
  await of.screenshot({ path: join(shots, `${name}.png`), animations: 'disabled' })
}

/** What is read on screen, with runs of space made one. */
export async function textOf(of: { innerText: () => Promise<string> }): Promise<string> {
  return (await of.innerText()).replace(/\s+/g, ' ')
}

/**
 * Opens the panel as the side panel shows it: its own page, following the tab of a ticket.
 *
 * @param browser    the browser
 * @param ticket     the page of the ticket
 * @param width      as the side panel gives it
 * @returns          the panel's page
 */
export async function panelInTab(browser: OpenedBrowser, ticket: Page, width = 380): Promise<Page> {
  const panel = await browser.context.newPage()
  await panel.setViewportSize({ width, height: 820 })
  await panel.goto(browser.extensionUrl(`src/ui/panel/index.html?tabId=${await tabIdOf(browser, ticket)}`))
  return panel
}

/** The browser's number of the tab that shows a page. */
export async function tabIdOf(browser: OpenedBrowser, page: Page): Promise<number> {
  const worker = await browser.worker()
  return until(
    () =>
      worker.evaluate(async url => (await chrome.tabs.query({})).filter(tab => tab.url === url).at(-1)?.id, page.url()),
    5_000,
    'no tab shows this page',
  )
}

/** What the store holds, as the worker's database has it on disk: the records of three tables, seals opened. */
export type Stored = Record<'events' | 'drafts' | 'links', Record<string, unknown>[]>

/** Reads the store through the worker, and once more where the worker was stopped meanwhile. */
export async function stored(browser: OpenedBrowser): Promise<Stored> {
  return until(
    async () => (await browser.worker()).evaluate(readStore).catch(() => undefined),
    10_000,
    'the store could not be read',
  )
}

/** Runs inside the worker. */
async function readStore(): Promise<Stored> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.onsuccess = () => done(request.result)
      request.onerror = () => fail(request.error)
    })
  const db = await asked(indexedDB.open('gatehouse'))
  const read = async (table: string): Promise<Record<string, unknown>[]> => {
    if (!db.objectStoreNames.contains(table)) return []
    const records = await asked(db.transaction(table).objectStore(table).getAll())
    return records.map(record => ({ ...JSON.parse(record.sealed.data), caseId: record.caseId }))
  }
  const found = { events: await read('events'), drafts: await read('drafts'), links: await read('links') }
  db.close()
  return found
}

/** The text kept of a ticket's field while it is typed, '' when there is none. */
export async function draftOf(browser: OpenedBrowser, ticket: number, field: string): Promise<string> {
  const { drafts } = await stored(browser)
  const found = drafts.find(draft => draft.field === field && String(draft.caseId).endsWith(`#${ticket}`))
  return String(found?.text ?? '')
}

/** Confirms the proposed procedure, so that its steps are there. */
export async function confirmProcedure(panel: Panel): Promise<void> {
  await panel.getByRole('button', { name: 'Confirm procedure' }).click()
  await panel.getByRole('article').waitFor()
}

/**
 * Presses a consequential control of a panel in a page as a person does: in view, with the panel in use, once nothing
 * stands against it, and held for a moment. Playwright waits until it is enabled.
 */
export async function press(control: Locator): Promise<void> {
  await control.scrollIntoViewIfNeeded()
  await control.focus()
  await control.click({ delay: 80 })
}

/** The note of the open step. */
export function noteIn(panel: Panel): Locator {
  return panel.getByRole('textbox', { name: 'Note, staff only' })
}
