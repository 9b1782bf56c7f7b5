/**
 * What a benchmark reports, and the plain statistics in it.
 *
 * @typedef {{ median: number, n: number, min: number, p90: number }} Summary
 * @typedef {{ name: string, unit: string, values: number[], target?: number,
 *   peer?: { name: string, values: number[] }, says: string, also?: object }} Measured
 *   values in `unit`, one a run; target: at most this; says: what was measured, in one sentence
 */

/**
 * The middle value; of an even number, the mean of the two in the middle.
 *
 * @param {number[]} values at least one
 */
export function median(values) {
  const sorted = inOrder(values)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}

/**
 * The smallest value that at least the given share of all values does not exceed (nearest rank).
 *
 * @param {number[]} values at least one
 * @param {number} share like 0.9
 */
export function quantile(values, share) {
  const sorted = inOrder(values)
  return sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)]
}

/**
 * @param {number[]} values at least one
 * @returns {Summary}
 */
export function summarize(values) {
  return {
    median: rounded(median(values)),
    n: values.length,
    min: rounded(Math.min(...values)),
    p90: rounded(quantile(values, 0.9)),
  }
}

/**
 * How many times as much as the peer, by medians; null without a peer or when the peer took nothing.
 *
 * @param {number[]} values
 * @param {number[]} [peer]
 */
export function ratioTo(values, peer) {
  const base = peer ? median(peer) : 0
  return base > 0 ? rounded(median(values) / base) : null
}

/**
 * The line of a benchmark. Whether it is met is judged on the unrounded median; null when there is no target.
 *
 * @param {Measured} measured
 */
export function report({ name, unit, values, target, peer, says, also }) {
  return {
    name,
    unit,
    ...summarize(values),
    target: target ?? null,
    met: target === undefined ? null : median(values) <= target,
    ratio: ratioTo(values, peer?.values),
    ...(peer ? { peer: { name: peer.name, ...summarize(peer.values) } } : {}),
    says,
    ...also,
  }
}

/** @param {number[]} values */
function inOrder(values) {
  if (values.length === 0) throw new RangeError('no runs, no statistics')
  return [...values].sort((a, b) => a - b)
}

/** Three digits behind the point: more would only look exact. @param {number} value */
function rounded(value) {
  return Math.round(value * 1_000) / 1_000
}
