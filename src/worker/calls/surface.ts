/** Opening the panel's other places: side panel, desk, options. */
import browser from 'webextension-polyfill'
import { fine, type Result } from '../../core/base/problem'
import type { Outputs } from '../../messages/protocol'
import type { Caller } from '../../messages/server'

/** The part of Chrome's side panel API we use; Firefox has a sidebar instead. */
type SidePanelApi = { sidePanel?: { open(where: { tabId: number }): Promise<void> } }

/**
 * Opens the browser's side panel for a tab; works only while a click is being handled.
 *
 * @param tabId     tab asked for by a top-level page
 * @param caller    an embedded panel opens it for its own tab
 * @returns         whether the browser opened it
 */
export async function sidePanel(
  tabId: number | undefined,
  caller: Caller,
): Promise<Result<Outputs['surface.sidePanel']>> {
  const target = caller.role === 'embedded' ? caller.tabId : tabId
  const api: SidePanelApi = globalThis.chrome ?? {}
  if (target === undefined || !api.sidePanel) return fine({ opened: false })
  try {
    await api.sidePanel.open({ tabId: target })
    return fine({ opened: true })
  } catch {
    return fine({ opened: false }) // no gesture left: the panel says how to open it by hand
  }
}

/**
 * Marks the toolbar button of a tab whose page took the overlay away; the browser clears the mark with the next page.
 *
 * @param caller    the page
 * @returns         nothing
 */
export async function lost({ tabId }: Caller): Promise<Result<null>> {
  await browser.action.setBadgeText({ tabId, text: '!' })
  await browser.action.setTitle({
    tabId,
    title: 'Gatehouse: this page hides the panel. Open the side panel.',
  })
  return fine(null)
}

/**
 * Opens the desk in a tab, at a case if one is named.
 *
 * @param caseId    case to review
 * @returns         nothing
 */
export async function desk(caseId?: string): Promise<Result<null>> {
  const hash = caseId ? `#review/${encodeURIComponent(caseId)}` : '#cases'
  await browser.tabs.create({ url: browser.runtime.getURL(`src/ui/desk/index.html${hash}`) })
  return fine(null)
}

/**
 * Opens the options.
 *
 * @returns    nothing
 */
export async function options(): Promise<Result<null>> {
  await browser.runtime.openOptionsPage()
  return fine(null)
}
