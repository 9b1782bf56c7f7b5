import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { businessMsBetween } from '../../../src/core/measure/business-time'

const hours: Parameters<typeof businessMsBetween>[2] = { days: [1, 2, 3, 4, 5], fromMinute: 540, toMinute: 1_020 }
const between = (from: string, to: string) => businessMsBetween(Date.parse(from), Date.parse(to), hours) / 3_600_000

describe('business time', () => {
  it.each([
    ['2026-03-16T09:00Z', '2026-03-16T17:00Z', 8],
    ['2026-03-16T00:00Z', '2026-03-17T00:00Z', 8],
    ['2026-03-16T16:00Z', '2026-03-17T10:00Z', 2],
    ['2026-03-13T16:30Z', '2026-03-16T09:30Z', 1],
    ['2026-03-14T00:00Z', '2026-03-15T23:59Z', 0],
    ['2026-03-16T00:00Z', '2026-03-30T00:00Z', 80],
    ['1969-12-29T00:00Z', '1970-01-05T00:00Z', 40],
  ])('from %s to %s is %d hours', (from, to, expected) => expect(between(from, to)).toBe(expected))

  it('adds up over any stop on the way, and is negative backwards', () => {
    const instant = fc.integer({ min: 0, max: 2_000_000_000_000 })
    fc.assert(
      fc.property(instant, instant, instant, (a, b, c) => {
        const whole = businessMsBetween(a, c, hours)
        expect(businessMsBetween(a, b, hours) + businessMsBetween(b, c, hours)).toBe(whole)
        expect(businessMsBetween(c, a, hours) + whole).toBe(0)
        expect(Math.abs(whole)).toBeLessThanOrEqual(Math.abs(c - a))
      }),
    )
  })
})
