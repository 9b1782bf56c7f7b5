import type { Tier } from '../case/event'
import type { Sign } from './clean'
import type { Weights } from './weights'

/** One demand on the kinds of proof, in words, and what meets it. */
export type ProofDemand = { id: string; text: string; met: boolean; detail: string }

/** Whether the kinds of proof a tier asks for are there, demand by demand; tiers that verify nobody have none. */
export type ProofRule = { met: boolean; demands: ProofDemand[] }

type Proof = { positives: Sign[]; strong: Sign[]; classes: string[]; weights: Weights }

/**
 * Holds the counted signals against the kinds of proof a tier asks for, by base weights.
 *
 * @param signs      as cleaned
 * @param tier       the request's tier
 * @param weights    strong list, classes, and what each demand looks for
 * @returns          met or not, with each demand
 * Source:           trade contract §5 step 6
 */
export function proofRule(signs: readonly Sign[], tier: Tier, weights: Weights): ProofRule {
  const positives = signs.filter(sign => sign.counted && sign.row.identity >= weights.limits.classBase)
  const strong = positives.filter(sign => weights.strong.includes(sign.row.id))
  const demands = demandsOf(tier, { positives, strong, classes: classesOf(positives, weights), weights })
  const alone = positives.find(sign => weights.classRule.alone.includes(sign.row.id))
  if (alone && (tier === 'R2' || tier === 'R3')) {
    return {
      met: true,
      demands: demands.map(demand => ({ ...demand, met: true, detail: `${alone.row.id} is enough alone` })),
    }
  }
  return { met: demands.length > 0 && demands.every(demand => demand.met), demands }
}

function demandsOf(tier: Tier, proof: Proof): ProofDemand[] {
  if (tier === 'R2') return [twoSources(proof), firmSource(proof)]
  if (tier === 'R3') return [oneStrong(proof), twoKinds(proof)]
  if (tier === 'R4') return [twoKinds(proof), liveOrTwoStrong(proof)]
  return []
}

function twoSources({ positives, weights }: Proof): ProofDemand {
  const groups = sourcesOf(positives, weights.classRule.sources)
  const text = 'Proof from two different sources, such as mail, phone, device, sign-in, document or funds'
  return { id: 'two-sources', text, met: groups.length >= 2, detail: said(groups) }
}

function firmSource({ positives, weights }: Proof): ProofDemand {
  const groups = sourcesOf(positives, weights.classRule.firm)
  const text = 'One of the proofs is a device, a sign-in factor, a document or own funds'
  return { id: 'firm-source', text, met: groups.length > 0, detail: said(groups) }
}

function oneStrong({ strong }: Proof): ProofDemand {
  const ids = strong.map(sign => sign.row.id)
  return { id: 'strong-proof', text: 'One strong proof of the owner', met: ids.length > 0, detail: said(ids) }
}

function twoKinds({ classes }: Proof): ProofDemand {
  const text = 'Two kinds of proof: something the owner has, looks like, or knows'
  return { id: 'two-kinds', text, met: classes.length >= 2, detail: said(classes.map(kindWords)) }
}

function liveOrTwoStrong({ positives, strong, weights }: Proof): ProofDemand {
  const live = positives.filter(sign => weights.classRule.live.includes(sign.row.id)).map(sign => sign.row.id)
  const met = live.length > 0 || classesOf(strong, weights).length >= 2
  const seen = live.length > 0 ? live : strong.map(sign => sign.row.id)
  return { id: 'live-or-two-strong', text: 'A live check, or strong proofs of two kinds', met, detail: said(seen) }
}

function classesOf(signs: readonly Sign[], weights: Weights): string[] {
  const groups = signs.map(sign => sign.row.group)
  return Object.keys(weights.classes).filter(name => weights.classes[name]?.some(group => groups.includes(group)))
}

function sourcesOf(signs: readonly Sign[], among: readonly string[]): string[] {
  return among.filter(group => signs.some(sign => sign.row.group === group))
}

function kindWords(name: string): string {
  if (name === 'POSSESSION') return 'has'
  if (name === 'INHERENCE') return 'looks like'
  return name === 'KNOWLEDGE' ? 'knows' : name
}

function said(found: readonly string[]): string {
  return found.length === 0 ? 'none so far' : `so far: ${found.join(', ')}`
}
