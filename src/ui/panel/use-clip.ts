import { useState } from 'preact/hooks'
import type { Evidence } from '../../core/case/event'
import type { Shown } from './shown'

/** Adding evidence to a step: from the page, from facts, typed. */
export type Clipping = {
  add: (source: Evidence['source']) => Promise<boolean>
  clip: () => Promise<void>
  says: string
}

/** Clips the passage selected in the page; says so when nothing is selected. */
export function useClip({ view, door, append }: Shown, stepId: string): Clipping {
  const [says, setSays] = useState('')
  const add = (source: Evidence['source']) =>
    append({ type: 'evidence.added', stepId, evidence: { id: crypto.randomUUID(), source } })
  const clip = async () => {
    const answer = await door.ask('page.clip', { caseId: view.caseId })
    if (!answer.ok) return setSays(`${answer.problem.says} ${answer.problem.fix}`)
    if (!answer.value) return setSays('Nothing is selected in the page. Select a passage there, then clip.')
    setSays('')
    if (await add({ type: 'passage', ...answer.value })) setSays('Clipped.')
  }
  return { add, clip, says }
}
