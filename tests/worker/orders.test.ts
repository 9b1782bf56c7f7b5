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
  const answer = await order({ caseId, name: 'page.find', input: { text: '', before: '', after: '' } }, whole, deps)
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

it('tells an empty selection from a page that does not answer', async () => {
  const asked = async (answer: null | undefined) => {
    const silent = { tabs: { ...tabs, order: async () => answer } } as unknown as Deps
    const caller: Caller = { role: 'embedded', origin, path: '/', tabId: 1 }
    return order({ caseId, name: 'page.clip', input: {} }, caller, silent)
  }
  expect(await asked(null)).toEqual({ ok: true, value: null })
  expect(await asked(undefined)).toMatchObject({ ok: false, problem: { code: 'page-silent' } })
})
