import type { Session } from '../case/session'
import type { Judgement } from './assess'
import { decibans } from './because'
import { answerOf, known, leavesOf } from './condition'
import { thresholdOf } from './disposition'
import { type CaseEvidence, stepOf, stepOfObservation } from './evidence-of'
import type { Condition, Pack } from './procedure'
import type { GateState } from './recommendation'
import type { Weights } from './weights'

/**
 * Lists the gates of the tier: threshold and kinds of proof, no failed check, nobody else in control, no other team.
 *
 * @param judgement    as judged
 * @param weights      thresholds and titles
 * @returns            gates in the order they are shown; tiers that verify nobody have no threshold and no proofs
 */
export function tierGates(judgement: Judgement, weights: Weights): GateState[] {
  const { asked, proof, scales } = judgement
  const threshold = thresholdOf(asked.tier, weights)
  const alarm = scales.compromiseDb >= weights.limits.ato ? [`compromise is ${decibans(scales.compromiseDb)}`] : []
  const standing = [
    standingGate('no-fail-gate', 'No check failed that other proof cannot outweigh', titled(asked.gates.fail, weights)),
    standingGate('no-ato-gate', 'Nothing says that someone else is in control', [
      ...titled(asked.gates.ato, weights),
      ...alarm,
    ]),
    standingGate('no-route-gate', 'The case belongs to no other team', titled(asked.gates.route, weights)),
  ]
  if (threshold === null) return standing
  const text = `Identity reaches ${decibans(threshold)}, the level of tier ${asked.tier}`
  const reached: GateState = {
    id: 'threshold',
    text,
    state: scales.identityDb >= threshold ? 'met' : 'unmet',
    detail: `now ${decibans(scales.identityDb)}`,
  }
  const proofs = proof.demands.map(
    (demand): GateState => ({
      id: demand.id,
      text: demand.text,
      state: demand.met ? 'met' : 'unmet',
      detail: demand.detail,
    }),
  )
  return [reached, ...proofs, ...standing]
}

/**
 * Lists the must-haves of the procedure; unknown while a step they speak of can still be answered.
 *
 * @param session     state of the case
 * @param pack        its procedure
 * @param evidence    what the answers say
 * @returns           gates in the procedure's order
 */
export function procedureGates(session: Session, pack: Pack, evidence: CaseEvidence): GateState[] {
  const applying = new Set(evidence.applying.map(use => use.use))
  const isOpen = (stepId: string | undefined) =>
    stepId !== undefined && applying.has(stepId) && answerOf(session, stepId) === undefined
  return pack.procedure.gates.map(({ id, text, when }) => {
    const answer = known(when, session, evidence.tier, leaf => isOpen(stepIn(leaf, pack)))
    if (answer === 'yes') return { id, text, state: 'met', detail: '' }
    if (answer === 'no') return { id, text, state: 'unmet', detail: 'the answers do not give it' }
    return { id, text, state: 'unknown', detail: `waits for: ${waiting(when, pack, isOpen).join(', ')}` }
  })
}

function waiting(when: Condition, pack: Pack, isOpen: (stepId: string | undefined) => boolean): string[] {
  const steps = leavesOf(when).map(leaf => stepIn(leaf, pack))
  const titles = steps.flatMap(id => (id !== undefined && isOpen(id) ? [stepOf(pack, id)?.title ?? id] : []))
  return [...new Set(titles)]
}

function stepIn(leaf: { step: string } | { observed: string }, pack: Pack): string | undefined {
  return 'step' in leaf ? leaf.step : stepOfObservation(pack, leaf.observed)
}

function standingGate(id: string, text: string, against: readonly string[]): GateState {
  return { id, text, state: against.length === 0 ? 'met' : 'unmet', detail: against.join('; ') }
}

function titled(gates: readonly string[], weights: Weights): string[] {
  return gates.map(gate => weights.signals.find(row => row.id === gate)?.title ?? gate)
}
