/** Clocks are seen and asked about where the analyst works; what this device does with lists is told in the desk. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWithPanel } from './browser'
import { confirmProcedure, openStage, panelInTab, picture, type Stage, textOf } from './stage'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(async () => stage?.close())

/** In light and dark. */
async function pictures(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await picture(page, `${name}-${colorScheme}`)
  }
}

const optionsPage = () => stage.browser.open(stage.browser.extensionUrl('src/ui/options/index.html'))

/** The ring of a clock that rests on times without a zone. */
const unsure = (panel: Page) => panel.getByRole('img', { name: /^unsure: / }).first()

/** A ticket of a helpdesk that writes its times without a zone. */
async function openUnzoned(number: number): Promise<Page> {
  const page = await stage.browser.context.newPage()
  await page.route(`**/tickets/${number}`, async route => {
    const answer = await route.fetch()
    const body = (await answer.text()).replace(/(datetime="\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:\.\d+)?Z/g, '$1')
    await route.fulfill({ response: answer, body })
  })
  await page.goto(stage.ticket(number))
  return page
}

describe('the clocks of a case', () => {
  it('are two, beside the most urgent one in the head', async () => {
    const { page, panel } = await openWithPanel(stage.browser, stage.ticket(1001))
    await confirmProcedure(panel)
    await page.close()
    const ticket = await stage.browser.open(stage.ticket(1001))
    const side = await panelInTab(stage.browser, ticket, 320)
    await side.getByRole('tab', { name: /^Case/ }).click()
    const clocks = side.getByRole('list', { name: 'Clocks' })
    const said = await textOf(clocks)
    expect(said).toMatch(/first response/i)
    expect(said).toMatch(/decision/i)
    const rows = await clocks.getByRole('listitem').count()
    expect(await side.getByRole('img', { name: /^(\d|under|paused|done|due|unsure)/ }).count()).toBe(rows + 1)
    await clocks.scrollIntoViewIfNeeded()
    await pictures(side, 'clocks-320')
    await side.setViewportSize({ width: 420, height: 820 })
    await clocks.scrollIntoViewIfNeeded()
    await pictures(side, 'clocks-420')
    await ticket.close()
    await side.close()
  })

  it('are unsure without a zone, which is asked for once and can be changed in the options', async () => {
    const ticket = await openUnzoned(1002)
    const panel = await panelInTab(stage.browser, ticket, 320)
    await panel.getByText(/^Times on this page have no zone/).waitFor()
    await confirmProcedure(panel)
    await unsure(panel).waitFor()
    await pictures(panel, 'clocks-zone-320')
    await panel.getByRole('button', { name: 'Another zone' }).click()
    await panel.getByRole('combobox', { name: 'Time zone of this site' }).fill('Mars/Olympus')
    await panel.getByRole('button', { name: 'Use this zone' }).click()
    await panel.getByText(/No time zone “Mars\/Olympus” is known/).waitFor()
    await pictures(panel, 'clocks-zone-wrong-320')
    await panel.getByRole('combobox', { name: 'Time zone of this site' }).fill('Europe/Berlin')
    await panel.getByRole('button', { name: 'Use this zone' }).click()
    await panel.getByText(/^Times on this page have no zone/).waitFor({ state: 'detached' })
    await panel
      .getByRole('img', { name: /^\d.*: S\d: / })
      .first()
      .waitFor()
    expect(await unsure(panel).count()).toBe(0)

    const options = await optionsPage()
    const zone = options.getByLabel('Time zone of 127.0.0.1')
    await zone.waitFor()
    expect(await zone.inputValue()).toBe('Europe/Berlin')
    await zone.fill('')
    await zone.blur()
    await panel.bringToFront()
    await unsure(panel).waitFor()
    expect(await panel.getByText(/^Times on this page have no zone/).count()).toBe(0)
    for (const page of [options, panel, ticket]) await page.close()
  })
})

describe('the hours of the desk', () => {
  it('are set in the options', async () => {
    const options = await optionsPage()
    const hours = options.getByRole('region', { name: 'Business hours' })
    // The box shows what is kept, which may be a moment after it is pressed.
    await hours.getByRole('checkbox', { name: 'Sat' }).click()
    await hours.getByRole('checkbox', { name: 'Sat', checked: true }).waitFor()
    await options.getByText('Saved').first().waitFor()
    await hours.getByLabel('Holidays, one day per line').fill('25.12.2026')
    await hours.getByLabel('Holidays, one day per line').blur()
    await hours.getByRole('alert').waitFor()
    for (const width of [1_000, 320]) {
      await options.setViewportSize({ width, height: 900 })
      await hours.scrollIntoViewIfNeeded()
      for (const colorScheme of ['light', 'dark'] as const) {
        await options.emulateMedia({ colorScheme })
        await picture(hours, `hours-${width}-${colorScheme}`)
      }
    }
    await options.close()
  })
})

describe('lists', () => {
  it('leave an entry of the ledger, beside the list and in the desk', async () => {
    const options = await optionsPage()
    const lists = options.getByRole('region', { name: 'Lists' })
    const form = options.getByRole('form', { name: 'Import a list' })
    await form
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: 'exits.txt', mimeType: 'text/plain', buffer: Buffer.from('185.220.101.0/24\n') })
    await form.getByLabel('What it lists').selectOption({ label: 'Tor exits' })
    await form.getByLabel('Name').fill('Our exits')
    await form.getByLabel('Source').fill('made for this test')
    await form.getByLabel('Day of the data').fill('2026-06-01')
    await form.getByRole('button', { name: 'Read the file' }).click()
    await form.getByRole('button', { name: /Import|Keep/ }).click()
    await lists.getByText(/^Imported .* UTC by/).waitFor()
    await lists.getByText('What happened to lists').click()
    await pictures(options, 'lists-told')
    await picture(lists, 'lists-told-section')
    await lists.getByRole('button', { name: 'Remove Our exits' }).click()
    await lists.getByText('ledger intact, 2 links').waitFor()
    await options.setViewportSize({ width: 320, height: 900 })
    await picture(lists, 'lists-told-320')
    await options.close()

    const desk = await stage.browser.open(stage.browser.extensionUrl('src/ui/desk/index.html#device'))
    const told = await textOf(desk.getByRole('list', { name: 'Events of this device' }))
    expect(told).toMatch(/Our exits removed.*SHA-256 [0-9a-f]{64}.*Our exits imported/)
    await pictures(desk, 'desk-device')
    await desk.getByRole('link', { name: 'Cases' }).click()
    await desk.getByRole('table').waitFor()
    await pictures(desk, 'desk-clocks')
    await desk.close()
  })
})
