import { canonical } from '../base/canonical'
import type { Session } from '../case/session'
import type { Pack, Procedure, StepUse } from './procedure'
import { rankOf } from './tier'

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

/**
 * Tells what a case has to take over besides the steps when it goes over to a version.
 *
 * @param now          tier and clock class of the case
 * @param procedure    the version it goes over to
 * @returns            the version's tier and clock class where they ask for more; nothing where they do not
 */
export function moreOf(
  now: Pick<NonNullable<Session['procedure']>, 'tier' | 'slaClass'>,
  { tier, slaClass }: Pick<Procedure, 'tier' | 'slaClass'>,
): { tier?: Exclude<Procedure['tier'], 'none'>; slaClass?: Procedure['slaClass'] } {
  return {
    ...(tier !== 'none' && rankOf(tier) > rankOf(now.tier) ? { tier } : {}),
    ...(slaClass < now.slaClass ? { slaClass } : {}),
  }
}
