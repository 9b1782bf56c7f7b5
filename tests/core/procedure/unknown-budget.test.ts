import { describe, expect, it } from 'vitest'
import type { EventBody, StepResult } from '../../../src/core/case/event'
import { recommend } from '../../../src/core/procedure/recommend'
import { type UnknownBudget, unknownBudget } from '../../../src/core/procedure/unknown-budget'
import { packs, weights } from '../../../src/packs/load'
import { defaultWeights } from './default-weights'
import { answer, caseWith, factorPack } from './small-pack'

const budgetOf = (...acts: EventBody[]): UnknownBudget => {
  const session = caseWith(factorPack, ...acts)
  return unknownBudget(session, factorPack, recommend(session, factorPack, defaultWeights))
}
const because = (stepId: string, result: StepResult, reason: string): EventBody => ({
  type: 'step.answered',
  stepId,
  result,
  reason,
  observed: [],
})
const lists = ['answered', 'notApplicable', 'notPossible', 'open'] as const
const stateOf = (budget: UnknownBudget, id: string) => lists.filter(list => budget[list].some(one => one.id === id))

describe('the unknown budget', () => {
  it('begins with everything open', () => {
    const { open, of, ...rest } = budgetOf()
    expect(open.length).toBe(of)
    expect(open.map(({ id }) => id)).toEqual(expect.arrayContaining(['S05', 'MAIL-01', 'MAIL-03', 'MAIL-09']))
    expect(rest).toEqual({ answered: [], notApplicable: [], notPossible: [] })
  })

  it.each<[result: StepResult, reason: string, list: string]>([
    ['pass', '', 'answered'],
    ['concern', '', 'answered'],
    ['fail', '', 'answered'],
    ['not-applicable', 'No mail in this case', 'notApplicable'],
    ['not-possible', 'The headers are gone', 'notPossible'],
  ])('puts a step answered %s, and the signals only it asks for, where it belongs', (result, reason, list) => {
    const budget = budgetOf(because('S05', result, reason))
    for (const id of ['S05', 'MAIL-01', 'MAIL-09']) expect(stateOf(budget, id)).toEqual([list])
    const named = [...budget.notApplicable, ...budget.notPossible].map(one => [one.stepId, one.reason])
    expect(named).toEqual(reason === '' ? [] : named.map(() => ['S05', reason]))
  })

  it('keeps what has no reason open', () => {
    expect(stateOf(budgetOf(because('S05', 'not-possible', ' ')), 'S05')).toEqual(['open'])
  })

  it('knows a signal that somebody judged, whatever its step says', () => {
    const judged: EventBody = { type: 'signal.judged', signalId: 'MAIL-01', verdict: 'dismissed', factIds: [] }
    const budget = budgetOf(because('S05', 'not-possible', 'gone'), judged)
    expect(stateOf(budget, 'MAIL-01')).toEqual(['answered'])
    expect(stateOf(budget, 'MAIL-03')).toEqual(['notPossible'])
  })

  it.each(packs.map(pack => [pack.procedure.id, pack] as const))(
    '%s: counts each step and signal once, with a name',
    (_id, pack) => {
      const session = caseWith(pack, answer(pack.procedure.steps[0]?.use ?? '', 'pass'))
      const budget = unknownBudget(session, pack, recommend(session, pack, weights))
      const all = lists.flatMap(list => budget[list])
      expect(all.length).toBe(budget.of)
      expect(new Set(all.map(({ id }) => id)).size).toBe(budget.of)
      expect(all.filter(({ title }) => title.trim() === '')).toEqual([])
      expect(
        all.some(({ stepId }) => pack.procedure.steps.every(({ use, phase }) => use !== stepId || phase === 'close')),
      ).toBe(false)
    },
  )
})
