import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPierced } from '../../src/demo/browser.mjs'
import { startDesk } from '../../src/demo/server.mjs'
import { edgeTab, type OpenedBrowser, openBrowser, openPanel, openWithPanel, panelFrame, until } from './browser'
import { panelAgain } from './helpdesks'
import { targetsOf } from './targets'

let desk: Awaited<ReturnType<typeof startDesk>>
let browser: OpenedBrowser
let url = ''

beforeAll(async () => {
  desk = await startDesk({ port: 8990 })
  url = desk.url.replace(/\/$/, '')
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await desk?.close()
})

/** The edge of the panel, as assistive technology names it. */
async function edgeOf(page: Page): Promise<{ x: number; y: number }> {
  const find = () => findPierced(page, 'separator', 'Width of Gatehouse')
  const box = await until(find, 5_000, 'the panel has no edge to move')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

function widthOf(panel: Frame): Promise<number> {
  return panel.evaluate(() => innerWidth)
}

async function becomes(panel: Frame, width: number): Promise<void> {
  await until(async () => (await widthOf(panel)) === width || undefined, 5_000, `the panel is not ${width} px wide`)
}

/** Room the page has left, and the whole window. */
function roomOf(page: Page): Promise<{ page: number; window: number }> {
  return page.evaluate(() => ({ page: document.documentElement.getBoundingClientRect().width, window: innerWidth }))
}

describe('the edge tab', () => {
  it('stands on pages with a ticket and goes away with it', async () => {
    const page = await browser.open(`${url}/tickets/1001`)
    await edgeTab(page)
    await page.goto(`${url}/backoffice`)
    await page.getByRole('heading').first().waitFor()
    await expect(edgeTab(page, 1_000)).rejects.toThrow()
    await page.goBack()
    await edgeTab(page)
    await page.close()
  })
})

describe('the panel in the page', () => {
  it('pushes the page aside and gives the room back', async () => {
    const { page, panel } = await openWithPanel(browser, `${url}/tickets/1001`)
    const open = await roomOf(page)
    expect(open.page).toBe(open.window - (await widthOf(panel)))
    await panel.getByRole('button', { name: 'Close the panel' }).click()
    await edgeTab(page)
    const closed = await roomOf(page)
    expect(closed.page).toBe(closed.window)
    await page.close()
  })

  it('is made wider by pointer and by keys, and is as wide again on the next page', async () => {
    const { page, panel } = await openWithPanel(browser, `${url}/tickets/1001`)
    const before = await widthOf(panel)
    const edge = await edgeOf(page)
    await page.mouse.move(edge.x, edge.y)
    await page.mouse.down()
    await page.mouse.move(edge.x + 60, edge.y + 10, { steps: 4 })
    await becomes(panel, before - 60)
    await page.mouse.move(edge.x - 40, edge.y, { steps: 4 })
    await page.mouse.up()
    await becomes(panel, before + 40)
    await page.mouse.move(edge.x - 200, edge.y)
    expect(await widthOf(panel)).toBe(before + 40)
    await page.keyboard.press('ArrowLeft')
    await becomes(panel, before + 56)
    await page.keyboard.press('Home')
    await becomes(panel, 320)
    await page.keyboard.press('ArrowLeft')
    await becomes(panel, 336)
    await page.reload()
    await becomes(await panelAgain(page), 336)
    const other = await browser.open(`${url}/tickets/1004`)
    await becomes(await openPanel(other), 336)
    for (const one of [other, page]) await one.close()
  })

  it('gives the focus back to the field it came from', async () => {
    const page = await browser.open(`${url}/tickets/1001`)
    const field = page.getByRole('textbox').last()
    await field.focus()
    const panel = await openPanel(page)
    const hasFocus = () => field.evaluate(element => element === document.activeElement)
    await until(async () => !(await hasFocus()) || undefined, 5_000, 'the panel did not take the focus')
    await panel.getByRole('button', { name: 'Close the panel' }).click()
    await edgeTab(page)
    expect(await hasFocus()).toBe(true)
    await page.keyboard.type('hi')
    expect(await field.inputValue()).toBe('hi')
    await page.close()
  })
})

describe('the side panel', () => {
  it('opens from the button in the overlay, on the same case', async () => {
    const { page, panel } = await openWithPanel(browser, `${url}/tickets/1004`)
    await panel.getByRole('heading', { name: 'Margaret Ellingsworth' }).waitFor()
    const targets = await targetsOf(browser)
    await panel.getByRole('button', { name: 'Open in the side panel' }).click()
    const side = await targets.shown('src/ui/panel/index.html')
    const hasCase = async () => (await side.text()).includes('Margaret Ellingsworth') || undefined
    await until(hasCase, 10_000, 'the side panel does not show the case')
    await page.close()
  })

  it('opens from the toolbar popup, on the ticket in front', async () => {
    const page = await browser.open(`${url}/tickets/1001`)
    await edgeTab(page)
    await page.bringToFront()
    const targets = await targetsOf(browser)
    await targets.pressAction(page)
    const popup = await targets.shown('src/ui/popup/index.html')
    await popup.press('button', 'Open in the side panel')
    const side = await targets.shown('src/ui/panel/index.html')
    const hasCase = async () => (await side.text()).includes('Hannah Brightwater') || undefined
    await until(hasCase, 10_000, 'the side panel does not show the case')
    expect(panelFrame(page)).toBeUndefined()
    await page.close()
  })
})
