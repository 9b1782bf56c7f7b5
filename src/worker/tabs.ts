/** What each tab shows now. Re-creatable: after the worker slept, the page is asked to read again. */
import browser from 'webextension-polyfill'
import { caseIdOf } from '../core/base/ids'
import type { Reading } from '../core/case/reading'
import type { Order, Orders } from '../messages/orders'
import type { OrderMessage } from '../messages/port'

/** Readings by tab, and orders to the page scripts in them. */
export type Tabs = {
  show(tabId: number, reading: Reading): void
  leave(tabId: number): void
  /** What a tab shows; a tab this worker has not heard of is asked, and waited for. */
  reading(tabId: number): Promise<Reading | null>
  tabOf(caseId: string): number | undefined
  /** Everything shown now by a tab this worker has heard of. */
  readings(): { tabId: number; reading: Reading }[]
  /** As `tabOf`, after every tab this worker has not heard of was asked. */
  find(caseId: string): Promise<number | undefined>
  /** Tabs that have this address open, whatever stands behind its '#'. */
  at(url: string): Promise<number[]>
  /** Undefined where nobody answers; null is an answer. */
  order<O extends Order>(tabId: number, order: O, input: Orders[O]['input']): Promise<Orders[O]['output'] | undefined>
}

/** The part of the browser's tabs we use. */
export type TabsApi = {
  query(which: Record<never, never>): Promise<{ id?: number; url?: string }[]>
  sendMessage(tabId: number, message: unknown, where: { frameId: number }): Promise<unknown>
}

/** House rule: a page script that has told of no ticket after a second shows none. */
const lookEveryMs = 25
const patience = 40

/**
 * Keeps track of tabs.
 *
 * @param api    the browser's tabs
 * @returns      an empty table
 */
export function openTabs(api: TabsApi = browser.tabs): Tabs {
  const shown = new Map<number, Reading | null>()
  async function order<O extends Order>(
    tabId: number,
    name: O,
    input: Orders[O]['input'],
  ): Promise<Orders[O]['output'] | undefined> {
    const message: OrderMessage = { v: 1, order: name, input }
    try {
      return (await api.sendMessage(tabId, message, { frameId: 0 })) as Orders[O]['output'] // as: the page answers its orders
    } catch {
      return undefined
    }
  }

  /** The page answers the order at once and its reading follows as a call of its own. */
  async function asked(tabId: number): Promise<void> {
    // No page script there: nothing to wait for, and one may come.
    if ((await order(tabId, 'page.read', {})) === undefined) return
    for (let tries = 0; tries < patience && !shown.has(tabId); tries += 1)
      await new Promise(done => setTimeout(done, lookEveryMs))
    if (!shown.has(tabId)) shown.set(tabId, null)
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
    readings: () => [...shown].flatMap(([tabId, found]) => (found ? [{ tabId, reading: found }] : [])),
    show: (tabId, read) => void shown.set(tabId, read),
    leave: tabId => void shown.set(tabId, null),
    async at(url) {
      const all = await api.query({})
      return all.flatMap(tab => (tab.id !== undefined && placeOf(tab.url) === placeOf(url) ? [tab.id] : []))
    },
    async find(caseId) {
      if (tabOf(caseId) === undefined) {
        const all = await api.query({})
        await Promise.all(all.map(({ id = -1 }) => reading(id)))
      }
      return tabOf(caseId)
    },
  }
}

/** The browser tells the address of granted pages only. */
function placeOf(url: string | undefined): string | undefined {
  return url?.replace(/#.*$/, '')
}
