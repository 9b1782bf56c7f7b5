/**
 * Every call between contexts, by direction. Shapes are decoded at the door (`server.ts`); roles come from the
 * browser's `sender` (`roles` below), never from the message. Calls are `subject.verb`.
 */
import * as v from 'valibot'
import type { Adapter } from '../core/case/adapter'
import { type Disposition, type EventBody, eventBody, type Role, type SessionEvent } from '../core/case/event'
import type { Fact } from '../core/case/fact'
import { type Reading, reading } from '../core/case/reading'
import type { Session } from '../core/case/session'
import { sourceFrom, sourceKinds } from '../core/case/source'
import type { MailView } from '../core/indicators/mail-view-shapes'
import type { SlaClock } from '../core/measure/clock-at'
import type { Contradiction } from '../core/procedure/contradiction'
import type { FrictionWarning } from '../core/procedure/friction'
import type { ModuleOffer } from '../core/procedure/offer-modules'
import type { Pack } from '../core/procedure/procedure'
import type { Proposal } from '../core/procedure/propose'
import type { Recommendation } from '../core/procedure/recommendation'
import type { TypeChoice } from '../core/procedure/type-change'
import { accountRecord } from '../core/records/account-record'
import type { BesideRow } from '../core/records/claim'
import type { LogFindings } from '../core/records/log-findings'
import type { LogLines } from '../core/records/log-lines'
import type { TimelineView } from '../core/records/log-marks'
import type { LogView } from '../core/records/log-view'
import type { NetworkVerdict } from '../core/records/network'
import type { RecordLine } from '../core/records/record-lines'
import type { Finding } from '../core/signals/signal'
import type { Layer } from './layer'
import { type PackOutputs, packCalls, packInputs, type VersionMark } from './pack-calls'
import {
  embeddedSettingsCalls,
  type Settings,
  type SettingsOutputs,
  settingsCalls,
  settingsInputs,
} from './settings-calls'

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(2_300))
const text = v.pipe(v.string(), v.maxLength(20_000))
const place = v.strictObject({
  messageId: id,
  start: v.number(),
  end: v.number(),
  raw: v.pipe(v.string(), v.maxLength(4_000)),
})

/** Who may call: a top-level extension page, our frame inside a web page, our script in a granted page. */
export type CallerRole = 'top' | 'embedded' | 'page'

/** Input shapes of the calls to the worker. */
export const inputs = {
  /** The case of a tab (embedded: the sender's own tab) or a stored case. */
  'case.view': v.strictObject({ tabId: v.optional(v.number()), caseId: v.optional(id) }),
  'case.list': v.strictObject({}),
  /** The events of a stored case, in clock order, with the ledger's verdict. */
  'case.replay': v.strictObject({ caseId: id }),
  /** Adds one event; safe to repeat with the same eventId. */
  'session.append': v.strictObject({ caseId: id, eventId: id, body: eventBody }),
  /** Gives a log or a raw mail to a case; its text is kept once, in the transaction of its event. */
  'source.add': v.strictObject({
    caseId: id,
    eventId: id,
    kind: v.picklist(sourceKinds),
    title: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    text: v.pipe(v.string(), v.minLength(1)),
    from: sourceFrom,
  }),
  'source.load': v.strictObject({ caseId: id, sourceId: id }),
  /** The logs of a case, read and grouped; null when their texts are damaged. */
  'log.view': v.strictObject({ caseId: id }),
  'log.timeline': v.strictObject({ caseId: id, fromMs: v.number(), toMs: v.number() }),
  'log.findings': v.strictObject({ caseId: id }),
  /** A window of the rows of one log; of one device, or of named rows. */
  'log.rows': v.strictObject({
    caseId: id,
    sourceId: id,
    from: v.number(),
    count: v.number(),
    device: v.optional(id),
    rows: v.optional(v.pipe(v.array(v.number()), v.maxLength(1_000))),
  }),
  /** What a raw mail of a case shows. */
  'mail.view': v.strictObject({ caseId: id, sourceId: id }),
  'draft.keep': v.strictObject({ caseId: id, field: id, text, panel: id, rev: v.number() }),
  'draft.drop': v.strictObject({ caseId: id, field: id }),
  /** Scrolls the page to a place in a message and marks it. */
  'page.mark': v.strictObject({ caseId: id, place }),
  /** The passage selected in the page now. */
  'page.clip': v.strictObject({ caseId: id }),
  /** Looks whether the page a passage was taken from still shows it, in a tab that has it open. */
  'page.check': v.strictObject({ caseId: id, evidenceId: id }),
  /** Understands lines of a back office, or one value for a part of the record; nothing is noted by it. */
  'record.read': v.strictObject({
    text,
    part: v.optional(v.keyof(accountRecord)),
    source: v.strictObject({ by: v.picklist(['clip', 'hand', 'paste']), ref: v.optional(id) }),
  }),
  /** Inserts a note into the internal composer; falls back to saying so. */
  'page.insert': v.strictObject({ caseId: id, text }),
  /** Goes to the helpdesk's own note form for this ticket, after a click. */
  'page.goComposer': v.strictObject({ caseId: id }),
  'overlay.close': v.strictObject({}),
  /** From a panel in a page: what stands above it there now. */
  'overlay.layer': v.strictObject({}),
  'surface.sidePanel': v.strictObject({ tabId: v.optional(v.number()) }),
  /** Opens or focuses the overlay of a tab, from the toolbar popup. */
  'surface.panel': v.strictObject({ tabId: v.number() }),
  'surface.desk': v.strictObject({ caseId: v.optional(id) }),
  'surface.options': v.strictObject({}),
  ...settingsInputs,
  ...packInputs,
  'site.state': v.strictObject({ tabId: v.number() }),
  /** From the page script: asks for the adapters that may fit this origin. */
  'page.hello': v.strictObject({}),
  'page.reading': v.strictObject({ reading }),
  /** No ticket on the page any more. */
  'page.left': v.strictObject({}),
  'page.overlay': v.strictObject({ open: v.boolean(), width: v.number() }),
  /** The page took the overlay away again and again, and it gave way. */
  'overlay.lost': v.strictObject({}),
} as const

/** A draft kept for a field of a case; `others` are texts a second panel wrote at the same time. */
export type Draft = {
  field: string
  text: string
  at: string
  rev: number
  panel: string
  others: { text: string; at: string }[]
}

/** Everything the panel shows for one case. */
export type CaseView = {
  caseId: string
  /** The tab that shows this ticket now, if one does. */
  tabId?: number
  reading?: Reading
  facts: Fact[]
  findings: Finding[]
  /** What the client claims beside what record and logs show; what does not agree first. */
  beside: BesideRow[]
  /** Where two voices do not agree, those nobody explained first. */
  contradictions: Contradiction[]
  /** Whether the texts are read; facts and findings are empty until they are. */
  texts: 'ready' | 'reading' | 'failed'
  /** What lists say of the IP addresses among the facts. */
  networks: Record<string, NetworkVerdict>
  proposals: Proposal[]
  procedures: (TypeChoice & VersionMark)[]
  /** Warnings before the client is asked for something, by step. */
  friction: FrictionWarning[]
  /** Side modules that can join, and what speaks for each; empty before a type is chosen. */
  modules: ModuleOffer[]
  /** Another version of the case's procedure is in use now, and the case is not finished. */
  offer?: { version: string; hash: string }
  session: Session
  pack?: Pack
  recommendation?: Recommendation
  /** Why each disposition may not be chosen now; '' where it may. */
  permitted?: Record<Disposition, string>
  /** The generated hand-off note, when a procedure is chosen. */
  handoff: string
  drafts: Draft[]
  savedAt?: string
  /** The most urgent of the clocks. */
  clock: SlaClock
  clocks: SlaClock[]
  /** Whether times of the page lack a zone, and what was said about it. */
  zone: ZoneState
  settings: Settings
}

/** The zone of a site's times: not needed or told, still to be asked for, or asked and left open. */
export type ZoneState = 'told' | 'ask' | 'open'

/** Answer to `case.view` when there is nothing to show. */
export type NoCase = {
  none: 'no-ticket' | 'not-granted' | 'no-adapter' | 'out-of-date'
  site?: string
  adapter?: string
  score?: number
}

/** One row of the desk's list. */
export type CaseRow = {
  caseId: string
  key: string
  site: string
  requester: string
  subject: string
  type: string
  tier: string
  answered: number
  steps: number
  disposition: string
  updatedAt: string
  clock: SlaClock
}

/** A case as it was lived. */
export type Replay = {
  events: SessionEvent[]
  pack?: Pack
  /** The case was worked with another version of its procedure than the one here. */
  otherVersion: boolean
  ledger: { ok: boolean; links: number; index?: number; why?: string }
}

/** Where a passage was selected. */
export type Passage = {
  text: string
  url: string
  messageId?: string
  start?: number
  end?: number
  takenAt: string
  /** The words just before and after, when they lead back to it. */
  before?: string
  after?: string
}
/** What a page shows now where a passage was taken; `why` when that cannot be told. */
export type Checked = { state: 'there' | 'changed' | 'unknown'; why: string }
/** What happened to a note: only 'inserted' was seen in the composer afterwards. */
export type Inserted = { how: 'inserted' } | { how: 'refused'; code: string; says: string; fix: string }
/** State of the site in a tab, for the popup. */
export type SiteState = { origin: string; granted: boolean; readable: boolean; ticket: boolean; adapter: string }

/** Outputs of the calls to the worker. */
export type Outputs = PackOutputs &
  SettingsOutputs & {
    'case.view': CaseView | NoCase
    'case.list': CaseRow[]
    'case.replay': Replay
    'session.append': { savedAt: string }
    'source.add': { savedAt: string }
    /** Null when the text is damaged or gone. */
    'source.load': { text: string } | null
    'log.view': LogView | null
    'log.timeline': TimelineView | null
    'log.findings': LogFindings | null
    'log.rows': LogLines | null
    'mail.view': MailView
    'draft.keep': Draft
    'draft.drop': null
    'page.mark': { marked: boolean }
    'page.clip': Passage | null
    'page.check': Checked
    'record.read': RecordLine[]
    'page.insert': Inserted
    'page.goComposer': { going: boolean }
    'overlay.close': null
    /** Null when the page does not answer. */
    'overlay.layer': Layer | null
    'surface.sidePanel': { opened: boolean }
    /** Null when the page did not answer; not open when the page keeps taking the overlay away. */
    'surface.panel': { open: boolean } | null
    'surface.desk': null
    'surface.options': null
    'site.state': SiteState
    /** `open`: the panel stood open in this tab before the page was loaded anew. */
    'page.hello': { adapters: Adapter[]; width: number; zone: string; open?: boolean }
    'page.reading': null
    'page.left': null
    'page.overlay': null
    'overlay.lost': null
  }

/** Name of a call to the worker. */
export type Call = keyof typeof inputs
/** Input of a call. */
export type Input<C extends Call> = v.InferInput<(typeof inputs)[C]>

/** Which role may make which call; anything absent is refused. */
export const allowed: Record<CallerRole, readonly Call[]> = {
  top: [
    'case.view',
    'case.list',
    'case.replay',
    'session.append',
    'source.add',
    'source.load',
    'log.view',
    'log.timeline',
    'log.findings',
    'log.rows',
    'mail.view',
    'draft.keep',
    'draft.drop',
    'page.mark',
    'page.clip',
    'page.check',
    'record.read',
    'page.insert',
    'page.goComposer',
    'surface.sidePanel',
    'surface.panel',
    'surface.desk',
    'surface.options',
    ...settingsCalls,
    ...packCalls,
    'site.state',
  ],
  embedded: [
    'case.view',
    'session.append',
    'source.add',
    'source.load',
    'log.view',
    'log.timeline',
    'log.findings',
    'log.rows',
    'mail.view',
    'draft.keep',
    'draft.drop',
    'page.mark',
    'page.clip',
    'page.check',
    'record.read',
    'page.insert',
    'page.goComposer',
    'overlay.close',
    'overlay.layer',
    'surface.sidePanel',
    'surface.desk',
    'surface.options',
    ...embeddedSettingsCalls,
    'pack.changes',
    'pack.acknowledge',
  ],
  page: ['page.hello', 'page.reading', 'page.left', 'page.overlay', 'overlay.lost'],
}

/** What the worker tells open panels and desks. */
export type News =
  | { type: 'case.changed'; caseId: string }
  | { type: 'draft.changed'; caseId: string; draft: Draft }
  | { type: 'tab.changed'; tabId: number }
  | { type: 'settings.changed' }
  | { type: 'lists.changed' }
  | { type: 'packs.changed' }

export type { DeviceLog, Lists, Settings } from './settings-calls'
export type { EventBody, Finding, Proposal, Role, SlaClock }
