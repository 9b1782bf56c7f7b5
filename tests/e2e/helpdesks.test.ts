import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../src/demo/setup.mjs'
import { type OpenedBrowser, openBrowser, openPanel } from './browser'

const shots = join(root, 'test-output', 'e2e')
const { HELPDESK_RT_URL: rt, HELPDESK_ROUNDCUBE_URL: roundcube, GATEHOUSE_HELPDESKS_SKIPPED: skipped } = process.env
const password = process.env.HELPDESK_RT_PASSWORD ?? process.env.HELPDESK_PASSWORD ?? 'harborline-dev'
let browser: OpenedBrowser

beforeAll(async () => {
  mkdirSync(shots, { recursive: true })
  browser = await openBrowser({ blockThirdParty: true })
})

afterAll(async () => browser?.close())

async function shown(of: { innerText: () => Promise<string> }): Promise<string> {
  return (await of.innerText()).replace(/\s+/g, ' ')
}

describe.skipIf(!rt)(`Request Tracker${skipped ? `, not run: ${skipped}` : ''}`, () => {
  async function openTicket(number: number): Promise<Page> {
    const page = await browser.open(`${rt}/Ticket/Display.html?id=${number}`)
    if (page.url().includes('/NoAuth/Login')) {
      await page.locator('input[name=user]').fill('mara')
      await page.locator('input[name=pass]').fill(password)
      await page.locator('input[type=submit]').click()
      await page.waitForURL(/Display/)
    }
    return page
  }

  it('shows the requester beside the From that differs, and every message', async () => {
    const page = await openTicket(4)
    const panel = await openPanel(page)
    await panel.getByText('Does not add up').waitFor()
    const text = await shown(panel.getByRole('tabpanel'))
    expect(text).toContain('examp1e-mail.example')
    expect(text).toMatch(/2 of 2 read/)
    await page.screenshot({ path: join(shots, 'rt-c04.png') })
    await page.close()
  })

  it('keeps keys typed in the panel away from the helpdesk', async () => {
    const page = await openTicket(1)
    const panel = await openPanel(page)
    await panel.getByRole('button', { name: 'Confirm procedure' }).click()
    await panel.getByRole('textbox', { name: 'Note, staff only' }).pressSequentially('c r c')
    expect(page.url()).toContain('Display.html')
    await page.close()
  })
})

describe.skipIf(!roundcube)('Roundcube', () => {
  it('reads a message from its own page', async () => {
    const page = await browser.open(`${roundcube}/`)
    await page.locator('#rcmloginuser').fill('security')
    await page.locator('#rcmloginpwd').fill(password)
    await page.locator('#rcmloginsubmit').click()
    await page.waitForURL(/_task=mail/)
    await page.goto(`${roundcube}/?_task=mail&_mbox=INBOX&_uid=1&_action=show`)
    const panel = await openPanel(page)
    await panel.getByText(/1 of 1 read/).waitFor()
    await page.screenshot({ path: join(shots, 'roundcube.png') })
    await page.close()
  })
})
