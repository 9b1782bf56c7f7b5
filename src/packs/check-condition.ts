import type { Condition, Observation } from '../core/procedure/procedure'

/** What a condition may speak of: steps and observations with their place in the list, those before one place, tiers. */
export type Known = {
  steps: ReadonlyMap<string, number>
  observations: ReadonlyMap<string, { at: number; seen: Observation }>
  /** Places from here on come too late. */
  before: number
  tiers: ReadonlySet<string>
}

/** One mistake: where it stands and what is wrong. */
export type ConditionMistake = { path: string; says: string }

/** Lists what is wrong with a condition: it speaks of what is not there or comes later, or it can never hold. */
export function mistakesIn(condition: Condition, path: string, known: Known): ConditionMistake[] {
  const strange = strangeLeaves(condition, path, known)
  if (strange.length > 0) return strange
  return canBe(condition, true, known) ? [] : [{ path, says: 'this can never hold, whatever is answered' }]
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

/** Whether some answers make the condition true (or false); parts are looked at apart, so this never says no wrongly. */
function canBe(condition: Condition, wanted: boolean, known: Known): boolean {
  if ('not' in condition) return canBe(condition.not, !wanted, known)
  if ('all' in condition)
    return wanted
      ? condition.all.every(part => canBe(part, true, known))
      : condition.all.some(part => canBe(part, false, known))
  if ('any' in condition)
    return wanted
      ? condition.any.some(part => canBe(part, true, known))
      : condition.any.every(part => canBe(part, false, known))
  if ('tier' in condition) {
    const named = new Set<string>(condition.tier)
    return [...known.tiers].some(tier => named.has(tier) === wanted)
  }
  if ('observed' in condition)
    return !wanted || (observationOf(condition.observed, known)?.with?.some(canCarry) ?? true)
  return true
}

function observationOf(id: string, { observations, before }: Known): Observation | undefined {
  const found = observations.get(id)
  return found && found.at < before ? found.seen : undefined
}

/** Answers that support nothing cannot carry an observation. */
function canCarry(result: string): boolean {
  return result === 'pass' || result === 'concern' || result === 'fail'
}
