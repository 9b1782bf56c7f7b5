import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moved, placeOn, ticksOf, whole, within, zoomed } from '../../../src/ui/parts/axis'

const hour = 3_600_000
const limit = { fromMs: Date.UTC(2026, 2, 9), toMs: Date.UTC(2026, 2, 12) }

describe('the axis of a timeline', () => {
  it('leaves room at both ends, also around a single row', () => {
    const one = whole({ fromMs: 0, toMs: 0 })
    expect(one.toMs - one.fromMs).toBeGreaterThan(0)
    expect(placeOn(one, 0)).toBe(50)
  })

  it('zooms about the middle and moves no further than there is something', () => {
    const near = zoomed(limit, 0.5)
    expect(near.toMs - near.fromMs).toBe(36 * hour)
    expect(moved(near, 10, limit).toMs).toBe(limit.toMs)
    expect(moved(near, -10, limit).fromMs).toBe(limit.fromMs)
    expect(within(zoomed(limit, 4), limit)).toEqual(limit)
  })

  it('puts its ticks on round instants', () => {
    expect(ticksOf(limit).map(({ label }) => label)).toEqual(['9 Mar', '10 Mar', '11 Mar', '12 Mar'])
    const evening = { fromMs: Date.UTC(2026, 2, 11, 21, 50), toMs: Date.UTC(2026, 2, 12, 0, 10) }
    expect(ticksOf(evening).map(({ label }) => label)).toEqual(['22:00', '23:00', '12 Mar'])
  })

  it('never draws a crowd of ticks or one that lies outside, whatever time is shown', () => {
    const ms = fc.integer({ min: 0, max: 4_000_000_000_000 })
    fc.assert(
      fc.property(ms, ms, (a, b) => {
        const ticks = ticksOf({ fromMs: Math.min(a, b), toMs: Math.max(a, b) })
        expect(ticks.length).toBeLessThanOrEqual(8)
        expect(ticks.every(({ at }) => at >= -0.001 && at <= 100.001)).toBe(true)
      }),
    )
  })
})
