import type { Disposition, Tier } from '../case/event'
import type { Scales } from './scales'
import type { Weights } from './weights'

/** Gates that stand now, each by its words or signal id. */
export type Gates = { route: string[]; ato: string[]; fail: string[] }

/** The rule that decided. */
export type Rule = 'route' | 'ato' | 'fail' | 'conflict' | 'deny' | 'escalate' | 'open' | 'verified' | 'short' | 'close'

/** What the rules ask about besides the scales; the same for every draw. */
export type Question = {
  tier: Tier
  gates: Gates
  /** A counted signal speaks hard against the owner. */
  hard: boolean
  /** The kinds of proof the tier asks for are there. */
  proven: boolean
  open: number
  round: number
  notPossibleJustified: boolean
}

/** A disposition and the rule that gave it. */
export type Ruling = { disposition: Disposition; rule: Rule }

/**
 * Walks the rules in their order; the first that matches decides.
 *
 * @param asked      gates, open items, tier
 * @param scales     the two scales, unrounded
 * @param weights    thresholds and limits
 * @returns          the disposition and the rule that gave it
 * Source:           trade contract §5 step 4
 */
export function rule(asked: Question, scales: Scales, weights: Weights): Ruling {
  const { limits } = weights
  const { identityDb, compromiseDb } = scales
  if (asked.gates.route.length > 0) return { disposition: 'ROUTE_OTHER', rule: 'route' }
  if (asked.gates.ato.length > 0 || compromiseDb >= limits.ato) return { disposition: 'SUSPECTED_ATO', rule: 'ato' }
  if (asked.gates.fail.length > 0) return { disposition: 'NOT_VERIFIED', rule: 'fail' }
  if (isConflict(asked, scales, weights)) return { disposition: 'ESCALATE_L2', rule: 'conflict' }
  if (identityDb <= -limits.deny) {
    return { disposition: compromiseDb >= limits.escalate ? 'SUSPECTED_ATO' : 'NOT_VERIFIED', rule: 'deny' }
  }
  if (compromiseDb >= limits.escalate) return { disposition: 'ESCALATE_L2', rule: 'escalate' }
  return calm(asked, scales, weights)
}

function isConflict(asked: Question, { positive, negative }: Scales, { limits }: Weights): boolean {
  if (positive < limits.conflictPositive) return false
  return asked.hard || (negative <= -limits.conflictNegative && negative <= -positive / 2)
}

function calm(asked: Question, { identityDb }: Scales, weights: Weights): Ruling {
  const threshold = thresholdOf(asked.tier, weights)
  if (threshold === null) {
    return asked.open > 0
      ? { disposition: 'NEED_MORE_INFO', rule: 'open' }
      : { disposition: 'CLOSE_NO_ACTION', rule: 'close' }
  }
  if (asked.open > 0) return { disposition: stillOpen(asked, weights), rule: 'open' }
  if (identityDb >= threshold && asked.proven) return { disposition: 'VERIFIED_HANDOFF', rule: 'verified' }
  return { disposition: 'NEED_MORE_INFO', rule: 'short' }
}

function stillOpen(asked: Question, { limits }: Weights): Disposition {
  if (asked.round <= limits.rounds) return 'NEED_MORE_INFO'
  return asked.notPossibleJustified ? 'ESCALATE_L2' : 'NOT_VERIFIED'
}

/**
 * Finds the identity a tier asks for.
 *
 * @param tier       the request's tier
 * @param weights    thresholds by tier
 * @returns          decibans; null where nobody is verified
 */
export function thresholdOf(tier: Tier, weights: Weights): number | null {
  return tier === 'none' || tier === 'R1' ? null : (weights.thresholds[tier] ?? null)
}

/**
 * Tells whether to lock or hold now, whatever route applies.
 *
 * @param asked      gates that stand
 * @param scales     compromise as weighed
 * @param ruling     what the rules said
 * @param weights    the takeover limit
 * @returns          true when someone else may be in control
 * Source:           trade contract §5 step 5
 */
export function mustContain(asked: Question, scales: Scales, ruling: Ruling, weights: Weights): boolean {
  return (
    asked.gates.ato.length > 0 || scales.compromiseDb >= weights.limits.ato || ruling.disposition === 'SUSPECTED_ATO'
  )
}
