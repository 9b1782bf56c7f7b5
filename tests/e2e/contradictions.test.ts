/** Nobody is verified while two voices of the case disagree and nobody said why both may be true. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CaseView } from '../../src/messages/protocol'
import { until } from './browser'
import { confirmProcedure, openStage, panelInTab, picture, type Stage, textOf } from './stage'

type Answer = { ok: boolean; value?: unknown; problem?: { code: string } } | undefined

let stage: Stage
let panel: Page
let caseId = ''

beforeAll(async () => {
  stage = await openStage()
  const ticket = await stage.browser.open(stage.ticket(1004))
  panel = await panelInTab(stage.browser, ticket)
  panel.setDefaultTimeout(10_000)
  await ticket.bringToFront()
  await panel.getByRole('heading', { name: 'Margaret Ellingsworth' }).waitFor()
  caseId = `${new URL(ticket.url()).origin}#1004`
})

afterAll(async () => stage?.close())

async function send(type: string, body: unknown): Promise<Answer> {
  return panel.evaluate(message => chrome.runtime.sendMessage(message), { v: 1, id: 'raw', type, body })
}

async function viewNow(): Promise<CaseView> {
  const answer = await send('case.view', { caseId })
  return answer?.value as CaseView // as: what the worker answers to this call
}

/** Passes every step that applies, with a saved key as proof. */
async function passAll(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    const { pack, session } = await viewNow()
    for (const { use } of pack?.procedure.steps ?? []) {
      if (session.answers[use]) continue
      const observed = use === 'S27' ? ['s27-key-accepted'] : []
      const body = { type: 'step.answered', stepId: use, result: 'pass', observed }
      await send('session.append', { caseId, eventId: `all-${round}-${use}`, body })
    }
  }
}

const verified = () => panel.getByRole('radio', { name: /^Verified, hand off/ })

async function pictures(name: string): Promise<void> {
  await picture(panel, `${name}-light`)
  await panel.emulateMedia({ colorScheme: 'dark' })
  await picture(panel, `${name}-dark`)
  await panel.setViewportSize({ width: 320, height: 820 })
  expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await picture(panel, `${name}-320`)
  await panel.emulateMedia({ colorScheme: 'light' })
  await panel.setViewportSize({ width: 380, height: 820 })
}

it('stands side by side with its sources, and keeps verified from being offered', async () => {
  await panel.getByRole('button', { name: 'Confirm procedure' }).waitFor()
  await confirmProcedure(panel)
  await panel.getByRole('tab', { name: /^Evidence/ }).click()
  await panel.getByRole('button', { name: 'Note Account number' }).click()
  await panel.getByRole('textbox', { name: 'Account number' }).fill('HL-2047713')
  await panel.getByRole('textbox', { name: 'Account number' }).press('Enter')
  await panel.getByRole('button', { name: 'Change Account number' }).waitFor()
  const answered = { type: 'step.answered', stepId: 'S05', result: 'not-possible', observed: [] }
  const reason = 'The helpdesk keeps no headers.'
  await send('session.append', { caseId, eventId: 'cannot', body: { ...answered, reason } })
  await panel.getByRole('tab', { name: 'Decide' }).click()
  await panel.getByText(/^Steps: 0 of \d+ known · 1 not possible · \d+ open$/).scrollIntoViewIfNeeded()
  expect(await textOf(panel.getByRole('list', { name: 'Not possible' }))).toContain(`not possible: ${reason}`)
  await panel.getByRole('heading', { name: 'Your decision' }).scrollIntoViewIfNeeded()
  await pictures('pairs-budget')
  await send('session.append', { caseId, eventId: 'undo', body: { type: 'answer.undone', stepId: 'S05' } })
  await passAll()
  await panel.getByRole('tab', { name: 'Decide' }).click()
  const gate = panel.getByRole('listitem').filter({ hasText: 'What does not add up is explained' }).last()
  await gate.waitFor()
  expect(await textOf(gate)).toContain('Not met')
  expect(await verified().isDisabled()).toBe(true)
  await gate.scrollIntoViewIfNeeded()
  await pictures('pairs-gate')
  await gate.getByRole('button', { name: 'Show what does not add up' }).click()
  const table = panel.getByRole('table', { name: /^Contradictions/ })
  await table.waitFor()
  const text = await textOf(table)
  for (const said of ['HL-2047731', 'HL-2047713', 'margaret.ellingsworth@examp1e-mail.example'])
    expect(text).toContain(said)
  await panel.getByRole('button', { name: /^Where the client says Account number/ }).click()
  await panel.getByText('Marked in the page.').waitFor()
  await pictures('pairs-open')
})

it('leads to the decision with level 2 chosen when it is escalated', async () => {
  await panel.getByRole('button', { name: /^Escalate Reply-To/ }).click()
  expect(await panel.getByRole('radio', { name: /^Escalate to level 2/ }).isChecked()).toBe(true)
  await panel.getByRole('tab', { name: /^Case/ }).click()
})

it('once each is explained, verified is offered, and the note says why', async () => {
  for (const what of ['Account number', 'Reply-To']) {
    await panel.getByRole('button', { name: new RegExp(`^Explain ${what}`) }).click()
    await panel.getByRole('textbox', { name: 'Why both may be true' }).fill('Typed from an old letter.')
    if (what === 'Reply-To') await pictures('pairs-writing')
    await panel.getByRole('button', { name: 'Keep explanation' }).click()
    await panel.getByRole('textbox', { name: 'Why both may be true' }).waitFor({ state: 'detached' })
  }
  await panel.getByText('all explained').waitFor()
  await pictures('pairs-explained')
  await panel.getByRole('tab', { name: 'Decide' }).click()
  await until(async () => (await verified().isEnabled()) || undefined, 5_000, 'verified is not offered')
  await panel.getByRole('button', { name: 'Record decision' }).click()
  await panel.getByText('Decision recorded.').waitFor()
  const note = await panel.locator('#handoff').inputValue()
  expect(note.replace(/\n\s+… /g, ' ')).toContain('Typed from an old letter.')
})
