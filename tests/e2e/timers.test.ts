/** A check that counts for a while and a hold say so where they were answered, and hold level 2 back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmProcedure, openStage, panelInTab, picture, type Stage, textOf } from './stage'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(async () => stage?.close())

describe('a lost e-mail address', () => {
  it('shows until when a check counts, and how long nothing is done', async () => {
    const ticket = await stage.browser.open(stage.ticket(1007))
    const panel = await panelInTab(stage.browser, ticket, 320)
    await confirmProcedure(panel)
    for (const [title, says] of [
      ['Phone on file, and the SIM behind it', /Counts until \d\d:\d\d\./],
      ['Notice to every contact, and cooling-off', /Cooling-off until \d\d:\d\d on \d+ \w+\./],
    ] as const) {
      await panel.getByRole('button', { name: title }).first().click()
      await panel.getByRole('radio', { name: 'Pass' }).check({ force: true })
      const line = panel.getByRole('article').getByText(says)
      await line.waitFor()
      await line.scrollIntoViewIfNeeded()
      for (const colorScheme of ['light', 'dark'] as const) {
        await panel.emulateMedia({ colorScheme })
        await picture(panel, `timer-${title.slice(0, 5)}-${colorScheme}`)
      }
    }
    const row = panel.getByRole('button', { name: /^.*Phone on file, and the SIM behind it/ }).first()
    expect(await textOf(row)).toMatch(/Phone on file/)
    await panel.getByRole('tab', { name: 'Decide' }).click()
    const gate = panel.getByText('The cooling-off is over')
    await gate.waitFor()
    await gate.scrollIntoViewIfNeeded()
    await picture(panel, 'timer-gate')
    await panel.setViewportSize({ width: 420, height: 820 })
    await panel.getByRole('tab', { name: /^Check/ }).click()
    await row.scrollIntoViewIfNeeded()
    expect(await textOf(row)).toMatch(/until \d\d:\d\d/)
    await picture(panel, 'timer-row-420')
    await ticket.close()
    await panel.close()
  })
})
