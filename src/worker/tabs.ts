/** What each tab shows now. Re-creatable: after the worker slept, the page is asked to read again. */
import browser from 'webextension-polyfill'
import { caseIdOf } from '../core/base/ids'
import type { Reading } from '../core/case/reading'
import type { OrderMessage } from '../messages/port'
import type { Order, Orders } from '../messages/protocol'

/** Readings by tab, and orders to the page scripts in them. */
export type Tabs = {
  show(tabId: number, reading: Reading): void
  leave(tabId: number): void
  /** What a tab shows; a tab this worker has not heard of is asked, and waited for. */
  reading(tabId: number): Promise<Reading | null>
  tabOf(caseId: string): number | undefined
  /** As `tabOf`, after every tab this worker has not heard of was asked. */
  find(caseId: string): Promise<number | undefined>
  /** Tabs that have this address open, whatever stands behind its '#'. */
  at(url: string): Promise<number[]>
  order<O extends Order>(tabId: number, order: O, input: Orders[O]['input']): Promise<Orders[O]['output'] | null>
}

/** The part of the browser's tabs we use. */
export type TabsApi = {
  query(which: Record<never, never>): Promise<{ id?: number; url?: string }[]>
  sendMessage(tabId: number, message: unknown, where: { frameId: number }): Promise<unknown>
}

/** House rule: a page script that has read no ticket by then shows none. */
const patienceMs = 1_000

/**
 * Keeps track of tabs.
 *
 * @param api    the browser's tabs
 * @returns      an empty table
 */
export function openTabs(api: TabsApi = browser.tabs): Tabs {
  const shown = new Map<number, Reading | null>()
  const waiting = new Map<number, () => void>()

  function note(tabId: number, reading: Reading | null): void {
    shown.set(tabId, reading)
    waiting.get(tabId)?.()
    waiting.delete(tabId)
  }

  async function order<O extends Order>(
    tabId: number,
    name: O,
    input: Orders[O]['input'],
  ): Promise<Orders[O]['output'] | null> {
    try {
      return (await send(api, tabId, name, input)) as Orders[O]['output'] | null // as: the page answers its orders
    } catch {
      return null
    }
  }

  /** The page answers the order at once and its reading follows as a call of its own. */
  async function asked(tabId: number): Promise<void> {
    const told = new Promise<void>(done => {
      const before = waiting.get(tabId)
      waiting.set(tabId, () => {
        before?.()
        done()
      })
      setTimeout(done, patienceMs)
    })
    try {
      await send(api, tabId, 'page.read', {})
      await told
      if (!shown.has(tabId)) shown.set(tabId, null)
    } catch {
      // No page script there: nothing to wait for, and one may come.
    }
  }

  async function reading(tabId: number): Promise<Reading | null> {
    if (!shown.has(tabId)) await asked(tabId)
    return shown.get(tabId) ?? null
  }

  function tabOf(caseId: string): number | undefined {
    for (const [tabId, found] of shown) if (found && caseIdOf(found.origin, found.ticketKey) === caseId) return tabId
    return undefined
  }

  return {
    order,
    reading,
    tabOf,
    show: note,
    leave: tabId => note(tabId, null),
    async at(url) {
      const all = await api.query({})
      return all.flatMap(tab => (tab.id !== undefined && placeOf(tab.url) === placeOf(url) ? [tab.id] : []))
    },
    async find(caseId) {
      const known = tabOf(caseId)
      if (known !== undefined) return known
      const all = await api.query({})
      await Promise.all(all.map(({ id }) => (id === undefined ? null : reading(id))))
      return tabOf(caseId)
    },
  }
}

/** The browser tells the address of granted pages only. */
function placeOf(url: string | undefined): string | undefined {
  return url?.replace(/#.*$/, '')
}

function send<O extends Order>(api: TabsApi, tabId: number, name: O, input: Orders[O]['input']): Promise<unknown> {
  const message: OrderMessage = { v: 1, order: name, input }
  return api.sendMessage(tabId, message, { frameId: 0 })
}
