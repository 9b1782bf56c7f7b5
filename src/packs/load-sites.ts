/** The adapters that ship: every file of `packs/sites`, each checked. A new site is a file there and nothing else. */
import * as v from 'valibot'
import { decodeFile, type ShapeMistake } from '../core/base/shape-problem'
import { type Adapter, adapter } from '../core/case/adapter'

const files = import.meta.glob('./sites/*.json', { eager: true, import: 'default' })

const shipped = loadSites(files)
/** The adapters that ship and have no mistake. */
export const adapters = shipped.adapters
/** Mistakes in shipped adapters; the build fails on any. */
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

/** Decodes one adapter file, including that every term it names is there. */
export function decodeSite(file: string, data: unknown) {
  return decodeFile<Adapter>(v.pipe(adapter, v.rawCheck(checkTerms)), file, data)
}

type Check = Parameters<Parameters<typeof v.rawCheck<Adapter>>[0]>[0]

function checkTerms({ dataset, addIssue }: Check): void {
  if (!dataset.typed) return
  const { terms = {}, messages } = dataset.value
  const used = [...messages.fields.direction.cases, ...(messages.fields.kind?.cases ?? [])]
  for (const { when } of used) {
    const term = when.textIn?.terms
    if (term && !Object.hasOwn(terms, term))
      addIssue({ message: `the term ${term} is used and not listed under terms` })
  }
}
