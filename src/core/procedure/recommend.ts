import type { Session } from '../case/session'
import { contributionsOf, fragilityIn } from './assess'
import { becauseOf } from './because'
import { answerOf, holds } from './condition'
import { nothingSeen, type Seen } from './contradiction'
import { thresholdOf } from './disposition'
import { enough } from './enough'
import { isAnswered, stepOf } from './evidence-of'
import { nextBest } from './next-best'
import type { Pack } from './procedure'
import type { Recommendation } from './recommendation'
import { type Standing, standingOf } from './standing'
import type { SignalRow, Weights } from './weights'

/**
 * Recommends how a case ends as its answers stand, with everything the recommendation rests on.
 *
 * @param session    state of the case
 * @param pack       its procedure with its steps
 * @param weights    the weights pack
 * @param seen       contradictions that stand in the ticket and its evidence
 * @returns          disposition, scales, reasons, gates, what is open or unknown, next step, target, versions
 * Source:           trade contract §5
 */
export function recommend(session: Session, pack: Pack, weights: Weights, seen: Seen = nothingSeen): Recommendation {
  const standing = standingOf(session, pack, weights, seen)
  const { evidence, judgement, gates, versions } = standing
  const fragility = fragilityIn(judgement, weights)
  const fragile = fragility < weights.draws.fragileBelow
  return {
    disposition: standing.disposition,
    contain: judgement.contain,
    tier: evidence.tier,
    threshold: thresholdOf(evidence.tier, weights),
    identityDb: judgement.scales.identityDb,
    compromiseDb: judgement.scales.compromiseDb,
    because: [
      ...reasonsOf(standing, weights),
      ...enoughWords(enough(session, pack, weights, standing)),
      ...(fragile ? [fragileWords(fragility, weights)] : []),
    ],
    fragility,
    fragile,
    contributions: withGrounds(standing),
    gates,
    applying: pack.procedure.steps.flatMap((use, at) => (evidence.applying.includes(use) ? [at] : [])),
    open: evidence.open,
    unknown: unknownIn(session, pack, standing),
    nextBest: nextBest(session, pack, weights, standing),
    target: targetOf(session, pack, standing),
    versions,
  }
}

function reasonsOf({ judgement, evidence, lacking }: Standing, weights: Weights): string[] {
  const reasons = becauseOf({ ...judgement, weights })
  const needed = lacking.map(gate => `This case type still needs: ${gate.text}`)
  const raised = evidence.raisedBecause === '' ? [] : [`The tier is ${evidence.tier}: ${evidence.raisedBecause}`]
  return [...reasons.slice(0, 1), ...needed, ...reasons.slice(1), ...raised]
}

function enoughWords(rows: readonly SignalRow[]): string[] {
  if (rows.length === 0) return []
  return [`Enough proof would be, for example: ${rows.map(row => row.title).join(' · ')}.`]
}

function fragileWords(fragility: number, { draws }: Weights): string {
  const [down, up] = [Math.round((1 - draws.low) * 100), Math.round((draws.high - 1) * 100)]
  return `Fragile: with every weight moved by up to −${down} or +${up} percent, only ${Math.round(fragility)} in 100 tries end the same.`
}

function withGrounds({ judgement, evidence }: Standing): Recommendation['contributions'] {
  const bySignal = new Map(evidence.supports.map(support => [support.signalId, support]))
  return contributionsOf(judgement).map(one => {
    const { stepIds = [], factIds = [] } = bySignal.get(one.signalId) ?? {}
    return { ...one, stepIds, factIds }
  })
}

function unknownIn(session: Session, pack: Pack, { evidence }: Standing): Recommendation['unknown'] {
  const open = new Set(evidence.open.map(item => item.stepId))
  const wanted = evidence.applying.filter(use => use.phase !== 'close' && !open.has(use.use))
  const ids = [...new Set(wanted.map(use => use.use))].filter(id => !isAnswered(answerOf(session, id)))
  return ids.map(stepId => ({ stepId, title: stepOf(pack, stepId)?.title ?? stepId }))
}

function targetOf(session: Session, pack: Pack, { evidence, disposition }: Standing): Recommendation['target'] {
  const { targets } = pack.procedure
  const found =
    targets.find(one => one.for?.includes(disposition) || (one.when && holds(one.when, session, evidence.tier))) ??
    targets.at(-1)
  return found ? { to: found.to, why: found.why } : { to: '', why: '' }
}
