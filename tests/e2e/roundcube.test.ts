import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../src/demo/setup.mjs'
import { edgeTab, type OpenedBrowser, openBrowser, openPanel, panelFrame, until } from './browser'
import { notRun, openMail, roundcube } from './helpdesks'
import { deliver, discard, isIn } from './mailbox'

const shots = join(root, 'test-output', 'e2e')
const hannah = 'Cannot log in - new phone, authenticator app is empty'
const kwame = 'USDT sent to my ETH address on Tron - where is my money???'
let browser: OpenedBrowser

beforeAll(async () => {
  mkdirSync(shots, { recursive: true })
  if (!roundcube) return
  browser = await openBrowser({ blockThirdParty: true })
  browser.context.setDefaultTimeout(15_000)
})

afterAll(async () => browser?.close())

/** Selects a mail in the list, which shows it in the preview beside. */
async function select(page: Page, subject: string): Promise<void> {
  await page.getByRole('row', { name: subject }).click()
}

type Seen = { at: number; text: string }

/** Writes down everything the panel shows from now on. */
async function record(panel: Frame): Promise<() => Promise<Seen[]>> {
  const kept = await panel.evaluateHandle(() => {
    const list = [{ at: Date.now(), text: document.body.innerText }]
    new MutationObserver(() => list.push({ at: Date.now(), text: document.body.innerText })).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    })
    return list
  })
  return () => kept.evaluate(list => [...list])
}

describe.skipIf(!roundcube)(`Roundcube's list with its preview${notRun}`, () => {
  it('has no edge tab before a mail is selected, and the panel follows each selection', async () => {
    const page = await openMail(browser, '?_task=mail&_mbox=INBOX')
    await page.getByRole('row', { name: hannah }).waitFor()
    await expect(edgeTab(page, 1_000)).rejects.toThrow()
    await select(page, hannah)
    const panel = await openPanel(page)
    await panel.getByRole('heading', { name: 'Hannah Brightwater' }).waitFor()
    await panel.getByText('1 of 1 read').waitFor()
    const seen = await record(panel)
    const address = page.url()
    const shownAt = await page.evaluateHandle(() => {
      const times: number[] = []
      document.querySelector('#messagecontframe')?.addEventListener('load', () => times.push(Date.now()))
      return times
    })
    await select(page, kwame)
    await panel.getByRole('heading', { name: 'Kwame Boateng-Mills' }).waitFor()
    await panel.getByText('1 of 1 read').waitFor()
    await page.screenshot({ path: join(shots, 'roundcube.png') })
    expect(page.url()).toBe(address)
    const all = await seen()
    for (const { text } of all) expect(/hannah\.brightwater/i.test(text) && /kwame/i.test(text)).toBe(false)
    const [loadedAt = 0] = await shownAt.evaluate(times => [...times])
    const first = all.find(one => /Kwame Boateng-Mills/.test(one.text))
    expect((first?.at ?? Number.POSITIVE_INFINITY) - loadedAt).toBeLessThan(500)
    await page.close()
  })

  it("keeps Delete in the panel away from the list, where it goes on to be the list's own", async () => {
    const subject = `Test of the delete key ${Date.now()}`
    await deliver(subject)
    try {
      const page = await openMail(browser, '?_task=mail&_mbox=INBOX')
      await select(page, subject)
      const panel = await openPanel(page)
      await panel.getByRole('button', { name: 'Confirm procedure' }).click()
      const note = panel.getByRole('textbox', { name: 'Note, staff only' })
      await note.fill('x')
      for (const key of ['Delete', 'ArrowDown', 'Backspace', 'Delete']) await note.press(key)
      expect(await note.inputValue()).toBe('')
      expect(await isIn('INBOX', subject)).toBe(true)
      await panel.getByRole('button', { name: 'Close the panel' }).click()
      await select(page, subject)
      await page.keyboard.press('Delete')
      await until(
        async () => ((await isIn('Trash', subject)) ? true : undefined),
        10_000,
        'the list did not hear its own key',
      )
      await page.close()
    } finally {
      await discard(subject)
    }
  })
})

describe.skipIf(!roundcube)(`Roundcube's other pages${notRun}`, () => {
  it('reads a mail from its own page', async () => {
    const page = await openMail(browser, '?_task=mail&_mbox=INBOX&_uid=12&_action=show')
    const panel = await openPanel(page)
    await panel.getByRole('heading', { name: 'Hannah Brightwater' }).waitFor()
    await panel.getByText('1 of 1 read').waitFor()
    await page.close()
  })

  it('shows no case on the page where a mail to the client is written', async () => {
    const page = await openMail(browser, '?_task=mail&_mbox=INBOX&_uid=12&_action=show')
    const panel = await openPanel(page)
    await panel.getByRole('heading', { name: 'Hannah Brightwater' }).waitFor()
    await page.goto(`${roundcube}/?_task=mail&_action=compose&_reply_uid=12&_mbox=INBOX`)
    await page.getByRole('textbox', { name: 'Subject' }).waitFor()
    await expect(edgeTab(page, 1_000)).rejects.toThrow()
    expect(panelFrame(page)).toBeUndefined()
    await page.close({ runBeforeUnload: false })
  })
})
