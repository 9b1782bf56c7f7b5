/**
 * What the answers of a case say to the judge: which signals hold and on what, which gates were raised, what is open.
 * Example: S05 answered 'fail' with 'dmarc-fail' ticked supports MAIL-03, resting on step S05 and its facts.
 */
import type { Tier } from '../case/event'
import type { Answer, Session } from '../case/session'
import { answerOf, holds, leavesOf, supports } from './condition'
import type { Condition, Pack, Step, StepUse } from './procedure'
import { gatesBy, type Sighting, sightingsIn, signalsBy } from './sightings'
import { tierNow } from './tier'

/** A signal that holds, with the steps and facts it rests on. */
export type Support = { signalId: string; stepIds: string[]; factIds: string[] }

/** A required step without a usable answer. */
export type OpenItem = { stepId: string; title: string; notPossible: boolean }

/** Everything the answers of a case say. */
export type CaseEvidence = {
  tier: Tier
  raisedBecause: string
  supports: Support[]
  atoGates: string[]
  routeGates: string[]
  /** Uses whose condition holds now, in the procedure's order. */
  applying: StepUse[]
  open: OpenItem[]
  /** Every open item was tried and cannot be done, each with a reason. */
  notPossibleJustified: boolean
}

/**
 * Reads what the answers of a case say.
 *
 * @param session    state of the case
 * @param pack       its procedure with its steps
 * @param contain    the account has to be held now: steps of live loss apply, whatever their condition
 * @returns          signals with what they rest on, context gates, tier now, steps that apply and those still open
 */
export function evidenceOf(session: Session, pack: Pack, contain = false): CaseEvidence {
  const { tier, raisedBecause } = tierNow(session, pack)
  const applying = pack.procedure.steps.filter(
    use => !use.when || holds(use.when, session, tier) || (contain && stepOf(pack, use.use)?.liveLoss === true),
  )
  const open = openItems(applying, session, pack)
  const seen = sightingsIn(session, pack)
  return {
    tier,
    raisedBecause,
    supports: supportsOf(session, pack, tier, seen),
    atoGates: seen.flatMap(one => gatesBy(one, 'ato')),
    routeGates: seen.flatMap(one => gatesBy(one, 'route')),
    applying,
    open,
    notPossibleJustified: open.length > 0 && open.every(item => isJustified(answerOf(session, item.stepId))),
  }
}

/**
 * Finds the step an observation belongs to.
 *
 * @param pack             the procedure with its steps
 * @param observationId    id of the observation
 * @returns                the step id, or undefined when no step of the pack has it
 */
export function stepOfObservation({ steps }: Pack, observationId: string): string | undefined {
  const found = holders.get(steps) ?? holdersIn(steps)
  holders.set(steps, found)
  return found.get(observationId)
}

const holders = new WeakMap<Pack['steps'], ReadonlyMap<string, string>>()

function holdersIn(steps: Pack['steps']): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { id, observations } of Object.values(steps))
    for (const seen of observations) if (!found.has(seen.id)) found.set(seen.id, id)
  return found
}

/**
 * Lists the steps a condition speaks of.
 *
 * @param when    operator tree
 * @param pack    the procedure with its steps
 * @returns       step ids in its order; observations count as the step they belong to
 */
export function stepsIn(when: Condition, pack: Pack): string[] {
  return leavesOf(when).flatMap(leaf => {
    const stepId = 'step' in leaf ? leaf.step : stepOfObservation(pack, leaf.observed)
    return stepId === undefined ? [] : [stepId]
  })
}

/**
 * Finds a step of the pack.
 *
 * @param pack      the procedure with its steps
 * @param stepId    id of the step
 * @returns         the step, or undefined when the pack lacks it
 */
export function stepOf({ steps }: Pack, stepId: string): Step | undefined {
  return Object.hasOwn(steps, stepId) ? steps[stepId] : undefined
}

/**
 * Tells whether a step has an answer the case can go on with.
 *
 * @param answer    the answer, if any
 * @returns         true for pass, concern, fail, and for 'not applicable' with a reason
 */
export function isAnswered(answer: Answer | undefined): boolean {
  if (!answer) return false
  return supports(answer.result) || (answer.result === 'not-applicable' && hasReason(answer))
}

function supportsOf(session: Session, pack: Pack, tier: Tier, seen: readonly Sighting[]): Support[] {
  const found = new Map<string, Support>()
  const add = (signalId: string, stepIds: readonly string[], factIds: readonly string[]) => {
    const support = found.get(signalId) ?? { signalId, stepIds: [], factIds: [] }
    support.stepIds = [...new Set([...support.stepIds, ...stepIds])]
    support.factIds = [...new Set([...support.factIds, ...factIds])]
    found.set(signalId, support)
  }
  for (const sighting of seen) {
    const stepIds = [sighting.step.id]
    for (const signal of signalsBy(sighting)) add(signal, stepIds, factsOf(session, stepIds))
  }
  for (const { signal, when } of pack.procedure.derive) {
    if (!holds(when, session, tier)) continue
    const stepIds = stepsIn(when, pack).filter(id => answerOf(session, id))
    // That something was not answered, or could not be done, never speaks for anybody by itself.
    if (!stepIds.some(id => supports(answerOf(session, id)?.result ?? ''))) continue
    add(signal, stepIds, factsOf(session, stepIds))
  }
  for (const [signalId, { verdict, factIds }] of Object.entries(session.judged)) {
    if (verdict === 'confirmed') add(signalId, [], factIds)
  }
  return [...found.values()]
}

function factsOf(session: Session, stepIds: readonly string[]): string[] {
  return session.evidence.flatMap(({ stepId, item }) =>
    stepIds.includes(stepId) && item.source.type === 'fact' ? [item.source.fact.id] : [],
  )
}

function openItems(applying: readonly StepUse[], session: Session, pack: Pack): OpenItem[] {
  const gating = applying.filter(use => use.required && use.phase !== 'close')
  const ids = [...new Set(gating.map(use => use.use))]
  return ids.flatMap(stepId => {
    const answer = answerOf(session, stepId)
    if (isAnswered(answer)) return []
    return [{ stepId, title: stepOf(pack, stepId)?.title ?? stepId, notPossible: answer?.result === 'not-possible' }]
  })
}

function isJustified(answer: Answer | undefined): boolean {
  return answer !== undefined && answer.result === 'not-possible' && hasReason(answer)
}

function hasReason(answer: Answer): boolean {
  return answer.reason.trim().length > 0
}
