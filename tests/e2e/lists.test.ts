import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStage, panelInTab, picture, type Stage, textOf } from './stage'

/** Tor exit named in the text of ticket 1009. */
const exit = '185.220.101.34'
/** Countries by address as they are known from elsewhere. */
const known = {
  '77.88.8.8': 'RU',
  '8.8.8.8': 'US',
  '5.9.1.1': 'DE',
  '133.11.1.1': 'JP',
  '105.112.0.1': 'NG',
  '91.198.174.192': 'NL',
  '2a01:4f8::1': 'DE',
}
let stage: Stage

beforeAll(async () => {
  stage = await openStage({ viewport: { width: 1280, height: 900 } })
})

afterAll(async () => stage?.close())

async function openOptions(): Promise<Page> {
  const page = await stage.browser.open(stage.browser.extensionUrl('src/ui/options/index.html'))
  await page.getByRole('region', { name: 'Lists' }).getByText('ships with Gatehouse').waitFor()
  return page
}

type Given = { file: string; content: Buffer | string; kind?: string; name?: string }

/** Chooses a file, says everything of it and has it read. */
async function readFile(page: Page, { file, content, kind = 'Tor exits', name = file }: Given): Promise<void> {
  const form = page.getByRole('form', { name: 'Import a list' })
  await form
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: file, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
  await form.getByLabel('What it lists').selectOption({ label: kind })
  await form.getByLabel('Name').fill(name)
  await form.getByLabel('Source').fill('made for this test')
  await form.getByLabel('Day of the data').fill('2026-06-01')
  await form.getByRole('button', { name: 'Read the file' }).click()
}

/** Opens the facts of a ticket beside its page. */
async function openCase(number: number): Promise<{ ticket: Page; panel: Page }> {
  const ticket = await stage.browser.open(stage.ticket(number))
  const panel = await panelInTab(stage.browser, ticket, 420)
  await panel.getByRole('heading', { name: 'Facts' }).waitFor()
  return { ticket, panel }
}

/** Pastes a log of one sign-in of this minute, so that it belongs to the request. */
async function pasteLog(panel: Page): Promise<void> {
  await panel.getByRole('tab', { name: 'Evidence' }).click()
  await panel.getByRole('textbox', { name: 'Name of this log or mail' }).fill('Login log')
  await panel
    .getByRole('textbox', { name: 'Paste a log or a mail' })
    .fill(`timestamp_utc,event,result,ip\n${new Date().toISOString()},login,ok,${exit}\n`)
  await panel.getByRole('button', { name: 'Add what is pasted' }).click()
  await panel.getByRole('heading', { name: 'Login log', exact: true }).waitFor()
  await panel.getByRole('tab', { name: 'Case' }).click()
}

describe('the table that ships', () => {
  it('gives the known answers in the browser, with the day of its data', async () => {
    const { ticket, panel } = await openCase(1001)
    await ticket.getByRole('tab', { name: 'Internal note' }).click()
    await ticket.getByRole('textbox', { name: 'Internal note' }).fill(`Seen: ${Object.keys(known).join(' , ')} .`)
    await ticket.getByRole('button', { name: 'Send' }).click()
    for (const [ip, code] of Object.entries(known)) {
      const chip = panel.getByRole('button', { name: new RegExp(`^${ip.replaceAll('.', '\\.')}`) })
      await chip.waitFor()
      const said = await chip.locator('xpath=..').innerText()
      expect([ip, said.replace(/\s+/g, ' ')]).toEqual([ip, expect.stringContaining(`${code}, list of 2026-06-17`)])
    }
    await panel.close()
    await ticket.close()
  })

  it('is shown in the options with day and credit', async () => {
    const page = await openOptions()
    const says = await textOf(page.getByRole('region', { name: 'Lists' }))
    expect(says).toMatch(/data of 2026-06-17, [\d,]+ days? old · [\d,]+ entries · [\d.]+ (MB|kB)/)
    expect(says).toContain('CC BY 4.0')
    await page.close()
  })
})

describe('a file that is no list', () => {
  it.each([
    ['a PDF', { file: 'report.pdf', content: '%PDF-1.7\n1 0 obj' }, /at offset 0 it begins as a PDF/],
    [
      'an MMDB file cut short',
      {
        file: 'country.mmdb',
        content: Buffer.concat([Buffer.alloc(64, 1), Buffer.from([0xab, 0xcd, 0xef]), Buffer.from('MaxMind.com')]),
        kind: 'Countries by address',
      },
      /MMDB file is broken at offset \d+: expected a description/,
    ],
    [
      'a list of another kind',
      { file: 'exits.txt', content: `${exit}\n`, kind: 'Sanctioned destinations' },
      /Row 1 is/,
    ],
  ])('is refused with a sentence: %s', async (_, given, says) => {
    const page = await openOptions()
    await readFile(page, given)
    const alert = page.getByRole('region', { name: 'Lists' }).getByRole('alert')
    await alert.waitFor()
    expect(await textOf(alert)).toMatch(/^Not imported\./)
    expect(await textOf(alert)).toMatch(says)
    expect(await page.getByRole('button', { name: 'Keep this list' }).count()).toBe(0)
    await page.close()
  })
})

describe('a list of Tor exits', () => {
  it('is shown before it is kept; then facts, signals and an open panel know it', async () => {
    const { ticket, panel } = await openCase(1009)
    const fact = panel.getByRole('button', { name: new RegExp(`^${exit.replaceAll('.', '\\.')}`) }).locator('xpath=..')
    await fact.getByText('DE, list of 2026-06-17').waitFor()
    await pasteLog(panel)
    const page = await openOptions()
    await readFile(page, { file: 'exits.txt', content: `# exits\n${exit}\n185.220.101.35\n`, name: 'Our Tor exits' })
    const read = page.getByRole('region', { name: '2 entries read, no problem found' })
    await read.waitFor()
    expect(await textOf(read)).toContain(exit)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await picture(page.getByRole('region', { name: 'Lists' }), `options-lists-${colorScheme}`)
    }
    await read.getByRole('button', { name: 'Keep this list' }).click()
    await page.getByText('Our Tor exits is kept.').waitFor()
    await fact.getByText('Tor exit, list of 2026-06-01').waitFor()
    const signal = panel.getByRole('listitem').filter({ hasText: 'commercial VPN or a Tor exit' })
    await signal.getByText(`${exit} tor, Our Tor exits 2026-06-01`).waitFor()
    await fact.scrollIntoViewIfNeeded()
    await picture(panel, 'panel-network-facts')
    await page.setViewportSize({ width: 320, height: 900 })
    await picture(page.getByRole('region', { name: 'Lists' }), 'options-lists-320')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: 'Remove Our Tor exits' }).click()
    await page.getByText('Our Tor exits is removed.').waitFor()
    await fact.getByText('Tor exit, list of 2026-06-01').waitFor({ state: 'detached' })
    await page.close()
    await panel.close()
    await ticket.close()
  })
})
