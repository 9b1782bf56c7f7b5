import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../src/demo/setup.mjs'
import { edgeTab, type OpenedBrowser, openBrowser, openPanel } from './browser'
import { notRun, openTracker, panelAgain, rt } from './helpdesks'
import { press } from './stage'

const shots = join(root, 'test-output', 'e2e')
let browser: OpenedBrowser

beforeAll(async () => {
  mkdirSync(shots, { recursive: true })
  if (!rt) return
  browser = await openBrowser({ blockThirdParty: true })
  browser.context.setDefaultTimeout(15_000)
})

afterAll(async () => browser?.close())

async function shown(of: { innerText: () => Promise<string> }): Promise<string> {
  return (await of.innerText()).replace(/\s+/g, ' ')
}

/** Brings a case to its hand-off note. */
async function decide(panel: Frame): Promise<void> {
  await panel.getByRole('button', { name: 'Confirm procedure' }).click()
  await panel.getByRole('textbox', { name: 'Note, staff only' }).waitFor()
  await panel.getByRole('tab', { name: 'Decide' }).click()
  await press(panel.getByRole('button', { name: 'Record decision' }))
  await panel.getByRole('button', { name: /^Insert as internal note/ }).waitFor()
}

async function insert(panel: Frame): Promise<string> {
  await panel.getByRole('tab', { name: 'Decide' }).click()
  await press(panel.getByRole('button', { name: /^Insert as internal note/ }))
  const outcome = panel.getByRole('status').filter({ hasText: /^(?:Inserted|Not inserted)/ })
  await outcome.waitFor()
  return shown(outcome)
}

/** RT's rich editor, ready to be written in. */
async function editor(page: Page) {
  const body = page.frameLocator('iframe.cke_wysiwyg_frame').locator('body')
  await body.waitFor()
  return body
}

/** RT's control of who reads what is written: 'private' or 'response'. */
function audienceOf(page: Page) {
  return page.locator('select#UpdateType')
}

describe.skipIf(!rt)(`Request Tracker${notRun}`, () => {
  it('shows the requester beside the From that differs, and every message', async () => {
    const page = await openTracker(browser, '/Ticket/Display.html?id=4')
    const panel = await openPanel(page)
    await panel.getByText('Does not add up').waitFor()
    await panel.getByText('2 of 2 read').waitFor()
    expect(await shown(panel.getByRole('tabpanel'))).toContain('examp1e-mail.example')
    await page.screenshot({ path: join(shots, 'rt-c04.png') })
    await page.close()
  })

  it('tells a note from a reply, at an address written with semicolons', async () => {
    const page = await openTracker(browser, '/Ticket/Display.html?id=1')
    // It asks before it follows such an address from elsewhere; its own pages link to them.
    await page.goto(`${rt}/Ticket/Display.html?ForceShowHistory=1;id=1#txn-1`, { referer: page.url() })
    const panel = await openPanel(page)
    await panel.getByText('3 of 3 read').waitFor()
    const rows = panel.getByRole('listitem').filter({ hasText: /UTC|2026/ })
    const texts = await Promise.all((await rows.all()).map(shown))
    expect(texts.filter(text => /Client/.test(text))).toHaveLength(1)
    expect(texts.filter(text => /Internal note/.test(text))).toHaveLength(1)
    expect(texts.filter(text => /Agent/.test(text))).toHaveLength(1)
    await page.close()
  })

  it('shows the fields while the history is still on its way, then every message', async () => {
    let release = () => {}
    const held = new Promise<void>(done => {
      release = done
    })
    const page = await openTracker(browser, '/Ticket/Display.html?id=12', one =>
      one.route('**/Helpers/TicketHistory*', async route => {
        await held
        await route.continue()
      }),
    )
    const panel = await openPanel(page)
    await panel.getByRole('heading', { name: /Adeyemi-Clarke/ }).waitFor()
    await panel.getByText('0 of 0 read').waitFor()
    release()
    await panel.getByText('18 of 18 read').waitFor()
    await page.close()
  })

  it('shows one case at a time when another ticket is opened in the tab', async () => {
    const page = await openTracker(browser, '/Ticket/Display.html?id=4')
    await (await openPanel(page)).getByRole('heading', { name: /Ellingsworth/ }).waitFor()
    await page.goto(`${rt}/Ticket/Display.html?id=12`)
    const panel = await panelAgain(page)
    await panel.getByRole('heading', { name: /Adeyemi-Clarke/ }).waitFor()
    expect(await shown(panel.locator('body'))).not.toMatch(/Ellingsworth|examp1e/)
    await page.close()
  })
})

describe.skipIf(!rt)(`Request Tracker's keys${notRun}`, () => {
  it("stay RT's own outside the panel, and never hear what is typed in it", async () => {
    const page = await openTracker(browser, '/Ticket/Display.html?id=2')
    const panel = await openPanel(page)
    await panel.getByRole('button', { name: 'Confirm procedure' }).click()
    const note = panel.getByRole('textbox', { name: 'Note, staff only' })
    const before = page.url()
    await note.pressSequentially('c r j k o x / ? g h')
    expect(await note.inputValue()).toBe('c r j k o x / ? g h')
    expect(page.url()).toBe(before)
    await panel.getByRole('button', { name: 'Close the panel' }).click()
    await edgeTab(page)
    await page.keyboard.press('c')
    await page.waitForURL(/Update\.html\?.*Action=Comment/)
    await page.close()
  })
})

describe.skipIf(!rt)(`a note for Request Tracker${notRun}`, () => {
  it('goes by its own way to the form, is seen there, and is stored when a person submits it', async () => {
    const page = await openTracker(browser, '/Ticket/Display.html?id=3')
    const panel = await openPanel(page)
    await decide(panel)
    expect(await insert(panel)).toContain('There is no form for an internal note on this page')
    await panel.getByRole('button', { name: 'Open the note form' }).click()
    await page.waitForURL(/Update\.html\?.*Action=Comment/)
    const again = await panelAgain(page)
    const body = await editor(page)
    expect(await insert(again)).toContain('Inserted as an internal note')
    expect(await shown(body)).toContain('HAND-OFF NOTE')
    const first = (await body.innerText()).trim().split('\n')[0] ?? ''
    await page.screenshot({ path: join(shots, 'rt-note.png') })
    await page.getByRole('button', { name: 'Update Ticket' }).click()
    await page.waitForURL(/Display\.html/)
    const stored = page.locator('.transaction', { hasText: 'Comments added' }).last()
    await stored.waitFor()
    expect(await shown(stored)).toContain(first.trim())
    await page.close()
  })

  it('is refused while the form goes to the client, and when it is switched between click and writing', async () => {
    const page = await openTracker(browser, '/Ticket/Update.html?Action=Respond;id=3')
    const panel = await openPanel(page)
    const body = await editor(page)
    const audience = audienceOf(page)
    expect(await audience.inputValue()).toBe('response')
    expect(await insert(panel)).toContain('The form on this page goes to the client')
    expect(await shown(body)).not.toContain('HAND-OFF NOTE')
    await audience.selectOption('private', { force: true })
    await audience.evaluate(control => {
      const frame = document.querySelector<HTMLIFrameElement>('iframe.cke_wysiwyg_frame')
      frame?.contentWindow?.addEventListener('focus', () => Reflect.set(control, 'value', 'response'), true)
    })
    await press(panel.getByRole('button', { name: 'Copy' }))
    expect(await insert(panel)).toContain('The form on this page goes to the client')
    expect(await shown(body)).not.toContain('HAND-OFF NOTE')
    expect(await audience.inputValue()).toBe('response')
    await page.close()
  })
})
