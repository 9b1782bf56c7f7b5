import type { SignalRow, Weights } from './weights'

/** A known signal that was named, with its place in the table and whether it counts. */
export type Sign = {
  row: SignalRow
  /** Row number in the table; the seeded draws depend on it. */
  index: number
  counted: boolean
  /** Why it does not count; '' when it does. */
  why: string
}

/** The named signals, sorted out: `signs` in table order, `unknownIds` as given. */
export type Cleaned = { signs: Sign[]; unknownIds: string[] }

/**
 * Sorts out the named signals: each once, unknown ones aside, then cleared gates, voids and weak ones.
 *
 * @param ids        signal ids, any order, repeats allowed
 * @param weights    the weights pack
 * @param cleared    gate ids cleared by level 2; ids that are no gates change nothing
 * @returns          every known signal, with the reason where it weighs nothing
 * Source:           trade contract §4, §5 step 1
 */
export function clean(ids: readonly string[], weights: Weights, cleared: readonly string[] = []): Cleaned {
  const named = new Set(ids)
  const known = new Set(weights.signals.map(row => row.id))
  const signs = weights.signals.flatMap((row, index) =>
    named.has(row.id) ? [{ row, index, counted: true, why: '' }] : [],
  )
  const unvoided = withoutVoided(withoutCleared(signs, weights, cleared), weights)
  return { signs: withoutLoneWeak(unvoided, weights), unknownIds: [...named].filter(id => !known.has(id)) }
}

function withoutCleared(signs: Sign[], weights: Weights, cleared: readonly string[]): Sign[] {
  const gates = new Set([...weights.failGates, ...weights.atoGates, ...weights.routeGates])
  const dropped = new Set(cleared.filter(id => gates.has(id)))
  return signs.map(sign => (dropped.has(sign.row.id) ? silent(sign, 'not counted: cleared by level 2') : sign))
}

function withoutVoided(signs: Sign[], weights: Weights): Sign[] {
  const voidedBy = new Map<string, string>()
  const present = new Set(signs.filter(sign => sign.counted).map(sign => sign.row.id))
  for (const rule of weights.voids) {
    const cause = rule.when.find(id => present.has(id))
    if (cause === undefined) continue
    for (const id of rule.voids) if (!voidedBy.has(id)) voidedBy.set(id, cause)
  }
  return signs.map(sign => {
    const cause = voidedBy.get(sign.row.id)
    return sign.counted && cause !== undefined ? silent(sign, `not counted: ${cause} is present`) : sign
  })
}

function withoutLoneWeak(signs: Sign[], weights: Weights): Sign[] {
  const weak = new Set(weights.weak)
  const backers = signs.filter(
    ({ row, counted }) => counted && !weak.has(row.id) && (row.identity < 0 || row.compromise > 0),
  )
  return signs.map(sign => {
    const { row, counted } = sign
    if (!counted || !weak.has(row.id) || backers.some(other => other.row.group !== row.group)) return sign
    return silent(sign, 'not counted: weak alone')
  })
}

function silent(sign: Sign, why: string): Sign {
  return { ...sign, counted: false, why }
}
