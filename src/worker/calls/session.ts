/** Adding events: decode was at the door, the gate is `admit`, saved means the transaction completed. */
import { fine, type Result, trouble } from '../../core/base/problem'
import { isoTime } from '../../core/base/time'
import { nextClock } from '../../core/case/clock'
import type { EventBody, SessionEvent } from '../../core/case/event'
import type { Reading } from '../../core/case/reading'
import { apply, type Session, sessionOf } from '../../core/case/session'
import { admit } from '../../core/procedure/admit'
import { moreOf } from '../../core/procedure/version-change'
import type { Outputs } from '../../messages/protocol'
import { keepReading, loadReading } from '../../store/cases'
import { loadDrafts } from '../../store/drafts'
import { loadPackHeads } from '../../store/packs'
import { findEvent, HeadMoved, type KeptEvent, keepEvents, loadEvents } from '../../store/session-log'
import { givenOf, nothingGathered, packOf, summaryOf } from '../case-view'
import type { Deps } from '../deps'
import { digestOf } from '../digest'
import { draftDoneBy } from '../draft-done'
import type { GatheredNow } from '../gathered'
import { packsFor } from '../packs'
import { seenOf } from '../seen'
import { headOf } from '../ticket-head'

type Append = { caseId: string; eventId: string; body: EventBody; source?: { id: string; text: string } }

/**
 * Adds one event to a case; a repeated call with the same event id answers as the first did.
 *
 * @param input    case, event id and what it says; the text of a source goes with the event that adds it
 * @param deps     the worker's own
 * @returns        when it was saved
 * @problem        what `admit` returns; 'no-ticket' when a first event has no ticket in any tab; 'busy'; 'no-text'
 */
export async function append(input: Append, deps: Deps): Promise<Result<Outputs['session.append']>> {
  if (input.body.type === 'source.added' && !input.source) {
    return trouble('no-text', 'A log or mail comes with its text.', 'Paste it in the Evidence view.')
  }
  return deps.inTurn(async () => {
    const known = await findEvent(deps.db, input.eventId)
    if (known) return fine({ savedAt: known.at })
    const stamped = { ...input, body: await withDigest(input.body) }
    for (let tries = 0; tries < 3; tries += 1) {
      try {
        return await appendOnce(stamped, deps)
      } catch (error) {
        if (!(error instanceof HeadMoved)) throw error
      }
    }
    return trouble('busy', 'Another window is writing.', 'Try again; your text stays here.')
  })
}

/** The hash of a passage is ours, whatever the caller says it is. */
async function withDigest(body: EventBody): Promise<EventBody> {
  if (body.type !== 'evidence.added' || body.evidence.source.type !== 'passage') return body
  const { id, source } = body.evidence
  return { ...body, evidence: { id, source: { ...source, sha256: await digestOf(source.text) } } }
}

/** Whether a version is signed, and what more it asks for, is known here; the caller cannot leave it out. */
async function withSeal(body: EventBody, session: Session, deps: Deps): Promise<EventBody> {
  if (body.type !== 'procedure.chosen' && body.type !== 'procedure.adopted') return body
  const { kept } = await loadPackHeads(deps.db)
  const mark = kept.some(({ hash, seal }) => hash === body.hash && seal !== 'signed')
    ? ({ unsigned: true } as const)
    : {}
  const { unsigned: _said, ...rest } = body
  if (rest.type === 'procedure.chosen') return { ...rest, ...mark }
  const { tier: _tier, slaClass: _class, ...adopted } = rest
  const next = deps.packs.find(({ hash }) => hash === body.hash)
  const more = session.procedure && next ? moreOf(session.procedure, next.procedure) : {}
  return { ...adopted, ...mark, ...more }
}

async function appendOnce(
  { caseId, eventId, body: given, source }: Append,
  deps: Deps,
): Promise<Result<Outputs['session.append']>> {
  const { events } = await loadEvents(deps.db, caseId)
  const session = sessionOf(
    caseId,
    events.map(kept => kept.event),
  )
  const packs = await packsFor(session, deps)
  const body = await withSeal(given, session, deps)
  const settings = await deps.settings()
  const reading = session.ticket ? null : await shownReading(caseId, deps)
  const first = reading ? [{ id: deps.random(), body: { type: 'case.opened', ticket: headOf(reading) } as const }] : []
  if (!session.ticket && !reading) {
    return trouble('no-ticket', 'No tab shows this ticket now.', 'Open the ticket, then try again.')
  }
  const read = reading?.page === 'ticket' ? reading : await loadReading(deps.db, caseId)
  const gathered: GatheredNow =
    read && rests.has(body.type)
      ? await deps.gather(read, await givenOf(session, settings, deps))
      : { state: 'ready', value: nothingGathered }
  const { modules, weights } = deps
  const { role, name } = settings.actor
  const now = isoTime(deps.now())
  const refusal = admit(session, body, {
    role,
    name,
    packs,
    weights,
    suggested: firing(gathered),
    modules,
    seen: seenOf(gathered, session, { pack: packOf(session, { packs, modules }), now }),
    now,
  })
  if (refusal) return { ok: false, problem: refusal }
  const made = await stamped([...first, { id: eventId, body }], { caseId, deps, actor: settings.actor })
  const after = made.kept.reduce((state, kept) => apply(state, kept.event), session)
  const summary = summaryOf(after, read, { packs, modules })
  await keepEvents(deps.db, {
    events: made.kept,
    head: made.head,
    summary,
    ...(await draftOf(body, caseId, deps)),
    ...(source ? { source } : {}),
  })
  if (reading) await keepReading(deps.db, caseId, reading)
  deps.tell({ type: 'case.changed', caseId })
  return fine({ savedAt: made.at })
}

/** What is admitted on what the texts tell; everything else need not wait for them. */
const rests = new Set<EventBody['type']>(['signal.judged', 'decision.made', 'contradiction.explained'])

/** Signals that fire on the ticket as it was read last. */
function firing(gathered: GatheredNow): Set<string> {
  const findings = gathered.state === 'ready' ? gathered.value.findings : []
  return new Set(findings.flatMap(({ signalId, state }) => (state === 'fires' ? [signalId] : [])))
}

async function shownReading(caseId: string, deps: Deps): Promise<Reading | null> {
  const tabId = await deps.tabs.find(caseId)
  return tabId === undefined ? null : deps.tabs.reading(tabId)
}

type Stamp = { caseId: string; deps: Deps; actor: Session['decisions'][number]['by'] }

async function stamped(
  bodies: { id: string; body: EventBody }[],
  { caseId, deps, actor }: Stamp,
): Promise<{ kept: KeptEvent[]; head: { index: number; hash: string; clock: string } | null; at: string }> {
  const device = await deps.device()
  const head = (await deps.db.heads.get(device)) ?? null
  const nowMs = deps.now()
  const at = isoTime(nowMs)
  let clock = head?.clock ?? ''
  const kept = bodies.map(({ id, body }, position): KeptEvent => {
    clock = nextClock(clock, nowMs, device)
    const seq = (head?.index ?? -1) + 1 + position
    const event: SessionEvent = { id, caseId, device, seq, clock, at, actor, body }
    return { event, salt: deps.random() }
  })
  return { kept, head, at }
}

async function draftOf(body: EventBody, caseId: string, { db }: Deps): Promise<{ dropDraft?: string }> {
  return body.type === 'note.written' ? draftDoneBy(body, await loadDrafts(db, caseId)) : {}
}
