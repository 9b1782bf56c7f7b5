import type { SignalRow, Weights } from './weights'
import { indexOf } from './weights-index'

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
  const { rows } = indexOf(weights)
  const signs: Sign[] = []
  const unknownIds: string[] = []
  for (const id of new Set(ids)) {
    const found = rows.get(id)
    if (found) signs.push({ row: found.row, index: found.index, counted: true, why: '' })
    else unknownIds.push(id)
  }
  signs.sort((a, b) => a.index - b.index)
  silenceCleared(signs, weights, cleared)
  silenceVoided(signs, weights)
  silenceLoneWeak(signs, weights)
  return { signs, unknownIds }
}

function silenceCleared(signs: readonly Sign[], weights: Weights, cleared: readonly string[]): void {
  if (cleared.length === 0) return
  const { gates } = indexOf(weights)
  for (const sign of signs) {
    const { id } = sign.row
    if (gates.has(id) && cleared.includes(id)) silence(sign, 'not counted: cleared by level 2')
  }
}

function silenceVoided(signs: readonly Sign[], weights: Weights): void {
  const present = new Set(signs.filter(sign => sign.counted).map(sign => sign.row.id))
  const voidedBy = new Map<string, string>()
  for (const rule of weights.voids) {
    const cause = rule.when.find(id => present.has(id))
    if (cause === undefined) continue
    for (const id of rule.voids) if (!voidedBy.has(id)) voidedBy.set(id, cause)
  }
  if (voidedBy.size === 0) return
  for (const sign of signs) {
    const cause = voidedBy.get(sign.row.id)
    if (sign.counted && cause !== undefined) silence(sign, `not counted: ${cause} is present`)
  }
}

function silenceLoneWeak(signs: readonly Sign[], weights: Weights): void {
  const { weak } = indexOf(weights)
  const lone = signs.filter(({ row, counted }) => counted && weak.has(row.id))
  if (lone.length === 0) return
  const backers = signs.filter(
    ({ row, counted }) => counted && !weak.has(row.id) && (row.identity < 0 || row.compromise > 0),
  )
  for (const sign of lone) {
    if (!backers.some(other => other.row.group !== sign.row.group)) silence(sign, 'not counted: weak alone')
  }
}

function silence(sign: Sign, why: string): void {
  sign.counted = false
  sign.why = why
}
