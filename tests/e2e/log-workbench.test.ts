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

/** Drops a file on the box, as the analyst's hand does. */
async function dropFile(panel: Page, name: string, text: string): Promise<void> {
  const given = await panel.evaluateHandle(
    ([content = '', title = '']) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content], title))
      return transfer
    },
    [text, name],
  )
  await panel.getByRole('region', { name: 'Add a log or a mail' }).dispatchEvent('drop', { dataTransfer: given })
}

describe('a login log pasted by the client', () => {
  it('shows devices, places, the impossible trip and what they rest on', async () => {
    const { ticket, panel } = await evidenceOf(1009)
    await paste(panel, await pastedIn(ticket), 'Login log')
    await panel.getByText('9 rows read.').waitFor()
    await panel.getByRole('img', { name: /VN, AS45899: 4 rows, 2 failed/ }).waitFor()
    await panel.getByRole('heading', { name: 'Travel' }).waitFor()
    const all = await textOf(panel.getByRole('tabpanel'))
    expect(all).toContain('FR, AS20766 to VN, AS45899')
    expect(all).toContain('faster than any flight')
    expect(all).toContain('New device within 24 hours before the first sensitive request')
    await shots(panel, 'log-workbench')
    await panel.getByRole('heading', { name: 'Sequences' }).scrollIntoViewIfNeeded()
    await picture(panel, 'log-workbench-part')
    await panel.getByRole('heading', { name: 'Login log' }).scrollIntoViewIfNeeded()
    await picture(panel, 'log-workbench-rows')
    await panel.getByRole('heading', { name: 'Add a log or a mail' }).scrollIntoViewIfNeeded()
    await picture(panel, 'log-workbench-top')
    for (const page of [panel, ticket]) await page.close()
  })

  it('is corrected by hand, and a row becomes evidence with E that the desk replays', async () => {
    const { ticket, panel } = await evidenceOf(1009)
    await panel.getByRole('button', { name: '8 columns' }).click()
    await panel.getByRole('combobox', { name: 'Column 5, country' }).selectOption({ label: 'Not used' })
    await panel.getByRole('img', { name: /AS45899: 4 rows/ }).waitFor()
    await panel.getByText('country · by you').waitFor()
    const row = panel.getByRole('row', { name: /api_key_create/ })
    await row.focus()
    await panel.keyboard.press('e')
    const listed = panel.getByRole('region', { name: 'Evidence of case' })
    await listed.getByText('1 line of a log or mail').waitFor()
    expect(await textOf(listed)).toContain('row 8 ·')
    const desk = await stage.browser.open(stage.browser.extensionUrl('src/ui/desk/index.html'))
    await desk.getByRole('link', { name: '#1009' }).click()
    await desk.getByText(/ledger intact/).waitFor()
    const events = desk.getByRole('list', { name: 'Events' })
    await events.getByText('Log added').waitFor()
    await events
      .getByRole('button', { name: /Evidence/ })
      .last()
      .click()
    await desk
      .getByText(/row 8 · .*api_key_create/)
      .last()
      .waitFor()
    await picture(desk, 'log-workbench-desk')
    for (const page of [desk, panel, ticket]) await page.close()
  })

  it('is taken from the selection in the page', async () => {
    const { ticket, panel } = await evidenceOf(1009)
    await ticket.getByRole('article').first().selectText()
    await panel.getByRole('button', { name: 'Take the selection in the page' }).click()
    await panel
      .getByRole('region', { name: 'Log Selection of the page' })
      .getByText(/9 rows/)
      .first()
      .waitFor()
    for (const page of [panel, ticket]) await page.close()
  })

  it('can be read without a mouse: J and K go from row to row, plus and 0 zoom', async () => {
    const { ticket, panel } = await evidenceOf(1009)
    const timeline = panel.getByRole('figure', { name: /^Timeline/ })
    await timeline.focus()
    const shown = panel.getByRole('img', { name: /UTC: \d+ row/ })
    await panel.getByRole('heading', { name: 'Travel' }).waitFor()
    const before = await shown.getAttribute('aria-label')
    await panel.keyboard.press('+')
    await panel.getByRole('button', { name: 'As table' }).click()
    await panel.getByRole('table', { name: 'Timeline as table' }).waitFor()
    await expect.poll(() => shown.getAttribute('aria-label')).not.toBe(before)
    await timeline.focus()
    await panel.keyboard.press('0')
    await expect.poll(() => shown.getAttribute('aria-label')).toBe(before)
    await panel.keyboard.press('j')
    const first = await panel.evaluate(() => document.activeElement?.textContent ?? '')
    await panel.keyboard.press('j')
    expect(await panel.evaluate(() => document.activeElement?.textContent ?? '')).not.toBe(first)
    for (const page of [panel, ticket]) await page.close()
  })
})

describe('a log that can be read in two ways', () => {
  it('asks once for the order of the date and once for the zone', async () => {
    const { ticket, panel } = await evidenceOf(1001)
    const rows = ['time;event;ip', '03/04/2026 10:00;login;80.67.169.12', '05/04/2026 11:00;login;80.67.169.12']
    await paste(panel, rows.join('\n'), 'Excel export')
    const log = panel.getByRole('region', { name: 'Log Excel export' })
    await log.getByText(/the day or the month/).waitFor()
    await picture(panel, 'log-workbench-question')
    await log.getByRole('button', { name: 'Day first' }).click()
    await log.getByRole('combobox', { name: 'Time zone of the log' }).fill('Europe/Paris')
    await log.getByRole('button', { name: 'Use this zone' }).click()
    await panel.getByRole('img', { name: /UTC: 2 rows/ }).waitFor()
    expect(await textOf(log)).toContain('day first, change')
    expect(await textOf(log)).not.toContain('the day or the month')
    for (const page of [panel, ticket]) await page.close()
  })
})

describe('what is no log, or a bad one', () => {
  const good = '2026-03-11T21:15:09Z,login,80.67.169.12'
  const head = 'time,event,ip'
  const cases: [name: string, text: string, says: RegExp][] = [
    ['binary.csv', `PK\u0003\u0004${'\u0000\u0001'.repeat(400)}`, /not a text\. 0 rows were read/],
    ['mixed.csv', `${head}\n${good}\n11.03.2026 21:16,login,80.67.169.12`, /Times are written in 2 ways/],
    [
      'dates.csv',
      `${head}\n${good}\n2026-02-30T10:00:00Z,login,80.67.169.12`,
      /Row 3: .*is no day or hour that exists/,
    ],
    ['quotes.csv', `${head}\n${good}\n"2026-03-11T21:16:09Z,login,80.67.169.12\n${good}`, /Row 3: /],
    [
      'wide.csv',
      Array.from({ length: 3 }, (_, row) => Array.from({ length: 10_000 }, (_, at) => `${row}x${at}`).join()).join(
        '\n',
      ),
      /The table has 10000 columns; the first 200 were looked at/,
    ],
    [
      'lone.csv',
      `${head}\n${good}\n2026-03-11T21:16:09Z,lo\uD800gin\u202E,80.67.169.12`,
      /Read as comma-separated · 2 rows/,
    ],
    ['prose.txt', 'Dear team,\nplease help.\nRegards', /this does not read as a table/],
  ]

  it('is a stated problem with its row, never an exception', async () => {
    const { ticket, panel } = await evidenceOf(1002)
    const broken: string[] = []
    panel.on('pageerror', error => broken.push(error.message))
    for (const [name, text, says] of cases) {
      await dropFile(panel, name, text)
      const log = panel.getByRole('region', { name: `Log ${name}` })
      await log.getByText(/^Read as/).waitFor()
      const problems = log.getByRole('button', { name: /^\d+ problems?$/ })
      if ((await problems.count()) > 0) await problems.click()
      expect((await textOf(log)).replace(/[\u2068\u2069]/g, ''), name).toMatch(says)
      if (name === 'quotes.csv') await picture(log, 'log-workbench-problems')
      await log.getByRole('button', { name: `Remove ${name}` }).click()
      await log.waitFor({ state: 'detached' })
    }
    expect(broken).toEqual([])
    for (const page of [panel, ticket]) await page.close()
  })

  it('is refused with the count read when it is over the stated size', async () => {
    const { ticket, panel } = await evidenceOf(1002)
    const given = await panel.evaluateHandle(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File(['x'.repeat(16_000_001)], 'huge.csv'))
      return transfer
    })
    await panel.getByRole('region', { name: 'Add a log or a mail' }).dispatchEvent('drop', { dataTransfer: given })
    await panel.getByText('This text has 16,000,001 characters; 0 rows were read.').waitFor()
    await panel.getByRole('button', { name: 'Drop it' }).click()
    for (const page of [panel, ticket]) await page.close()
  })
})
