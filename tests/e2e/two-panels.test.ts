/** One case in several panels: the overlay of its tab, the same ticket in another tab, the side panel's page. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWithPanel, until } from './browser'
import { confirmProcedure, draftOf, noteIn, openStage, type Panel, panelInTab, type Stage, stored } from './stage'

const withinMs = 1_000
let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(async () => stage?.close())

/** A ticket with the overlay, the same ticket in a second tab, and a panel page that follows the first. */
async function three(number: number): Promise<{ panels: [Panel, Page, Page]; close: () => Promise<void> }> {
  const twin = await stage.browser.open(stage.ticket(number, '?again=1'))
  const first = await openWithPanel(stage.browser, stage.ticket(number))
  await confirmProcedure(first.panel)
  const side = await panelInTab(stage.browser, first.page)
  const other = await panelInTab(stage.browser, twin)
  for (const panel of [side, other]) await noteIn(panel).waitFor()
  const close = async () => {
    for (const page of [side, other, first.page, twin]) await page.close()
  }
  return { panels: [first.panel, side, other], close }
}

async function soon(isSo: () => Promise<boolean>, complaint: string): Promise<void> {
  await until(async () => (await isSo()) || undefined, withinMs, complaint)
}

describe('two panels on one case', () => {
  it('an answer given in one stands in the others within a second', async () => {
    const { panels, close } = await three(1001)
    const [overlay, side, other] = panels
    await side.bringToFront()
    await side.keyboard.press('2')
    await side.getByRole('radio', { name: 'Concern', checked: true }).waitFor()
    for (const panel of [overlay, other])
      await soon(() => panel.getByRole('radio', { name: 'Concern' }).isChecked(), 'the answer does not appear')
    await other.bringToFront()
    await other.keyboard.press('1')
    await other.getByRole('radio', { name: 'Pass', checked: true }).waitFor()
    for (const panel of [overlay, side])
      await soon(() => panel.getByRole('radio', { name: 'Pass' }).isChecked(), 'the later answer does not appear')
    await close()
  })

  it('a note typed in one is read in the others', async () => {
    const { panels, close } = await three(1002)
    const [overlay, side, other] = panels
    await side.bringToFront()
    await noteIn(side).pressSequentially('seen by the first')
    for (const panel of [overlay, other])
      await soon(async () => (await noteIn(panel).inputValue()) === 'seen by the first', 'the note does not appear')
    await close()
  })

  it('both type in the same note: the later wins, the other is offered, nothing is lost', async () => {
    const { panels, close } = await three(1003)
    const [overlay, side, other] = panels
    await noteIn(side).focus()
    await noteIn(other).focus()
    await side.bringToFront()
    await noteIn(side).pressSequentially('the caller named the old phone')
    await until(async () => (await draftOf(stage.browser, 1003, 'note:S01')) !== '' || undefined, 5_000, 'not kept')
    await other.bringToFront()
    await noteIn(other).pressSequentially('the log shows a new device')
    await until(
      async () => (await draftOf(stage.browser, 1003, 'note:S01')) === 'the log shows a new device' || undefined,
      5_000,
      'the later does not win',
    )
    await other.getByText('Another panel wrote at the same time: “the caller named the old phone”').waitFor()
    await soon(
      async () => (await noteIn(overlay).inputValue()) === 'the log shows a new device',
      'a panel that only watches does not show the later',
    )
    await other.getByRole('button', { name: 'Add it' }).click()
    const both = 'the log shows a new device\nthe caller named the old phone'
    await until(async () => (await noteIn(other).inputValue()) === both || undefined, 2_000, 'the text is not added')
    await other.getByRole('button', { name: 'Next step' }).click()
    await until(async () => (await notesStored()).includes(both) || undefined, 5_000, 'both texts are not stored')
    await close()
  })

  it('a panel that is left with an older text does not take the newer one of another away', async () => {
    const { panels, close } = await three(1005)
    const [, side, other] = panels
    await noteIn(side).focus()
    await noteIn(other).focus()
    await side.bringToFront()
    await noteIn(side).pressSequentially('older words')
    await until(async () => (await draftOf(stage.browser, 1005, 'note:S01')) !== '' || undefined, 5_000, 'not kept')
    await other.bringToFront()
    await noteIn(other).pressSequentially('newer words')
    await other.getByText('Another panel wrote at the same time: “older words”').waitFor()
    // Leaving the older one makes it an event; the newer text, acknowledged as a draft, must survive a crash all the same.
    await side.bringToFront()
    await side.getByRole('button', { name: 'Next step' }).click()
    await until(async () => (await notesStored()).includes('older words') || undefined, 5_000, 'not stored')
    expect(await draftOf(stage.browser, 1005, 'note:S01')).toBe('newer words')
    await close()
  })
})

async function notesStored(): Promise<string[]> {
  const { events } = await stored(stage.browser)
  return events
    .map(record => JSON.stringify(record))
    .flatMap(text => {
      const found = /"type":"note.written","about":"[^"]*","text":("(?:[^"\\]|\\.)*")/.exec(text)
      return found?.[1] ? [JSON.parse(found[1])] : []
    })
}
