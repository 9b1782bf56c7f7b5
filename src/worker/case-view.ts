/** Puts together what the panel shows of a case: reading, facts, findings, session, recommendation, note, clock. */
import * as v from 'valibot'
import { isoTime } from '../core/base/time'
import type { SessionEvent } from '../core/case/event'
import { factsOf } from '../core/case/facts'
import type { Reading } from '../core/case/reading'
import { type Session, sessionOf } from '../core/case/session'
import { slaClock } from '../core/measure/sla-clock'
import { permitted } from '../core/procedure/admit'
import type { Pack } from '../core/procedure/procedure'
import { propose } from '../core/procedure/propose'
import { recommend } from '../core/procedure/recommend'
import { findingsOf } from '../core/signals/findings'
import { writeHandOff } from '../core/writing/hand-off'
import type { CaseRow, CaseView } from '../messages/protocol'
import { slaTable } from '../packs/load-sla'
import { loadReading } from '../store/cases'
import { loadDrafts } from '../store/drafts'
import { loadEvents } from '../store/session-log'
import type { Deps } from './deps'

/**
 * Finds the pack a session works with.
 *
 * @param session    the case
 * @param deps       the worker's packs
 * @returns          the pack, or undefined before a procedure is chosen
 */
export function packOf(session: Session, deps: Pick<Deps, 'packs'>): Pack | undefined {
  return deps.packs.find(pack => pack.procedure.id === session.procedure?.id)
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
  const session = sessionOf(
    caseId,
    events.map(kept => kept.event),
  )
  const full = reading?.page === 'ticket' ? reading : await loadReading(deps.db, caseId)
  const settings = await deps.settings()
  const pack = packOf(session, deps)
  const facts = full ? factsOf(full) : []
  const recommendation = pack ? recommend(session, pack, deps.weights) : undefined
  const clock = clockOf(session, full, deps)
  const judged =
    pack && recommendation
      ? {
          pack,
          recommendation,
          permitted: permitted(session, settings.actor.role, pack, deps.weights),
          handoff: writeHandOff({
            session,
            pack,
            recommendation,
            facts,
            clock,
            now: isoTime(deps.now()),
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
    findings: full ? findingsOf({ reading: full, facts, now: isoTime(deps.now()) }) : [],
    proposals: full
      ? propose(
          partsOf(full),
          deps.packs.map(item => item.procedure),
        )
      : [],
    procedures: deps.packs.map(({ hash, procedure: { id, type, title, tier, slaClass, version } }) => ({
      id,
      type,
      title,
      tier,
      slaClass,
      version,
      hash,
    })),
    session,
    ...judged,
    drafts: await loadDrafts(deps.db, caseId),
    ...savedAt(events.map(kept => kept.event)),
    clock,
    settings,
  }
}

const summary = v.object({
  key: v.string(),
  requester: v.string(),
  subject: v.string(),
  type: v.string(),
  tier: v.string(),
  answered: v.number(),
  steps: v.number(),
  disposition: v.string(),
})

/**
 * Sums a session up for the desk's list.
 *
 * @param session    the case
 * @param deps       the worker's packs
 * @returns          plain data, decoded again by `rowOf`
 */
export function summaryOf(session: Session, deps: Pick<Deps, 'packs'>): v.InferOutput<typeof summary> {
  const pack = packOf(session, deps)
  return {
    key: session.ticket?.key ?? '',
    requester: session.ticket?.requesterName || session.ticket?.requesterEmail || '',
    subject: session.ticket?.subject ?? '',
    type: pack?.procedure.title ?? '',
    tier: session.procedure?.tier ?? 'none',
    answered: Object.keys(session.answers).length,
    steps: pack?.procedure.steps.length ?? 0,
    disposition: session.decisions.at(-1)?.disposition ?? '',
  }
}

/**
 * Reads a kept summary as a row of the list.
 *
 * @param kept    as stored
 * @returns       the row, or null when it is damaged
 */
export function rowOf(kept: { caseId: string; updatedAt: string; summary: unknown }): CaseRow | null {
  const outcome = v.safeParse(summary, kept.summary)
  if (!outcome.success) return null
  const site = kept.caseId.slice(0, kept.caseId.indexOf('#'))
  const clock = { state: 'unknown', why: 'open the case to see its clock' } as const
  return { caseId: kept.caseId, updatedAt: kept.updatedAt, site, ...outcome.output, clock }
}

function clockOf(session: Session, reading: Reading | null, deps: Deps): CaseView['clock'] {
  return slaClock({ session, reading, table: slaTable, now: isoTime(deps.now()) })
}

function partsOf(reading: Reading): Parameters<typeof propose>[0] {
  const subject = reading.fields.find(field => field.name === 'subject')?.values[0] ?? ''
  return { subject, messages: reading.messages.map(({ speaker, body }) => ({ speaker, body })) }
}

function savedAt(events: readonly SessionEvent[]): { savedAt?: string } {
  const latest = events
    .map(event => event.at)
    .sort()
    .at(-1)
  return latest ? { savedAt: latest } : {}
}
