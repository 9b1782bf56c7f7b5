import { type Question, type Ruling, rule } from './disposition'
import { type Group, scalesOf } from './scales'
import type { Weights } from './weights'

/**
 * Tells how often the disposition stays the same when every weight is drawn anew.
 *
 * @param groups     counted signals by group
 * @param asked      gates, open items, tier; the same in every draw
 * @param ruling     the disposition with the weights as they stand
 * @param drawing    weights pack with count, seed and range of the draws; prior in decibans
 * @returns          percent of draws with the same disposition, 0..100
 * Source:           trade contract §5 step 8
 */
export function fragilityOf(
  groups: readonly Group[],
  asked: Question,
  ruling: Ruling,
  drawing: { weights: Weights; prior: number },
): number {
  const { weights, prior } = drawing
  const { count } = weights.draws
  if (count < 1 || ruling.rule === 'route' || asked.gates.ato.length > 0) return 100
  const drawn = drawsOf(weights)
  const width = weights.signals.length * 2
  let start = 0
  const factors = (index: number, scale: 0 | 1): number => drawn[start + index * 2 + scale] ?? 1
  let same = 0
  for (let draw = 0; draw < count; draw++, start += width) {
    const { disposition } = rule(asked, scalesOf(groups, weights, prior, factors), weights)
    if (disposition === ruling.disposition) same++
  }
  return (same * 100) / count
}

const known = new WeakMap<Weights, Float64Array>()

/** All draws of a weights pack, one after the other; the same for every case, so they are made once. */
function drawsOf(weights: Weights): Float64Array {
  const found = known.get(weights)
  if (found) return found
  const { count, seed, low, high } = weights.draws
  const next = mulberry32(seed)
  const made = new Float64Array(count * weights.signals.length * 2)
  for (let at = 0; at < made.length; at++) made[at] = low + (high - low) * next()
  known.set(weights, made)
  return made
}

/**
 * Makes the seeded stream of numbers the draws use.
 *
 * @param seed    a 32-bit number
 * @returns       a function giving numbers in [0, 1), always in the same order
 * Source:        mulberry32, public domain
 */
export function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
