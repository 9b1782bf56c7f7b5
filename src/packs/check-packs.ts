/** Loads pack files with every check, of what refers to what as well; before a build, in tests and benchmarks. */
import { checkLibrary, checkProcedure } from '../core/procedure/check-graph'
import { checkModules } from './check-modules'
import { checkWeights } from './check-weights'
import { type Loaded, loadPacks } from './load-packs'

/** Decodes and checks pack files; procedures with a mistake are left out, and each mistake is named by file and path. */
export function checkedPacks(sources: Record<string, unknown>): Loaded {
  return loadPacks(sources, {
    library: checkLibrary,
    procedure: checkProcedure,
    modules: checkModules,
    weights: checkWeights,
  })
}
