/** Items sorted in one piece, and passed on between two rests. */
const piece = 4_000

/**
 * Sorts a long list with rests: short pieces first, which are then joined two by two.
 *
 * @param items      in any order; equal ones keep theirs
 * @param compare    as for Array.sort
 * @returns          steps of a few milliseconds; the last gives the sorted list
 */
export function* sortedSteps<T extends object>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<void, T[]> {
  let runs: T[][] = []
  for (let from = 0; from < items.length; from += piece) {
    runs.push(items.slice(from, from + piece).sort(compare))
    yield
  }
  while (runs.length > 1) {
    const joined: T[][] = []
    for (let at = 0; at < runs.length; at += 2)
      joined.push(yield* joinedSteps(runs[at] ?? [], runs[at + 1] ?? [], compare))
    runs = joined
  }
  return runs[0] ?? []
}

function* joinedSteps<T extends object>(left: T[], right: T[], compare: (a: T, b: T) => number): Generator<void, T[]> {
  const joined: T[] = []
  let [inLeft, inRight] = [0, 0]
  while (inLeft < left.length || inRight < right.length) {
    const [a, b] = [left[inLeft], right[inRight]]
    if (a !== undefined && (b === undefined || compare(a, b) <= 0)) {
      joined.push(a)
      inLeft++
    } else if (b !== undefined) {
      joined.push(b)
      inRight++
    }
    if (joined.length % piece === 0) yield
  }
  return joined
}
