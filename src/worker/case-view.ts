/** Puts together what the panel shows of a case: reading, facts, findings, session, recommendation, note, clock. */
import * as v from 'valibot'
import { isoTime } from '../core/base/time'
import type { SessionEvent } from '../core/case/event'
import { zoneKeyOf } from '../core/case/origin'
import type { Reading } from '../core/case/reading'
import { lacksZone } from '../core/case/reading-times'
import { type Session, sessionOf } from '../core/case/session'
import { clocksFrom, slaClocks, urgentClock } from '../core/measure/sla-clock'
import type { SlaTable } from '../core/measure/sla-table'
import { pageTimes, ticketTimes, timesOf } from '../core/measure/ticket-times'
import { permitted } from '../core/procedure/admit'
import { asOf } from '../core/procedure/as-of'
import { frictionOf } from '../core/procedure/friction'
import { moduleOffers } from '../core/procedure/offer-modules'
import type { Pack } from '../core/procedure/procedure'
import { propose, type TicketWords } from '../core/procedure/propose'
import { recommend } from '../core/procedure/recommend'
import { withModules } from '../core/procedure/side-module'
import { type TypeChoice, typeChange } from '../core/procedure/type-change'
import type { Gathered } from '../core/signals/gather'
import { writeHandOff } from '../core/writing/hand-off'
import type { Given } from '../messages/heavy'
import type { CaseRow, CaseView, Settings, ZoneState } from '../messages/protocol'
import { askedItems } from '../packs/load-items'
import { slaTable } from '../packs/load-sla'
import { loadReading } from '../store/cases'
import { loadDrafts } from '../store/drafts'
import { loadEvents } from '../store/session-log'
import type { Deps } from './deps'
import type { GatheredNow } from './gathered'
import { listRefs } from './lists'
import { packsFor } from './packs'
import { seenOf } from './seen'
import { isUnfinished, versionNews } from './version-news'

type Packs = Pick<Deps, 'packs' | 'modules'>

/**
 * Finds the pack a session works with: exactly the version it began with, and the side modules that joined it.
 *
 * @param session    the case
 * @param deps       the worker's packs and side modules
 * @returns          the pack, or undefined before a procedure is chosen and when its version is not here
 */
export function packOf({ procedure, work }: Session, { packs, modules }: Packs): Pack | undefined {
  const found = packs.find(pack => pack.procedure.id === procedure?.id && pack.hash === procedure.hash)
  return found && withModules(found, modules, work.modules)
}

/**
 * Finds a pack that can name what a session did, for looking back: its own version, else another of the same procedure.
 *
 * @param session    the case
 * @param deps       the worker's packs
 * @returns          the pack, or undefined when the procedure is not here at all
 */
export function namesOf(session: Session, deps: Packs): Pack | undefined {
  const other = deps.packs.find(pack => pack.procedure.id === session.procedure?.id)
  return packOf(session, deps) ?? (other && withModules(other, deps.modules, session.work.modules))
}

/**
 * Builds the view of one case.
 *
 * @param caseId     the case
 * @param reading    what a tab shows of it now, or null
 * @param deps       the worker's own
 * @returns          the view; a page that only composes is completed with the last full reading
 */
export async function viewOf(caseId: string, reading: Reading | null, deps: Deps): Promise<CaseView> {
  const { events } = await loadEvents(deps.db, caseId)
  const lived = sessionOf(
    caseId,
    events.map(kept => kept.event),
  )
  const packs = await packsFor(lived, deps)
  const pack = packOf(lived, { packs, modules: deps.modules })
  const session = pack ? asOf(lived, pack, isoTime(deps.now())) : lived
  const full = reading?.page === 'ticket' ? reading : await loadReading(deps.db, caseId)
  const settings = await deps.settings()
  const gathered: GatheredNow = full
    ? await deps.gather(full, await givenOf(session, settings, deps))
    : { state: 'ready', value: nothingGathered }
  const { facts, findings, beside, networks } = gathered.state === 'ready' ? gathered.value : nothingGathered
  const ticket = full ? wordsOf(full, gathered) : { subject: '', messages: [] }
  const now = isoTime(deps.now())
  const seen = seenOf(gathered, session, { pack, now })
  const recommendation = pack ? recommend(session, pack, deps.weights, seen) : undefined
  const clocks = slaClocks({ session: lived, reading: full, table: tableFor(settings), now })
  const clock = urgentClock(clocks)
  const judged =
    pack && recommendation
      ? {
          pack,
          recommendation,
          permitted: permitted(session, settings.actor.role, pack, { weights: deps.weights, seen }),
          handoff: writeHandOff({
            session,
            pack,
            recommendation,
            contradictions: seen.contradictions,
            ...(gathered.state === 'ready' ? { replies: gathered.value.replies } : {}),
            clock,
            now,
            actor: settings.actor,
            appVersion: deps.appVersion,
          }),
        }
      : { handoff: '' }
  const tabId = deps.tabs.tabOf(caseId)
  return {
    caseId,
    ...(tabId === undefined ? {} : { tabId }),
    ...(full ? { reading: full } : {}),
    facts,
    findings,
    beside,
    contradictions: [...seen.contradictions],
    texts: gathered.state,
    networks,
    proposals: propose(
      ticket,
      deps.packs.map(item => item.procedure),
    ),
    ...(await versionNews(session, choicesOf(lived, pack, deps), settings.actor.name, deps)),
    friction:
      pack && recommendation
        ? frictionOf({
            session,
            pack,
            weights: deps.weights,
            applying: recommendation.applying.flatMap(at => pack.procedure.steps[at] ?? []),
            items: askedItems,
            ticket,
          })
        : [],
    modules: pack ? moduleOffers(deps.modules, pack.base ?? pack, session, ticket) : [],
    session,
    ...judged,
    drafts: await loadDrafts(deps.db, caseId),
    ...savedAt(events.map(kept => kept.event)),
    clock,
    clocks,
    zone: zoneStateOf(full, settings, deps),
    settings,
  }
}

/** A zone is asked for once a site: whoever leaves it open is not asked again. */
function zoneStateOf(reading: Reading | null, { zones }: Settings, { adapters }: Pick<Deps, 'adapters'>): ZoneState {
  const adapter = adapters.find(({ id }) => id === reading?.adapter.id)
  if (!reading || !adapter || !lacksZone(reading, adapter)) return 'told'
  return zoneKeyOf(zones, reading.origin) === undefined ? 'ask' : 'open'
}

/** The SLA table with the hours this desk set. */
function tableFor({ calendar }: Pick<Settings, 'calendar'>): SlaTable {
  return { ...slaTable, business: calendar }
}

/**
 * What a case knows besides its ticket.
 *
 * @param session     its sources and record
 * @param settings    what the desk told of itself
 * @param deps        for the time and the lists
 * @returns           what the offscreen room is given
 */
export async function givenOf(
  session: Session,
  settings: Pick<Settings, 'desk'>,
  deps: Pick<Deps, 'now' | 'db'>,
): Promise<Given> {
  return {
    sources: session.sources.map(({ head: { id, kind }, settings: said }) => ({ id, kind, settings: said })),
    record: session.record,
    desk: settings.desk,
    lists: await listRefs(deps.db),
    now: isoTime(deps.now()),
  }
}

/** What a ticket without texts tells. */
export const nothingGathered: Gathered = { facts: [], findings: [], replies: [], beside: [], pairs: [], networks: {} }

const noActs = { decision: [], 'hand-off': [], lock: [], close: [] }

const summary = v.object({
  key: v.string(),
  requester: v.string(),
  subject: v.string(),
  type: v.string(),
  tier: v.string(),
  answered: v.number(),
  steps: v.number(),
  disposition: v.string(),
  slaClass: v.optional(v.string(), ''),
  /** Which version of which procedure the case works with. */
  procedure: v.optional(v.object({ id: v.string(), hash: v.string(), version: v.string() })),
  /** The ticket's instants when it was read last; the list derives the clock from them. */
  times: v.optional(ticketTimes),
})

/**
 * Sums a session up for the desk's list.
 *
 * @param session    the case
 * @param reading    the ticket as read last, or null
 * @param deps       the worker's packs
 * @returns          plain data, decoded again by `rowOf`
 */
export function summaryOf(session: Session, reading: Reading | null, deps: Packs): v.InferOutput<typeof summary> {
  const pack = namesOf(session, deps)
  return {
    key: session.ticket?.key ?? '',
    requester: session.ticket?.requesterName || session.ticket?.requesterEmail || '',
    subject: session.ticket?.subject ?? '',
    type: pack?.procedure.title ?? '',
    tier: session.procedure?.tier ?? 'none',
    answered: Object.keys(session.answers).filter(id => pack && Object.hasOwn(pack.steps, id)).length,
    steps: pack?.procedure.steps.length ?? 0,
    disposition: session.decisions.at(-1)?.disposition ?? '',
    slaClass: session.procedure?.slaClass ?? '',
    ...versionOf(session),
    times: timesOf(session, reading, slaTable.lockSteps),
  }
}

function versionOf({ procedure }: Session): { procedure?: { id: string; hash: string; version: string } } {
  return procedure ? { procedure: { id: procedure.id, hash: procedure.hash, version: procedure.version } } : {}
}

/**
 * Tells of a kept summary which version its case works with, while the case is not finished.
 *
 * @param kept    as stored
 * @returns       key and version, or null for finished, damaged and older summaries
 */
export function openOn(kept: unknown): { key: string; id: string; hash: string; version: string } | null {
  const outcome = v.safeParse(summary, kept)
  if (!outcome.success || !outcome.output.procedure || !isUnfinished(outcome.output.disposition)) return null
  return { key: outcome.output.key, ...outcome.output.procedure }
}

/**
 * Brings a kept summary up to a new reading of its ticket.
 *
 * @param kept       as stored
 * @param reading    the ticket as read now
 * @returns          the summary with the new instants, or null when it is damaged
 */
export function summaryAfter(kept: unknown, reading: Reading): v.InferOutput<typeof summary> | null {
  const outcome = v.safeParse(summary, kept)
  if (!outcome.success) return null
  const { askedMs = [], done = noActs } = outcome.output.times ?? {}
  return { ...outcome.output, times: { ...pageTimes(reading), askedMs, done } }
}

/**
 * Reads a kept summary as a row of the list.
 *
 * @param kept    as stored
 * @param look    the desk's calendar, and now as ISO time
 * @returns       the row, or null when it is damaged
 */
export function rowOf(
  kept: { caseId: string; updatedAt: string; summary: unknown },
  { calendar, now }: Pick<Settings, 'calendar'> & { now: string },
): CaseRow | null {
  const outcome = v.safeParse(summary, kept.summary)
  if (!outcome.success) return null
  const { times, slaClass, procedure: _procedure, ...rest } = outcome.output
  const site = kept.caseId.slice(0, kept.caseId.indexOf('#'))
  const clock = times
    ? urgentClock(clocksFrom(times, { slaClass, table: tableFor({ calendar }), now }))
    : { state: 'unknown' as const, why: 'open the case to see its clock' }
  return { caseId: kept.caseId, updatedAt: kept.updatedAt, site, ...rest, clock }
}

function wordsOf({ fields, messages }: Reading, gathered: GatheredNow): TicketWords & Pick<Reading, 'messages'> {
  const subject = fields.find(field => field.name === 'subject')?.values[0] ?? ''
  const { value, language } = gathered.state === 'ready' ? gathered : { value: nothingGathered, language: undefined }
  const firing = value.findings.flatMap(({ signalId, state }) => (state === 'fires' ? [signalId] : []))
  return { subject, messages, facts: value.facts, firing, ...(language ? { language } : {}) }
}

/** Every case type, with what a change to it would mean for the answers there are. */
function choicesOf(session: Session, from: Pack | undefined, deps: Packs): TypeChoice[] {
  return deps.packs.map(pack => {
    const { id, type, title, tier, slaClass, version } = pack.procedure
    const change = session.procedure
      ? { change: typeChange(session, from, withModules(pack, deps.modules, session.work.modules)) }
      : {}
    return { id, type, title, tier, slaClass, version, hash: pack.hash, ...change }
  })
}

function savedAt(events: readonly SessionEvent[]): { savedAt?: string } {
  const latest = events
    .map(event => event.at)
    .sort()
    .at(-1)
  return latest ? { savedAt: latest } : {}
}
