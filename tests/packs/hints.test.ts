import { describe, expect, it } from 'vitest'
import { librarySteps } from './step-library'

const folded = (text: string) => text.toLowerCase().replace(/[^a-z ]/g, '')
const words = (text: string) =>
  new Set(
    folded(text)
      .split(/\s+/)
      .filter(word => word.length > 4),
  )

describe('the hint of a step', () => {
  it.each(librarySteps.map(step => [step.id, step] as const))('%s nudges and gives nothing away', (_id, step) => {
    const hint = step.hint ?? ''
    expect(hint.length).toBeGreaterThan(40)
    expect(hint.length).toBeLessThanOrEqual(200)
    // It speaks to whoever looks, in at least two sentences, and names no result, signal or step.
    expect(hint.split(/[.?:](?:\s|$)/).length).toBeGreaterThan(2)
    expect(hint).not.toMatch(/\b(pass|concern|fail|tick|S\d\d|[A-Z]+-\d\d)\b|!/i)
    // An answer that stands in the hint word for word would be no nudge.
    for (const meaning of [...Object.values(step.answers), ...step.observations.map(one => one.text)]) {
      const meant = [...words(meaning)]
      const shared = meant.filter(word => words(hint).has(word)).length
      expect([meaning, shared < Math.max(3, meant.length * 0.6)]).toEqual([meaning, true])
    }
    // Nor does it repeat what stands behind "Show me how".
    for (const line of step.how) expect(folded(line)).not.toContain(folded(hint).slice(0, 40))
  })

  it('is each step’s own', () => {
    expect(new Set(librarySteps.map(step => step.hint)).size).toBe(librarySteps.length)
  })
})
