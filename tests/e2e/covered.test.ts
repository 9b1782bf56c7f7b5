/** A page that covers, scales, moves or fakes clicks on the panel: what cannot be taken back is off until it is clear. */
import type { Frame, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openWithPanel, until } from './browser'
import { confirmProcedure, openStage, picture, press, type Stage, stored } from './stage'
import { targetsOf } from './targets'

let stage: Stage
let page: Page
let panel: Frame
let record: Locator

beforeAll(async () => {
  stage = await openStage()
  const opened = await openWithPanel(stage.browser, stage.ticket(1004))
  await confirmProcedure(opened.panel)
  await opened.page.close()
})

afterAll(async () => stage?.close())

beforeEach(async () => {
  await page?.close()
  const opened = await openWithPanel(stage.browser, stage.ticket(1004))
  page = opened.page
  panel = opened.panel
  await panel.getByRole('tab', { name: 'Decide' }).click()
  record = panel.getByRole('button', { name: 'Record decision' })
  await record.scrollIntoViewIfNeeded()
})

async function decided(): Promise<number> {
  return (await stored(stage.browser)).events.filter(record => JSON.stringify(record).includes('decision.made')).length
}

async function becomes(isArmed: boolean): Promise<void> {
  const is = async () => (await record.isEnabled()) === isArmed || undefined
  await until(is, 10_000, `the control does not become ${isArmed ? 'armed' : 'disarmed'}`)
}

/** Presses where the control stands, as somebody does who sees something else there. */
async function pressBlindly(): Promise<void> {
  const box = await record.boundingBox()
  if (!box) throw new Error('the control has no place')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await panel.waitForFunction(from => performance.now() - from > 80, await panel.evaluate(() => performance.now()))
  await page.mouse.up()
}

/** Over the whole panel, and clicks fall through to it. */
const decoy = 'inset:0 0 0 auto;width:700px;height:100%;background:#fff;border:0;pointer-events:none'

type Way = { name: string; cover: () => Promise<unknown>; clear: () => Promise<unknown>; says: RegExp }

const ways: Way[] = [
  {
    name: 'a popover above it that clicks fall through',
    cover: () =>
      page.evaluate(style => {
        const cover = Object.assign(document.createElement('div'), { id: 'decoy', popover: 'manual' })
        cover.style.cssText = style
        document.body.append(cover)
        cover.showPopover()
      }, decoy),
    clear: () => page.evaluate(() => document.querySelector('#decoy')?.remove()),
    says: /popup, a dialog or a full screen|covers this panel/,
  },
  {
    name: 'a popover inside a closed shadow root, nearly clear',
    cover: () =>
      page.evaluate(style => {
        const home = Object.assign(document.createElement('div'), { id: 'decoy' })
        const cover = Object.assign(document.createElement('div'), { popover: 'manual' })
        cover.style.cssText = `${style};opacity:.02`
        home.attachShadow({ mode: 'closed' }).append(cover)
        document.body.append(home)
        cover.showPopover()
      }, decoy),
    clear: () => page.evaluate(() => document.querySelector('#decoy')?.remove()),
    says: /popup, a dialog or a full screen|covers this panel/,
  },
  {
    name: 'zoom on its root',
    cover: () => page.evaluate(() => document.documentElement.style.setProperty('zoom', '0.4')),
    clear: () => page.evaluate(() => document.documentElement.style.removeProperty('zoom')),
    says: /changes the size/,
  },
  {
    name: 'a modal dialog',
    cover: () =>
      page.evaluate(() => {
        const dialog = Object.assign(document.createElement('dialog'), { id: 'decoy', textContent: 'Win a phone' })
        document.body.append(dialog)
        dialog.showModal()
      }),
    clear: () => page.evaluate(() => document.querySelector('#decoy')?.remove()),
    says: /popup, a dialog or a full screen|covers this panel|click into this panel/,
  },
]

describe('a page that covers the panel', () => {
  it.each([0, 1, 2, 3])('way %i: nothing is decided while it does, and it acts again after', async at => {
    const way = ways[at]
    if (!way) throw new Error('no such way')
    await becomes(true)
    await way.cover()
    await becomes(false)
    await panel.getByText(way.says).first().waitFor()
    await picture(page, `covered-${at}`)
    await pressBlindly()
    await page.keyboard.press('Control+Enter')
    await way.clear()
    await panel.getByRole('heading', { name: 'Your decision' }).click()
    await record.scrollIntoViewIfNeeded()
    await becomes(true)
    expect(await panel.getByText('Decision recorded.').count()).toBe(0)
    expect(await decided()).toBe(0)
  })

  it('full screen: the control is off until the page gives the screen back', async () => {
    await becomes(true)
    await page.evaluate(() => {
      const button = Object.assign(document.createElement('button'), { id: 'decoy', textContent: 'Watch' })
      button.onclick = () => document.querySelector('main')?.requestFullscreen()
      document.querySelector('main')?.prepend(button)
    })
    await page.getByRole('button', { name: 'Watch' }).click()
    await page.waitForFunction(() => document.fullscreenElement !== null)
    await becomes(false)
    await page.evaluate(() => document.exitFullscreen())
    await panel.getByRole('heading', { name: 'Your decision' }).click()
    await record.scrollIntoViewIfNeeded()
    await becomes(true)
    expect(await decided()).toBe(0)
  })

  it('opacity on the host, its sheet or its root never leaves an unseen control that acts', async () => {
    await becomes(true)
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(
        'html,[popover]{opacity:.01!important;filter:opacity(.01)!important;mix-blend-mode:multiply!important}',
      )
      document.adoptedStyleSheets.push(sheet)
      const host = document.documentElement.lastElementChild
      if (host instanceof HTMLElement) host.style.setProperty('opacity', '0', 'important')
    })
    const seen = await page.screenshot()
    const isArmed = await record.isEnabled()
    // What the top layer draws is not touched by either; where it were, the browser would say so and the control be off.
    expect(isArmed ? await isDrawn(seen) : true).toBe(true)
    await picture(page, 'covered-opacity')
  })
})

/** Whether the panel's corner of a picture of the page is not blank. */
async function isDrawn(shot: Buffer): Promise<boolean> {
  const probe = await stage.browser.context.newPage()
  const colours = await probe.evaluate(async data => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob())
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0)
    const pixels = context?.getImageData(image.width - 370, 10, 360, 80).data ?? []
    return new Set(pixels.filter((_, index) => index % 4 === 0)).size
  }, shot.toString('base64'))
  await probe.close()
  return colours > 8
}

describe('a page that fakes or steals clicks', () => {
  it('a click that a script makes decides nothing', async () => {
    await becomes(true)
    await record.evaluate(control => {
      for (const type of ['pointerdown', 'pointerup', 'click'])
        control.dispatchEvent(new PointerEvent(type, { bubbles: true, button: 0, detail: 1 }))
      if (control instanceof HTMLElement) control.click()
      dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }))
    })
    await panel.getByText(/no press of yours/).waitFor()
    expect(await decided()).toBe(0)
  })

  it('a panel that moves under the pointer just before the click decides nothing', async () => {
    await becomes(true)
    await page.setViewportSize({ width: 1200, height: 900 })
    await pressBlindly()
    await page.setViewportSize({ width: 1360, height: 900 })
    await becomes(true)
    expect(await panel.getByText('Decision recorded.').count()).toBe(0)
    expect(await decided()).toBe(0)
  })
})

describe('the way on', () => {
  it('opens the side panel, where the same decision is recorded', async () => {
    await ways[0]?.cover()
    await becomes(false)
    const targets = await targetsOf(stage.browser)
    await panel.getByRole('button', { name: 'Continue in the side panel' }).click()
    const side = await targets.shown('src/ui/panel/index.html')
    await until(async () => (await side.text()).includes('Margaret') || undefined, 10_000, 'the case is not there')
    await side.press('tab', 'Decide')
    await side.press('button', 'Record decision')
    await until(async () => (await side.text()).includes('Decision recorded.') || undefined, 10_000, 'not recorded')
    expect(await decided()).toBe(1)
  })

  it('is not needed where nothing covers: one press decides', async () => {
    await press(record)
    await panel.getByText('Decision recorded.').waitFor()
    expect(await decided()).toBe(2)
  })
})
