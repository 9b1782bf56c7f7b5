import { leavesOf } from './condition'
import type { Procedure, Step } from './procedure'
import type { FileMistake } from './strict-json'

/**
 * Finds steps that wait for each other, so that none of them is ever shown.
 *
 * @param procedure    a procedure of the right shape
 * @param steps        the steps it uses, by id
 * @returns            one mistake for each round of steps, at the condition that closes it
 */
export function cycleMistakes(procedure: Procedure, steps: ReadonlyMap<string, Step>): FileMistake[] {
  const owners = new Map(
    procedure.steps.flatMap(({ use }) => (steps.get(use)?.observations ?? []).map(one => [one.id, use] as const)),
  )
  const waits = new Map(
    procedure.steps.map(({ use, when }) => [
      use,
      when
        ? leavesOf(when).flatMap(leaf => ('step' in leaf ? [leaf.step] : [owners.get(leaf.observed) ?? []].flat()))
        : [],
    ]),
  )
  const done = new Set<string>()
  return procedure.steps.flatMap(({ use }, at) => {
    const round = done.has(use) ? null : roundFrom(use, waits)
    if (!round) return []
    for (const id of round) done.add(id)
    return [
      { path: `steps.${at}.when`, says: `${[...round, round[0]].join(' waits for ')}: none of them is ever shown` },
    ]
  })
}

/** The shortest way from a step back to itself. */
function roundFrom(start: string, waits: ReadonlyMap<string, readonly string[]>): string[] | null {
  const ways: string[][] = [[start]]
  const seen = new Set<string>()
  for (const way of ways) {
    for (const next of waits.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return way
      if (!seen.has(next)) ways.push([...way, next])
      seen.add(next)
    }
  }
  return null
}
