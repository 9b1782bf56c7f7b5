import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextClock, wallOf } from '../../../src/core/case/clock'

const noon = Date.parse('2026-03-16T12:00:00Z')

describe('the clock of events', () => {
  it('follows the wall clock and tells it again', () => {
    expect(wallOf(nextClock('', noon, 'desk-1'))).toBe(noon)
    expect(wallOf(nextClock(nextClock('', noon, 'desk-1'), noon + 5, 'desk-1'))).toBe(noon + 5)
  })

  it('goes on when the wall clock goes back an hour', () => {
    const before = nextClock('', noon, 'desk-1')
    const after = nextClock(before, noon - 3_600_000, 'desk-1')
    expect(after > before).toBe(true)
    expect(wallOf(after)).toBe(noon)
  })

  it('goes on from the clock of another device that is ahead', () => {
    const ahead = nextClock('', noon + 60_000, 'desk-2')
    expect(nextClock(ahead, noon, 'desk-1') > ahead).toBe(true)
  })

  it('is 0 for a text that is no clock, and a broken wall clock is not taken over', () => {
    expect(wallOf('')).toBe(0)
    expect(wallOf('yesterday!')).toBe(0)
    const before = nextClock('', noon, 'desk-1')
    expect(nextClock(before, Number.NaN, 'desk-1') > before).toBe(true)
  })

  it('always sorts after what came before, as text, whatever the wall clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 45 }), { minLength: 2, maxLength: 60 }), walls => {
        const clocks: string[] = []
        for (const wall of walls) clocks.push(nextClock(clocks.at(-1) ?? '', wall, 'desk-1'))
        expect([...clocks].sort()).toEqual(clocks)
        expect(new Set(clocks).size).toBe(clocks.length)
      }),
    )
  })
})
