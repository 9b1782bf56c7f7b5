import type { Disposition, StepResult } from '../case/event'
import type { Session } from '../case/session'
import { judge } from './assess'
import { answerOf } from './condition'
import { dispositionWords } from './disposition-words'
import { evidenceOf, isAnswered, stepOf } from './evidence-of'
import type { Observation, Pack, Step } from './procedure'
import type { Recommendation } from './recommendation'
import type { Standing } from './standing'
import type { Weights } from './weights'

type Outcome = { result: StepResult; observed: string[] }
type Likely = { disposition: Disposition; contain: boolean }
type Candidate = { stepId: string; title: string; urgent: boolean; changes: Disposition[] }

/**
 * Finds the unanswered step worth doing next: live loss first, then one that can change the result, then the order.
 *
 * @param session     state of the case
 * @param pack        its procedure
 * @param weights     the weights pack
 * @param standing    where the case stands
 * @returns           the step with the reason, or undefined when every step that applies has an answer
 */
export function nextBest(
  session: Session,
  pack: Pack,
  weights: Weights,
  standing: Standing,
): Recommendation['nextBest'] {
  const open = standing.evidence.applying.filter(use => use.phase !== 'close' && !isDone(session, use.use))
  const stepIds = [...new Set(open.map(use => use.use))]
  const now = concluded(session, pack, weights)
  const candidates = stepIds.flatMap(id => {
    const step = stepOf(pack, id)
    return step
      ? [
          candidateOf(
            step,
            now,
            outcomesOf(step).map(one => concluded(answered(session, id, one), pack, weights)),
          ),
        ]
      : []
  })
  const best = candidates.find(one => one.urgent) ?? candidates.find(one => one.changes.length > 0) ?? candidates[0]
  return best && { stepId: best.stepId, title: best.title, why: whyOf(best) }
}

function candidateOf(step: Step, now: Likely, outcomes: readonly Likely[]): Candidate {
  const changes = new Set(outcomes.map(one => one.disposition).filter(one => one !== now.disposition))
  const urgent = step.liveLoss === true && (now.contain || outcomes.some(one => one.contain))
  return { stepId: step.id, title: step.title, urgent, changes: [...changes] }
}

function whyOf({ urgent, changes }: Candidate): string {
  if (urgent) return 'A loss may still be running; locking can be undone, a payment cannot.'
  if (changes.length > 0)
    return `Its answer can change the result to: ${changes.map(one => dispositionWords[one]).join(', ')}.`
  return 'It is the next step that has no answer.'
}

/** What the case would say if nothing were open: an open item would hide every change but the last. */
function concluded(session: Session, pack: Pack, weights: Weights): Likely {
  const { supports, tier, atoGates, routeGates } = evidenceOf(session, pack)
  const ids = supports.map(support => support.signalId)
  const { ruling, contain } = judge(ids, tier, weights, { atoGates, routeGates, round: session.round })
  return { disposition: ruling.disposition, contain }
}

function outcomesOf(step: Step): Outcome[] {
  const plain: Outcome[] = [
    { result: 'pass', observed: [] },
    { result: 'concern', observed: [] },
    { result: 'fail', observed: [] },
  ]
  return [...plain, ...step.observations.map(one => ({ result: resultFor(one), observed: [one.id] }))]
}

function resultFor({ speaks, with: allowed }: Observation): StepResult {
  const usual: StepResult = speaks === 'against' ? 'fail' : speaks === 'owner' ? 'pass' : 'concern'
  return !allowed || allowed.includes(usual) ? usual : (allowed[0] ?? usual)
}

function answered(session: Session, stepId: string, { result, observed }: Outcome): Session {
  const answer = { result, observed, reason: '', eventId: '', at: '', by: '' }
  return { ...session, answers: { ...session.answers, [stepId]: answer } }
}

function isDone(session: Session, stepId: string): boolean {
  const answer = answerOf(session, stepId)
  return isAnswered(answer) || answer?.result === 'not-possible'
}
