import { canonical } from '../base/canonical'
import type { Pack, StepUse } from './procedure'

/**
 * Lists the steps that ask something else in another version of a procedure.
 *
 * @param from    the version a case works with
 * @param to      another version of the same procedure
 * @returns       ids of steps of the old version that are gone or whose words, answers or observations differ
 */
export function changedSteps(from: Pack, to: Pack): string[] {
  return Object.keys(from.steps).filter(id => stepText(from, id) !== stepText(to, id))
}

/** A step with the words the procedure puts in place of its own; where it stands and when it applies is no change of it. */
function stepText({ steps, procedure }: Pack, id: string): string {
  if (!Object.hasOwn(steps, id)) return ''
  // A better hint asks nothing else.
  const { hint: _hint, ...step } = steps[id] ?? {}
  const uses = procedure.steps.filter(one => one.use === id).map(wordsOf)
  return canonical({ step, uses })
}

function wordsOf({ question = '', why = '', how = [] }: StepUse): { question: string; why: string; how: string[] } {
  return { question, why, how }
}
