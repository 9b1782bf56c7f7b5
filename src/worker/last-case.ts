/** Which case was worked on last in each window, so that a passage of another page finds its case. */
import browser from 'webextension-polyfill'

/** The case worked on last, by window. */
export type LastCase = {
  /** Notes the case of a tab, if that tab is the one in front: a panel behind it looks again by itself. */
  note(tabId: number, caseId: string): Promise<void>
  of(windowId: number): Promise<string | undefined>
}

/** The part of the browser we use. */
export type WindowsApi = {
  tabs: { get(tabId: number): Promise<{ active: boolean; windowId?: number | undefined }> }
  storage: {
    session: { get(key: string): Promise<Record<string, unknown>>; set(kept: Record<string, string>): Promise<void> }
  }
}

const keyOf = (windowId: number) => `last-case-${windowId}`

/**
 * Opens the memory of the last cases; it ends with the browser's session.
 *
 * @param api    tabs and session storage
 * @returns      the memory
 */
export function openLastCase(api: WindowsApi = browser): LastCase {
  return {
    async note(tabId, caseId) {
      try {
        const { active, windowId } = await api.tabs.get(tabId)
        if (active && windowId !== undefined) await api.storage.session.set({ [keyOf(windowId)]: caseId })
      } catch {
        // The tab is gone: nothing is worked on in it.
      }
    },
    async of(windowId) {
      const kept = (await api.storage.session.get(keyOf(windowId)))[keyOf(windowId)]
      return typeof kept === 'string' ? kept : undefined
    },
  }
}
