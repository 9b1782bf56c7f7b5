/** The whole walk of a two-factor reset without a mouse. Alt+Shift+G is the browser's key and cannot be pressed without a window: Tab reaches the edge tab. */
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { edgeTab, panelFrame, until } from './browser'
import { noteIn, openStage, type Stage, textOf } from './stage'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(async () => stage?.close())

/** What has the focus in the panel: its name, whether a ring is drawn around it, whether it can be seen. */
async function focused(panel: Frame): Promise<{ name: string; ring: boolean; seen: boolean }> {
  return panel.evaluate(() => {
    const at = document.activeElement
    if (!(at instanceof HTMLElement) || at === document.body) return { name: '', ring: false, seen: false }
    const label = at.closest('label') ?? document.querySelector(`label[for="${at.id}"]`)
    const ringed = [at, label, at.parentElement].filter(one => one !== null)
    const name =
      at.getAttribute('aria-label') ?? (at.matches('input, textarea, select') ? label?.textContent : at.textContent)
    const box = at.matches('input') ? (at.closest('label') ?? at).getBoundingClientRect() : at.getBoundingClientRect()
    return {
      name: (name ?? '').trim().slice(0, 80),
      ring: ringed.some(one => {
        const { outlineStyle, outlineWidth } = getComputedStyle(one)
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      }),
      seen: box.bottom > 0 && box.top < innerHeight && box.width > 0,
    }
  })
}

async function tabTo(page: Page, panel: Frame, name: RegExp, key = 'Tab'): Promise<void> {
  const met: string[] = []
  for (let presses = 0; presses < 80; presses += 1) {
    const now = await focused(panel)
    if (name.test(now.name)) {
      expect(now).toMatchObject({ ring: true, seen: true })
      return
    }
    met.push(now.name)
    await page.keyboard.press(key)
  }
  throw new Error(`Tab does not reach ${name}; it met ${met.join(' | ')}`)
}

/** Opens the panel with Tab and Enter, as somebody without a mouse does. */
async function openByKeys(page: Page): Promise<Frame> {
  await page.getByRole('tab', { name: 'Internal note' }).waitFor()
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    const isOurs = await page.evaluate(() => document.activeElement?.matches('div[popover]') ?? false)
    if (!isOurs) continue
    await page.keyboard.press('Enter')
    const panel = await until(() => panelFrame(page), 10_000, 'the panel did not open')
    await panel.getByRole('tablist').waitFor()
    await until(() => intoPanel(page, panel), 10_000, 'Tab does not lead into the panel')
    return panel
  }
  throw new Error('Tab does not reach the edge tab')
}

/** Whether the focus stands at the start of the view that Alt and a digit lead to. */
async function atView(panel: Frame, key: string): Promise<boolean> {
  const role = await panel.evaluate(() => document.activeElement?.getAttribute('role'))
  const tabs = await panel.getByRole('tab', { selected: true }).getAttribute('aria-keyshortcuts')
  return role === 'tabpanel' && tabs === key
}

/** Goes on with Tab as long as the frame did not take the focus by itself. */
async function intoPanel(page: Page, panel: Frame): Promise<true | undefined> {
  if (await panel.evaluate(() => document.hasFocus())) return true
  await page.keyboard.press('Tab')
  return undefined
}

const questionOf = (panel: Frame) => panel.getByRole('article').getByRole('heading').first().innerText()
const progressOf = async (panel: Frame) =>
  (await textOf(panel.getByText(/\d+ of \d+ answered/))).match(/\d+/g)?.map(Number)

/** Answers the open step with a key and waits until it is stored. */
async function answer(page: Page, panel: Frame, key: string, name: string): Promise<void> {
  await page.keyboard.press(key)
  await panel.getByRole('radio', { name, checked: true }).waitFor()
}

describe('a two-factor reset by keyboard alone', () => {
  it('goes from the ticket to the hand-off note', async () => {
    const page = await stage.browser.open(stage.ticket(1001))
    const panel = await openByKeys(page)
    await tabTo(page, panel, /^Confirm procedure/)
    await page.keyboard.press('Enter')
    await panel.getByRole('article').waitFor()
    await until(
      async () => (await focused(panel)).name === (await questionOf(panel)) || undefined,
      2_000,
      'the first question has no focus',
    )

    await answer(page, panel, '1', 'Pass')
    await tabTo(page, panel, /^Typed evidence/)
    await page.keyboard.type('Subject and first message ask for a reset')
    await page.keyboard.press('Enter')
    await panel.getByRole('button', { name: /^Remove evidence Subject and first/ }).waitFor()
    await tabTo(page, panel, /^Note, staff only/)
    await page.keyboard.type('n1 j k 2: letters in a note are a note')
    await tabTo(page, panel, /^Next step/)
    await page.keyboard.press('Enter')
    await until(
      async () => /money leaving/.test((await focused(panel)).name) || undefined,
      2_000,
      'Enter does not lead to the next question',
    )
    await page.keyboard.press('k')
    await until(
      async () => /What is being asked/.test((await focused(panel)).name) || undefined,
      2_000,
      'K does not lead back',
    )
    expect(await noteIn(panel).inputValue()).toBe('n1 j k 2: letters in a note are a note')
    expect(await panel.getByRole('radio', { name: 'Pass' }).isChecked()).toBe(true)
    await page.keyboard.press('j')

    await answer(page, panel, '2', 'Concern')
    await answer(page, panel, '3', 'Fail')
    await answer(page, panel, '1', 'Pass')
    // The alarm is taken back, and the containment step it brought is gone again.
    await panel
      .getByRole('button', { name: /Request containment/ })
      .first()
      .waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await page.keyboard.press('5')
    await until(
      async () => /^Reason, required/.test((await focused(panel)).name) || undefined,
      2_000,
      'the reason has no focus',
    )
    await page.keyboard.type('The search of linked tickets is down today')
    await page.keyboard.press('Enter')
    await panel.getByText(/3 of \d+ answered/).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('j')

    await answerTheRest(page, panel)
    const [answered, steps] = (await progressOf(panel)) ?? []
    expect(answered).toBe(steps)

    await page.keyboard.press('Alt+4')
    await panel.getByRole('heading', { name: 'Your decision' }).waitFor()
    await page.keyboard.press('Control+Enter')
    // Out of sight nothing is decided: the key brings the control into view, and is pressed again once it acts.
    const record = panel.getByRole('button', { name: 'Record decision' })
    await until(async () => (await record.isEnabled()) || undefined, 5_000, 'the control does not act')
    expect(await panel.getByText('Decision recorded.').count()).toBe(0)
    await page.keyboard.press('Control+Enter')
    await panel.getByText('Decision recorded.').waitFor()
    await tabTo(page, panel, /^Internal note · staff only/)
    expect(await panel.getByRole('textbox', { name: /^Internal note/ }).inputValue()).toContain('HAND-OFF NOTE')
    await tabTo(page, panel, /^Insert as internal note/)
    await page.keyboard.press('Escape')
    await edgeTab(page, 5_000)
    await page.close()
  })

  it('shows a ring at every stop of every view, and leaves the panel at its end', async () => {
    const page = await stage.browser.open(stage.ticket(1004))
    const panel = await openByKeys(page)
    for (const key of ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4']) {
      await page.keyboard.press(key)
      await until(async () => (await atView(panel, key)) || undefined, 2_000, `${key} moves no focus`)
      const stops: string[] = []
      for (let presses = 0; presses < 60; presses += 1) {
        const at = await focused(panel)
        if (at.name === '' && stops.length > 0) break
        expect({ key, ...at }).toMatchObject({ ring: true, seen: true })
        stops.push(at.name)
        await page.keyboard.press('Tab')
      }
      expect(stops.length).toBeLessThan(60)
      await page.keyboard.press('Shift+Tab')
    }
    await page.close()
  })

  it('walks tabs and menu with arrows', async () => {
    const page = await stage.browser.open(stage.ticket(1004))
    const panel = await openByKeys(page)
    await tabTo(page, panel, /^Case/)
    await page.keyboard.press('ArrowRight')
    expect(await panel.getByRole('tab', { name: 'Check' }).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('ArrowLeft')
    await tabTo(page, panel, /^More/, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    expect((await focused(panel)).name).toMatch(/Open the desk/)
    await page.keyboard.press('Escape')
    expect((await focused(panel)).name).toBe('More')
    await page.close()
  })
})

/** Passes whatever is open, from the first step to the last, as often as answers open further steps. */
async function answerTheRest(page: Page, panel: Frame): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    const [answered, steps] = (await progressOf(panel)) ?? []
    if (answered === steps) return
    if ((await panel.getByRole('radio', { checked: true }).count()) === 0) {
      await answer(page, panel, '1', 'Pass')
      await panel.getByText(new RegExp(`^${(answered ?? 0) + 1} of `)).waitFor()
    }
    const before = await questionOf(panel)
    await page.keyboard.press('Enter')
    await until(async () => (await focused(panel)).name !== '' || undefined, 2_000, 'no question has the focus')
    // The last step has no next one: the next best check leads to what was opened meanwhile.
    if ((await questionOf(panel)) === before) await page.keyboard.press('n')
  }
  throw new Error('the steps do not come to an end')
}
