import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepResults, type Tier } from '../../../src/core/case/event'
import { holds } from '../../../src/core/procedure/condition'
import { canHold } from '../../../src/core/procedure/condition-ways'
import type { Condition, Step } from '../../../src/core/procedure/procedure'

const stepOf = (id: string, with_?: Step['observations'][number]['with']): Step => ({
  id,
  title: 'A step',
  question: 'A question?',
  why: 'Because.',
  how: ['So.'],
  evidenceWanted: ['This.'],
  record: 'That.',
  answers: { pass: 'Yes.', concern: 'Perhaps.', fail: 'No.' },
  observations: [{ id: `${id}-seen`, text: 'Was seen', speaks: 'fact', ...(with_ ? { with: with_ } : {}) }],
})
const steps = new Map([stepOf('A'), stepOf('B', ['fail'])].map(step => [step.id, step]))
const observations = new Map(
  [...steps.values()].flatMap(step => step.observations.map(seen => [seen.id, { stepId: step.id, seen }] as const)),
)
const tiers = new Set(['R2', 'R3'])
const can = (condition: Condition) => canHold(condition, { observations, tiers })
const is = (step: string, ...results: (typeof stepResults)[number][]): Condition => ({ step, is: results })

describe('whether a condition can hold', () => {
  it.each<[string, Condition, boolean]>([
    ['one answer and another of the same step', { all: [is('A', 'pass'), is('A', 'fail')] }, false],
    ['one answer or another', { any: [is('A', 'pass'), is('A', 'fail')] }, true],
    ['answers of two steps', { all: [is('A', 'pass'), is('B', 'fail')] }, true],
    ['seen and not seen', { all: [{ observed: 'A-seen' }, { not: { observed: 'A-seen' } }] }, false],
    ['seen under an answer that forbids it', { all: [{ observed: 'B-seen' }, is('B', 'pass')] }, false],
    ['seen under its own answer', { all: [{ observed: 'B-seen' }, is('B', 'pass', 'fail')] }, true],
    ['seen while nothing could be done', { all: [{ observed: 'A-seen' }, is('A', 'not-possible')] }, false],
    ['a tier that cannot be', { tier: ['R4'] }, false],
    ['two tiers at once', { all: [{ tier: ['R2'] }, { tier: ['R3'] }] }, false],
    ['no tier at all', { not: { tier: ['R2', 'R3'] } }, false],
    ['none of all results', { not: is('A', ...stepResults) }, true],
    ['an empty choice', { any: [] }, false],
    ['an empty must', { all: [] }, true],
  ])('is known for %s', (_what, condition, expected) => {
    expect(can(condition)).toBe(expected)
  })

  const leaf: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({ step: fc.constantFrom('A', 'B'), is: fc.subarray([...stepResults], { minLength: 1 }) }),
    fc.record({ observed: fc.constantFrom('A-seen', 'B-seen') }),
    fc.record({ tier: fc.subarray<Tier>(['R2', 'R3', 'R4'], { minLength: 1 }) }),
  )
  const { tree } = fc.letrec<{ tree: Condition }>(tie => ({
    tree: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      fc.record({ all: fc.array(tie('tree'), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('tree'), { maxLength: 3 }) }),
      fc.record({ not: tie('tree') }),
    ),
  }))

  it('agrees with trying every answer', () => {
    fc.assert(
      fc.property(tree, condition => {
        expect(can(condition)).toBe(tried(condition))
      }),
      { numRuns: 500 },
    )
  })

  it('gives up rather than say no wrongly where there are too many ways', () => {
    const wide: Condition = { any: Array.from({ length: 80 }, () => is('A', 'pass')) }
    expect(can({ all: [wide, wide, wide] })).toBe(true)
  })
})

/** Every answer of both steps, with and without what can be seen, at every tier. */
function tried(condition: Condition): boolean {
  const states = [...stepResults, ''].flatMap(result => [
    { result, isSeen: false },
    ...(result === 'pass' || result === 'concern' || result === 'fail' ? [{ result, isSeen: true }] : []),
  ])
  const sound = states.filter(({ result, isSeen }) => !isSeen || result === 'fail')
  return states.some(a =>
    sound.some(b =>
      (['R2', 'R3'] as const).some(tier => holds(condition, { answers: answersOf({ A: a, B: b }) }, tier)),
    ),
  )
}

function answersOf(states: Record<string, { result: string; isSeen: boolean }>) {
  return Object.fromEntries(
    Object.entries(states).flatMap(([id, { result, isSeen }]) => {
      const found = stepResults.find(one => one === result)
      return found
        ? [[id, { result: found, reason: '', observed: isSeen ? [`${id}-seen`] : [], eventId: id, at: '', by: '' }]]
        : []
    }),
  )
}
