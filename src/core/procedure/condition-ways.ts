/** Whether any answers at all make a condition true: its ways are written out, and each is looked at for contradictions. */
import { stepResults } from '../case/event'
import type { Condition, Observation } from './procedure'

/** What a way may rest on: what can be seen, in which step and under which answers, and the tiers a case can have. */
export type WaysGround = {
  observations: ReadonlyMap<string, { stepId: string; seen: Pick<Observation, 'with'> }>
  tiers: ReadonlySet<string>
}

/** One way for a condition to hold: results each step may have ('' is no answer), what was seen and not seen, tiers. */
type Way = {
  steps: ReadonlyMap<string, ReadonlySet<string>>
  seen: ReadonlyMap<string, boolean>
  tiers: ReadonlySet<string>
}

const results: ReadonlySet<string> = new Set([...stepResults, ''])
const carrying = ['pass', 'concern', 'fail']
/** More ways than this are not written out; nobody wrote that by hand, and it counts as possible. */
const mostWays = 4_000

/**
 * Tells whether a condition can hold.
 *
 * @param condition    operator tree
 * @param ground       what it may speak of
 * @returns            false only when no answers make it true
 */
export function canHold(condition: Condition, ground: WaysGround): boolean {
  const anything: Way = { steps: new Map(), seen: new Map(), tiers: ground.tiers }
  const found = ways(condition, true, { base: [anything], ground })
  return found === null || found.length > 0
}

type Under = { base: readonly Way[]; ground: WaysGround }

/** The ways of `base` in which the condition is as wanted; null when there are too many to write out. */
function ways(condition: Condition, wanted: boolean, { base, ground }: Under): readonly Way[] | null {
  if ('not' in condition) return ways(condition.not, !wanted, { base, ground })
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : null
  if (!parts) return base.flatMap(way => narrowed(way, condition, { wanted, ground }))
  if ('all' in condition === wanted) {
    return parts.reduce<readonly Way[] | null>((left, part) => left && ways(part, wanted, { base: left, ground }), base)
  }
  const each = parts.map(part => ways(part, wanted, { base, ground }))
  const all = each.flatMap(list => list ?? [])
  return each.includes(null) || all.length > mostWays ? null : all
}

/** The way with one more thing known, or nothing when that contradicts it. */
function narrowed(way: Way, leaf: Condition, { wanted, ground }: { wanted: boolean; ground: WaysGround }): Way[] {
  const next = withLeaf(way, leaf, wanted)
  return next && next.tiers.size > 0 && isSound(next, ground) ? [next] : []
}

function withLeaf(way: Way, leaf: Condition, wanted: boolean): Way | null {
  if ('tier' in leaf) {
    const named = new Set<string>(leaf.tier)
    return { ...way, tiers: new Set([...way.tiers].filter(tier => named.has(tier) === wanted)) }
  }
  if ('observed' in leaf) {
    if (way.seen.get(leaf.observed) === !wanted) return null
    return { ...way, seen: new Map(way.seen).set(leaf.observed, wanted) }
  }
  if (!('step' in leaf)) return way
  const named = new Set<string>(leaf.is)
  const may = [...(way.steps.get(leaf.step) ?? results)].filter(result => named.has(result) === wanted)
  return may.length === 0 ? null : { ...way, steps: new Map(way.steps).set(leaf.step, new Set(may)) }
}

/** What was seen has to fit the answers it can be ticked under. */
function isSound({ steps, seen }: Way, ground: WaysGround): boolean {
  return [...seen].every(([id, isSeen]) => {
    if (!isSeen) return true
    const owner = ground.observations.get(id)
    const under = owner?.seen.with ?? carrying
    const may = (owner && steps.get(owner.stepId)) ?? results
    return under.some(result => carrying.includes(result) && may.has(result))
  })
}
