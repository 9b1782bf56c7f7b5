import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDesk } from '../../src/demo/server.mjs'
import { edgeTab, type OpenedBrowser, openBrowser, openPanel, openWithPanel, panelFrame, until } from './browser'

let desk: Awaited<ReturnType<typeof startDesk>>
let browser: OpenedBrowser
let ticket = ''

beforeAll(async () => {
  desk = await startDesk({ port: 8990 })
  ticket = `${desk.url.replace(/\/$/, '')}/tickets/1001`
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await desk?.close()
})

async function reads(page: Page): Promise<void> {
  const panel = await openPanel(page)
  await panel.getByRole('heading', { name: 'Hannah Brightwater' }).waitFor()
  await panel.getByText('3 of 3 read').waitFor()
}

/** Text of the badge on the toolbar button while a page is in front. */
async function badge(page: Page): Promise<string> {
  const worker = await browser.worker()
  return worker.evaluate(async url => {
    const tab = (await chrome.tabs.query({})).find(one => one.url === url)
    return chrome.action.getBadgeText(tab?.id === undefined ? {} : { tabId: tab.id })
  }, page.url())
}

/** The page won: the button in the toolbar says so, nothing of ours is left, and nothing tries again. */
async function givesWay(page: Page): Promise<void> {
  await until(async () => ((await badge(page)) === '!' ? true : undefined), 20_000, 'the toolbar button was not marked')
  const added = () =>
    page.evaluate(
      () => [...document.documentElement.children].filter(one => !['HEAD', 'BODY'].includes(one.tagName)).length,
    )
  expect(await added()).toBe(0)
  expect(panelFrame(page)).toBeUndefined()
  const seen = page.evaluate(
    () =>
      new Promise<number>(done => {
        let count = 0
        new MutationObserver(list => {
          count += list.length
        }).observe(document.documentElement, { childList: true })
        setTimeout(() => done(count), 2_500)
      }),
  )
  expect(await seen).toBe(0)
}

describe('a page that styles everything away', () => {
  it('shows the panel over a page that hides what it does not know', async () => {
    const page = await browser.open(`${ticket}?hostile=css`)
    await reads(page)
    await page.close()
  })

  it('shows the panel over a page whose own root is not drawn', async () => {
    const page = await browser.open(`${ticket}?hostile=all`)
    const panel = await openPanel(page)
    await panel.getByRole('heading', { name: 'Hannah Brightwater' }).waitFor()
    expect(await page.getByRole('main').isVisible()).toBe(false)
    await page.close()
  })
})

describe('a page that fights the overlay', () => {
  it.each(['cover', 'root'])('gives way to %s, marks the toolbar button and never loops', async way => {
    const page = await browser.open(`${ticket}?hostile=${way}`)
    await givesWay(page)
    await page.close()
  })

  it('gives way to remove, leaves the side panel as the way in, and starts anew on the next page', async () => {
    const page = await browser.open(`${ticket}?hostile=remove`)
    await givesWay(page)
    const tabId = await (await browser.worker()).evaluate(
      async url => (await chrome.tabs.query({})).find(tab => tab.url === url)?.id,
      page.url(),
    )
    const panel = await browser.open(browser.extensionUrl(`src/ui/panel/index.html?tabId=${tabId}`))
    await panel.getByRole('heading', { name: 'Hannah Brightwater' }).waitFor()
    await panel.close()
    await page.goto(ticket)
    await edgeTab(page)
    expect(await badge(page)).toBe('')
    await page.close()
  })
})

describe('a page with a strict policy', () => {
  it('shows and fills the panel under default-src none, no frames and Trusted Types', async () => {
    const page = await browser.context.newPage()
    const answer = await page.goto(`${ticket}?hostile=csp`)
    expect(answer?.headers()['content-security-policy']).toMatch(/default-src 'none'.*frame-src 'none'.*trusted-types/)
    await reads(page)
    await page.close()
  })
})

describe('a page whose forms name their inputs like properties', () => {
  it('reads every message all the same', async () => {
    const page = await browser.open(`${ticket}?hostile=clobber`)
    expect(await page.evaluate(() => Reflect.get(document.forms[0] ?? {}, 'parentElement')?.tagName)).toBe('INPUT')
    await reads(page)
    await page.close()
  })
})

describe('a redesigned page', () => {
  it('says that it may be read wrongly and shows no values of it', async () => {
    const { page, panel } = await openWithPanel(browser, `${ticket}?broken=1`)
    await panel.getByRole('status').filter({ hasText: 'This helpdesk looks different today' }).waitFor()
    expect(await panel.getByRole('heading', { name: 'Hannah Brightwater' }).count()).toBe(0)
    await page.close()
  })
})
