/** Options of this analyst; what policy sets wins and is named as locked. */
import * as v from 'valibot'
import browser from 'webextension-polyfill'
import { roles } from '../core/case/event'
import { businessCalendar } from '../core/measure/business-calendar'
import type { Settings } from '../messages/protocol'
import { slaTable } from '../packs/load-sla'

const names = v.array(v.string())
const deskFacts = v.object({ receivers: names, protectedNames: names, allowedDomains: names })

const own = v.object({
  name: v.fallback(v.string(), ''),
  role: v.fallback(v.picklist(roles), 'L1'),
  guided: v.fallback(v.boolean(), false),
  singleKeys: v.fallback(v.boolean(), true),
  zones: v.fallback(v.record(v.string(), v.string()), {}),
  width: v.fallback(v.number(), 380),
  calendar: v.fallback(v.optional(businessCalendar), undefined),
  desk: v.fallback(deskFacts, { receivers: [], protectedNames: [], allowedDomains: [] }),
})

const managed = v.object({
  name: v.optional(v.fallback(v.optional(v.string()), undefined)),
  role: v.optional(v.fallback(v.optional(v.picklist(roles)), undefined)),
  guided: v.optional(v.fallback(v.optional(v.boolean()), undefined)),
  desk: v.optional(v.fallback(v.optional(deskFacts), undefined)),
  calendar: v.optional(v.fallback(v.optional(businessCalendar), undefined)),
})

/** What is kept of the options. */
export type KeptSettings = v.InferOutput<typeof own>

/**
 * Puts what policy sets over what the analyst chose.
 *
 * @param given     what lies in storage under 'settings'; what does not fit counts as not set
 * @param policy    what the organisation manages, by the same names; what does not fit is as if it were not there
 * @returns         settings; name empty until the analyst gives one, role level 1 until set, locked what policy holds
 */
export function settingsOf(given: unknown, policy: unknown): Settings & { width: number } {
  const kept = v.parse(own, given ?? {})
  const read = v.safeParse(managed, policy)
  const set = read.success ? read.output : {}
  const locked = Object.entries(set).flatMap(([name, value]) => (value === undefined ? [] : [name]))
  return {
    actor: { name: set.name ?? kept.name, role: set.role ?? kept.role },
    guided: set.guided ?? kept.guided,
    singleKeys: kept.singleKeys,
    zones: kept.zones,
    calendar: set.calendar ?? kept.calendar ?? slaTable.business,
    desk: set.desk ?? kept.desk,
    width: kept.width,
    locked,
  }
}

/**
 * Loads the options with policy applied.
 *
 * @returns    as settingsOf
 */
export async function loadSettings(): Promise<Settings & { width: number }> {
  const { settings } = await browser.storage.local.get('settings')
  return settingsOf(settings, await loadPolicy())
}

/** Where options lie: the part of the browser's storage that is asked. */
type Area = {
  get: (key: string) => Promise<Record<string, unknown>>
  set: (items: Record<string, unknown>) => Promise<void>
}

let written: Promise<unknown> = Promise.resolve()

/**
 * Changes options; what policy holds stays as it is. Changes made at once are written one after the other, so that none
 * is lost to another.
 *
 * @param change    the options to change
 * @param area      where they lie
 */
export function keepSettings(change: Partial<KeptSettings>, area: Area = browser.storage.local): Promise<void> {
  const turn = written.then(async () => {
    const kept = await loadOwn(area)
    await area.set({ settings: { ...kept, ...change } })
  })
  written = turn.catch(() => undefined)
  return turn
}

async function loadOwn(area: Area): Promise<KeptSettings> {
  const { settings } = await area.get('settings')
  return v.parse(own, settings ?? {})
}

async function loadPolicy(): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null)
  } catch {
    return {} // Firefox throws where no policy is installed
  }
}
