import { describe, expect, it } from 'vitest'
import type { Reading } from '../../src/core/case/reading'
import { openTabs, type Tabs } from '../../src/worker/tabs'

const origin = 'https://desk.example'
const of = (ticketKey: string) => ({ origin, ticketKey }) as Reading

/** Tab 1 shows ticket 1001 and says so a while after it was asked, as a page does; tab 2 has no page script. */
function afterSleep(): { tabs: Tabs; asked: number[] } {
  const asked: number[] = []
  const tabs: Tabs = openTabs({
    query: async () => [{ id: 1 }, { id: 2 }, {}],
    sendMessage: async tabId => {
      asked.push(tabId)
      if (tabId !== 1) throw new Error('Could not establish connection. Receiving end does not exist.')
      setTimeout(() => tabs.show(1, of('1001')), 5)
      return null
    },
  })
  return { tabs, asked }
}

describe('a worker that slept knows no tab', () => {
  it('waits for the page it asks, so that a ticket in view is never called no ticket', async () => {
    const { tabs } = afterSleep()
    expect(await tabs.reading(1)).toEqual(of('1001'))
  })

  it('answers two that ask at once', async () => {
    const { tabs } = afterSleep()
    expect(await Promise.all([tabs.reading(1), tabs.reading(1)])).toEqual([of('1001'), of('1001')])
  })

  it('does not wait where no page script is', async () => {
    const { tabs } = afterSleep()
    expect(await tabs.reading(2)).toBeNull()
  })

  it('finds the tab of a case, so that its first event is taken', async () => {
    const { tabs } = afterSleep()
    expect(tabs.tabOf(`${origin}#1001`)).toBeUndefined()
    expect(await tabs.find(`${origin}#1001`)).toBe(1)
    expect(await tabs.find(`${origin}#1004`)).toBeUndefined()
  })

  it('asks a tab that left its ticket no more', async () => {
    const { tabs, asked } = afterSleep()
    tabs.show(1, of('1001'))
    tabs.leave(1)
    expect(await tabs.reading(1)).toBeNull()
    expect(asked).toEqual([])
  })
})
