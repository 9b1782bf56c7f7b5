import type { Session } from '../case/session'
import { judge } from './assess'
import { answerOf } from './condition'
import { stepOf } from './evidence-of'
import type { Pack } from './procedure'
import type { Standing } from './standing'
import type { SignalRow, Weights } from './weights'

const mostSignals = 3

/**
 * Finds the smallest set of proofs, from steps without an answer, that would verify the owner if nothing else were open.
 *
 * @param session     state of the case
 * @param pack        its procedure
 * @param weights     the weights pack
 * @param standing    where the case stands
 * @returns           up to three rows in table order; empty when proof is not what is missing, or no such set exists
 * Source:            trade contract §5 step 8
 */
export function enough(session: Session, pack: Pack, weights: Weights, standing: Standing): SignalRow[] {
  const { ruling } = standing.judgement
  if (ruling.rule !== 'short' && ruling.rule !== 'open') return []
  const verifies = (rows: readonly SignalRow[]) => {
    const ids = [...standing.signalIds, ...rows.map(row => row.id)]
    const tried = judge(ids, standing.evidence.tier, weights, { ...standing.context, open: 0 })
    return tried.ruling.disposition === 'VERIFIED_HANDOFF'
  }
  if (verifies([])) return []
  const obtainable = obtainableIn(session, pack, weights, standing)
  for (let size = 1; size <= mostSignals; size++) {
    const found = subsets(obtainable, size).find(verifies)
    if (found) return found
  }
  return []
}

function obtainableIn(session: Session, pack: Pack, weights: Weights, { signalIds, evidence }: Standing): SignalRow[] {
  const open = evidence.applying.filter(({ use, phase }) => phase !== 'close' && !answerOf(session, use))
  const steps = open.flatMap(({ use }) => stepOf(pack, use) ?? [])
  const ids = new Set([
    ...steps.flatMap(step => [...(step.signals?.pass ?? []), ...step.observations.flatMap(one => one.signals ?? [])]),
    ...pack.procedure.derive.map(one => one.signal),
  ])
  return weights.signals.filter(row => ids.has(row.id) && isProof(row, weights) && !signalIds.includes(row.id))
}

function isProof(row: SignalRow, { limits }: Weights): boolean {
  return row.identity >= limits.classBase && row.compromise <= 0
}

function subsets(rows: readonly SignalRow[], size: number): SignalRow[][] {
  if (size === 0) return [[]]
  return rows.flatMap((row, place) => subsets(rows.slice(place + 1), size - 1).map(rest => [row, ...rest]))
}
