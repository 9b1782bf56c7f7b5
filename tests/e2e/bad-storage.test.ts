/**
 * The disk is full or the browser refuses storage. The refusal is made where the browser makes it: the worker's own
 * IDBObjectStore throws the browser's error at every write, until it is healed again. Nothing of ours is replaced.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openWithPanel, until } from './browser'
import { confirmProcedure, draftOf, noteIn, openStage, type Panel, picture, type Stage, stored } from './stage'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterEach(heal)
afterAll(async () => stage?.close())

async function refuseWrites(name: string): Promise<void> {
  await (await stage.browser.worker()).evaluate(error => {
    const store = IDBObjectStore.prototype
    const { put, add } = store
    const refuse = () => {
      throw new DOMException('refused for a test', error)
    }
    Object.assign(store, { put: refuse, add: refuse })
    Object.assign(globalThis, { heal: () => Object.assign(store, { put, add }) })
  }, name)
}

async function heal(): Promise<void> {
  await (await stage.browser.worker()).evaluate(() => {
    const { heal } = globalThis as unknown as { heal?: () => void }
    heal?.()
  })
}

async function answersStored(ticket: number): Promise<string[]> {
  const { events } = await stored(stage.browser)
  return events
    .map(record => JSON.stringify(record))
    .filter(text => text.includes(`#${ticket}`) && text.includes('"type":"step.answered"'))
}

async function isSaid(panel: Panel, says: string): Promise<void> {
  await panel.getByRole('alert').getByText(says).waitFor({ timeout: 2_000 })
  await panel.getByText('Not saved', { exact: true }).waitFor()
}

describe('storage that refuses', () => {
  it('an answer on a full disk is said at once, kept on screen, and stored by trying again', async () => {
    const { page, panel } = await openWithPanel(stage.browser, stage.ticket(1001))
    await confirmProcedure(panel)
    await refuseWrites('QuotaExceededError')
    await panel.getByRole('article').getByRole('heading').first().focus()
    await page.keyboard.press('2')
    await isSaid(panel, 'The disk or the browser has no room left.')
    await panel.getByRole('alert').getByText('S01: Concern', { exact: true }).waitFor()
    await picture(page, 'panel-not-saved')
    expect(await answersStored(1001)).toEqual([])
    await panel.getByRole('button', { name: 'Try again' }).click()
    await isSaid(panel, 'The disk or the browser has no room left.')
    await heal()
    await panel.getByRole('button', { name: 'Try again' }).click()
    await panel.getByText(/^Saved/).waitFor()
    expect(await panel.getByRole('alert').count()).toBe(0)
    await panel.getByRole('radio', { name: 'Concern', checked: true }).waitFor()
    expect(await answersStored(1001)).toHaveLength(1)
    await page.close()
  })

  it('a note that cannot be stored stays in its field over other views, and is stored by itself later', async () => {
    const { page, panel } = await openWithPanel(stage.browser, stage.ticket(1002))
    await confirmProcedure(panel)
    await refuseWrites('UnknownError')
    await noteIn(panel).fill('the carrier confirms the swap')
    await isSaid(panel, 'What you type is not saved yet; it stays in its field')
    await panel.getByRole('tab', { name: 'Evidence' }).click()
    await panel.getByRole('alert').getByText('Note S01: the carrier confirms the swap', { exact: true }).waitFor()
    await panel.getByRole('tab', { name: /^Check/ }).click()
    expect(await noteIn(panel).inputValue()).toBe('the carrier confirms the swap')
    expect(await draftOf(stage.browser, 1002, 'note:S01')).toBe('')
    await heal()
    await until(
      async () => (await draftOf(stage.browser, 1002, 'note:S01')) === 'the carrier confirms the swap' || undefined,
      8_000,
      'the note was not kept once storage worked',
    )
    await panel.getByRole('button', { name: 'Try again' }).click()
    await panel.getByRole('alert').waitFor({ state: 'detached' })
    await panel.getByText(/^Saved/).waitFor()
    await page.close()
  })

  it('a procedure that cannot be stored is not taken for chosen', async () => {
    const { page, panel } = await openWithPanel(stage.browser, stage.ticket(1003))
    await panel.getByRole('button', { name: 'Confirm procedure' }).waitFor()
    await refuseWrites('QuotaExceededError')
    await panel.getByRole('button', { name: 'Confirm procedure' }).click()
    await isSaid(panel, 'The disk or the browser has no room left.')
    await panel.getByRole('tab', { name: 'Check' }).click()
    await panel.getByRole('heading', { name: 'No procedure yet' }).waitFor()
    await heal()
    await panel.getByRole('button', { name: 'Try again' }).click()
    await panel.getByRole('article').waitFor()
    await page.close()
  })
})
