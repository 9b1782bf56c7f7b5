/** A raw mail as evidence: from the helpdesk's source page into the case, read beside what the desk told of itself. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from './browser'
import { confirmProcedure, openStage, panelInTab, picture, type Stage, stored, textOf } from './stage'

let stage: Stage

beforeAll(async () => {
  stage = await openStage({ viewport: { width: 1280, height: 900 } })
})

afterAll(async () => stage?.close())

/** What somebody would select and copy on the helpdesk's "Show source" page. */
async function sourceOf(ticket: Page): Promise<string> {
  const [page] = await Promise.all([
    stage.browser.context.waitForEvent('page'),
    ticket
      .getByRole('link', { name: /^Show source of the message by/ })
      .first()
      .click(),
  ])
  await page.waitForLoadState()
  const source = await page.evaluate(() => document.body.innerText)
  await page.close()
  return source
}

/** Asks the worker as the panel does. */
async function ask(panel: Page, type: string, body: unknown): Promise<void> {
  const answer = await panel.evaluate(async message => chrome.runtime.sendMessage(message), {
    v: 1,
    id: type,
    type,
    body,
  })
  expect(answer).toMatchObject({ ok: true })
}

/** Opens a ticket with its panel beside it and gives the case the mail of its first message. */
async function withMail(number: number): Promise<{ ticket: Page; panel: Page; caseId: string }> {
  const ticket = await stage.browser.open(stage.ticket(number))
  const panel = await panelInTab(stage.browser, ticket)
  await confirmProcedure(panel)
  const caseId = `${new URL(stage.ticket(number)).origin}#${number}`
  const text = await sourceOf(ticket)
  const mail = { caseId, eventId: `mail-${number}`, kind: 'mail', title: 'Mail source', text, from: { by: 'paste' } }
  await ask(panel, 'source.add', mail)
  await panel.getByRole('tab', { name: /^Evidence/ }).click()
  await mailIn(panel).getByRole('list', { name: 'Mail verdicts' }).waitFor()
  return { ticket, panel, caseId }
}

function mailIn(panel: Page) {
  return panel.getByRole('region', { name: 'Mail source' })
}

/** Types one list of "Your desk" in the options and waits until it is kept. */
async function tellDesk(label: string, lines: string): Promise<void> {
  const options = await stage.browser.open(stage.browser.extensionUrl('src/ui/options/index.html'))
  const field = options.getByRole('textbox', { name: label })
  await field.fill(lines)
  await field.blur()
  await options.getByRole('status').getByText('Saved').first().waitFor({ state: 'attached' })
  await picture(options, 'options-desk-light')
  await options.close()
}

/** A picture in each theme, and one as narrow as a panel gets, where nothing may stand out sideways. */
async function look(panel: Page, name: string): Promise<void> {
  for (const width of [380, 320]) {
    await panel.setViewportSize({ width, height: 1_500 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await panel.emulateMedia({ colorScheme })
      await picture(panel, `${name}-${width}-${colorScheme}`)
    }
    expect(await mailIn(panel).evaluate(one => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0)
  }
  await panel.setViewportSize({ width: 380, height: 820 })
}

describe('a raw mail as evidence', () => {
  it('has no trusted verdict before the desk names its receivers, then at once', async () => {
    const { ticket, panel } = await withMail(1004)
    expect(await textOf(mailIn(panel))).toContain('No verdict is trusted')
    expect(await mailIn(panel).getByText('dmarc=unknown').count()).toBe(1)
    await picture(panel, 'mail-c04-no-receivers')
    await tellDesk('Ids of your own receivers, one per line', 'mx1.harborline.example')
    await mailIn(panel).getByText('authserv-id mx1.harborline.example').waitFor()
    expect(await textOf(mailIn(panel).getByRole('list', { name: 'Mail verdicts' }))).toContain('dmarc=fail')
    await ticket.close()
    await panel.close()
  })

  it('names the rule by which a Reply-To imitates the address on file, and the path with its trust', async () => {
    const ticket = await stage.browser.open(stage.ticket(1004))
    const panel = await panelInTab(stage.browser, ticket)
    await panel.getByRole('tab', { name: /^Evidence/ }).click()
    const mail = mailIn(panel)
    await mail.getByRole('table', { name: /mail says against helpdesk shows/ }).waitFor()
    const email = { value: 'margaret.ellingsworth@example.com', source: { by: 'hand' } }
    const caseId = `${new URL(stage.ticket(1004)).origin}#1004`
    const body = { type: 'record.noted', patch: { email } }
    await ask(panel, 'session.append', { caseId, eventId: 'email-1004', body })
    await mail.getByRole('table', { name: /mail says against on file/ }).waitFor()
    expect(await textOf(mail.getByRole('rowheader', { name: /^From/ }))).toContain('same address')
    expect(await textOf(mail.getByRole('list', { name: 'Look-alike domains and mail services' }))).toMatch(
      /examp1e-mail\.example looks like example\.com name with words added · the domain on file · in Reply-To/,
    )
    const hops = mail.getByRole('table', { name: 'Servers the message passed, newest last' }).getByRole('row')
    const rows = await Promise.all((await hops.all()).slice(1).map(textOf))
    expect(rows[0]).toMatch(/^1 77\.88\.8\.8 RU unverified/)
    expect(rows[1]).toContain('out14.bulk-sender.example 203.0.113.99 reserved address, no country SPF sender')
    expect(rows[2]).toMatch(/^3 mx1\.harborline\.example ours/)
    expect(await textOf(mail)).toMatch(/Countries: .+, data of \d{4}-\d{2}-\d{2}/)
    await look(panel, 'mail-c04')
    await ticket.close()
    await panel.close()
  })

  it('takes the lines of a row as evidence with E, and shows them among the case’s evidence', async () => {
    const ticket = await stage.browser.open(stage.ticket(1004))
    const panel = await panelInTab(stage.browser, ticket)
    await panel.getByRole('tab', { name: /^Evidence/ }).click()
    await mailIn(panel).getByRole('button', { name: 'Take as evidence: dmarc' }).focus()
    await panel.keyboard.press('e')
    await mailIn(panel).getByText('Taken as evidence.').waitFor()
    const event = await until(
      async () => (await stored(stage.browser)).events.find(one => JSON.stringify(one).includes('"evidence.added"')),
      5_000,
      'the evidence was not stored',
    )
    expect(JSON.stringify(event)).toContain('"rows":[10,11,12,13]')
    expect(await panel.getByText('dmarc=fail (p=none) header.from=example.com').count()).toBeGreaterThan(0)
    await ticket.close()
    await panel.close()
  })

  it('shows a forged second Authentication-Results as not trusted, and hostile headers as text', async () => {
    const { ticket, panel } = await withMail(1013)
    const mail = mailIn(panel)
    const headers = await mail.getByRole('list', { name: 'Authentication headers' }).getByRole('listitem').all()
    expect(await textOf(headers.at(-1) ?? mail)).toMatch(/^not trusted mail\.attacker\.example .*dmarc=pass/)
    const verdicts = await textOf(mail.getByRole('list', { name: 'Mail verdicts' }))
    expect(verdicts).toContain('spf=softfail')
    expect(verdicts).toContain('dmarc=fail')
    expect(verdicts).not.toContain('=pass')
    await mail.getByRole('button', { name: 'Show the raw headers' }).click()
    await mail
      .getByRole('region', { name: 'Raw headers' })
      .getByText('<script>window.__gh_pwned_header=1</script>')
      .waitFor()
    expect(await panel.evaluate(() => Object.keys(window).filter(key => key.startsWith('__gh_pwned')))).toEqual([])
    await look(panel, 'mail-c13')
    await ticket.close()
    await panel.close()
  })
})
