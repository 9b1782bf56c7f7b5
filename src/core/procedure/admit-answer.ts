import { type Problem, trouble } from '../base/problem'
import type { EventBody, StepResult } from '../case/event'
import { supports } from './condition'
import { type CaseEvidence, stepOf } from './evidence-of'
import type { Pack, Step, StepUse } from './procedure'

type Asked = Extract<EventBody, { type: 'step.answered' }>

const resultWords: Record<StepResult, string> = {
  pass: 'pass',
  concern: 'concern',
  fail: 'fail',
  'not-applicable': 'not applicable',
  'not-possible': 'not possible',
}

/**
 * Tells whether a step may be answered so.
 *
 * @param asked       step, result, what was ticked
 * @param pack        the chosen procedure
 * @param evidence    the steps that apply now
 * @returns           null when it may; else what is wrong and what to do
 * @problem           'not-a-step', 'step-not-now', 'reason-needed', 'always-applies', 'not-observed-here', 'not-with-result'
 */
export function admitAnswer(asked: Asked, pack: Pack, evidence: Pick<CaseEvidence, 'applying'>): Problem | null {
  const step = stepOf(pack, asked.stepId)
  if (!step || !pack.procedure.steps.some(use => use.use === asked.stepId)) return notAStep
  const applying = evidence.applying.filter(use => use.use === asked.stepId)
  if (applying.length === 0) return notNow(step)
  return withoutReason(asked) ?? alwaysApplies(asked, step, applying) ?? wronglyTicked(asked, step)
}

function withoutReason({ result, reason = '' }: Asked): Problem | null {
  if (supports(result) || reason.trim() !== '') return null
  return trouble(
    'reason-needed',
    `“${resultWords[result]}” needs a reason.`,
    'Write why, or pick one of the reasons offered.',
  ).problem
}

/** A step that always applies cannot be waved through; what cannot be done stays open. */
function alwaysApplies({ result }: Asked, step: Step, applying: readonly StepUse[]): Problem | null {
  const isGating = applying.some(use => use.required && use.phase !== 'close')
  if (result !== 'not-applicable' || !isGating || (step.notApplicableWhen ?? []).length > 0) return null
  return trouble(
    'always-applies',
    `“${step.title}” applies to every case of this type.`,
    'Answer it, or choose “not possible” with the reason; the step then stays open.',
  ).problem
}

function wronglyTicked({ result, observed }: Asked, step: Step): Problem | null {
  for (const id of observed) {
    const seen = step.observations.find(one => one.id === id)
    if (!seen)
      return trouble('not-observed-here', `“${step.title}” has no such observation.`, 'Tick only what the step lists.')
        .problem
    const allowed = seen.with ?? ['pass', 'concern', 'fail']
    if (allowed.includes(result)) continue
    return trouble(
      'not-with-result',
      `“${seen.text}” does not go with the result “${resultWords[result]}”.`,
      `Untick it, or answer: ${allowed.map(one => resultWords[one]).join(', ')}.`,
    ).problem
  }
  return null
}

function notNow(step: Step): Problem {
  return trouble(
    'step-not-now',
    `“${step.title}” does not belong to this case as it stands.`,
    'Answer the steps that are shown; this one appears when they call for it.',
  ).problem
}

const notAStep = trouble(
  'not-a-step',
  'The chosen case type has no such step.',
  'Answer the steps that are shown.',
).problem
