/** In which tabs the overlay stands open, so that it stands open again after the page was loaded anew. */
import browser from 'webextension-polyfill'

const keyOf = (tabId: number) => `panel-open-${tabId}`

/**
 * Remembers for this browser session whether the overlay of a tab is open.
 *
 * @param tabId    the tab; none is remembered for undefined
 * @param open     open or not
 */
export async function keepPanelOpen(tabId: number | undefined, open: boolean): Promise<void> {
  if (tabId === undefined) return
  if (open) await browser.storage.session.set({ [keyOf(tabId)]: true })
  else await browser.storage.session.remove(keyOf(tabId))
}

/**
 * Tells whether the overlay of a tab was open.
 *
 * @param tabId    the tab
 * @returns        false when nothing is known of the tab
 */
export async function wasPanelOpen(tabId: number | undefined): Promise<boolean> {
  if (tabId === undefined) return false
  const kept = await browser.storage.session.get(keyOf(tabId))
  return kept[keyOf(tabId)] === true
}
