/** What was seen in the steps of a case: only answers that support something, with what is ticked beside them. */
import type { Answer, Session } from '../case/session'
import { answerOf, supports } from './condition'
import type { Observation, Pack, Step } from './procedure'
import { gateUntilSeen } from './until-seen'

/** One answered step with what was ticked beside its answer. */
export type Sighting = { step: Step; answer: Answer; ticked: Observation[] }

/**
 * Lists what was seen, in the procedure's order.
 *
 * @param session    state of the case
 * @param pack       its procedure
 * @returns          one entry per step answered pass, concern or fail
 */
export function sightingsIn(session: Session, pack: Pack): Sighting[] {
  const ids = new Set(pack.procedure.steps.map(use => use.use))
  return [...ids].flatMap(stepId => {
    const step = Object.hasOwn(pack.steps, stepId) ? pack.steps[stepId] : undefined
    const answer = answerOf(session, stepId)
    return step && answer ? sightingOf(step, answer) : []
  })
}

/**
 * Tells what one answer saw.
 *
 * @param step      the step
 * @param answer    its answer
 * @returns         empty when the answer supports nothing; observations that do not go with the result are left out
 */
export function sightingOf(step: Step, answer: Answer): Sighting[] {
  if (!supports(answer.result)) return []
  const ticked = step.observations.filter(
    one => answer.observed.includes(one.id) && (one.with === undefined || one.with.includes(answer.result)),
  )
  return [{ step, answer, ticked }]
}

/**
 * Lists the signals a sighting gives.
 *
 * @param sighting    as seen
 * @returns           ids by the result first, then by what was ticked; may repeat
 */
export function signalsBy({ step, answer, ticked }: Sighting): string[] {
  const byResult = supports(answer.result) ? step.signals?.[answer.result] : undefined
  return [...(byResult ?? []), ...ticked.flatMap(one => one.signals ?? [])]
}

/**
 * Lists the context gates a sighting raises.
 *
 * @param sighting    as seen
 * @param gate        'ato' or 'route'
 * @returns           the gates in words
 */
export function gatesBy({ step, answer, ticked }: Sighting, gate: 'ato' | 'route'): string[] {
  const seen = ticked.flatMap(one => (one.gate === gate ? [one.text] : []))
  const unsaid = gateUntilSeen(step, answer.result, ticked) === gate
  return unsaid ? [...seen, `${step.title}: ${answer.result}, and not said why`] : seen
}
