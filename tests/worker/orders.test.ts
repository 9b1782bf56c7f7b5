import { expect, it } from 'vitest'
import type { Reading } from '../../src/core/case/reading'
import type { Caller } from '../../src/messages/server'
import { order } from '../../src/worker/calls/page'
import type { Deps } from '../../src/worker/deps'

const origin = 'https://desk.example'
const caseId = `${origin}#1001`
const sent: number[] = []

/** Tabs 1 and 2 show ticket 1001, tab 3 another one; orders are noted. */
const tabs = {
  reading: async (tabId: number) => ({ origin, ticketKey: tabId === 3 ? '1004' : '1001' }) as Reading,
  find: async () => 1,
  order: async (tabId: number) => {
    sent.push(tabId)
    return { going: true }
  },
} as unknown as Deps['tabs']
const deps = { tabs } as Deps

async function from(caller: Partial<Caller>) {
  sent.length = 0
  const whole: Caller = { role: 'embedded', origin, path: '/', ...caller }
  const answer = await order({ caseId, name: 'page.goComposer', input: {} }, whole, deps)
  return { ok: answer.ok, sent: [...sent] }
}

it('sends a panel inside a page to its own tab when the ticket stands in two', async () => {
  expect(await from({ tabId: 2 })).toEqual({ ok: true, sent: [2] })
})

it('refuses an order when the page of the panel shows another ticket', async () => {
  expect(await from({ tabId: 3 })).toEqual({ ok: false, sent: [] })
})

it('lets the side panel reach the tab that shows the case', async () => {
  expect(await from({ role: 'top' })).toEqual({ ok: true, sent: [1] })
})
