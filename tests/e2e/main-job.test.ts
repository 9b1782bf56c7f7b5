import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDesk } from '../../src/demo/server.mjs'
import { root } from '../../src/demo/setup.mjs'
import { type OpenedBrowser, openBrowser, openPanel, openWithPanel, panelFrame, until } from './browser'
import { press } from './stage'

const shots = join(root, 'test-output', 'e2e')
let desk: Awaited<ReturnType<typeof startDesk>>
let browser: OpenedBrowser
let url = ''

beforeAll(async () => {
  mkdirSync(shots, { recursive: true })
  desk = await startDesk({ port: 8990 })
  url = desk.url.replace(/\/$/, '')
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await desk?.close()
})

async function text(of: { innerText: () => Promise<string> }): Promise<string> {
  return (await of.innerText()).replace(/\s+/g, ' ')
}

describe('an analyst opens a ticket', () => {
  it('reads the case, proposes the procedure and keeps an answer over a reload', async () => {
    const { page, panel } = await openWithPanel(browser, `${url}/tickets/1001`)
    await panel.getByRole('heading', { name: 'Hannah Brightwater' }).waitFor()
    expect(await text(panel.getByRole('tabpanel'))).toContain('3 of 3 read')
    expect(await text(panel.getByRole('tabpanel'))).toContain('Two-factor reset best match')
    await page.screenshot({ path: join(shots, 'panel-case.png') })
    await panel.getByRole('button', { name: 'Confirm procedure' }).click()
    await panel.getByRole('radio', { name: 'Pass' }).check({ force: true })
    await panel.getByText('Saved').waitFor()
    const note = panel.getByRole('textbox', { name: 'Note, staff only' })
    await note.fill('classified by the subject')
    await note.blur()
    await panel.getByText(/1 of \d+ answered/).waitFor()
    await page.screenshot({ path: join(shots, 'panel-check.png') })
    await page.reload()
    const again = await until(() => panelFrame(page), 15_000, 'the panel did not stand open again after the reload')
    await again.getByText(/1 of \d+ answered/).waitFor()
    await again.getByRole('button', { name: 'Classify the case' }).click()
    expect(await again.getByRole('textbox', { name: 'Note, staff only' }).inputValue()).toBe(
      'classified by the subject',
    )
    await page.close()
  })

  it('refuses verified and close while a required step is open', async () => {
    const { page, panel } = await openWithPanel(browser, `${url}/tickets/1001`)
    await panel.getByRole('tab', { name: 'Decide' }).click()
    expect(await panel.getByRole('radio', { name: /^Verified, hand off/ }).isDisabled()).toBe(true)
    expect(await panel.getByRole('radio', { name: /^Close, no action/ }).isDisabled()).toBe(true)
    await page.screenshot({ path: join(shots, 'panel-decide.png') })
    await page.close()
  })

  it('records a decision and inserts the note into the internal composer, never pressing Send', async () => {
    const other = await browser.open(`${url}/tickets/1001`)
    const { page, panel } = await openWithPanel(browser, `${url}/tickets/1001`)
    await panel.getByRole('tab', { name: 'Decide' }).click()
    await press(panel.getByRole('button', { name: 'Record decision' }))
    await panel.getByText('Decision recorded.').waitFor()
    await page.getByRole('tab', { name: 'Internal note' }).click()
    const messages = await page.getByRole('article').count()
    await press(panel.getByRole('button', { name: /^Insert as internal note in #1001/ }))
    await panel.getByText('Inserted as an internal note.').waitFor()
    const composer = page.getByRole('textbox').last()
    expect(await composer.inputValue()).toContain('Two-factor reset')
    expect(await page.getByRole('article').count()).toBe(messages)
    expect(await other.getByRole('textbox').last().inputValue()).toBe('')
    for (const one of [page, other]) await one.close()
  })

  it('follows a ticket switch inside the page and never mixes two cases', async () => {
    const { page, panel } = await openWithPanel(browser, `${url}/tickets/1001`)
    await panel.getByRole('heading', { name: 'Hannah Brightwater' }).waitFor()
    await page.getByRole('link', { name: /Margaret Ellingsworth/ }).click()
    await panel.getByRole('heading', { name: 'Margaret Ellingsworth' }).waitFor()
    const shown = await text(panel.locator('body'))
    expect(shown).not.toContain('hannah.brightwater')
    await page.close()
  })

  it('shows the case to a reviewer on the desk, event by event', async () => {
    const page = await browser.open(browser.extensionUrl('src/ui/desk/index.html'))
    await page.getByRole('link', { name: '#1001' }).click()
    await page.getByText(/ledger intact, \d+ links/).waitFor()
    expect(await page.getByRole('list', { name: 'Events' }).getByRole('button').count()).toBeGreaterThan(3)
    await page.screenshot({ path: join(shots, 'desk-review.png') })
    await page.close()
  })

  it('draws dark and narrow panels and the options without sideways scroll', async () => {
    const page = await browser.open(`${url}/tickets/1001`)
    const tabId = await (await browser.worker()).evaluate(
      async () => (await chrome.tabs.query({})).find(tab => tab.url?.includes('/tickets/1001'))?.id,
    )
    const panel = await browser.open(browser.extensionUrl(`src/ui/panel/index.html?tabId=${tabId}`))
    await panel.setViewportSize({ width: 320, height: 800 })
    await panel.emulateMedia({ colorScheme: 'dark' })
    await panel.getByRole('heading', { name: 'Hannah Brightwater' }).waitFor()
    const wide = await panel.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(320)
    await panel.screenshot({ path: join(shots, 'panel-320-dark.png') })
    const options = await browser.open(browser.extensionUrl('src/ui/options/index.html'))
    await options.getByRole('heading', { name: 'Gatehouse options' }).waitFor()
    await options.screenshot({ path: join(shots, 'options.png') })
    for (const one of [options, panel, page]) await one.close()
  })

  it('has no tab on a page without a ticket', async () => {
    const page = await browser.open(`${url}/`)
    await page.getByRole('heading').first().waitFor()
    await expect(openPanel(page, 1_500)).rejects.toThrow()
    await page.close()
  })
})

describe('the browser is killed', () => {
  it('loses no acknowledged character', async () => {
    const { page, panel } = await openWithPanel(browser, `${url}/tickets/1004`)
    await panel.getByRole('button', { name: 'Confirm procedure' }).click()
    const note = panel.getByRole('textbox', { name: 'Note, staff only' })
    await note.pressSequentially('reply-to is not the address on file', { delay: 20 })
    const worker = await browser.worker()
    await until(
      () =>
        worker.evaluate(async () => {
          const open = indexedDB.open('gatehouse')
          const db = await new Promise<IDBDatabase>(done => {
            open.onsuccess = () => done(open.result)
          })
          const all = db.transaction('drafts').objectStore('drafts').getAll()
          const kept = await new Promise<unknown>(done => {
            all.onsuccess = () => done(all.result)
          })
          db.close()
          return JSON.stringify(kept).includes('address on file') || undefined
        }),
      5_000,
      'the draft was not kept',
    )
    const { profile } = browser
    await browser.kill()
    browser = await openBrowser({ profile })
    const again = await openWithPanel(browser, `${url}/tickets/1004`)
    await again.panel.getByRole('textbox', { name: 'Note, staff only' }).waitFor()
    expect(await again.panel.getByRole('textbox', { name: 'Note, staff only' }).inputValue()).toBe(
      'reply-to is not the address on file',
    )
    void page
  })
})
