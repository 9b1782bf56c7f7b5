import type { Tier } from '../case/event'
import type { Answer, Session } from '../case/session'
import type { Condition } from './procedure'

/** The part of a session a condition asks about. */
export type Answered = Pick<Session, 'answers'>

/** What a condition says when unanswered steps may still go either way. */
export type Knowledge = 'yes' | 'no' | 'unknown'

/** Tells whether a step can still be answered. */
export type IsOpen = (leaf: { step: string } | { observed: string }) => boolean

/**
 * Tells whether a condition holds on the answers so far; a step without an answer is false.
 *
 * @param condition    operator tree
 * @param session      answers by step id
 * @param tier         the tier now
 * @returns            true or false, never unsure
 */
export function holds(condition: Condition, session: Answered, tier: Tier): boolean {
  if ('all' in condition) return condition.all.every(part => holds(part, session, tier))
  if ('any' in condition) return condition.any.some(part => holds(part, session, tier))
  if ('not' in condition) return !holds(condition.not, session, tier)
  if ('tier' in condition) return condition.tier.includes(tier)
  if ('observed' in condition) return isObserved(condition.observed, session)
  return hasResult(condition.step, condition.is, session)
}

/**
 * Tells what is known about a condition while some steps are unanswered.
 *
 * @param condition    operator tree
 * @param session      answers by step id
 * @param tier         the tier now
 * @param isOpen       whether the step a leaf speaks of can still be answered
 * @returns            'yes' or 'no' when no open step can change it, else 'unknown'
 */
export function known(condition: Condition, session: Answered, tier: Tier, isOpen: IsOpen): Knowledge {
  if ('all' in condition) return every(condition.all.map(part => known(part, session, tier, isOpen)))
  if ('any' in condition) return flipped(every(condition.any.map(part => flipped(known(part, session, tier, isOpen)))))
  if ('not' in condition) return flipped(known(condition.not, session, tier, isOpen))
  if (holds(condition, session, tier)) return 'yes'
  return 'tier' in condition || !isOpen(condition) ? 'no' : 'unknown'
}

/**
 * Lists the leaves of a condition that ask about steps.
 *
 * @param condition    operator tree
 * @returns            steps and observations it speaks of, in its order
 */
export function leavesOf(condition: Condition): ({ step: string } | { observed: string })[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf)
  if ('any' in condition) return condition.any.flatMap(leavesOf)
  if ('not' in condition) return leavesOf(condition.not)
  return 'tier' in condition ? [] : [condition]
}

/**
 * Finds the answer a step has now.
 *
 * @param session    answers by step id
 * @param stepId     the step
 * @returns          its answer, or undefined when it has none
 */
export function answerOf({ answers }: Answered, stepId: string): Answer | undefined {
  return Object.hasOwn(answers, stepId) ? answers[stepId] : undefined
}

function hasResult(stepId: string, results: readonly string[], session: Answered): boolean {
  const answer = answerOf(session, stepId)
  return answer !== undefined && results.includes(answer.result)
}

function isObserved(observationId: string, { answers }: Answered): boolean {
  return Object.values(answers).some(({ result, observed }) => supports(result) && observed.includes(observationId))
}

/**
 * Tells whether an answer can carry anything: 'not applicable' and 'not possible' support nothing.
 *
 * @param result    the answer's result
 * @returns         true for pass, concern and fail
 */
export function supports(result: string): result is 'pass' | 'concern' | 'fail' {
  return result === 'pass' || result === 'concern' || result === 'fail'
}

function every(parts: readonly Knowledge[]): Knowledge {
  if (parts.includes('no')) return 'no'
  return parts.includes('unknown') ? 'unknown' : 'yes'
}

function flipped(part: Knowledge): Knowledge {
  if (part === 'unknown') return part
  return part === 'yes' ? 'no' : 'yes'
}
