/** Events of cases with their ledger links: one strict transaction each, nothing said to be saved before it completed. */
import * as v from 'valibot'
import { type SessionEvent, sessionEvent } from '../core/case/event'
import { type Link, linkFor } from '../core/ledger/link'
import type { CaseRecord, Database } from './database'
import { seal, unseal } from './seal'
import { sealedSource } from './sources'

/** An event as kept: with the salt of its commitment. */
export type KeptEvent = { event: SessionEvent; salt: string }
/** A record that could not be opened; the others can. */
export type Damage = { table: string; id: string }

/** What must be true at the moment of writing. */
export type AppendInput = {
  events: readonly KeptEvent[]
  /** The device's newest link when the events were made. */
  head: { index: number; hash: string; clock: string } | null
  /** Row of the desk's list after these events. */
  summary: unknown
  /** Draft field that becomes part of the record and is dropped with it. */
  dropDraft?: string
  /** Text of a source that one of the events adds. */
  source?: { id: string; text: string }
}

/** Another writer was faster; make the events again on the new head. */
export class HeadMoved extends Error {
  override name = 'HeadMoved'
}

const kept = v.strictObject({ event: sessionEvent, salt: v.string() })

/**
 * Keeps events, their links and the new head in one strict transaction that re-checks the head.
 *
 * @param db       the database
 * @param input    events of one case and one device, in order
 * @returns        nothing; resolves only after the transaction completed
 * @problem        throws HeadMoved when another writer was faster; browser errors pass through
 */
export async function keepEvents(db: Database, input: AppendInput): Promise<void> {
  const links = linksFor(input)
  const last = links.at(-1)
  const lastEvent = input.events.at(-1)?.event
  if (!last || !lastEvent) return
  const caseId = lastEvent.caseId
  const at = lastEvent.at
  const eventRecords = await Promise.all(
    input.events.map(async item => ({
      id: item.event.id,
      caseId,
      sealed: await seal({ table: 'events', id: item.event.id, rev: 0 }, item),
    })),
  )
  const linkRecords = await Promise.all(
    links.map(async link => ({
      device: link.device,
      index: link.index,
      eventId: link.eventId,
      caseId,
      sealed: await seal({ table: 'links', id: `${link.device}/${link.index}`, rev: 0 }, link),
    })),
  )
  const row: CaseRecord = {
    caseId,
    updatedAt: at,
    sealed: await seal({ table: 'cases', id: caseId, rev: 0 }, input.summary),
  }
  const source = input.source && (await sealedSource(input.source.id, caseId, input.source.text))
  await db.transaction('rw', [db.events, db.links, db.heads, db.cases, db.drafts, db.sources], async () => {
    const head = await db.heads.get(last.device)
    if ((head?.hash ?? null) !== (input.head?.hash ?? null)) throw new HeadMoved()
    await db.events.bulkAdd(eventRecords)
    await db.links.bulkAdd(linkRecords)
    await db.heads.put({ device: last.device, index: last.index, hash: last.hash, clock: lastEvent.clock })
    await db.cases.put(row)
    if (source) await db.sources.add(source)
    if (input.dropDraft) await db.drafts.delete([caseId, input.dropDraft])
  })
}

/**
 * Loads the events of a case; a damaged one is named and never blocks the others.
 *
 * @param db        the database
 * @param caseId    the case
 * @returns         events with salts in no particular order, and what could not be opened
 */
export async function loadEvents(db: Database, caseId: string): Promise<{ events: KeptEvent[]; damaged: Damage[] }> {
  const records = await db.events.where('caseId').equals(caseId).toArray()
  const events: KeptEvent[] = []
  const damaged: Damage[] = []
  for (const record of records) {
    const event = await opened({ table: 'events', id: record.id, rev: 0 }, record.sealed)
    if (event) events.push(event)
    else damaged.push({ table: 'events', id: record.id })
  }
  return { events, damaged }
}

/**
 * Finds an event by id, to answer a repeated call.
 *
 * @param db    the database
 * @param id    event id
 * @returns     the event, or null
 */
export async function findEvent(db: Database, id: string): Promise<SessionEvent | null> {
  const record = await db.events.get(id)
  if (!record) return null
  return (await opened({ table: 'events', id, rev: 0 }, record.sealed))?.event ?? null
}

/**
 * Loads the whole chain of a device.
 *
 * @param db        the database
 * @param device    device id
 * @returns         links in chain order
 */
export async function loadLinks(db: Database, device: string): Promise<Link[]> {
  const records = await db.links
    .where('[device+index]')
    .between([device, 0], [device, Number.MAX_SAFE_INTEGER])
    .toArray()
  const links: Link[] = []
  for (const record of records) {
    const id = `${record.device}/${record.index}`
    links.push(linkFrom(await unseal({ table: 'links', id, rev: 0 }, record.sealed), record.index))
  }
  return links
}

function linksFor({ events, head }: AppendInput): Link[] {
  const links: Link[] = []
  let previous: Link | { index: number; hash: string } | null = head
  for (const { event, salt } of events) {
    const link = linkFor({ previous, event, salt, at: event.at })
    links.push(link)
    previous = link
  }
  return links
}

async function opened(
  at: { table: string; id: string; rev: number },
  sealed: { v: 0; data: string },
): Promise<KeptEvent | null> {
  try {
    const outcome = v.safeParse(kept, await unseal(at, sealed))
    return outcome.success ? outcome.output : null
  } catch {
    return null
  }
}

const link = v.strictObject({
  device: v.string(),
  index: v.number(),
  previous: v.string(),
  eventId: v.string(),
  caseId: v.string(),
  commitment: v.string(),
  at: v.string(),
  hash: v.string(),
})

/** A link that no longer decodes stays in its place as one that fails verification. */
function linkFrom(data: unknown, index: number): Link {
  const outcome = v.safeParse(link, data)
  if (outcome.success) return outcome.output
  return { device: '', index, previous: '', eventId: '', caseId: '', commitment: '', at: '', hash: '' }
}
