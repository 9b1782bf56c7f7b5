/**
 * Counts the edits between two short texts: a letter put in, left out or replaced, or two neighbours changed round.
 *
 * @param a    one label
 * @param b    another
 * @returns    number of edits, by code point; no letter is edited twice
 * Source:     Damerau 1964, the restricted form
 */
export function editDistance(a: string, b: string): number {
  const [left, right] = [[...a], [...b]]
  let above: number[] = []
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (const [i, letter] of left.entries()) {
    const next = [i + 1]
    for (const [j, other] of right.entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1)
      const isTurned = i > 0 && j > 0 && letter === right[j - 1] && left[i - 1] === other
      const turned = isTurned ? (above[j - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, turned))
    }
    above = row
    row = next
  }
  return row.at(-1) ?? 0
}
