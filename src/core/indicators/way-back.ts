/** The way from a plain text back to the text as given, by the few places where they differ. */

/** One rewritten form: units `at` to `until` of the plain text stand for `start` to `end` of the given one. */
export type Step = { at: number; until: number; start: number; end: number }

/** Where plain units begin and end in the text as given. */
type WayBack = {
  startOf: (index: number) => number
  endOf: (index: number) => number
  wasRewritten: (start: number, end: number) => boolean
}

/**
 * Gives the way back.
 *
 * @param source    the text as given
 * @param steps     its forms in text order
 * @returns         offsets for any unit of the plain text
 */
export function wayBack(source: string, steps: readonly Step[]): WayBack {
  const startOf = (index: number) => {
    const step = steps[lastAt(steps, index)]
    if (!step) return index
    if (index >= step.until) return Math.min(source.length, step.end + index - step.until)
    return isSameLength(step) ? step.start + index - step.at : step.start
  }
  const endOf = (index: number) => {
    const found = lastAt(steps, index)
    const step = steps[found]
    const isInside = step !== undefined && index < step.until
    const end = isInside && !isSameLength(step) ? step.end : Math.min(source.length, startOf(index) + 1)
    return withFrame(end, index + 1, found + 1)
  }
  /** The frame of a key cap and the sign that asks for a picture belong to the digit before them. */
  const withFrame = (end: number, next: number, from: number) => {
    let last = end
    for (let index = from; ; index++) {
      const step = steps[index]
      if (!step || step.at !== next || step.until !== next || step.start !== last) return last
      if (!isFrame(source.charCodeAt(step.start))) return last
      last = step.end
    }
  }
  const wasRewritten = (start: number, end: number) => endOf(end - 1) - startOf(start) !== end - start
  return { startOf, endOf, wasRewritten }
}

/** The last step that begins at a unit or before it; -1 when none does. */
function lastAt(steps: readonly Step[], index: number): number {
  let low = 0
  let high = steps.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((steps[middle]?.at ?? 0) <= index) low = middle + 1
    else high = middle
  }
  return low - 1
}

function isSameLength({ at, until, start, end }: Step): boolean {
  return until - at === end - start
}

function isFrame(unit: number): boolean {
  return unit === 0xfe0f || unit === 0x20e3
}
