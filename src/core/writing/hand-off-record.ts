import type { HandOffRecord } from '../case/hand-off-record'
import type { Actor, Session } from '../case/session'
import type { Said } from '../case/work'
import type { SlaClock } from '../measure/clock-at'
import type { Pack } from '../procedure/procedure'
import type { Recommendation } from '../procedure/recommendation'
import { plainLine } from './plain-line'

/** What a record is made from; everything the note is written from, besides the ticket's texts. */
export type RecordInput = {
  session: Session
  pack: Pack
  recommendation: Recommendation
  clock?: SlaClock
  now: string
  actor: Actor
  appVersion: string
  /** The newest link of the writer's ledger. */
  head?: { index: number; hash: string }
}

/** Reasons of answers: each at most so long, and shorter where there are many, so that the block stays short. */
const longestWhy = 60
const allWhys = 480
const shortestWhy = 16
const longestReason = 90

/**
 * Says in machine form what the hand-off note of a case says.
 *
 * @param input    case, procedure, recommendation, time, author
 * @returns        the record, without what it keeps of its note
 */
export function recordOf(input: RecordInput): Omit<HandOffRecord, 'note'> {
  const { session, pack, recommendation, clock, now, actor, appVersion, head } = input
  const people = peopleOf(actor)
  const { gates, versions, identityDb, compromiseDb, threshold } = recommendation
  const idsOf = (state: string) => gates.filter(gate => gate.state === state).map(gate => gate.id)
  const chosen = session.procedure
  const hold = Object.hasOwn(session.answers, 'S44') ? session.answers.S44 : undefined
  const decision = decisionOf(session, people)
  const answers = answersOf(session, people, now)
  return {
    v: 1,
    caseId: session.caseId,
    type: pack.procedure.type,
    procedure: {
      id: pack.procedure.id,
      version: pack.procedure.version,
      hash: pack.hash,
      ...(chosen?.unsigned ? { unsigned: true as const } : {}),
    },
    ...(chosen?.changed
      ? { changed: { from: chosen.changed.from, why: plainLine(chosen.changed.reason, longestReason) } }
      : {}),
    slaClass: chosen?.slaClass ?? pack.procedure.slaClass,
    chosenTier: chosen?.tier ?? pack.procedure.tier,
    ...(session.setTier ? { setTier: session.setTier } : {}),
    tier: recommendation.tier,
    round: session.round,
    people: people.list,
    at: now,
    answers,
    ...workOf(session, people, now),
    ...(decision ? { decision } : {}),
    scales: { identity: rounded(identityDb), compromise: rounded(compromiseDb), needs: threshold },
    contain: recommendation.contain,
    to: recommendation.target.to,
    unmet: idsOf('unmet'),
    unknown: idsOf('unknown'),
    ...(clock?.leftMs === undefined ? {} : { leftMs: Math.round(clock.leftMs / 60_000) * 60_000 }),
    hold: hold ? { result: hold.result, at: hold.at } : null,
    versions: { weights: versions.weights, app: plainLine(appVersion, 20), inputs: versions.inputsHash.slice(0, 16) },
    ...(head ? { head: { index: head.index, hash: head.hash.slice(0, 16) } } : {}),
  }
}

type People = { list: HandOffRecord['people']; place: (actor: Actor) => { by?: number } }

/** Everybody who is named, each once; whoever writes comes first and need not be named again. */
function peopleOf(author: Actor): People {
  const list: HandOffRecord['people'] = []
  const place = ({ name, role }: Actor) => {
    const one = { name: plainLine(name, 60), role }
    const known = list.findIndex(other => other.name === one.name && other.role === one.role)
    const at = known >= 0 ? known : list.length
    if (known < 0 && list.length < 50) list.push(one)
    return at === 0 || at >= list.length ? {} : { by: at }
  }
  place(author)
  return { list, place }
}

function answersOf({ answers, work }: Session, people: People, now: string): HandOffRecord['answers'] {
  const reasons = Object.values(answers).filter(({ reason }) => reason !== '').length
  const most = Math.min(longestWhy, Math.max(shortestWhy, Math.floor(allWhys / Math.max(1, reasons))))
  return Object.entries(answers).map(
    ([step, { result, observed, reason, by, role = 'L1', eventId, at, sameAt = [] }]) => {
      const start = step.toLowerCase()
      const seen = observed.map(id => (id.startsWith(`${start}-`) ? id.slice(start.length) : id))
      const why = plainLine(reason, most)
      const signature = Object.hasOwn(work.countersigned, eventId) ? work.countersigned[eventId] : undefined
      const signed = signature && (people.place(signature.by).by ?? 0)
      return {
        step,
        result,
        ...(seen.length > 0 ? { seen } : {}),
        ...(why === '' ? {} : { why }),
        ...people.place({ name: by, role }),
        ...(signed === undefined ? {} : { signed }),
        ...agoOf(at, now),
        ...(sameAt.length > 1 ? { earlier: earlierOf(sameAt, now) } : {}),
      }
    },
  )
}

/** What other people's work left on the case and the judge looks at. */
function workOf({ work, judged }: Session, people: People, now: string): Partial<HandOffRecord> {
  const saidOf = (list: Record<string, Said>) =>
    Object.entries(list).map(([id, { reason, by, at }]) => ({
      id,
      why: plainLine(reason, longestReason),
      ...people.place(by),
      ...agoOf(at, now),
    }))
  const [cleared, explained] = [saidOf(work.cleared), saidOf(work.explained)]
  const confirmed = Object.entries(judged).flatMap(([id, { verdict }]) => (verdict === 'confirmed' ? [id] : []))
  return {
    ...(confirmed.length > 0 ? { confirmed } : {}),
    ...(work.modules.length > 0 ? { modules: work.modules } : {}),
    ...(cleared.length > 0 ? { cleared } : {}),
    ...(explained.length > 0 ? { explained } : {}),
  }
}

function decisionOf({ decisions }: Session, people: People): HandOffRecord['decision'] {
  const made = decisions.at(-1)
  if (!made) return undefined
  const [why, counter] = [plainLine(made.reason, longestReason), plainLine(made.counterArgument, longestReason)]
  return {
    disposition: made.disposition,
    recommended: made.recommended,
    ...(why === '' ? {} : { why }),
    ...(counter === '' ? {} : { counter }),
    ...people.place(made.by),
    at: made.at,
  }
}

function rounded(db: number): number {
  return Math.round(db * 10) / 10
}

/** Rounded up, so that no check seems younger than it is. */
function agoOf(at: string, now: string): { ago?: number } {
  const seconds = Math.ceil((Date.parse(now) - Date.parse(at)) / 1_000)
  return seconds > 0 ? { ago: seconds } : {}
}

/** The first times and the last ones tell where a check began to count. */
function earlierOf(sameAt: readonly string[], now: string): number[] {
  const before = sameAt.slice(0, -1)
  const kept = before.length > 10 ? [...before.slice(0, 5), ...before.slice(-5)] : before
  return kept.map(at => agoOf(at, now).ago ?? 0)
}
