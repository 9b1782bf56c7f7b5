/** Checks what the shape of a weights pack cannot see: lists name rows of the table, and no number undoes another. */
import type { ShapeMistake } from '../core/base/shape-problem'
import type { Weights } from '../core/procedure/weights'

type Note = { path: string; says: string }

/**
 * Checks a decoded weights pack.
 *
 * @param weights    as decoded
 * @param file       name shown to the author
 * @returns          every mistake by file, path and reason
 */
export function checkWeights(weights: Weights, file: string): ShapeMistake[] {
  return [...rowNotes(weights), ...listNotes(weights), ...orderNotes(weights), ...proofNotes(weights)].map(note => ({
    file,
    ...note,
  }))
}

function rowNotes({ signals, caps }: Weights): Note[] {
  const earlier = new Set<string>()
  return signals.flatMap(({ id, group }, at) => {
    const isNew = !earlier.has(id)
    earlier.add(id)
    return [
      ...(isNew ? [] : [{ path: `signals.${at}.id`, says: `the signal ${id} stands here a second time` }]),
      ...(Object.hasOwn(caps, group) ? [] : [{ path: `signals.${at}.group`, says: `the group ${group} has no cap` }]),
    ]
  })
}

function listNotes(weights: Weights): Note[] {
  const known = new Set(weights.signals.map(row => row.id))
  const { strong, weak, failGates, atoGates, routeGates, voids, classRule } = weights
  const lists: [string, readonly string[]][] = [
    ['strong', strong],
    ['weak', weak],
    ['failGates', failGates],
    ['atoGates', atoGates],
    ['routeGates', routeGates],
    ['classRule.alone', classRule.alone],
    ['classRule.live', classRule.live],
    ...voids.flatMap(({ when, voids: silenced }, at): [string, readonly string[]][] => [
      [`voids.${at}.when`, when],
      [`voids.${at}.voids`, silenced],
    ]),
  ]
  return lists.flatMap(([path, ids]) =>
    ids.flatMap((id, at) => (known.has(id) ? [] : [{ path: `${path}.${at}`, says: `the table has no signal ${id}` }])),
  )
}

function orderNotes({ thresholds, limits }: Weights): Note[] {
  const { R2, R3, R4 } = thresholds
  return [
    ...(R2 <= R3 ? [] : [{ path: 'thresholds.R3', says: 'tier R3 asks for less than tier R2' }]),
    ...(R3 <= R4 ? [] : [{ path: 'thresholds.R4', says: 'tier R4 asks for less than tier R3' }]),
    ...(limits.escalate <= limits.ato
      ? []
      : [{ path: 'limits.escalate', says: 'it lies above the limit of a takeover' }]),
    ...(limits.loud <= limits.ato ? [] : [{ path: 'limits.loud', says: 'it lies above the limit of a takeover' }]),
  ]
}

/** What counts as strong, alone or live has to weigh something; a gate that silences itself would be none. */
function proofNotes({ signals, strong, classRule, limits, voids, failGates, atoGates, routeGates }: Weights): Note[] {
  const weight = new Map(signals.map(row => [row.id, row.identity]))
  const light = strong.filter(id => (weight.get(id) ?? 0) < limits.classBase)
  const gates = new Set([...failGates, ...atoGates, ...routeGates])
  const silenced = voids.flatMap(rule => rule.voids).filter(id => gates.has(id))
  return [
    ...light.map(id => ({ path: 'strong', says: `${id} weighs less than the ${limits.classBase} a proof has to` })),
    ...[...classRule.alone, ...classRule.live]
      .filter(id => !strong.includes(id))
      .map(id => ({ path: 'classRule', says: `${id} is no strong proof` })),
    ...silenced.map(id => ({ path: 'voids', says: `the gate ${id} may not be silenced by another signal` })),
  ]
}
