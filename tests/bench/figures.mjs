import { loadSource } from './load-source.mjs'

/**
 * Benchmarks written in TypeScript: a file's `figures` gives what is measured by name, each a function of the runs.
 *
 * @type {import('./surroundings.mjs').Benchmark[]}
 */
export const benchmarks = [
  figure('split-reply', 'split-reply'),
  figure('log-table-read', 'log-table'),
  figure('log-table-pieces', 'log-table'),
  figure('log-table-detectors', 'log-table'),
  figure('judge-recommend', 'judge'),
  figure('judge-begun', 'judge'),
  figure('judge-draws', 'judge'),
  figure('judge-load', 'judge'),
  figure('judge-fold', 'judge'),
]

/**
 * @param {string} name
 * @param {string} file in this folder, without `.ts`
 * @returns {import('./surroundings.mjs').Benchmark}
 */
function figure(name, file) {
  return {
    name,
    needs: 'nothing',
    run: async ({ runs }) => {
      const { figures } = await loadSource(`tests/bench/${file}.ts`)
      return figures[name](runs)
    },
  }
}
