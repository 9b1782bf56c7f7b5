import type { ProofRule } from './class-rule'
import type { Sign } from './clean'
import { type Question, type Rule, type Ruling, thresholdOf } from './disposition'
import type { Scales } from './scales'
import type { Weights } from './weights'

/** What the reasons are written from. */
export type Ground = {
  asked: Question
  scales: Scales
  ruling: Ruling
  contain: boolean
  signs: readonly Sign[]
  proof: ProofRule
  weights: Weights
}

/**
 * Writes the reasons of a disposition, the rule that decided first.
 *
 * @param ground    everything the rules saw
 * @returns         one sentence each, in words for a level-1 analyst
 */
export function becauseOf(ground: Ground): string[] {
  const { asked, scales, ruling, contain } = ground
  const reasons = [...deciding[ruling.rule](ground)]
  if (contain && ruling.rule !== 'ato') reasons.push(`Lock or hold first: ${alarm(ground)}.`)
  if (ruling.rule !== 'fail') reasons.push(...failed(ground))
  if (ruling.rule !== 'open' && asked.open > 0) reasons.push(openItems(asked.open))
  reasons.push(`Identity stands at ${decibans(scales.identityDb)}, compromise at ${decibans(scales.compromiseDb)}.`)
  return reasons
}

/**
 * Writes decibans with a sign and one decimal.
 *
 * @param value    decibans, unrounded
 * @returns        '+28.0', '−3.5', '0.0'
 */
export function decibans(value: number): string {
  const text = Math.abs(value).toFixed(1)
  if (text === '0.0') return text
  return `${value < 0 ? '−' : '+'}${text}`
}

const deciding: Record<Rule, (ground: Ground) => string[]> = {
  route: ({ asked, signs }) => [`This belongs to another team: ${listed(asked.gates.route, signs)}.`],
  ato: ground => [`Someone else may be in control: ${alarm(ground)}.`],
  fail: failed,
  conflict: conflicting,
  deny: denied,
  escalate: ({ scales, weights }) => [
    `Compromise is ${decibans(scales.compromiseDb)}, at least ${decibans(weights.limits.escalate)}: level 2 has to look before anything is decided.`,
  ],
  open: ({ asked, weights }) => [
    asked.round > weights.limits.rounds && thresholdOf(asked.tier, weights) !== null
      ? stillOpen(asked)
      : openItems(asked.open),
  ],
  verified: ground => [
    ...reached(ground),
    'The kinds of proof this tier asks for are there.',
    'No gate stands against it.',
  ],
  short: ground => [...missing(ground), ...unproven(ground)],
  close: ({ asked }) => [
    `${asked.tier === 'R1' ? 'A request of tier R1 verifies' : 'This case type verifies'} nobody, no gate stands and no alarm is loud: nothing is left to do.`,
  ],
}

function alarm({ asked, scales, signs, weights }: Ground): string {
  if (asked.gates.ato.length > 0) return listed(asked.gates.ato, signs)
  if (scales.compromiseDb >= weights.limits.ato) {
    return `compromise is ${decibans(scales.compromiseDb)}, at least the ${decibans(weights.limits.ato)} that calls for a lock`
  }
  return `compromise is ${decibans(scales.compromiseDb)} and identity speaks against the owner`
}

function failed({ asked, signs }: Ground): string[] {
  if (asked.gates.fail.length === 0) return []
  return [`A check failed that no other proof can outweigh: ${listed(asked.gates.fail, signs)}.`]
}

function conflicting({ scales, signs, weights }: Ground): string[] {
  const hard = signs.filter(sign => sign.counted && sign.row.identity <= -weights.limits.hard).map(sign => sign.row.id)
  const against = hard.length > 0 ? listed(hard, signs) : `${decibans(scales.negative)} against`
  return [
    `The evidence contradicts itself: ${decibans(scales.positive)} for the owner, yet ${against}. Level 2 decides.`,
  ]
}

function denied({ scales, ruling, weights }: Ground): string[] {
  const reason = `Identity is ${decibans(scales.identityDb)}, at or below ${decibans(-weights.limits.deny)}: this speaks strongly against the owner`
  if (ruling.disposition !== 'SUSPECTED_ATO') return [`${reason}.`]
  return [`${reason}, and compromise is ${decibans(scales.compromiseDb)}: someone else may be in control.`]
}

function stillOpen({ open, round, notPossibleJustified }: Question): string {
  const after = `${count(open)} still open in round ${round}`
  return notPossibleJustified
    ? `${after}, each with a reason why it cannot be done: level 2 decides.`
    : `${after}: the account stays as it is and the request is turned down.`
}

function openItems(open: number): string {
  return `${count(open)} still open, so nothing can be concluded yet.`
}

function count(open: number): string {
  return open === 1 ? '1 required item is' : `${open} required items are`
}

function reached({ asked, scales, weights }: Ground): string[] {
  const threshold = thresholdOf(asked.tier, weights)
  if (threshold === null) return []
  return [`Identity is ${decibans(scales.identityDb)}, at least the ${whole(threshold)} this tier needs.`]
}

function missing(ground: Ground): string[] {
  const { asked, scales, weights } = ground
  const threshold = thresholdOf(asked.tier, weights)
  if (threshold === null) return []
  if (scales.identityDb >= threshold) return reached(ground)
  return [`Identity is ${decibans(scales.identityDb)}, below the ${whole(threshold)} this tier needs.`]
}

function unproven({ proof }: Ground): string[] {
  if (proof.met) return []
  const demands = proof.demands.filter(demand => !demand.met)
  return demands.map(
    ({ text, detail }) => `Still missing: ${text.charAt(0).toLowerCase()}${text.slice(1)} (${detail}).`,
  )
}

function whole(value: number): string {
  return Number.isInteger(value) ? `${value < 0 ? '−' : '+'}${Math.abs(value)}` : decibans(value)
}

function listed(gates: readonly string[], signs: readonly Sign[]): string {
  return gates.map(gate => trimmed(signs.find(sign => sign.row.id === gate)?.row.title ?? gate)).join('; ')
}

function trimmed(text: string): string {
  return text.replace(/[.\s]+$/, '')
}
