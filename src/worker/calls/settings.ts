/** Options, and what the popup asks about a site. */
import browser from 'webextension-polyfill'
import { fine, type Result } from '../../core/base/problem'
import type { Settings, SiteState } from '../../messages/protocol'
import { grantedPatterns, isGranted } from '../access'
import type { Deps } from '../deps'
import { type KeptSettings, keepSettings } from '../settings'

/**
 * Changes options and tells every open panel.
 *
 * @param change    options to change; what policy holds stays
 * @param deps      the worker's own
 * @returns         the options as they are now
 */
export async function keep(change: Partial<KeptSettings>, deps: Deps): Promise<Result<Settings>> {
  await keepSettings(change)
  deps.tell({ type: 'settings.changed' })
  return fine(await deps.settings())
}

/**
 * Says what Gatehouse may do on the page of a tab.
 *
 * @param tabId    the tab the popup was opened on
 * @param deps     the worker's own
 * @returns        origin, granted, whether a page script can run there at all, and the ticket's adapter
 */
export async function siteState(tabId: number, deps: Deps): Promise<Result<SiteState>> {
  const tab = await browser.tabs.get(tabId)
  const url = tab.url && URL.canParse(tab.url) ? new URL(tab.url) : null
  const origin = url ? `${url.protocol}//${url.host}` : ''
  const readable = url !== null && ['http:', 'https:'].includes(url.protocol)
  const granted = readable && isGranted(await grantedPatterns(), origin)
  const reading = granted ? await deps.tabs.reading(tabId) : null
  return fine({ origin, granted, readable, ticket: reading !== null, adapter: reading?.adapter.name ?? '' })
}
