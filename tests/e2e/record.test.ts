import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from './browser'
import { confirmProcedure, openStage, panelInTab, picture, type Stage, stored, textOf } from './stage'

let stage: Stage
let ticket: Page
let panel: Page
let office: Page

beforeAll(async () => {
  stage = await openStage()
  ticket = await stage.browser.open(stage.ticket(1004))
  panel = await panelInTab(stage.browser, ticket)
  panel.setDefaultTimeout(10_000)
  await ticket.bringToFront()
  await panel.getByRole('heading', { name: 'Margaret Ellingsworth' }).waitFor()
  await panel.getByRole('button', { name: 'Confirm procedure' }).waitFor()
})

afterAll(async () => {
  await stage?.close()
})

/**
 * Presses the shortcut of the clip. A browser without a window has no global shortcuts, so the command itself is given to
 * the worker, as the browser gives it.
 */
async function clipCommand(page: Page): Promise<void> {
  await page.bringToFront()
  const worker = await stage.browser.worker()
  await worker.evaluate(() => {
    const event = chrome.commands.onCommand as unknown as { dispatch: (command: string) => void } // as: not in the types
    event.dispatch('clip-selection')
  })
}

/** Selects what a list of the page holds, as an analyst drags over it. */
async function select(page: Page, css: string): Promise<void> {
  await page.evaluate(found => {
    const element = document.querySelector(found)
    if (element) getSelection()?.selectAllChildren(element)
  }, css)
}

async function passages(): Promise<number> {
  const { events } = await stored(stage.browser)
  return events.filter(kept => JSON.stringify(kept).includes('"evidence.added"')).length
}

describe('claims beside the record', () => {
  it('are all unknown before anything was noted, and none supports', async () => {
    await panel.getByRole('tab', { name: /^Evidence/ }).click()
    const claims = panel.getByRole('list', { name: 'Claims' })
    await claims.getByRole('listitem').first().waitFor()
    const text = await textOf(claims)
    expect(text).toContain('HL-2047731')
    expect(text).not.toMatch(/supports|contradicts/)
    await picture(panel, 'record-unknown')
  })

  it('take a clip of the back office, by the shortcut’s command, with hash and anchor', async () => {
    await panel.getByRole('tab', { name: /^Case/ }).click()
    await confirmProcedure(panel)
    await ticket.bringToFront()
    await ticket.reload()
    office = await stage.browser.open(stage.ticket(1004).replace('/tickets/1004', '/backoffice/HL-2047713'))
    await select(office, 'main')
    await until(
      async () => {
        // Once per look: the page script may still be asking for its adapters.
        await clipCommand(office)
        return (await passages()) > 0 || undefined
      },
      15_000,
      'the clip was not kept',
    )
    await panel.getByRole('tab', { name: /^Evidence/ }).click()
    const card = panel.getByRole('region', { name: 'Evidence of case' })
    await card
      .getByText(/SHA-256/)
      .first()
      .waitFor()
    expect(await textOf(card)).toContain('/backoffice/HL-2047713')
    await card
      .getByRole('button', { name: /^Check source/ })
      .first()
      .click()
    await card.getByText('Still there.').waitFor()
  })

  it('are contradicted by the values read from the clip, each of which the analyst sees first', async () => {
    await panel
      .getByRole('button', { name: /^Read into record/ })
      .first()
      .click()
    const lines = panel.getByRole('list', { name: 'Understood lines' })
    await lines.getByRole('checkbox').first().waitFor()
    await panel.getByRole('combobox', { name: 'What is HL-2047713' }).selectOption({ label: 'Account number' })
    await lines.getByRole('checkbox', { name: /^Account number HL-2047713/ }).waitFor()
    await picture(panel, 'record-preview')
    await panel.getByRole('button', { name: /^Note \d+ values/ }).click()
    const claims = panel.getByRole('list', { name: 'Claims' })
    await claims.getByText('two digits swapped').waitFor()
    await picture(panel, 'record-light')
    await panel.getByRole('tab', { name: /^Case/ }).click()
    const table = panel.getByRole('table', { name: /^Contradictions/ })
    await table.waitFor()
    const text = await textOf(table)
    for (const words of ['two digits swapped', 'one letter missing', '2021', '2018-01', '+1 416-555-0119', '2 BTC']) {
      expect(text).toContain(words)
    }
    await picture(panel, 'contradictions-light')
  })

  it('open each side at its source', async () => {
    await panel.getByRole('button', { name: /^Where the client says Account number/ }).click()
    await panel.getByText('Marked in the page.').waitFor()
    await panel.getByRole('button', { name: /^Source of Account number HL-2047713/ }).click()
    await panel.getByRole('region', { name: 'Evidence of case' }).waitFor()
    expect(await panel.evaluate(() => document.activeElement?.id.startsWith('piece-'))).toBe(true)
  })

  it('say that the page changed when it did', async () => {
    await office.evaluate(() => {
      const cell = document.querySelector('dl dd')
      if (cell) cell.textContent = 'Somebody Else'
    })
    await panel
      .getByRole('button', { name: /^Check source/ })
      .first()
      .click()
    await panel.getByText('The page changed since.').waitFor()
  })

  it('take values by hand and let go of them', async () => {
    await panel.getByRole('button', { name: 'Change Phone' }).click()
    await panel.getByRole('textbox', { name: 'Phone' }).fill('+1 647 555 0190')
    await panel.getByRole('button', { name: 'Note Phone' }).click()
    const phone = panel.getByRole('list', { name: 'Claims' }).getByRole('listitem').filter({ hasText: 'Phone' })
    await phone.getByText('supports').waitFor()
    await panel.getByRole('button', { name: 'Clear Phone' }).click()
    await phone.getByText('unknown').waitFor()
  })

  it('follow their clip to a step', async () => {
    await panel
      .getByRole('combobox', { name: /^Put .* to a step/ })
      .first()
      .selectOption('S12')
    await panel.getByRole('region', { name: 'Evidence of S12' }).waitFor()
    await panel.getByRole('button', { name: 'Source of Account number', exact: true }).click()
    await until(
      () =>
        panel.evaluate(
          () => document.activeElement?.closest('section[aria-label="Evidence of S12"]') !== null || undefined,
        ),
      5_000,
      'the clip was not shown at its step',
    )
  })

  it('are drawn dark and narrow without sideways scroll', async () => {
    await panel.emulateMedia({ colorScheme: 'dark' })
    await picture(panel, 'record-dark')
    await panel.setViewportSize({ width: 320, height: 820 })
    for (const tab of [/^Case/, /^Evidence/]) {
      await panel.getByRole('tab', { name: tab }).click()
      expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      await picture(panel, `record-320-${tab.source.slice(1).toLowerCase()}`)
    }
  })
})
