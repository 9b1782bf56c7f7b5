import { sortedSteps } from './sorted-steps'

/** A range of addresses and what it stands for; positions are numbers (IPv4) or 32 hexadecimal digits (IPv6). */
export type ValueRange<P> = { first: P; last: P; value: string }

/** Where the value changes; '' where there is none. */
export type Starts<P> = { at: P; value: string }[]

/** Ranges taken in between two rests; a few milliseconds. */
const rangesAtOnce = 2_000

/**
 * Turns ranges, nested ones too, into places where the value changes.
 *
 * @param ranges    in any order
 * @param after     the position behind one; null behind the last there is
 * @returns         of nested ranges the inner one holds; where two cross with different values, nothing is told
 */
export function* startsSteps<P extends number | string>(
  ranges: readonly ValueRange<P>[],
  after: (position: P) => P | null,
): Generator<void, Starts<P>> {
  const sorted = yield* sortedSteps(ranges, (a, b) => order(a.first, b.first) || order(b.last, a.last))
  const open: { last: P; value: string }[] = []
  const starts: Starts<P> = []
  for (const [at, { first, last, value }] of sorted.entries()) {
    if (at % rangesAtOnce === 0) yield
    closeBefore(first)
    let place = open.length
    while (place > 0 && order(open[place - 1]?.last ?? last, last) < 0) place--
    for (const other of open.slice(place)) if (other.value !== value) other.value = ''
    open.splice(place, 0, { last, value })
    tell(starts, first, open.at(-1)?.value ?? '')
  }
  closeBefore(null)
  return starts

  function closeBefore(next: P | null): void {
    for (let top = open.at(-1); top && (next === null || order(top.last, next) < 0); top = open.at(-1)) {
      const end = top.last
      while (open.length > 0 && order(open.at(-1)?.last ?? end, end) <= 0) open.pop()
      const behind = after(end)
      if (behind !== null) tell(starts, behind, open.at(-1)?.value ?? '')
    }
  }
}

function tell<P>(starts: Starts<P>, at: P, value: string): void {
  if (starts.at(-1)?.at === at) starts.pop()
  if ((starts.at(-1)?.value ?? '') !== value) starts.push({ at, value })
}

function order(a: number | string, b: number | string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * Finds the value at a position.
 *
 * @param starts      sorted places
 * @param values      one for each
 * @param position    a number or hexadecimal digits
 * @returns           '' before the first place, and where nothing is told
 */
export function valueAt<P extends number | string>(
  starts: ArrayLike<P>,
  values: readonly string[],
  position: P,
): string {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? position) <= position) low = middle + 1
    else high = middle
  }
  return low === 0 ? '' : (values[low - 1] ?? '')
}
