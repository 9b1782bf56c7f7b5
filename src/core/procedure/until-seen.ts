import type { StepResult } from '../case/event'
import type { Observation, Step } from './procedure'

/**
 * Tells which gate a result raises because nothing ticked explains it.
 *
 * @param step      the step
 * @param result    its answer
 * @param ticked    observations ticked with it
 * @returns         the gate; undefined when the result raises none or something ticked explains it
 */
export function gateUntilSeen(
  step: Step,
  result: StepResult,
  ticked: readonly Observation[],
): 'ato' | 'route' | undefined {
  if (result !== 'concern' && result !== 'fail') return undefined
  const explains = ticked.some(
    one => one.speaks === 'against' || one.gate !== undefined || (one.signals ?? []).length > 0,
  )
  return explains ? undefined : step.gateUntilSeen?.[result]
}
