import type { Sign } from './clean'
import type { Weights } from './weights'

/** The counted signals of one group with its caps; a loud group cannot be quietened by the others. */
export type Group = { name: string; up: number; down: number; loud: boolean; signs: Sign[] }

/** The two scales in decibans; `positive` and `negative` are the parts of identity before the prior. */
export type Scales = { identityDb: number; compromiseDb: number; positive: number; negative: number }

/** How much of its own weight each signal adds, 1, 1/2, 1/4 …, on both scales. */
export type Shares = Map<string, { identity: number; compromise: number }>

/** Factor on the identity and compromise weight of a row, for the robustness draws. */
export type Factors = (index: number, scale: 0 | 1) => number

const plain: Factors = () => 1

/**
 * Puts the counted signals into their groups.
 *
 * @param signs      as cleaned; those that do not count are left out
 * @param weights    caps per group; a group without a cap is not capped
 * @returns          groups in order of first appearance
 */
export function groupsOf(signs: readonly Sign[], weights: Weights): Group[] {
  const groups = new Map<string, Group>()
  for (const sign of signs.filter(one => one.counted)) {
    const name = sign.row.group
    const { up, down } = weights.caps[name] ?? { up: Infinity, down: Infinity }
    const group = groups.get(name) ?? { name, up, down, loud: false, signs: [] }
    group.loud ||= sign.row.compromise >= weights.limits.loud
    group.signs.push(sign)
    groups.set(name, group)
  }
  return [...groups.values()]
}

/**
 * Adds the groups up to the two scales.
 *
 * @param groups     counted signals by group
 * @param weights    the compromise cap
 * @param prior      decibans known before the case, in neither part
 * @param factors    what each weight is multiplied with; 1 when absent
 * @returns          identity and compromise, unrounded
 * Source:           trade contract §5 steps 2 and 3
 */
export function scalesOf(groups: readonly Group[], weights: Weights, prior: number, factors: Factors = plain): Scales {
  let [positive, negative, loudUp, quiet] = [0, 0, 0, 0]
  let anyLoud = false
  for (const group of groups) {
    const identity = group.signs.map(sign => sign.row.identity * factors(sign.index, 0))
    const compromise = group.signs.map(sign => sign.row.compromise * factors(sign.index, 1))
    positive += Math.min(group.up, halved(identity.filter(isUp)))
    negative += Math.max(-group.down, halved(identity.filter(isDown)))
    const up = Math.min(weights.compromiseCap.up, halved(compromise.filter(isUp)))
    quiet += Math.max(-weights.compromiseCap.down, halved(compromise.filter(isDown)))
    if (group.loud) loudUp += up
    else quiet += up
    anyLoud ||= group.loud
  }
  const compromiseDb = anyLoud ? loudUp + Math.max(0, quiet) : quiet
  return { identityDb: prior + positive + negative, compromiseDb, positive, negative }
}

/**
 * Tells how much of its weight each counted signal adds before caps.
 *
 * @param groups    counted signals by group
 * @returns         shares by signal id; a weight of 0 has share 1
 */
export function sharesOf(groups: readonly Group[]): Shares {
  const shares: Shares = new Map()
  for (const { signs } of groups) {
    const identity = [
      ...ranked(signs, sign => sign.row.identity, isUp),
      ...ranked(signs, sign => sign.row.identity, isDown),
    ]
    const compromise = [
      ...ranked(signs, sign => sign.row.compromise, isUp),
      ...ranked(signs, sign => sign.row.compromise, isDown),
    ]
    const [onIdentity, onCompromise] = [new Map(identity), new Map(compromise)]
    for (const { row } of signs) {
      shares.set(row.id, { identity: onIdentity.get(row.id) ?? 1, compromise: onCompromise.get(row.id) ?? 1 })
    }
  }
  return shares
}

function ranked(
  signs: Sign[],
  weightOf: (sign: Sign) => number,
  side: (weight: number) => boolean,
): [string, number][] {
  const taken = signs.filter(sign => side(weightOf(sign)))
  taken.sort((a, b) => Math.abs(weightOf(b)) - Math.abs(weightOf(a)))
  return taken.map((sign, place) => [sign.row.id, 0.5 ** place])
}

function halved(values: number[]): number {
  if (values.length > 1) values.sort((a, b) => Math.abs(b) - Math.abs(a))
  let [sum, share] = [0, 1]
  for (const value of values) {
    sum += value * share
    share /= 2
  }
  return sum
}

function isUp(weight: number): boolean {
  return weight > 0
}

function isDown(weight: number): boolean {
  return weight < 0
}
