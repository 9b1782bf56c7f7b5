/** Options, and what the popup asks about a site. */
import browser from 'webextension-polyfill'
import { fine, type Result, trouble } from '../../core/base/problem'
import { hostOf, zoneKeyOf } from '../../core/case/origin'
import { isZone } from '../../core/measure/calendar-parts'
import type { Input, Settings, SiteState } from '../../messages/protocol'
import type { Caller } from '../../messages/server'
import { grantedPatterns, isGranted } from '../access'
import type { Deps } from '../deps'
import { type KeptSettings, keepSettings } from '../settings'
import { retime } from '../timed'

/**
 * Changes options and tells every open panel.
 *
 * @param change    options to change; what policy holds stays
 * @param deps      the worker's own
 * @returns         the options as they are now
 */
export async function keep(change: Partial<KeptSettings>, deps: Deps): Promise<Result<Settings>> {
  const before = await deps.settings()
  await keepSettings(change)
  const after = await deps.settings()
  for (const host of changedZones(before.zones, after.zones)) await retime(host, after, deps)
  deps.tell({ type: 'settings.changed' })
  return fine(after)
}

/**
 * Keeps what the analyst says of the zone of a helpdesk, and reads its times anew.
 *
 * @param said      the case in front, and an IANA zone; '' leaves it open
 * @param caller    a panel inside a page speaks for its own site only
 * @param deps      the worker's own
 * @returns         nothing
 * @problem         'no-zone', 'other-ticket'
 */
export async function sayZone({ caseId, zone }: Input<'site.zone'>, caller: Caller, deps: Deps): Promise<Result<null>> {
  const origin = caseId.slice(0, caseId.indexOf('#'))
  if (zone !== '' && !isZone(zone))
    return trouble('no-zone', `No time zone “${zone}” is known.`, 'Write one like Europe/Berlin.')
  const shown = caller.role === 'embedded' ? await deps.tabs.reading(caller.tabId ?? -1) : null
  if (caller.role === 'embedded' && shown?.origin !== origin)
    return trouble('other-ticket', 'The page shows another ticket.', 'Open the ticket, then try again.')
  const { zones } = await deps.settings()
  const answer = await keep({ zones: { ...zones, [zoneKeyOf(zones, origin) ?? hostOf(origin)]: zone } }, deps)
  return answer.ok ? fine(null) : answer
}

function changedZones(before: Settings['zones'], after: Settings['zones']): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(key => before[key] !== after[key])
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
