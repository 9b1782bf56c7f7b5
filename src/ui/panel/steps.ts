/** The steps of a case as the Check view lists them: only those that apply, containment first while a loss may run. */
import type { Answer } from '../../core/case/session'
import type { Step, StepUse } from '../../core/procedure/procedure'
import type { CaseView } from '../../messages/protocol'

/** A step in this case. */
export type CaseStep = { use: StepUse; step: Step; answer: Answer | undefined }

/** Lists the steps that apply now, in order. */
export function stepsOf({ pack, session, recommendation }: CaseView): CaseStep[] {
  if (!pack || !recommendation) return []
  const listed = recommendation.applying.flatMap(at => {
    const use = pack.procedure.steps[at]
    const step = use && pack.steps[use.use]
    return step ? [{ use, step, answer: session.answers[use.use] }] : []
  })
  if (!recommendation.contain) return listed
  return [...listed.filter(item => item.step.liveLoss), ...listed.filter(item => !item.step.liveLoss)]
}

/** The first step without an answer, or the last one. */
export function currentStep(view: CaseView): string {
  const steps = stepsOf(view)
  return (steps.find(item => !item.answer) ?? steps.at(-1))?.use.use ?? ''
}

/** The step before or after another. */
export function neighbour(view: CaseView, stepId: string, by: 1 | -1): string {
  const steps = stepsOf(view)
  const index = steps.findIndex(item => item.use.use === stepId)
  return steps[Math.min(steps.length - 1, Math.max(0, index + by))]?.use.use ?? stepId
}

/** The step answered last, undefined when none is. */
export function lastAnswered(view: CaseView): string | undefined {
  const answered = stepsOf(view).flatMap(({ use, answer }) => (answer ? [{ id: use.use, at: answer.at }] : []))
  return answered.sort((a, b) => (a.at < b.at ? 1 : -1))[0]?.id
}
