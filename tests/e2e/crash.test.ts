/**
 * The browser process is killed while notes are typed. What was acknowledged is known from outside, without asking the
 * store: a second extension page listens to the worker's news and hands each `draft.changed` to this process at once.
 * The worker tells it only after its strict transaction completed, with the same draft it answers to the panel; news
 * that did not arrive before the kill count as not acknowledged.
 */
import type { Frame, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPierced } from '../../src/demo/browser.mjs'
import { newsPort } from '../../src/messages/port'
import { type OpenedBrowser, openBrowser, openPanel, openWithPanel, panelFrame, until } from './browser'
import { confirmProcedure, draftOf, noteIn, openStage, picture, type Stage, textOf } from './stage'

const rounds = 20
const words = 'caller voice matches the back office record but reply address differs by one letter so hold it'.split(
  ' ',
)
let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(async () => stage?.close())

/** Numbers between 0 and 1 that come again with the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Hears what the worker has stored of a field, from now on. */
async function acknowledged(browser: OpenedBrowser, field: string): Promise<{ text: string }> {
  const heard = { text: '' }
  const page = await browser.context.newPage()
  await page.exposeFunction('hear', (draft: { field: string; text: string }) => {
    if (draft.field === field) heard.text = draft.text
  })
  await page.goto(browser.extensionUrl('src/ui/options/index.html'))
  await page.evaluate(name => {
    const { hear } = globalThis as unknown as { hear: (draft: unknown) => void }
    chrome.runtime.connect({ name }).onMessage.addListener(news => news.type === 'draft.changed' && hear(news.draft))
  }, newsPort)
  return heard
}

async function restarted(): Promise<void> {
  const { profile } = stage.browser
  await stage.browser.kill()
  stage.browser = await openBrowser({ profile })
}

async function openStep(): Promise<{ page: Page; panel: Frame }> {
  const opened = await openWithPanel(stage.browser, stage.ticket(1004))
  await noteIn(opened.panel).waitFor()
  return opened
}

async function startedCase(number: number): Promise<{ page: Page; panel: Frame }> {
  const opened = await openWithPanel(stage.browser, stage.ticket(number))
  await confirmProcedure(opened.panel)
  return opened
}

describe('the browser is killed while a note is typed', () => {
  it(`${rounds} times at moments nobody chose, and no acknowledged character is missing`, async () => {
    const seed = Number(process.env.GATEHOUSE_SEED ?? Date.now() % 100_000)
    console.log(`crash: seed ${seed} (set GATEHOUSE_SEED to have the same moments again)`)
    const random = chance(seed)
    const first = await startedCase(1004)
    await first.page.close()
    let before = ''
    let kept = 0
    let lost = 0
    for (let round = 1; round <= rounds; round += 1) {
      const { page, panel } = await openStep()
      const heard = await acknowledged(stage.browser, 'note:S01')
      await page.bringToFront()
      const note = noteIn(panel)
      expect(await note.inputValue(), `round ${round} opens on what was kept`).toBe(before)
      const text = ` ${round}:${Array.from({ length: 40 }, () => words[Math.floor(random() * words.length)]).join(' ')}`
      const killAfterMs = 150 + random() * 1_500
      await note.focus()
      await page.keyboard.press('Control+End')
      // The kill ends the typing; what was typed by then is judged after the restart.
      const typing = page.keyboard.type(text, { delay: 4 + random() * 20 }).catch(() => undefined)
      await new Promise(done => setTimeout(done, killAfterMs))
      await restarted()
      await typing
      const again = await openStep()
      const shown = await noteIn(again.panel).inputValue()
      const safe = heard.text || before
      expect(shown.slice(0, safe.length), `round ${round}, killed after ${Math.round(killAfterMs)} ms`).toBe(safe)
      expect((before + text).startsWith(shown), `round ${round} shows only what was typed: ${shown}`).toBe(true)
      kept += safe.length - before.length
      if (safe.length === before.length) lost += 1
      before = shown
      await again.page.close()
    }
    console.log(`crash: ${kept} characters were acknowledged; in ${lost} of ${rounds} rounds none yet`)
    expect(kept).toBeGreaterThan(rounds)
    const desk = await stage.browser.open(stage.browser.extensionUrl('src/ui/desk/index.html'))
    await desk.getByRole('link', { name: '#1004' }).click()
    expect(await textOf(desk.getByText(/^ledger/))).toMatch(/ledger intact/)
    await desk.close()
  }, 600_000)
})

describe('the extension stops under an open ticket', () => {
  it('worker stopped while a note is typed: typing goes on, the text is stored, and the case opens where it was', async () => {
    const { page, panel } = await startedCase(1001)
    const note = noteIn(panel)
    const heard = await acknowledged(stage.browser, 'note:S01')
    await page.bringToFront()
    await note.focus()
    const text = 'the worker may go at any moment, the words may not'
    for (const part of [text.slice(0, 18), text.slice(18, 34), text.slice(34)]) {
      await page.keyboard.type(part, { delay: 10 })
      await stopWorker(stage.browser)
    }
    await until(
      async () => (await draftOf(stage.browser, 1001, 'note:S01')) === text || undefined,
      15_000,
      `not stored: ${heard.text}`,
    )
    await panel.getByRole('radio', { name: 'Pass' }).check({ force: true })
    await panel.getByText(/1 of \d+ answered/).waitFor()
    await stopWorker(stage.browser)
    await panel.getByRole('button', { name: 'Next step' }).click()
    await panel.getByRole('article').getByText('S02').waitFor()
    await page.reload()
    const again = await until(() => panelFrame(page), 15_000, 'the panel did not stand open again')
    await again.getByRole('article').getByText('S02').waitFor()
    await again.getByRole('button', { name: 'Classify the case' }).click()
    await until(async () => (await noteIn(again).inputValue()) === text || undefined, 5_000, 'the note is not there')
    await page.close()
  })

  it('worker stopped before the procedure is confirmed: the first event of the case is taken all the same', async () => {
    const { page, panel } = await openWithPanel(stage.browser, stage.ticket(1007))
    await panel.getByRole('button', { name: 'Confirm procedure' }).waitFor()
    await stopWorker(stage.browser)
    await confirmProcedure(panel)
    await page.close()
  })

  it('reloaded or updated: the page says so and offers to load anew, and every stored word is there again', async () => {
    await allowReload(stage.browser)
    const { page, panel } = await startedCase(1010)
    const heard = await acknowledged(stage.browser, 'note:S01')
    await page.bringToFront()
    await page.getByRole('textbox').last().fill('half a reply of the analyst')
    await noteIn(panel).fill('typed before the update')
    await until(() => (heard.text === 'typed before the update' ? true : undefined), 5_000, 'not acknowledged')
    await (await stage.browser.worker()).evaluate(() => chrome.runtime.reload()).catch(() => undefined)
    const says = 'Gatehouse was updated: reload this page'
    const button = await until(() => findPierced(page, 'button', says), 15_000, 'the page does not say it')
    await noteIn(panel).pressSequentially(', and after it')
    await panel.getByRole('alert').getByText('Gatehouse was updated while this page was open.').waitFor()
    expect(await isInWindow(panel.getByRole('button', { name: 'Reload' }))).toBe(true)
    expect(await noteIn(panel).inputValue()).toBe('typed before the update, and after it')
    await picture(page, 'page-updated')
    expect(await page.getByRole('textbox').last().inputValue()).toBe('half a reply of the analyst')
    const loaded = page.waitForEvent('domcontentloaded')
    await page.mouse.click(button.x + button.width / 2, button.y + button.height / 2)
    await loaded
    // It stands open again only where the browser still remembers it.
    const reopened = async () => panelFrame(page) ?? openPanel(page, 500).catch(() => undefined)
    const again = await until(reopened, 20_000, 'the panel does not open after the update')
    await noteIn(again).waitFor()
    await until(
      async () => (await noteIn(again).inputValue()) === 'typed before the update' || undefined,
      5_000,
      'the note is not there',
    )
    await page.close()
  })
})

/** Whether a control can be seen without scrolling. */
async function isInWindow(control: Locator): Promise<boolean> {
  return control.evaluate(one => {
    const { x, y, width, height } = one.getBoundingClientRect()
    return document.elementFromPoint(x + width / 2, y + height / 2) === one
  })
}

/** An unpacked extension comes back after a reload only in developer mode. */
async function allowReload(browser: OpenedBrowser): Promise<void> {
  const page = await browser.open('chrome://extensions')
  await page.evaluate(async () => {
    const { developerPrivate } = chrome as unknown as {
      developerPrivate: { updateProfileConfiguration: (change: object) => Promise<void> }
    }
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
  })
  await page.close()
}

/** Stops the extension's worker as the browser does to save memory. */
async function stopWorker({ context, extensionUrl }: OpenedBrowser): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession()
  if (!session) throw new Error('no browser session')
  const { targetInfos } = await session.send('Target.getTargets')
  const worker = targetInfos.find(one => one.type === 'service_worker' && one.url.startsWith(extensionUrl('')))
  if (!worker) throw new Error('no worker to stop')
  await session.send('Target.closeTarget', { targetId: worker.targetId })
  await session.detach()
}
