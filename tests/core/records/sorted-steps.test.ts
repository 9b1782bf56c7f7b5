import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sortedSteps } from '../../../src/core/records/sorted-steps'

type Item = { key: number; place: number }
const byKey = (a: Item, b: Item) => a.key - b.key

function sorted(items: Item[]): { items: Item[]; rests: number } {
  const steps = sortedSteps(items, byKey)
  for (let rests = 0; ; rests++) {
    const step = steps.next()
    if (step.done) return { items: step.value, rests }
  }
}

it('sorts as the language does, equal ones in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 50 }), { maxLength: 60 }), fc.nat({ max: 9_000 }), (keys, more) => {
      const all = [...keys, ...Array.from({ length: more }, (_, at) => (at * 7_919) % 101)]
      const items = all.map((key, place) => ({ key, place }))
      expect(sorted(items).items).toEqual([...items].sort(byKey))
    }),
    { numRuns: 30 },
  )
})

it('rests often on the way', () => {
  const items = Array.from({ length: 40_000 }, (_, place) => ({ key: (place * 7_919) % 40_009, place }))
  expect(sorted(items).rests).toBeGreaterThan(40)
})
