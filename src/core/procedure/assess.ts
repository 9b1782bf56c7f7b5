/**
 * The judge over signal ids: cleans them, adds up the two scales, walks the rules, and says why.
 * Example: assess(['CRED-01', 'MAIL-01'], 'R3', weights) is VERIFIED_HANDOFF at +25.0.
 */
import type { Disposition, Tier } from '../case/event'
import { becauseOf } from './because'
import { type ProofRule, proofRule } from './class-rule'
import { type Cleaned, clean, type Sign } from './clean'
import { type Gates, mustContain, type Question, type Ruling, rule } from './disposition'
import { fragilityOf } from './draws'
import type { Contribution } from './recommendation'
import { type Group, groupsOf, type Scales, scalesOf, sharesOf } from './scales'
import type { Weights } from './weights'

/** What is known besides the signals. Gates are named in words; `open` counts required items, `round` starts at 1. */
export type Context = {
  routeGates?: readonly string[]
  atoGates?: readonly string[]
  /** Gates cleared by level 2, by signal id or by the context gate's own words. */
  cleared?: readonly string[]
  open?: number
  round?: number
  notPossibleJustified?: boolean
  /** Decibans known before the case, within ±6. */
  prior?: number
}

/** The judge's answer. */
export type Assessment = {
  identityDb: number
  compromiseDb: number
  disposition: Disposition
  contain: boolean
  because: string[]
  /** Percent of draws with the same disposition. */
  fragility: number
  unknownIds: string[]
}

/** Everything one judgement rests on; `assess` and `recommend` tell it in their own shapes. */
export type Judgement = Cleaned & {
  asked: Question
  groups: Group[]
  scales: Scales
  ruling: Ruling
  contain: boolean
  proof: ProofRule
  prior: number
}

/**
 * Weighs signals on the two scales and finds the disposition.
 *
 * @param signalIds    ids of the weights pack; repeats count once, unknown ones are named back
 * @param tier         the request's tier
 * @param weights      the weights pack
 * @param context      gates from outside the table, open items, round, prior; nothing when left out
 * @returns            scales, disposition, reasons; throws a RangeError for a prior beyond the pack's limit
 * Source:             trade contract §4 and §5
 */
export function assess(signalIds: readonly string[], tier: Tier, weights: Weights, context: Context = {}): Assessment {
  const judgement = judge(signalIds, tier, weights, context)
  const { scales, ruling, contain, unknownIds } = judgement
  return {
    identityDb: scales.identityDb,
    compromiseDb: scales.compromiseDb,
    disposition: ruling.disposition,
    contain,
    because: becauseOf({ ...judgement, weights }),
    fragility: fragilityIn(judgement, weights),
    unknownIds,
  }
}

/**
 * Judges without drawing weights anew and without words; cheap enough to try what an answer would change.
 *
 * @param signalIds    ids of the weights pack
 * @param tier         the request's tier
 * @param weights      the weights pack
 * @param context      as for `assess`
 * @returns            the parts the judgement rests on; throws a RangeError for a prior beyond the pack's limit
 */
export function judge(signalIds: readonly string[], tier: Tier, weights: Weights, context: Context = {}): Judgement {
  const { prior = 0, cleared = [] } = context
  if (!(Math.abs(prior) <= weights.limits.priorMax)) {
    throw new RangeError(`the prior must stay within ±${weights.limits.priorMax} decibans`)
  }
  const { signs, unknownIds } = clean(signalIds, weights, cleared)
  const groups = groupsOf(signs, weights)
  const scales = scalesOf(groups, weights, prior)
  const proof = proofRule(signs, tier, weights)
  const asked = questionOf(signs, tier, weights, context)
  asked.proven = proof.met
  const ruling = rule(asked, scales, weights)
  const contain = mustContain(asked, scales, ruling, weights)
  return { signs, unknownIds, groups, scales, proof, asked, ruling, contain, prior }
}

/**
 * Tells how often a judgement would stay the same when every weight is drawn anew.
 *
 * @param judgement    as judged
 * @param weights      the weights pack with its draws
 * @returns            percent, 0..100
 */
export function fragilityIn(judgement: Judgement, weights: Weights): number {
  const { groups, asked, ruling, prior } = judgement
  return fragilityOf(groups, asked, ruling, { weights, prior })
}

/**
 * Lists what each signal adds, with the reason where it adds less than its weight.
 *
 * @param judgement    as judged
 * @returns            one entry per known signal in table order, steps and facts left empty
 */
export function contributionsOf({ signs, groups }: Judgement): Contribution[] {
  const shares = sharesOf(groups)
  return signs.map(sign => {
    const { id, title, group, identity, compromise } = sign.row
    const share = sign.counted ? (shares.get(id) ?? { identity: 1, compromise: 1 }) : { identity: 0, compromise: 0 }
    const least = Math.min(identity === 0 ? 1 : share.identity, compromise === 0 ? 1 : share.compromise)
    return {
      signalId: id,
      title,
      group,
      identity: identity * share.identity + 0,
      compromise: compromise * share.compromise + 0,
      baseIdentity: identity,
      baseCompromise: compromise,
      why: sign.why || halfWords(least),
      stepIds: [],
      factIds: [],
    }
  })
}

function halfWords(share: number): string {
  if (share === 1) return ''
  return share === 0.5 ? 'half: same group' : `1/${1 / share}: same group`
}

function questionOf(signs: readonly Sign[], tier: Tier, weights: Weights, context: Context): Question {
  const { open = 0, round = 1, notPossibleJustified = false } = context
  const hard = signs.some(sign => sign.counted && sign.row.identity <= -weights.limits.hard)
  return { tier, gates: gatesOf(signs, weights, context), hard, proven: false, open, round, notPossibleJustified }
}

function gatesOf(signs: readonly Sign[], weights: Weights, context: Context): Gates {
  const { routeGates = [], atoGates = [], cleared = [] } = context
  const dropped = new Set(cleared)
  const standing = (ids: readonly string[]) =>
    signs.filter(sign => ids.includes(sign.row.id) && !dropped.has(sign.row.id)).map(sign => sign.row.id)
  const outside = (named: readonly string[]) => [...new Set(named)].filter(name => !dropped.has(name))
  return {
    route: [...standing(weights.routeGates), ...outside(routeGates)],
    ato: [...standing(weights.atoGates), ...outside(atoGates)],
    fail: standing(weights.failGates),
  }
}
