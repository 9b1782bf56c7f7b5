/** Times of tickets, which pages only copy: read when a reading comes, and anew when somebody told the zone of a site. */
import { caseIdOf } from '../core/base/ids'
import { hostOf, zoneOf } from '../core/case/origin'
import type { Reading } from '../core/case/reading'
import { withTimes } from '../core/case/reading-times'
import type { Settings } from '../messages/protocol'
import { casesAt, keepReading, keepSummary, loadReading, loadSummary } from '../store/cases'
import { summaryAfter } from './case-view'
import type { Deps } from './deps'

type Zones = Pick<Settings, 'zones'>

/**
 * Reads the times of a reading with the zone of its site.
 *
 * @param reading    as the page sent it, or as it was read before
 * @param zones      from the options
 * @param deps       the worker's adapters
 * @returns          the same reading with instants where they can be told
 */
export function timed(reading: Reading, { zones }: Zones, { adapters }: Pick<Deps, 'adapters'>): Reading {
  const adapter = adapters.find(one => one.id === reading.adapter.id)
  return adapter ? withTimes(reading, adapter, zoneOf(zones, reading.origin)) : reading
}

/**
 * Keeps the reading of a case that was worked on; its row of the list follows the ticket.
 *
 * @param reading    a full reading
 * @param deps       the worker's own
 */
export async function keepKnown(reading: Reading, { db }: Pick<Deps, 'db'>): Promise<void> {
  const caseId = caseIdOf(reading.origin, reading.ticketKey)
  const kept = await loadSummary(db, caseId)
  if (kept === undefined) return
  await keepReading(db, caseId, reading)
  const summary = summaryAfter(kept, reading)
  if (summary) await keepSummary(db, caseId, summary)
}

/**
 * Reads all times of a site anew: of open tabs and of stored cases.
 *
 * @param site     its origin, as zones are kept; one without a port stands for all ports
 * @param zones    from the options, as they are now
 * @param deps     the worker's own
 */
export async function retime(site: string, zones: Zones, deps: Deps): Promise<void> {
  const isOf = (origin: string) => origin === site || hostOf(origin) === site
  for (const { tabId, reading } of deps.tabs.readings())
    if (isOf(reading.origin)) deps.tabs.show(tabId, timed(reading, zones, deps))
  await deps.inTurn(async () => {
    for (const caseId of await casesAt(deps.db, site)) {
      const reading = isOf(caseId.slice(0, caseId.indexOf('#'))) ? await loadReading(deps.db, caseId) : null
      if (reading) await keepKnown(timed(reading, zones, deps), deps)
    }
  })
}
