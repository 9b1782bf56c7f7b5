import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWithPanel } from './browser'
import { confirmProcedure, openStage, panelInTab, picture, type Stage, stored, textOf } from './stage'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(async () => {
  await stage?.close()
})

/** Case bodies of one type, oldest first. */
async function bodies(type: string): Promise<Record<string, unknown>[]> {
  const { events } = await stored(stage.browser)
  return events
    .flatMap(({ event }) => (isRecord(event) ? [event] : []))
    .sort((one, other) => (String(one['clock']) < String(other['clock']) ? -1 : 1))
    .flatMap(({ body }) => (isRecord(body) && body['type'] === type ? [body] : []))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

describe('choosing the procedure', () => {
  it('proposes types with the words that led there, keeps answers over a change, and adds a check', async () => {
    const { page, panel } = await openWithPanel(stage.browser, stage.ticket(1001))
    const group = panel.getByRole('group', { name: 'Proposed case types' })
    await group.waitFor()
    const proposals = await group.getByRole('radio').count()
    expect(proposals).toBeGreaterThanOrEqual(1)
    expect(proposals).toBeLessThanOrEqual(3)
    expect(await textOf(group)).toContain('Two-factor reset')
    expect(await textOf(group)).toContain('authenticator')
    await picture(page, 'choosing-proposed')
    await confirmProcedure(panel)
    await panel.getByRole('radio', { name: 'Pass' }).check({ force: true })
    await panel.getByText(/1 of \d+ answered/).waitFor()

    await panel.getByRole('button', { name: 'More' }).click()
    await panel.getByRole('menuitem', { name: 'Change case type' }).click()
    await panel.getByRole('combobox', { name: 'Procedure, or choose another' }).selectOption('c20')
    await panel.getByText('1 answer still applies, 0 do not').waitFor()
    await picture(page, 'choosing-change')
    await panel.getByRole('button', { name: 'Confirm procedure' }).click()
    await panel.getByText(/1 of \d+ answered/).waitFor()
    expect((await bodies('procedure.chosen')).map(body => body.procedureId)).toEqual(['c01', 'c20'])

    const checks = panel.getByRole('region', { name: 'Add a check' })
    await checks.getByRole('button', { name: 'Add Secrets exposure' }).click()
    await panel.getByRole('heading', { name: 'Secrets exposure', level: 3 }).waitFor()
    await panel.getByRole('button', { name: /Secrets in the ticket/ }).click()
    await panel.getByRole('article', { name: /stand anywhere in this ticket/ }).waitFor()
    expect((await bodies('module.added')).map(body => body.moduleId)).toEqual(['secrets'])
    await picture(page, 'choosing-module')
    await page.close()
  })

  it('asks for a reason where the new type asks for less, and keeps what was typed', async () => {
    const { page, panel } = await openWithPanel(stage.browser, stage.ticket(1002))
    await confirmProcedure(panel)
    await panel.getByRole('tab', { name: /Case/ }).click()
    await panel.getByRole('button', { name: 'Change case type' }).click()
    await panel.getByRole('combobox', { name: 'Procedure, or choose another' }).selectOption('c20')
    const reason = panel.getByRole('textbox', { name: /^Reason, required because/ })
    await panel.getByRole('button', { name: 'Confirm procedure' }).click()
    await panel.getByText('Say in a sentence why this type fits better.').waitFor()
    await reason.fill('Nothing was taken; the client only has a new number')
    await picture(page, 'choosing-reason')
    await panel.getByRole('button', { name: 'Confirm procedure' }).click()
    await panel.getByRole('article').waitFor()
    expect((await bodies('procedure.chosen')).at(-1)).toMatchObject({
      procedureId: 'c20',
      reason: 'Nothing was taken; the client only has a new number',
    })
    await page.close()
  })

  it('warns before a heavy check while a light one is open, at 320 pixels and in the dark as well', async () => {
    const { page, panel } = await openWithPanel(stage.browser, stage.ticket(1014))
    await confirmProcedure(panel)
    const narrow = await panelInTab(stage.browser, page, 320)
    await narrow.emulateMedia({ colorScheme: 'dark' })
    await narrow.getByRole('button', { name: /Selfie with dated note/ }).click()
    await narrow.getByText('A lighter check is open').waitFor()
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await picture(narrow, 'choosing-friction-320-dark')
    await narrow.getByRole('button', { name: 'Take the lighter check' }).click()
    await narrow.getByRole('article', { name: /the system itself can check/ }).waitFor()
    expect(await bodies('friction.warned')).toMatchObject([{ stepId: 'S31', went: false, instead: 'S27' }])
    await narrow.getByRole('tab', { name: /Decide/ }).click()
    await narrow.getByText(/^1 warning of needless requests/).waitFor()
    await picture(narrow, 'choosing-counted-320-dark')
    await narrow.getByRole('tab', { name: /Case/ }).click()
    await narrow.getByRole('button', { name: 'Change case type' }).click()
    await narrow.getByRole('combobox', { name: 'Procedure, or choose another' }).selectOption('c06')
    await picture(narrow, 'choosing-change-320-dark')
    await page.close()
  })
})
