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
  reading(tabId: number): Promise<Reading | null>
  tabOf(caseId: string): number | undefined
  order<O extends Order>(tabId: number, order: O, input: Orders[O]['input']): Promise<Orders[O]['output'] | null>
}

/**
 * Keeps track of tabs.
 *
 * @returns    an empty table
 */
export function openTabs(): Tabs {
  const shown = new Map<number, Reading>()

  async function order<O extends Order>(
    tabId: number,
    name: O,
    input: Orders[O]['input'],
  ): Promise<Orders[O]['output'] | null> {
    const message: OrderMessage = { v: 1, order: name, input }
    try {
      return await browser.tabs.sendMessage(tabId, message, { frameId: 0 })
    } catch {
      return null
    }
  }

  return {
    order,
    show: (tabId, reading) => void shown.set(tabId, reading),
    leave: tabId => void shown.delete(tabId),
    async reading(tabId) {
      if (!shown.has(tabId)) await order(tabId, 'page.read', {})
      return shown.get(tabId) ?? null
    },
    tabOf(caseId) {
      for (const [tabId, reading] of shown) if (caseIdOf(reading.origin, reading.ticketKey) === caseId) return tabId
      return undefined
    },
  }
}
