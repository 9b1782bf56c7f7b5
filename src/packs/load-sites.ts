/** The adapters that ship: every file of `packs/sites`, each checked. A new site is a file there and nothing else. */
import type { ShapeMistake } from '../core/base/shape-problem'
import type { Adapter } from '../core/case/adapter'
import { decodeSite } from './check-site'

const files = import.meta.glob('./sites/*.json', { eager: true, import: 'default' })

const shipped = loadSites(files)
/** The adapters that ship and have no mistake. */
export const adapters = shipped.adapters
/** Mistakes in shipped adapters; the build fails on any and says which. */
export const siteMistakes = shipped.mistakes

/** Decodes adapter files; those with mistakes are left out and each mistake is named by file and path. */
export function loadSites(sources: Record<string, unknown>): { adapters: Adapter[]; mistakes: ShapeMistake[] } {
  const adapters: Adapter[] = []
  const mistakes: ShapeMistake[] = []
  for (const [path, data] of Object.entries(sources)) {
    const decoded = decodeSite(path.replace('./', 'src/packs/'), data)
    if (decoded.ok) adapters.push(decoded.value)
    else mistakes.push(...decoded.mistakes)
  }
  return { adapters, mistakes }
}
