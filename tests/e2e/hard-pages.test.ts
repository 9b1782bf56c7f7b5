/** Pages without a ticket, pages no adapter knows any more, and tickets larger than anybody reads. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPanel, openWithPanel } from './browser'
import { openStage, panelInTab, picture, type Stage, textOf } from './stage'

/** Megabytes are read while other programs run too. */
const longMs = 60_000
let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(async () => stage?.close())

describe('what the panel says of a page it cannot read', () => {
  it('has no tab and no case where there is no ticket', async () => {
    const page = await stage.browser.open(stage.ticket(1001).replace(/tickets.*/, ''))
    await page.getByRole('heading').first().waitFor()
    const panel = await panelInTab(stage.browser, page)
    await panel.getByRole('heading', { name: 'No ticket on this page' }).waitFor()
    expect(await textOf(panel.getByRole('main'))).toContain('Open a ticket in the helpdesk')
    await panel.close()
    await expect(openPanel(page, 1_000)).rejects.toThrow()
    await page.getByRole('link', { name: '#1001' }).click()
    const { panel: opened } = await openWithPanel(stage.browser, page.url())
    await opened.getByRole('heading', { name: 'Hannah Brightwater' }).waitFor()
    await page.close()
  })

  it('shows a banner and no value when the adapter no longer fits', async () => {
    const { page, panel } = await openWithPanel(stage.browser, stage.ticket(1004, '?broken=1'))
    await panel.getByRole('heading', { name: 'This helpdesk looks different today' }).waitFor()
    const shown = await textOf(panel.getByRole('main'))
    for (const value of ['Margaret', 'Ellingsworth', '2FA removal', 'examp1e', 'HL-20', '1004'])
      expect(shown).not.toContain(value)
    expect(await panel.getByRole('button', { name: 'Confirm procedure' }).count()).toBe(0)
    await page.close()
  })
})

describe('tickets larger than anybody reads', () => {
  it('of 2,000 messages the newest are read first, and what was left is said', async () => {
    const { page, panel } = await openWithPanel(stage.browser, stage.ticket(1001, '?messages=2000'))
    const says = panel.getByText(/\d+ of 2000 read/)
    await says.waitFor({ timeout: longMs })
    const [read = 0] = (await textOf(says)).match(/\d+/g)?.map(Number) ?? []
    expect(read).toBeGreaterThan(50)
    expect(read).toBeLessThan(2000)
    await panel.getByText(/^Only the newest were read/).waitFor()
    const list = panel.getByRole('listitem').filter({ hasText: 'Mara Lindqvist' })
    expect(await textOf(list.first())).toContain('Hello Hannah,')
    await says.scrollIntoViewIfNeeded()
    await picture(page, 'panel-2000-messages')
    await page.close()
  })

  it('of 5 MB of text the newest are read, what was left is said, and the panel stays alive to keys', async () => {
    const { page, panel } = await openWithPanel(stage.browser, stage.ticket(1001, '?size=5mb'))
    const says = panel.getByText(/\d+ of 53 read/)
    await says.waitFor({ timeout: longMs })
    const [read = 0] = (await textOf(says)).match(/\d+/g)?.map(Number) ?? []
    expect(read).toBeGreaterThanOrEqual(3)
    if (read < 53) await panel.getByText(/^Only the newest were read/).waitFor()
    expect(await textOf(panel.getByRole('tabpanel'))).toContain('Two-factor reset best match')
    await panel.getByRole('button', { name: 'Confirm procedure' }).click()
    await panel.getByRole('article').waitFor({ timeout: longMs })
    await page.keyboard.press('1')
    await panel.getByRole('radio', { name: 'Pass', checked: true }).waitFor()
    await page.close()
  })
})
