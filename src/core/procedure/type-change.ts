/**
 * Going over from one case type to another in the middle of a case: which answers still apply, which are asked anew,
 * and whether the new type asks for less.
 */
import { canonical } from '../base/canonical'
import type { Tier } from '../case/event'
import type { Session } from '../case/session'
import { evidenceOf } from './evidence-of'
import type { Pack, Procedure, Step } from './procedure'
import { handTier, rankOf, tierNow } from './tier'

/** What a change of type would do. */
export type TypeChange = {
  /** Answered steps that count on: the new type asks the same. */
  stays: string[]
  /** Answered steps the new type asks in other words: they are answered again. */
  reopened: string[]
  /** Answered steps the new type does not ask: they stay in the record and do not count. */
  left: string[]
  /** What the new type asks less of, in words; empty when it asks no less. A reason is needed then. */
  looser: string[]
}

/** A case type as it is offered. */
export type TypeChoice = Pick<Procedure, 'id' | 'type' | 'title' | 'tier' | 'slaClass' | 'version'> & {
  hash: string
  /** What going over to it would do to the answers there are; absent while no type is chosen. */
  change?: TypeChange
}

const urgency = ['S4', 'S3', 'S2', 'S1', 'S0']

/**
 * Works out what a change of type would do.
 *
 * @param session    state of the case
 * @param from       its procedure now with its side modules; undefined when that version is not loaded
 * @param to         the other procedure, with the same side modules
 * @returns          answered steps by what becomes of them, and what is looser
 */
export function typeChange(session: Session, from: Pack | undefined, to: Pack): TypeChange {
  const answered = Object.keys(session.answers)
  const reopened = answered.filter(id => from && isOther(id, from, to))
  const kept = Object.fromEntries(Object.entries(session.answers).filter(([id]) => !reopened.includes(id)))
  const { tier, slaClass } = to.procedure
  const after: Session = {
    ...session,
    answers: kept,
    procedure: { id: to.procedure.id, version: to.procedure.version, hash: to.hash, tier, slaClass, at: '' },
  }
  const applying = new Set(evidenceOf(after, to).applying.map(use => use.use))
  const stays = Object.keys(kept).filter(id => applying.has(id))
  const left = Object.keys(kept).filter(id => !applying.has(id))
  return { stays, reopened, left, looser: looserIn(session, from, to, after) }
}

/** Both ask the step, and not in the same words. */
function isOther(id: string, from: Pack, to: Pack): boolean {
  const [now, next] = [askedIn(id, from), askedIn(id, to)]
  return now !== undefined && next !== undefined && now !== next
}

function askedIn(id: string, { procedure, steps }: Pack): string | undefined {
  const step: Step | undefined = Object.hasOwn(steps, id) ? steps[id] : undefined
  const use = procedure.steps.find(one => one.use === id)
  if (!step || !use) return undefined
  return canonical({ question: use.question ?? step.question, answers: step.answers, seen: step.observations })
}

function looserIn(session: Session, from: Pack | undefined, to: Pack, after: Session): string[] {
  const { procedure } = session
  if (!procedure || procedure.id === to.procedure.id) return []
  const was = from ? tierNow(session, from).tier : procedure.tier
  const will = handTier(after, to)
  const tierWords = isLooser(was, will) ? [`tier ${words(was)} becomes ${words(will)}`] : []
  const isSlower = urgency.indexOf(to.procedure.slaClass) < urgency.indexOf(procedure.slaClass)
  return [...tierWords, ...(isSlower ? [`class ${procedure.slaClass} becomes ${to.procedure.slaClass}`] : [])]
}

/** A type that never verifies asks for most: leaving it for one that does is looser, going to it never is. */
function isLooser(was: Tier, will: Tier): boolean {
  if (will === 'none') return false
  if (was === 'none') return rankOf(will) >= rankOf('R2')
  return rankOf(will) < rankOf(was)
}

function words(tier: Tier): string {
  return tier === 'none' ? '“verifies nobody”' : tier
}
