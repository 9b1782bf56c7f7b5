/** The procedures and weights that ship: every file of `packs/steps`, `packs/procedures` and the default weights, each checked before the build and decoded here. */
import type { Pack, Step } from '../core/procedure/procedure'
import type { SideModule } from '../core/procedure/side-module'
import type { Weights } from '../core/procedure/weights'
import { loadPacks } from './load-packs'

const shipped = loadPacks({
  ...import.meta.glob('./steps/*.json', { eager: true, import: 'default' }),
  ...import.meta.glob('./procedures/*.json', { eager: true, import: 'default' }),
  ...import.meta.glob('./modules/*.json', { eager: true, import: 'default' }),
  ...import.meta.glob('./weights/*.json', { eager: true, import: 'default' }),
})

/** The procedures that ship and have no mistake, each with the steps it uses. */
export const packs: Pack[] = shipped.packs
/** The side modules that ship. */
export const modules: SideModule[] = shipped.modules
/** The weights that ship. */
export const weights: Weights = needed(shipped.weights)
/** Every step that ships. */
export const librarySteps: Step[] = shipped.steps

function needed(found: Weights | undefined): Weights {
  if (found) return found
  throw new Error(shipped.mistakes.map(({ file, path, says }) => `${file} ${path}: ${says}`).join('\n'))
}
