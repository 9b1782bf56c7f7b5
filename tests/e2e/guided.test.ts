/** A trainee is led: one step at a time, a hint on request, their own view before the recommendation. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWithPanel, until } from './browser'
import { confirmProcedure, openStage, type Panel, panelInTab, picture, type Stage, stored, textOf } from './stage'

let stage: Stage
let ticket: Page
let panel: Page

beforeAll(async () => {
  stage = await openStage()
  const options = await stage.browser.open(stage.browser.extensionUrl('src/ui/options/index.html'))
  await options.getByRole('textbox', { name: 'Name' }).fill('Ada')
  await options.getByRole('textbox', { name: 'Name' }).blur()
  await options.getByRole('combobox', { name: 'Role' }).selectOption({ label: 'Trainee' })
  await options.getByRole('checkbox', { name: 'Guided' }).check()
  await options.close()
  ticket = (await openWithPanel(stage.browser, stage.ticket(1004))).page
  panel = await panelInTab(stage.browser, ticket)
  await confirmProcedure(panel)
})

afterAll(async () => stage?.close())

async function kept(type: string): Promise<Record<string, unknown>[]> {
  const { events } = await stored(stage.browser)
  return events.map(kept => Object(Object(kept.event).body)).filter(body => body.type === type)
}

async function settles(says: (panel: Panel) => Promise<boolean>, complaint: string): Promise<void> {
  await until(async () => (await says(panel)) || undefined, 5_000, complaint)
}

/** Pictures in light, dark and at the narrowest, for whoever looks after the run; nothing runs out of the side. */
async function look(name: string): Promise<void> {
  for (const [scheme, width] of [
    ['light', 380],
    ['dark', 380],
    ['light', 320],
  ] as const) {
    await panel.emulateMedia({ colorScheme: scheme })
    await panel.setViewportSize({ width, height: 900 })
    await picture(panel, `guided-${name}-${scheme}-${width}`)
    expect(await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  }
  await panel.emulateMedia({ colorScheme: 'light' })
  await panel.setViewportSize({ width: 380, height: 900 })
}

describe('a trainee on a case', () => {
  it('sees one step, why before how, and asks for a hint', async () => {
    expect(await panel.getByRole('article').count()).toBe(1)
    expect(await textOf(panel.getByRole('tabpanel'))).not.toContain('Login timeline')
    expect(await panel.getByText('Write down:').isVisible()).toBe(false)
    await look('step')
    await panel.getByRole('button', { name: /^Ask for a hint/ }).click()
    await panel.getByText('What to look for').waitFor()
    await panel.getByText('Show me how').click()
    await panel.getByText('Write down:').waitFor()
    await look('hint')
    expect(await kept('hint.asked')).toEqual([{ type: 'hint.asked', stepId: 'S01' }])
  })

  it('answers, and the answer waits for somebody to stand for it', async () => {
    await panel.getByRole('article').getByRole('heading').first().focus()
    await panel.keyboard.press('1')
    await panel.getByText('To be countersigned').waitFor()
    await look('answered')
    await panel.keyboard.press('Enter')
    await settles(
      async () => /2 of \d+/.test(await textOf(panel.getByRole('region', { name: 'Guided' }))),
      'no next step',
    )
    expect(await panel.getByText('What to look for').count()).toBe(0)
  })

  it('says what they think before the recommendation is shown, and sees both side by side', async () => {
    await panel.getByRole('tab', { name: 'Decide' }).click()
    await panel.getByRole('heading', { name: 'Your own view first' }).waitFor()
    expect(await panel.getByText('Evidence points to').count()).toBe(0)
    await look('own-view')
    await panel.getByRole('radio', { name: /^Not verified/ }).check()
    await panel
      .getByRole('textbox', { name: 'Why, in your own words' })
      .fill('Replies go to another domain than the sender.')
    await panel.getByRole('button', { name: 'Show the recommendation' }).click()
    const beside = panel.getByRole('region', { name: 'Your view beside the recommendation' })
    await beside.waitFor()
    expect(await textOf(beside)).toMatch(/Not verified.*Need more information.*The results differ/)
    await panel.getByText('Evidence points to').waitFor()
    await look('beside')
    expect(await kept('self.explained')).toMatchObject([{ disposition: 'NOT_VERIFIED' }])
  })
})

describe('a running loss', () => {
  it('is shown at once, over whatever a trainee is doing', async () => {
    await panel.getByRole('tab', { name: 'Check' }).click()
    await panel.getByRole('checkbox', { name: /^Money is leaving/ }).check()
    await panel.getByRole('radio', { name: 'Fail' }).check({ force: true })
    await panel.getByRole('alert').getByRole('button', { name: 'Go to “Request containment”' }).waitFor()
    await look('alarm')
    await panel.getByRole('button', { name: 'Go to “Request containment”' }).click()
    await panel.getByRole('heading', { name: /Is the account held/ }).waitFor()
    await panel.getByRole('tab', { name: 'Decide' }).click()
    await panel.getByRole('alert').waitFor()
    await panel.getByRole('button', { name: 'Record decision' }).waitFor()
  })
})
