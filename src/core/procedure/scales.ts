import type { Sign } from './clean'
import type { Weights } from './weights'

/** One weight that counts: whose it is, its row in the table, decibans. */
export type Part = { id: string; index: number; base: number }

/** The counted weights of one group by scale and sign, with its caps; a loud group cannot be quietened by the others. */
export type Group = {
  name: string
  up: number
  down: number
  loud: boolean
  identity: { up: Part[]; down: Part[] }
  compromise: { up: Part[]; down: Part[] }
}

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
  for (const { row, index } of signs.filter(one => one.counted)) {
    const group = groups.get(row.group) ?? emptyGroup(row.group, weights)
    group.loud ||= row.compromise >= weights.limits.loud
    place(group.identity, { id: row.id, index, base: row.identity })
    place(group.compromise, { id: row.id, index, base: row.compromise })
    groups.set(row.group, group)
  }
  return [...groups.values()]
}

/**
 * Adds the groups up to the two scales.
 *
 * @param groups     counted weights by group
 * @param weights    the compromise cap
 * @param prior      decibans known before the case, in neither part
 * @param factors    what each weight is multiplied with; 1 when absent
 * @returns          identity and compromise, unrounded
 * Source:           trade contract §5 steps 2 and 3
 */
export function scalesOf(groups: readonly Group[], weights: Weights, prior: number, factors: Factors = plain): Scales {
  const cap = weights.compromiseCap
  let positive = 0
  let negative = 0
  let loudUp = 0
  let quiet = 0
  let anyLoud = false
  for (const group of groups) {
    positive += Math.min(group.up, halved(group.identity.up, factors, 0))
    negative -= Math.min(group.down, halved(group.identity.down, factors, 0))
    quiet -= Math.min(cap.down, halved(group.compromise.down, factors, 1))
    const up = Math.min(cap.up, halved(group.compromise.up, factors, 1))
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
 * @param groups    counted weights by group
 * @returns         shares by signal id; a weight of 0 has share 1
 */
export function sharesOf(groups: readonly Group[]): Shares {
  const shares: Shares = new Map()
  const set = (parts: readonly Part[], scale: 'identity' | 'compromise') => {
    const ranked = [...parts].sort((a, b) => Math.abs(b.base) - Math.abs(a.base))
    ranked.forEach(({ id }, place) => {
      shares.set(id, { identity: 1, compromise: 1, ...shares.get(id), [scale]: 0.5 ** place })
    })
  }
  for (const { identity, compromise } of groups) {
    for (const parts of [identity.up, identity.down]) set(parts, 'identity')
    for (const parts of [compromise.up, compromise.down]) set(parts, 'compromise')
  }
  return shares
}

function emptyGroup(name: string, weights: Weights): Group {
  const { up, down } = weights.caps[name] ?? { up: Infinity, down: Infinity }
  return { name, up, down, loud: false, identity: { up: [], down: [] }, compromise: { up: [], down: [] } }
}

function place(side: { up: Part[]; down: Part[] }, part: Part): void {
  if (part.base > 0) side.up.push(part)
  if (part.base < 0) side.down.push(part)
}

/** The size of weights of one sign: the largest whole, the next half, the next a quarter. */
function halved(parts: readonly Part[], factors: Factors, scale: 0 | 1): number {
  const [first, second, third] = parts
  if (!first) return 0
  const size = Math.abs(first.base) * factors(first.index, scale)
  if (!second) return size
  if (!third) {
    const other = Math.abs(second.base) * factors(second.index, scale)
    return size > other ? size + other / 2 : other + size / 2
  }
  const sizes = parts.map(part => Math.abs(part.base) * factors(part.index, scale)).sort((a, b) => b - a)
  return sizes.reduceRight((sum, one) => one + sum / 2, 0)
}
