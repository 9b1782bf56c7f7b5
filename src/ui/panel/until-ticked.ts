import type { StepResult } from '../../core/case/event'
import { gateUntilSeen } from '../../core/procedure/until-seen'
import type { CaseStep } from './steps'

/** What an answer counts as until the analyst says what was seen. */
export function untilTicked({ step }: CaseStep, chosen: StepResult | undefined, ticked: string[]): string {
  const seen = step.observations.filter(one => ticked.includes(one.id))
  const gate = chosen && gateUntilSeen(step, chosen, seen)
  return gate ? words[gate] : ''
}

const words: Record<'ato' | 'route', string> = {
  ato: 'Tick what you saw. Until then this counts as someone else being in control, and the account should be held.',
  route: 'Tick what you saw. Until then this counts as another team’s case.',
}
