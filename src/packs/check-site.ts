/** Checks adapter files: their shape, and that every term they name is listed. */
import * as v from 'valibot'
import { decodeFile, type ShapeMistake } from '../core/base/shape-problem'
import { type Adapter, adapter } from '../core/case/adapter'

/** Decodes one adapter file, including that every term it names is there. */
export function decodeSite(file: string, data: unknown) {
  return decodeFile<Adapter>(v.pipe(adapter, v.rawCheck(checkTerms)), file, data)
}

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
