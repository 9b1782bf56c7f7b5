/** Facts lead to their place in the page, and evidence keeps where it came from; the page itself stays as it is. */
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWithPanel } from './browser'
import { confirmProcedure, openStage, press, type Stage, textOf } from './stage'

const address = '131.111.8.42'
const ofClient = /^131\.111\.8\.42 ?, client says/
type Box = { x: number; y: number; width: number; height: number }
let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(async () => stage?.close())

/** Where words of the conversation stand in the window now; before the first message's own text counts. */
async function boxOf(page: Page, words: string): Promise<Box> {
  return page.evaluate(text => {
    const body = document.querySelector('main') ?? document.body
    const walk = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const at = node.nodeValue?.indexOf(text) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + text.length)
      const { x, y, width, height } = range.getBoundingClientRect()
      return { x, y, width, height }
    }
    throw new Error(`the page has no “${text}”`)
  }, words)
}

/** Selects words as a hand does: press at their start, drag to their end. */
async function select(page: Page, words: string): Promise<void> {
  const { x, y, width, height } = await boxOf(page, words)
  await page.mouse.move(x + 1, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width - 1, y + height / 2, { steps: 6 })
  await page.mouse.up()
}

const markup = (page: Page) => page.evaluate(() => document.body.outerHTML)
const isInside = ({ y, height }: Box, window: number) => y >= 0 && y + height <= window

describe('a fact', () => {
  it('is scrolled to and marked when it is pressed, and the page’s own text and structure stay as they were', async () => {
    const { page, panel } = await openWithPanel(stage.browser, stage.ticket(1001, '?messages=12'))
    await panel.getByText(/12 of 12 read/).waitFor()
    const before = await markup(page)
    const height = await page.evaluate(() => innerHeight)
    expect(isInside(await boxOf(page, address), height)).toBe(false)
    await panel.getByRole('button', { name: ofClient }).first().click()
    await panel.getByText('Marked in the page.').waitFor()
    const box = await boxOf(page, address)
    expect(isInside(box, height)).toBe(true)
    expect(await markup(page)).toBe(before)
    const marked = await page.screenshot({ clip: box })
    const scrolled = await page.evaluate(() => scrollY)
    await page.reload()
    await page.getByRole('article').last().waitFor()
    await page.evaluate(top => scrollTo(0, top), scrolled)
    expect(await boxOf(page, address)).toEqual(box)
    expect(marked.equals(await page.screenshot({ clip: box })), 'the mark can be seen').toBe(false)
    await page.close()
  })

  it('is marked by S on the keyboard too', async () => {
    const { page, panel } = await openWithPanel(stage.browser, stage.ticket(1001))
    await panel.getByRole('button', { name: ofClient }).first().focus()
    await page.keyboard.press('s')
    await panel.getByText('Marked in the page.').waitFor()
    await page.close()
  })
})

describe('evidence', () => {
  it('comes from the page, from a fact and from the keyboard, each with its source', async () => {
    const { page, panel } = await openWithPanel(stage.browser, stage.ticket(1001))
    await confirmProcedure(panel)
    await panel.getByRole('button', { name: /^Clip from page/ }).click()
    await panel.getByText('Nothing is selected in the page. Select a passage there, then clip.').waitFor()
    const before = await markup(page)
    const passage = 'I upgraded from a Pixel 6 to a Pixel 9'
    await select(page, passage)
    await panel.getByRole('button', { name: /^Clip from page/ }).click()
    await panel.getByText('Clipped.').waitFor()
    await panel
      .getByRole('combobox', { name: 'Add a fact as evidence' })
      .selectOption({ label: `${address} (IP addresses)` })
    await panel.getByRole('button', { name: `Remove evidence ${address}` }).waitFor()
    await panel.getByRole('textbox', { name: 'Typed evidence' }).fill('Back office: same device for two years')
    await panel.getByRole('button', { name: 'Add typed evidence' }).click()
    await panel.getByRole('button', { name: /^Remove evidence Back office/ }).waitFor()

    await panel.getByRole('tab', { name: /^Evidence/ }).click()
    const cards = panel.getByRole('region', { name: 'Evidence of S01' }).getByRole('listitem')
    expect(await cards.count()).toBe(3)
    const { host } = new URL(page.url())
    expect(await textOf(cards.nth(0))).toContain(`selected on ${host}/tickets/1001`)
    expect(await textOf(cards.nth(0))).toContain(passage)
    expect(await textOf(cards.nth(1))).toMatch(/fact from a message, client says .*131\.111\.8\.42/)
    expect(await textOf(cards.nth(2))).toMatch(/typed by hand .*same device for two years/)
    await sourceIsShown(page, panel, passage)
    expect(await markup(page)).toBe(before)

    await press(cards.nth(2).getByRole('button', { name: /^Remove/ }))
    await panel.getByRole('tab', { name: /^Evidence ?, 2 pieces/ }).waitFor()
    await page.close()
  })
})

async function sourceIsShown(page: Page, panel: Frame, passage: string): Promise<void> {
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await panel.getByRole('button', { name: `Source of ${passage.slice(0, 30)}` }).click()
  await panel.getByText('Shown in the page.').waitFor()
  expect(isInside(await boxOf(page, passage), await page.evaluate(() => innerHeight))).toBe(true)
}
