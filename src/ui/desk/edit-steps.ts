import type { ProcedureDraft } from '../../core/procedure/draft'
import type { Step } from '../../core/procedure/procedure'

type Use = ProcedureDraft['steps'][number]

/** A list with one entry at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_one, at) => at !== from)
  const one = list[from]
  return one === undefined ? [...list] : [...rest.slice(0, to), one, ...rest.slice(to)]
}

/** Puts a step of the library behind another one, in its group; at the end of the checks where none is named. */
export function withStep(draft: ProcedureDraft, step: Step, behind: string): ProcedureDraft {
  const { steps } = draft
  const found = steps.findIndex(use => use.use === behind)
  const closing = steps.findIndex(use => use.phase === 'close')
  const last = closing < 0 ? steps.length - 1 : closing - 1
  const at = found >= 0 ? found : last
  const beside = steps[at]
  const use: Use = {
    use: step.id,
    group: beside?.group ?? 'Checks',
    phase: beside?.phase ?? 'check',
    required: false,
  }
  return { ...draft, steps: [...steps.slice(0, at + 1), use, ...steps.slice(at + 1)] }
}

/** The draft with one of its steps changed. */
export function withUse(draft: ProcedureDraft, stepId: string, over: Partial<Use>): ProcedureDraft {
  return { ...draft, steps: draft.steps.map(use => (use.use === stepId ? cleaned({ ...use, ...over }) : use)) }
}

/** A field that is undefined is as if it were not there, so that nothing looks changed that is not. */
function cleaned(use: Use): Use {
  const { when, question, why, how, ...rest } = use
  return {
    ...rest,
    ...(when ? { when } : {}),
    ...(question === undefined ? {} : { question }),
    ...(why === undefined ? {} : { why }),
    ...(how === undefined ? {} : { how }),
  }
}

/** The steps a place can look back on; all of them for gates and targets. */
export function stepsBefore(draft: ProcedureDraft, known: readonly Step[], stepId?: string): Step[] {
  const at = stepId === undefined ? draft.steps.length : draft.steps.findIndex(use => use.use === stepId)
  return draft.steps.slice(0, at).flatMap(({ use }) => known.find(step => step.id === use) ?? [])
}
