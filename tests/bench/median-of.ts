/** What a benchmark in TypeScript measured; `figures.mjs` makes benchmarks of the registry of them. */
export type Figure = { unit: string; values: number[]; target: number; says: string; also?: object }

/** Measures a task several times, after one run that warms up, in milliseconds. */
export function timed(task: () => void, times: number): number[] {
  task()
  return Array.from({ length: times }, () => {
    const start = performance.now()
    task()
    return performance.now() - start
  })
}
