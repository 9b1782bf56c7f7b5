import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmProcedure, noteIn, openStage, panelInTab, picture, type Stage } from './stage'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const themes = ['light', 'dark'] as const
let stage: Stage

beforeAll(async () => {
  stage = await openStage({ viewport: { width: 1280, height: 800 } })
})

afterAll(async () => stage?.close())

/** What axe finds serious or critical; put into the page by the debugger, since the page's own policy forbids foreign script. */
async function faultsOf(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  try {
    await session.send('Runtime.evaluate', { expression: `typeof axe === 'undefined' && (() => {${axe}})()` })
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => JSON.stringify(violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map(node => id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary))))`,
      awaitPromise: true,
      returnByValue: true,
    })
    expect(exceptionDetails?.exception?.description).toBeUndefined()
    return JSON.parse(result.value)
  } finally {
    await session.detach()
  }
}

/** Looks at a page in both themes: a picture for people, axe for the rest, and nothing wider than the window. */
async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme })
    await picture(page, `${name}-${colorScheme}`)
    expect({ [`${name} ${colorScheme}`]: await faultsOf(page) }).toEqual({ [`${name} ${colorScheme}`]: [] })
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
}

describe('the look itself', () => {
  it('finds a control without a name, so that silence means something', async () => {
    const page = await stage.browser.open(stage.browser.extensionUrl('src/ui/options/index.html'))
    await page.getByRole('checkbox', { name: 'Guided' }).waitFor()
    await page.evaluate(() => document.body.append(document.createElement('button')))
    expect((await faultsOf(page)).join()).toContain('button-name')
    await page.close()
  })
})

describe('nothing serious stands in the way of a person who reads or works differently', () => {
  it('in the panel before a procedure is chosen', async () => {
    const ticket = await stage.browser.open(stage.ticket(1004))
    const panel = await panelInTab(stage.browser, ticket)
    await panel.getByRole('button', { name: 'Confirm procedure' }).waitFor()
    for (const view of ['Case', 'Check', 'Evidence', 'Decide']) {
      await panel.getByRole('tab', { name: view }).click()
      await look(panel, `panel-new-${view.toLowerCase()}`)
    }
    await panel.close()
    await ticket.close()
  })

  it('in the panel of a case that is worked, guided or not, wide or narrow', async () => {
    const ticket = await stage.browser.open(stage.ticket(1004))
    const panel = await panelInTab(stage.browser, ticket)
    await confirmProcedure(panel)
    await panel.keyboard.press('1')
    await panel.getByRole('radio', { name: 'Pass', checked: true }).waitFor()
    await noteIn(panel).fill('SPF passes for the bulk sender only, not aligned with example.com.')
    await panel.getByRole('button', { name: 'Next step' }).click()
    await panel.getByText(/1 of \d+ answered/).waitFor()
    await panel.keyboard.press('3')
    await panel.getByRole('radio', { name: 'Fail', checked: true }).waitFor()
    await panel.getByRole('combobox', { name: 'Add a fact as evidence' }).selectOption({ index: 1 })
    await panel.getByRole('button', { name: /^Remove evidence/ }).waitFor()
    for (const view of ['Case', 'Check', 'Evidence', 'Decide']) {
      await panel.getByRole('tab', { name: view }).click()
      await look(panel, `panel-${view.toLowerCase()}`)
    }
    await panel.getByRole('button', { name: 'Record decision' }).click()
    await panel.getByText('Decision recorded.').waitFor()
    await panel.getByRole('heading', { name: 'Hand-off note' }).scrollIntoViewIfNeeded()
    await look(panel, 'panel-handoff')
    await panel.setViewportSize({ width: 320, height: 820 })
    for (const view of ['Case', 'Check', 'Evidence', 'Decide']) {
      await panel.getByRole('tab', { name: view }).click()
      await look(panel, `panel-320-${view.toLowerCase()}`)
    }
    await panel.setViewportSize({ width: 560, height: 820 })
    await look(panel, 'panel-560-decide')
    await panel.setViewportSize({ width: 380, height: 820 })
    await panel.getByRole('tab', { name: 'Check' }).click()
    await panel.getByRole('button', { name: 'More' }).click()
    await look(panel, 'panel-menu')
    await panel.getByRole('menuitemcheckbox', { name: /^Guided/ }).click()
    await panel.getByText('Show me how').click()
    await panel.getByText('Write down:').waitFor()
    await panel.getByRole('button', { name: /^Ask for a hint/ }).click()
    await panel.getByText('What to look for').waitFor()
    await look(panel, 'panel-guided')
    await panel.getByRole('button', { name: 'More' }).click()
    await panel.getByRole('menuitemcheckbox', { name: /^Guided/ }).click()
    await panel.close()
    await ticket.close()
  })

  it('in the panel when there is no ticket, and when the helpdesk looks different', async () => {
    for (const [name, url, title] of [
      ['no-ticket', stage.ticket(1004).replace(/tickets.*/, ''), 'No ticket on this page'],
      ['broken', stage.ticket(1003, '?broken=1'), 'This helpdesk looks different today'],
    ] as const) {
      const page = await stage.browser.open(url)
      const panel = await panelInTab(stage.browser, page)
      await panel.getByRole('heading', { name: title }).waitFor()
      await look(panel, `panel-${name}`)
      await panel.close()
      await page.close()
    }
  })

  it('in the panel with a log, also in the narrowest one', async () => {
    const ticket = await stage.browser.open(stage.ticket(1007))
    const panel = await panelInTab(stage.browser, ticket, 320)
    await panel.getByRole('tab', { name: 'Evidence' }).click()
    const rows = ['time,event,result,ip,country,device', '03/04/2026 10:00,login,ok,80.67.169.12,FR,iPhone']
    const sure = ['time,event,result,ip,country,device', '2026-03-11T21:15:09Z,login,ok,80.67.169.12,FR,iPhone']
    const away = '2026-03-11T22:04:02Z,login,ok,203.162.4.191,VN,Chrome on Windows (new)'
    for (const text of [[...sure, away, '2026-02-30,login,ok,1.2.3.4,FR,x'].join('\n'), rows.join('\n')]) {
      await panel.getByRole('textbox', { name: 'Paste a log or a mail' }).fill(text)
      await panel.getByRole('button', { name: 'Add what is pasted' }).click()
    }
    await panel.getByText(/the day or the month/).waitFor()
    await panel.getByRole('heading', { name: 'Travel' }).waitFor()
    await panel.getByRole('button', { name: 'As table' }).click()
    for (const name of [/^\d+ columns$/, /^\d+ problem/]) await panel.getByRole('button', { name }).first().click()
    await look(panel, 'panel-log-320')
    await panel.close()
    await ticket.close()
  })

  it('on the desk: list, preview and replay', async () => {
    const other = await stage.browser.open(stage.ticket(1001))
    const second = await panelInTab(stage.browser, other)
    await confirmProcedure(second)
    await second.keyboard.press('1')
    await second.getByText(/1 of \d+ answered/).waitFor()
    await second.close()
    await other.close()
    const desk = await stage.browser.open(stage.browser.extensionUrl('src/ui/desk/index.html'))
    await desk.getByRole('link', { name: '#1004' }).waitFor()
    await look(desk, 'desk-list')
    await desk.getByRole('link', { name: '#1004' }).focus()
    await desk.getByRole('link', { name: 'Replay this case' }).waitFor()
    await look(desk, 'desk-preview')
    await desk.getByRole('searchbox').fill('nobody has this name')
    await desk.getByRole('button', { name: 'Show all cases' }).waitFor()
    await look(desk, 'desk-no-match')
    await desk.getByRole('button', { name: 'Show all cases' }).click()
    await desk.getByRole('link', { name: '#1004' }).click()
    await desk.getByText(/ledger intact/).waitFor()
    await desk.getByRole('list', { name: 'Events' }).getByRole('button').nth(4).click()
    await look(desk, 'desk-review')
    await desk.goto(stage.browser.extensionUrl('src/ui/desk/index.html#review'))
    await look(desk, 'desk-review-none')
    await desk.close()
  })

  it('in options and popup', async () => {
    const options = await stage.browser.open(stage.browser.extensionUrl('src/ui/options/index.html'))
    await options.getByRole('checkbox', { name: 'Guided' }).waitFor()
    await look(options, 'options')
    await options.setViewportSize({ width: 640, height: 800 })
    await look(options, 'options-narrow')
    await options.close()
    const ticket = await stage.browser.open(stage.ticket(1004))
    const popup = await stage.browser.context.newPage()
    await popup.setViewportSize({ width: 320, height: 260 })
    await popup.goto(stage.browser.extensionUrl('src/ui/popup/index.html'))
    await popup.getByText('The browser does not let extensions read this page.').waitFor()
    await look(popup, 'popup-own-page')
    // The popup speaks of the tab in front: in a tab of its own it has to be loaded behind the ticket.
    await ticket.bringToFront()
    await popup.reload()
    await popup.getByText('Ticket found.').waitFor()
    await look(popup, 'popup')
    await popup.close()
    await ticket.close()
  })
})
