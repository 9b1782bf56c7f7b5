import type { Session } from '../case/session'
import { judge } from './assess'
import { answerOf } from './condition'
import { thresholdOf } from './disposition'
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
  const { ruling, scales } = standing.judgement
  const { tier } = standing.evidence
  const threshold = thresholdOf(tier, weights)
  if ((ruling.rule !== 'short' && ruling.rule !== 'open') || threshold === null) return []
  const context = { ...standing.context, open: 0 }
  const verifies = (rows: readonly SignalRow[]) => {
    const ids = [...standing.signalIds, ...rows.map(row => row.id)]
    return judge(ids, tier, weights, context).ruling.disposition === 'VERIFIED_HANDOFF'
  }
  if (verifies([])) return []
  const obtainable = obtainableIn(session, pack, weights, standing)
  // No set adds more than its whole weights and, where it voids all that speaks against, the negative part.
  const lacking = threshold - (scales.identityDb - scales.negative)
  for (let size = 1; size <= mostSignals; size++) {
    const found = firstOf(obtainable, size, { lacking, verifies })
    if (found) return found
  }
  return []
}

type Sought = { lacking: number; verifies: (rows: readonly SignalRow[]) => boolean }

/** The first set of a size, in table order, that is heavy enough and verifies. */
function firstOf(
  rows: readonly SignalRow[],
  size: number,
  sought: Sought,
  taken: SignalRow[] = [],
): SignalRow[] | null {
  if (size === 0) return sought.lacking <= 1e-9 && sought.verifies(taken) ? taken : null
  for (const [place, row] of rows.entries()) {
    const rest = { ...sought, lacking: sought.lacking - row.identity }
    const found = firstOf(rows.slice(place + 1), size - 1, rest, [...taken, row])
    if (found) return found
  }
  return null
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
