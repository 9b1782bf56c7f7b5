/** What the judge looks up in a weights pack again and again, worked out once for each pack. */
import type { SignalRow, Weights } from './weights'

/** A weights pack by id: rows with their place in the table, and the lists of gates and weak signals. */
export type WeightsIndex = {
  rows: ReadonlyMap<string, { row: SignalRow; index: number }>
  gates: ReadonlySet<string>
  weak: ReadonlySet<string>
}

const known = new WeakMap<Weights, WeightsIndex>()

/**
 * Gives the index of a weights pack.
 *
 * @param weights    the weights pack; never changed afterwards
 * @returns          the same index for the same pack
 */
export function indexOf(weights: Weights): WeightsIndex {
  const found = known.get(weights)
  if (found) return found
  const { signals, failGates, atoGates, routeGates, weak } = weights
  const rows = new Map<string, { row: SignalRow; index: number }>()
  signals.forEach((row, index) => {
    if (!rows.has(row.id)) rows.set(row.id, { row, index })
  })
  const made = { rows, gates: new Set([...failGates, ...atoGates, ...routeGates]), weak: new Set(weak) }
  known.set(weights, made)
  return made
}
