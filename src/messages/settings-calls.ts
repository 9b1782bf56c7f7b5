/** Calls about the options, the zone of a site, imported lists, and what the ledger says of this device. */
import * as v from 'valibot'
import { roles as personRoles } from '../core/case/event'
import type { Actor } from '../core/case/session'
import type { DeviceEvent } from '../core/ledger/device-event'
import { type BusinessCalendar, businessCalendar } from '../core/measure/business-calendar'
import { type KeptList, listFile } from '../core/records/kept-list'
import type { DeskFacts, ListRead, ShippedList } from './heavy'

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(2_300))
const deskList = v.pipe(v.array(v.pipe(v.string(), v.maxLength(253))), v.maxLength(500))

/** Input shapes of these calls. */
export const settingsInputs = {
  'settings.load': v.strictObject({}),
  'settings.keep': v.strictObject({
    name: v.optional(v.pipe(v.string(), v.maxLength(200))),
    role: v.optional(v.picklist(personRoles)),
    guided: v.optional(v.boolean()),
    singleKeys: v.optional(v.boolean()),
    zones: v.optional(v.record(v.string(), v.string())),
    calendar: v.optional(businessCalendar),
    desk: v.optional(v.strictObject({ receivers: deskList, protectedNames: deskList, allowedDomains: deskList })),
  }),
  /** Why and how of each step before its answers, or not: how the panel is drawn, so a panel in a page may ask. */
  'settings.guide': v.strictObject({ guided: v.boolean() }),
  /** What the analyst says of the zone of a helpdesk's times; '' leaves it open and is not asked again. */
  'site.zone': v.strictObject({ caseId: id, zone: v.pipe(v.string(), v.maxLength(60)) }),
  /** Lists of networks and addresses: the one that ships, and those imported. */
  'list.all': v.strictObject({}),
  /** Reads a list and shows what is in it; nothing is kept. */
  'list.preview': listFile,
  /** Keeps a list; one of the same name gives way. */
  'list.keep': listFile,
  'list.remove': v.strictObject({ listId: id }),
  /** What the ledger tells of this device besides its cases: lists that came and went. */
  'device.log': v.strictObject({}),
} as const

/** What top-level pages may ask. */
export const settingsCalls = [
  'settings.load',
  'settings.keep',
  'settings.guide',
  'site.zone',
  'list.all',
  'list.preview',
  'list.keep',
  'list.remove',
  'device.log',
] as const

/** What a panel inside a page may ask. */
export const embeddedSettingsCalls = ['settings.load', 'settings.guide', 'site.zone'] as const

/** Outputs of these calls. */
export type SettingsOutputs = {
  'settings.load': Settings
  'settings.keep': Settings
  'settings.guide': Settings
  'site.zone': null
  'list.all': Lists
  'list.preview': ListRead
  'list.keep': Lists
  'list.remove': Lists
  'device.log': DeviceLog
}

/** Options, with what policy has set. */
export type Settings = {
  actor: Actor
  guided: boolean
  singleKeys: boolean
  /** Zone by origin; '' where somebody was asked and left it open. */
  zones: Record<string, string>
  /** When the desk works. */
  calendar: BusinessCalendar
  /** What the desk told of itself: its receivers, its protected names, domains known to be good. */
  desk: DeskFacts
  /** Names of the settings the organisation's policy holds. */
  locked: string[]
}

/** Acts on this device that belong to no case, newest first, with the ledger's verdict. */
export type DeviceLog = { events: DeviceEvent[]; ledger: { ok: boolean; links: number; index?: number; why?: string } }

/** The lists at hand; `damaged` are ids of lists that cannot be read any more. */
export type Lists = { shipped: ShippedList | null; kept: KeptList[]; damaged: string[] }
