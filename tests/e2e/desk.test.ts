/** Trainees are led step by step; reviewers replay a case and change nothing by it. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWithPanel, until } from './browser'
import { confirmProcedure, noteIn, openStage, type Panel, panelInTab, type Stage, stored, textOf } from './stage'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(async () => stage?.close())

/** Whether one step stands alone, its why read before its how, the how before its answers. */
async function isLed(panel: Panel): Promise<boolean> {
  const how = panel.getByText('Show me how')
  if (!(await how.isVisible()) || (await panel.getByText('Write down:').isVisible())) return false
  const yOf = async (what: typeof how) => (await what.boundingBox())?.y ?? 0
  const why = await yOf(panel.getByText('Why', { exact: true }))
  const answers = await yOf(panel.getByRole('radiogroup', { name: 'Answer' }))
  return why < (await yOf(how)) && (await yOf(how)) < answers
}

async function becomes(panel: Panel, led: boolean): Promise<void> {
  await until(async () => (await isLed(panel)) === led || undefined, 5_000, led ? 'not led' : 'still led')
}

describe('guided', () => {
  it('shows one step at a time, why before how, from options and from the panel’s menu', async () => {
    const options = await stage.browser.open(stage.browser.extensionUrl('src/ui/options/index.html'))
    const { page, panel } = await openWithPanel(stage.browser, stage.ticket(1001))
    await confirmProcedure(panel)
    await becomes(panel, false)
    const side = await panelInTab(stage.browser, page)
    await noteIn(side).waitFor()
    await options.bringToFront()
    await options.getByRole('checkbox', { name: 'Guided' }).check()
    for (const one of [panel, side]) await becomes(one, true)
    await side.bringToFront()
    for (let step = 0; step < 3; step += 1) {
      await side.getByRole('button', { name: 'Next step' }).click()
      await becomes(side, true)
    }
    await side.getByRole('button', { name: 'More' }).click()
    await side.getByRole('menuitemcheckbox', { name: /^Guided/, checked: true }).click()
    await becomes(side, false)
    await options.reload()
    await options.getByRole('checkbox', { name: 'Guided', checked: false }).waitFor()
    for (const one of [side, options, page]) await one.close()
  })
})

describe('a reviewer replays a case', () => {
  it('sees each moment as it was lived, and no control there writes', async () => {
    const { page, panel } = await openWithPanel(stage.browser, stage.ticket(1004))
    await confirmProcedure(panel)
    await panel.getByRole('article').getByRole('heading').first().focus()
    await page.keyboard.press('3')
    await panel.getByRole('radio', { name: 'Fail', checked: true }).waitFor()
    await noteIn(panel).fill('only known at the end')
    await panel.getByRole('button', { name: 'Next step' }).click()
    await until(async () => (await eventsOf(1004)).length === 4 || undefined, 5_000, 'four events are not stored')
    await page.close()

    const desk = await stage.browser.open(stage.browser.extensionUrl('src/ui/desk/index.html'))
    await desk.getByRole('link', { name: '#1004' }).click()
    await desk.getByText('ledger intact, 4 links').waitFor()
    const before = await stored(stage.browser)
    const seen = desk.getByRole('main')
    await desk.keyboard.press('Home')
    await desk.keyboard.press('ArrowRight')
    await desk.getByText('rebuilt from 2 events').waitFor()
    expect(await textOf(seen)).not.toContain('only known at the end')
    await desk.getByRole('slider', { name: 'Event' }).press('End')
    await desk.getByText('rebuilt from 4 events').waitFor()
    expect(await textOf(seen)).toContain('only known at the end')
    for (const role of ['textbox', 'radio', 'checkbox', 'combobox', 'switch'] as const)
      expect({ role, count: await desk.getByRole(role).count() }).toEqual({ role, count: 0 })
    await pressEverything(desk)
    expect(await stored(stage.browser)).toEqual(before)
    await desk.close()
  })
})

/** Every button of the replay and every key the desk knows. */
async function pressEverything(desk: Page): Promise<void> {
  const buttons = desk.getByRole('button').filter({ hasNotText: 'Options' })
  const count = await buttons.count()
  expect(count).toBeGreaterThanOrEqual(5)
  for (let index = 0; index < count; index += 1) await buttons.nth(index).click()
  const keys = 'ArrowLeft ArrowRight Space Enter Home End 1 2 3 4 5 j k n e s y x Control+Enter Control+z Delete'.split(
    ' ',
  )
  for (const key of keys) await desk.keyboard.press(key)
}

async function eventsOf(ticket: number): Promise<Record<string, unknown>[]> {
  return (await stored(stage.browser)).events.filter(event => String(event.caseId).endsWith(`#${ticket}`))
}
