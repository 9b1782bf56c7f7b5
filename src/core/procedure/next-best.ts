import type { Disposition } from '../case/event'
import type { Session } from '../case/session'
import { answerOf } from './condition'
import { dispositionWords } from './disposition-words'
import { isAnswered, stepOf } from './evidence-of'
import type { Observation, Pack, Step } from './procedure'
import type { Recommendation } from './recommendation'
import type { Standing } from './standing'
import type { Weights } from './weights'
import { type Outcome, type WhatIf, whatIf } from './what-if'

type Candidate = {
  step: Step
  urgent: boolean
  /** Results its answers can lead to, and the share of its answers that do, 0..1. */
  changes: Disposition[]
  chance: number
  friction: number
}

/** A step that does not say what it asks for is taken for a light question. */
const unsaidFriction = 1

/**
 * Finds the unanswered step worth doing next: live loss first, then the one whose answers change the result most likely
 * for what it asks of the client; then the lighter one, then the order.
 *
 * @param session     state of the case
 * @param pack        its procedure
 * @param weights     the weights pack
 * @param standing    where the case stands
 * @returns           the step with the reason, or undefined when every step that applies has an answer
 * Source:            trade contract §5; house rule: pass, concern and fail are taken for equally likely
 */
export function nextBest(
  session: Session,
  pack: Pack,
  weights: Weights,
  standing: Standing,
): Recommendation['nextBest'] {
  const open = standing.evidence.applying.filter(use => use.phase !== 'close' && !isDone(session, use.use))
  const steps = [...new Set(open.map(use => use.use))].flatMap(id => stepOf(pack, id) ?? [])
  if (steps.length === 0) return undefined
  const trying = whatIf(session, pack, weights)
  const candidates = steps.map(step => candidateOf(step, trying))
  const best = candidates.find(one => one.urgent) ?? [...candidates].sort(byWorth)[0]
  return best && { stepId: best.step.id, title: best.step.title, why: whyOf(best) }
}

/** Sorting keeps the order of what is equal. */
function byWorth(a: Candidate, b: Candidate): number {
  return worthOf(b) - worthOf(a) || a.friction - b.friction
}

function worthOf({ chance, friction }: Candidate): number {
  return chance / (1 + friction)
}

function candidateOf(step: Step, { now, with: trying }: WhatIf): Candidate {
  const changes = new Set<Disposition>()
  let chance = 0
  let urgent = step.liveLoss === true && now.contain
  for (const variants of outcomesOf(step)) {
    for (const outcome of variants) {
      const then = trying(step, outcome)
      urgent ||= step.liveLoss === true && then.contain
      if (then.disposition === now.disposition) continue
      changes.add(then.disposition)
      chance += 1 / (3 * variants.length)
    }
  }
  return { step, urgent, changes: [...changes], chance, friction: step.asks?.friction ?? unsaidFriction }
}

function whyOf({ step, urgent, changes, chance, friction }: Candidate): string {
  if (urgent) return 'A loss may still be running; locking can be undone, a payment cannot.'
  const asks =
    friction === 0 ? 'The client is not involved.' : step.asks ? `The client is asked for ${step.asks.item}.` : ''
  if (changes.length === 0) return `It is the next step that has no answer. ${asks}`.trim()
  const share = Math.max(1, Math.round(chance * 10))
  const results = changes.map(one => dispositionWords[one]).join(', ')
  return `Its answer can change the result to: ${results}. About ${share} in 10 of its answers do. ${asks}`.trim()
}

/** The ways to answer a step, by result: plainly, or with one thing ticked beside it. */
function outcomesOf(step: Step): Outcome[][] {
  const results = ['pass', 'concern', 'fail'] as const
  return results.map(result => [
    { result, observed: [] },
    ...step.observations.flatMap(one => (resultFor(one) === result ? [{ result, observed: [one.id] }] : [])),
  ])
}

function resultFor({ speaks, with: allowed }: Observation): string {
  const usual = speaks === 'against' ? 'fail' : speaks === 'owner' ? 'pass' : 'concern'
  return !allowed || allowed.includes(usual) ? usual : (allowed[0] ?? usual)
}

function isDone(session: Session, stepId: string): boolean {
  const answer = answerOf(session, stepId)
  return isAnswered(answer) || answer?.result === 'not-possible'
}
