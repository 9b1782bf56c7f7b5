/** Checks one adapter file: its shape, and that every term it names is listed. */
import * as v from 'valibot'
import { decodeFile } from '../core/base/shape-problem'
import { type Adapter, adapter } from '../core/case/adapter'

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
