/** While a required step is open nothing reaches "verified" or "close": not the mouse, not a key, not a second tab, not a message. */
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseView } from '../../src/messages/protocol'
import { openWithPanel, panelFrame, until } from './browser'
import { confirmProcedure, openStage, panelInTab, type Stage, stored } from './stage'

const closed = ['VERIFIED_HANDOFF', 'CLOSE_NO_ACTION'] as const
type Answer = { ok: boolean; value?: unknown; problem?: { code: string } } | undefined

let stage: Stage
let ticket: Page
let overlay: Frame
let caseId = ''

beforeAll(async () => {
  stage = await openStage()
  const opened = await openWithPanel(stage.browser, stage.ticket(1001))
  ticket = opened.page
  overlay = opened.panel
  await confirmProcedure(overlay)
  caseId = `${new URL(ticket.url()).origin}#1001`
})

afterAll(async () => stage?.close())

/** Sends a message as any script of an extension page could. */
async function send(from: Page | Frame, type: string, body: unknown): Promise<Answer> {
  return from.evaluate(message => chrome.runtime.sendMessage(message), { v: 1, id: 'raw', type, body })
}

async function viewFrom(page: Page | Frame): Promise<CaseView> {
  const answer = await send(page, 'case.view', page === overlay ? {} : { caseId })
  return answer?.value as CaseView
}

/** The decision as the panel would send it, with all it rests on right. */
async function decision(page: Page | Frame, disposition: string) {
  const { recommendation } = await viewFrom(page)
  return {
    caseId,
    eventId: `raw-${disposition}-${Math.random()}`,
    body: {
      type: 'decision.made',
      disposition,
      recommended: recommendation?.disposition,
      reason: 'I am quite sure that this is the owner.',
      counterArgument: '',
      inputsHash: recommendation?.versions.inputsHash,
    },
  }
}

async function decisionsStored(): Promise<number> {
  return (await stored(stage.browser)).events.filter(record => JSON.stringify(record).includes('decision.made')).length
}

describe('while a required step is open', () => {
  it('mouse and keys do not choose what is refused', async () => {
    await cannotChoose(overlay, ticket)
  })

  it('a control that is forced open in the page still decides nothing', async () => {
    const choice = overlay.getByRole('radio', { name: /^Verified, hand off/ })
    await choice.evaluate(one => one.removeAttribute('disabled'))
    await choice.click({ force: true })
    expect(await choice.isChecked()).toBe(true)
    await overlay.getByRole('button', { name: 'Record decision' }).evaluate(one => {
      one.removeAttribute('disabled')
      if (one instanceof HTMLElement) one.click()
    })
    await ticket.keyboard.press('Control+Enter')
    await overlay.getByRole('radio', { name: /^Need more information/ }).check()
    expect(await overlay.getByText('Decision recorded.').count()).toBe(0)
    expect(await decisionsStored()).toBe(0)
  })

  it('a second tab on the same case does not either', async () => {
    const second = await panelInTab(stage.browser, ticket)
    await cannotChoose(second, second)
    await second.close()
  })

  it('a message of an extension page is refused, wherever the page stands', async () => {
    const desk = await stage.browser.open(stage.browser.extensionUrl('src/ui/desk/index.html'))
    const side = await panelInTab(stage.browser, ticket)
    const before = await stored(stage.browser)
    for (const from of [desk, side, overlay]) {
      for (const disposition of closed) {
        const answer = await send(from, 'session.append', await decision(from, disposition))
        expect(answer).toMatchObject({ ok: false, problem: { code: 'step-open' } })
      }
    }
    expect(await stored(stage.browser)).toEqual(before)
    for (const page of [desk, side]) await page.close()
  })

  it('nor does a message open the gate from the side', async () => {
    const desk = await stage.browser.open(stage.browser.extensionUrl('src/ui/desk/index.html'))
    const { session, procedures } = await viewFrom(desk)
    const own = procedures.find(one => one.id === session.procedure?.id)
    if (!own) throw new Error('no procedure')
    const chosen = {
      type: 'procedure.chosen',
      procedureId: own.id,
      version: own.version,
      slaClass: own.slaClass,
      proposed: false,
    }
    const tries: [string, unknown][] = [
      ['tier-lower', { type: 'tier.set', tier: 'R1', reason: 'it is quite harmless' }],
      ['tier-lower', { ...chosen, hash: own.hash, tier: 'R1' }],
      ['procedure-missing', { ...chosen, hash: 'a procedure of my own', tier: own.tier }],
      [
        'always-applies',
        { type: 'step.answered', stepId: 'S04', result: 'not-applicable', reason: 'no need', observed: [] },
      ],
      ['not-a-step', { type: 'step.answered', stepId: 'S99', result: 'pass', observed: [] }],
      ['bad-input', { type: 'decision.made', disposition: 'VERIFIED_HANDOFF' }],
      ['bad-input', { type: 'case.closed' }],
    ]
    const before = await stored(stage.browser)
    for (const [code, body] of tries) {
      const answer = await send(desk, 'session.append', { caseId, eventId: `side-${Math.random()}`, body })
      expect({ body, answer }).toMatchObject({ answer: { ok: false, problem: { code } } })
    }
    expect(await stored(stage.browser)).toEqual(before)
    await desk.close()
  })

  it('the helpdesk’s page and the script in it are not heard at all', async () => {
    const body = await decision(overlay, 'VERIFIED_HANDOFF')
    const before = await stored(stage.browser)
    const fromPage = await ticket.evaluate(
      async ([extensionId, message]) => {
        try {
          return await chrome.runtime.sendMessage(extensionId, message)
        } catch (error) {
          return String(error)
        }
      },
      [stage.browser.extensionId, { v: 1, id: 'raw', type: 'session.append', body }] as const,
    )
    expect(fromPage ?? 'no answer').toMatch(/Cannot read|not defined|Could not establish|no answer/)
    for (const type of ['session.append', 'draft.keep', 'draft.drop', 'settings.keep', 'case.view', 'case.replay'])
      expect({ type, answer: await fromScriptWorld(ticket, type, body) }).toEqual({ type, answer: 'no answer' })
    expect(await stored(stage.browser)).toEqual(before)
  })
})

describe('once every required step is answered', () => {
  it('an answer taken back in one tab closes the gate in the other at once', async () => {
    const desk = await stage.browser.open(stage.browser.extensionUrl('src/ui/desk/index.html'))
    await answerAll(desk)
    const ready = await decision(desk, 'VERIFIED_HANDOFF')
    const choice = overlay.getByRole('radio', { name: /^Verified, hand off/ })
    await until(async () => (await choice.isEnabled()) || undefined, 3_000, 'the gate does not open')
    const undone = { caseId, eventId: 'undo-s05', body: { type: 'answer.undone', stepId: 'S05' } }
    expect(await send(desk, 'session.append', undone)).toMatchObject({ ok: true })
    await until(async () => (await choice.isDisabled()) || undefined, 1_000, 'the gate stays open')
    expect(await send(desk, 'session.append', ready)).toMatchObject({ ok: false, problem: { code: 'stale' } })
    const anew = await decision(desk, 'VERIFIED_HANDOFF')
    expect(await send(desk, 'session.append', anew)).toMatchObject({ ok: false, problem: { code: 'step-open' } })
    expect(await decisionsStored()).toBe(0)
    expect(panelFrame(ticket)).toBe(overlay)
    await desk.close()
  })
})

/** Presses what is refused with the mouse, and walks the choices with arrows. */
async function cannotChoose(panel: Page | Frame, page: Page): Promise<void> {
  await panel.getByRole('tab', { name: 'Decide' }).click()
  for (const name of [/^Verified, hand off/, /^Close, no action/]) {
    const choice = panel.getByRole('radio', { name })
    await choice.click({ force: true })
    await choice.evaluate(one => one.parentElement?.click())
    expect(await choice.isChecked()).toBe(false)
    expect(await choice.isDisabled()).toBe(true)
  }
  await panel.getByRole('radio', { name: /^Need more information/ }).focus()
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press('ArrowDown')
    const chosen = await panel.getByRole('radio', { checked: true }).getAttribute('value')
    expect(closed).not.toContain(chosen)
  }
  expect(await decisionsStored()).toBe(0)
}

/** Passes every step that applies, with a saved key as proof, until nothing required is open. */
async function answerAll(from: Page): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    const { pack, session } = await viewFrom(from)
    for (const { use } of pack?.procedure.steps ?? []) {
      if (session.answers[use]) continue
      const observed = use === 'S27' ? ['s27-key-accepted'] : []
      const body = { type: 'step.answered', stepId: use, result: 'pass', observed }
      const answer = await send(from, 'session.append', { caseId, eventId: `all-${round}-${use}`, body })
      if (!answer?.ok) expect(answer?.problem?.code).toBe('step-not-now')
    }
  }
}

/** Sends a message from the world of our own script in the page, as a page that broke into it could. */
async function fromScriptWorld(page: Page, type: string, body: unknown): Promise<unknown> {
  const session = await page.context().newCDPSession(page)
  const worlds: number[] = []
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.auxData?.type === 'isolated' && context.name === 'Gatehouse') worlds.push(context.id)
  })
  await session.send('Runtime.enable')
  const contextId = await until(() => worlds[0], 5_000, 'our script is not in the page')
  const message = JSON.stringify({ v: 1, id: 'raw', type, body })
  const { result } = await session.send('Runtime.evaluate', {
    contextId,
    expression: `chrome.runtime.sendMessage(${message}).then(answer => answer ?? 'no answer', String)`,
    awaitPromise: true,
    returnByValue: true,
  })
  await session.detach()
  return result.value
}
