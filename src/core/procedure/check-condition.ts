import { canHold } from './condition-ways'
import type { Condition, Observation } from './procedure'

/** What a condition may speak of: steps and observations with their place in the list, those before one place, tiers. */
export type Known = {
  steps: ReadonlyMap<string, number>
  observations: ReadonlyMap<string, { at: number; stepId: string; seen: Observation }>
  /** Places from here on come too late. */
  before: number
  tiers: ReadonlySet<string>
}

/** One mistake: where it stands and what is wrong. */
export type ConditionMistake = { path: string; says: string }

/**
 * Lists what is wrong with a condition: it speaks of what is not there or comes later, or it can never hold.
 *
 * @param condition    operator tree
 * @param path         where it stands, like 'steps.4.when'
 * @param known        what it may speak of
 * @returns            every mistake by path
 */
export function mistakesIn(condition: Condition, path: string, known: Known): ConditionMistake[] {
  const strange = strangeLeaves(condition, path, known)
  if (strange.length > 0) return strange
  return canHold(condition, known) ? [] : [{ path, says: 'this can never hold, whatever is answered' }]
}

function strangeLeaves(condition: Condition, path: string, known: Known): ConditionMistake[] {
  if ('all' in condition) return condition.all.flatMap((part, at) => strangeLeaves(part, `${path}.all.${at}`, known))
  if ('any' in condition) return condition.any.flatMap((part, at) => strangeLeaves(part, `${path}.any.${at}`, known))
  if ('not' in condition) return strangeLeaves(condition.not, `${path}.not`, known)
  if ('tier' in condition) return []
  if ('observed' in condition) {
    if (observationOf(condition.observed, known)) return []
    const says = `no step before this one, or none of this procedure, has the observation ${condition.observed}`
    return [{ path: `${path}.observed`, says }]
  }
  const at = known.steps.get(condition.step)
  if (at !== undefined && at < known.before) return []
  const says =
    at === undefined
      ? `this procedure does not use the step ${condition.step}`
      : `the step ${condition.step} comes later`
  return [{ path: `${path}.step`, says }]
}

function observationOf(id: string, { observations, before }: Known): Observation | undefined {
  const found = observations.get(id)
  return found && found.at < before ? found.seen : undefined
}
