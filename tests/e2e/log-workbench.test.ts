/** The log workbench as an analyst uses it: the log a client pasted, one that must be asked about, and hostile ones. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStage, panelInTab, picture, type Stage, textOf } from './stage'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(async () => stage?.close())

/** Opens a ticket and the panel beside it, on the Evidence view. */
async function evidenceOf(number: number): Promise<{ ticket: Page; panel: Page }> {
  const ticket = await stage.browser.open(stage.ticket(number))
  const panel = await panelInTab(stage.browser, ticket)
  await panel.getByRole('tab', { name: 'Evidence' }).click()
  await panel.getByRole('region', { name: 'Add a log or a mail' }).waitFor()
  return { ticket, panel }
}

async function paste(panel: Page, text: string, name: string): Promise<void> {
  await panel.getByRole('textbox', { name: 'Name of this log or mail' }).fill(name)
  await panel.getByRole('textbox', { name: 'Paste a log or a mail' }).fill(text)
  await panel.getByRole('button', { name: 'Add what is pasted' }).click()
  await panel.getByRole('heading', { name, exact: true }).waitFor()
}

/** The rows a client pasted into the mail of a ticket. */
async function pastedIn(ticket: Page): Promise<string> {
  const body = await ticket.getByRole('article').first().innerText()
  return /timestamp_utc[\s\S]*?(?=\n\s*\n)/.exec(body)?.[0] ?? ''
}

async function shots(panel: Page, name: string): Promise<void> {
  for (const [theme, width] of [
    ['light', 380],
    ['dark', 380],
    ['light', 320],
  ] as const) {
    await panel.emulateMedia({ colorScheme: theme })
    await panel.setViewportSize({ width, height: 3_600 })
    await picture(panel, `${name}-${theme}-${width}`)
  }
  await panel.emulateMedia({ colorScheme: 'light' })
  await panel.setViewportSize({ width: 380, height: 820 })
}

describe('a login log pasted by the client', () => {
  it('shows devices, places, the impossible trip and what they rest on', async () => {
    const { ticket, panel } = await evidenceOf(1009)
    await paste(panel, await pastedIn(ticket), 'Login log')
    await panel.getByText('9 rows read.').waitFor()
    await panel.getByRole('img', { name: /VN, AS45899: 4 rows, 2 failed/ }).waitFor()
    await panel.getByText(/FR, AS20766 to VN, AS45899/).waitFor()
    const all = await textOf(panel.getByRole('tabpanel'))
    expect(all).toContain('faster than any flight')
    await shots(panel, 'log-workbench')
  })
})
