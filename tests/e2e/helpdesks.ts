/** The real helpdesks that the end-to-end stage brought up, and the way into them. */
import type { Frame, Page } from 'playwright-core'
import { type OpenedBrowser, panelFrame, until } from './browser'

const { env } = process

export const rt = env.HELPDESK_RT_URL ?? ''
export const roundcube = env.HELPDESK_ROUNDCUBE_URL ?? ''
export const password = env.HELPDESK_RT_PASSWORD ?? env.HELPDESK_PASSWORD ?? 'harborline-dev'
/** What the report says of tests that could not run. */
export const notRun = env.GATEHOUSE_HELPDESKS_SKIPPED ? `, not run: ${env.GATEHOUSE_HELPDESKS_SKIPPED}` : ''

/**
 * Opens a page of Request Tracker as the analyst, who is logged in at the first call.
 *
 * @param browser    as `openBrowser` gives it
 * @param path       '/Ticket/Display.html?id=4'
 * @param prepare    what to do with the page before it loads, such as holding back an answer
 * @returns          the page
 */
export async function openTracker(
  browser: OpenedBrowser,
  path: string,
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<Page> {
  const page = await browser.context.newPage()
  await prepare(page)
  await page.goto(`${rt}${path}`)
  if (page.url().includes('/NoAuth/Login')) {
    // Its login form has no names to find its fields by.
    await page.locator('input[name=user]').fill('mara')
    await page.locator('input[name=pass]').fill(password)
    await page.locator('input[type=submit]').click()
    await page.waitForURL(url => !url.pathname.includes('NoAuth'))
  }
  return page
}

/**
 * Opens a page of Roundcube as the desk's mailbox, logged in at the first call.
 *
 * @param browser    as `openBrowser` gives it
 * @param query      '?_task=mail&_mbox=INBOX'
 * @returns          the page
 */
export async function openMail(browser: OpenedBrowser, query: string): Promise<Page> {
  const page = await browser.open(`${roundcube}/${query}`)
  if (await page.locator('body.task-login').count()) {
    await page.getByRole('textbox', { name: 'Username' }).fill('security')
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Login' }).click()
    await page.waitForURL(/_task=mail/)
    await page.goto(`${roundcube}/${query}`)
  }
  return page
}

/**
 * The panel that stands open again after the page was loaded anew.
 *
 * @param page    any
 * @returns       its frame
 */
export async function panelAgain(page: Page): Promise<Frame> {
  return until(() => panelFrame(page), 15_000, 'the panel did not stand open again')
}
