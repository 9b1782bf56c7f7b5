import { fold } from '../base/folded-text'

/** Words of one run, least runs of a text, and share of equal runs for "nearly the same". */
const [runWords, leastRuns, nearlySame] = [4, 25, 0.75]
/** A letter is known by its beginning. */
const mostLetters = 20_000

/**
 * Tells whether two texts are nearly the same.
 *
 * @param one      a text
 * @param other    another
 * @returns        true when three quarters of their four-word runs are equal; short texts never are
 */
export function isNearlySame(one: string, other: string): boolean {
  const [left, right] = [runsOf(one), runsOf(other)]
  if (left.size < leastRuns || right.size < leastRuns) return false
  const equal = [...left].filter(run => right.has(run)).length
  return equal / (left.size + right.size - equal) >= nearlySame
}

function runsOf(text: string): Set<string> {
  const words = fold(text.slice(0, mostLetters))
    .text.split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
  return new Set(words.slice(runWords - 1).map((_, index) => words.slice(index, index + runWords).join(' ')))
}
