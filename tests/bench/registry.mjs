/**
 * The list of all benchmarks, in the order they run. A file exports `benchmark` or, for a family, `benchmarks`: a
 * name, what it needs, and `run`, which gives values and never judges them.
 */
import { benchmark as answerSaved } from './answer-saved.mjs'
import { benchmark as factsOnLoad } from './facts-on-load.mjs'
import { benchmark as factsOnSwitch } from './facts-on-switch.mjs'
import { benchmarks as figures } from './figures.mjs'
import { benchmarks as indicators } from './indicators.mjs'
import { benchmark as ipTable } from './ip-table.mjs'
import { benchmark as logWorkbench } from './log-workbench.mjs'
import { benchmark as pageMemory } from './page-memory.mjs'
import { benchmark as pageScriptSize } from './page-script-size.mjs'
import { benchmark as pageScriptTime } from './page-script-time.mjs'
import { benchmark as panelOpen } from './panel-open.mjs'
import { benchmark as panelSize } from './panel-size.mjs'

/** @type {import('./surroundings.mjs').Benchmark[]} */
export const benchmarks = [
  pageScriptSize,
  panelSize,
  pageScriptTime,
  factsOnLoad,
  factsOnSwitch,
  panelOpen,
  answerSaved,
  logWorkbench,
  pageMemory,
  ...indicators,
  ...figures,
  ipTable,
]
