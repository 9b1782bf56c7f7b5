import { useRef, useState } from 'preact/hooks'
import type { StepResult } from '../../core/case/event'
import { useDraft } from '../hooks/use-draft'
import { resultWords } from '../words'
import type { Shown } from './shown'
import type { CaseStep } from './steps'

/** The answer of the open step as it is being given; ticks and reason are drafts until then. */
export type Answering = {
  chosen: StepResult | undefined
  ticked: string[]
  tick: (id: string) => void
  reason: string
  setReason: (reason: string) => void
  give: (result: StepResult, reason?: string) => Promise<void>
  /** Why "not applicable" may not be chosen here; '' where it may. */
  alwaysApplies: string
  says: string
}

const withoutReason = new Set<StepResult>(['pass', 'concern', 'fail'])

/** Gives answers of one step; stored when given, never waiting for another button. */
export function useAnswer({ view, door, append }: Shown, item: CaseStep): Answering {
  const { use, answer } = item
  const draftAt = (field: string, recorded: string) => ({
    caseId: view.caseId,
    field,
    kept: view.drafts.find(draft => draft.field === field),
    recorded,
  })
  const ticks = useDraft(door, draftAt(`ticks:${use.use}`, (answer?.observed ?? []).join(' ')))
  const why = useDraft(door, draftAt(`reason:${use.use}`, answer?.reason ?? ''))
  const [pending, setPending] = useState<StepResult | null>(null)
  const [says, setSays] = useState('')
  const ticked = ticks.text.split(' ').filter(id => id !== '')
  const latest = useRef(ticked)
  latest.current = ticked
  const alwaysApplies = whyAlways(item)

  const store = async (result: StepResult, observed: string[], reason: string): Promise<void> => {
    const left = observed.filter(id => !fits(item, id, result))
    const kept = observed.filter(id => fits(item, id, result))
    setPending(result)
    const isStored = await append({
      type: 'step.answered',
      stepId: use.use,
      result,
      observed: kept,
      ...(withoutReason.has(result) ? {} : { reason }),
    })
    setPending(null)
    const since = latest.current
    if (isStored && since.join() !== observed.join()) return store(result, since, reason)
    if (!isStored) return setSays('This answer is kept above until it can be stored.')
    setSays(left.length === 0 ? '' : leftOut(item, left, result))
    await ticks.clear(kept.join(' '))
    await why.clear(withoutReason.has(result) ? '' : reason)
  }
  return {
    chosen: pending ?? answer?.result,
    ticked,
    tick(id) {
      const next = ticked.includes(id) ? ticked.filter(known => known !== id) : [...ticked, id]
      latest.current = next
      ticks.type(next.join(' '))
      if (answer) void store(answer.result, next, answer.reason)
    },
    reason: why.text,
    setReason: why.type,
    async give(result, reason = why.text) {
      if (result === 'not-applicable' && alwaysApplies) return setSays(alwaysApplies)
      if (withoutReason.has(result) || reason.trim() !== '') return store(result, ticked, reason.trim())
      setPending(result)
      setSays('Say why in one sentence; the answer is stored with it.')
    },
    alwaysApplies,
    says,
  }
}

/** A gating step that names no case in which it does not apply cannot be waved through. */
export function whyAlways({ use, step }: CaseStep): string {
  const isGating = use.required && use.phase !== 'close'
  return isGating && (step.notApplicableWhen ?? []).length === 0
    ? 'This step applies to every case of this type. If it cannot be done, choose “Not possible”.'
    : ''
}

function fits({ step }: CaseStep, id: string, result: StepResult): boolean {
  const found = step.observations.find(observation => observation.id === id)
  return found !== undefined && (found.with ?? ['pass', 'concern', 'fail']).includes(result)
}

function leftOut({ step }: CaseStep, ids: string[], result: StepResult): string {
  const texts = step.observations.filter(seen => ids.includes(seen.id)).map(seen => `“${seen.text}”`)
  return `Unticked, because it does not go with “${resultWords[result]}”: ${texts.join(', ')}.`
}
