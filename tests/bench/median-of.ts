/** One figure of a benchmark, as it is printed: one JSON object a line. */
export type Figure = { name: string; unit: string; median: number; n: number; target: number; met: boolean }

/** Gives the middle of several values. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Measures a task several times, after one run that warms up, in milliseconds. */
export function timed(task: () => void, times: number): number[] {
  task()
  return Array.from({ length: times }, () => {
    const start = performance.now()
    task()
    return performance.now() - start
  })
}

/** Prints a figure on a line of its own; `most` targets are met from below, `least` ones from above. */
export function printFigure(
  name: string,
  unit: string,
  values: readonly number[],
  target: { most: number } | { least: number },
): Figure {
  const median = Math.round(medianOf(values) * 10) / 10
  const met = 'most' in target ? median <= target.most : median >= target.least
  const figure = { name, unit, median, n: values.length, target: 'most' in target ? target.most : target.least, met }
  console.log(JSON.stringify(figure))
  return figure
}
