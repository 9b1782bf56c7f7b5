/** The short summary for people. @typedef {ReturnType<typeof import('./statistics.mjs').report> & { load: number }} Line */

/** Heading of the rows. */
export const headed = `${'benchmark'.padEnd(20)} ${['median', 'min', 'p90', 'target', 'n', 'ratio'].map(word => word.padStart(9)).join(' ')}  verdict`

/**
 * One line of the summary.
 *
 * @param {Line} line
 */
export function row(line) {
  const { name, unit, median, min, p90, target, n, ratio } = line
  const cells = [median, min, p90, target ?? '-', n, ratio ?? '-'].map(cell => String(cell).padStart(9))
  return `${name.padEnd(20)} ${cells.join(' ')}  ${verdict(line)} (${unit}, load ${line.load})`
}

/**
 * Met, not met, or no target to meet.
 *
 * @param {Line} line
 */
export function verdict({ met }) {
  if (met === null) return 'no target'
  return met ? 'met' : 'NOT MET'
}
