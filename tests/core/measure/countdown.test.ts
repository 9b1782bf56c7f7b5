import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Countdown,
  countdownBetween,
  leftAt,
  leftWords,
  nextChange,
  shareAt,
} from '../../../src/core/measure/countdown'

const minute = 60_000
const hour = 60 * minute
const marks = [0.5, 0.75, 0.9]

describe('what is left', () => {
  it.each([
    [0, 'under a minute'],
    [59_999, 'under a minute'],
    [minute, '1 min'],
    [59 * minute, '59 min'],
    [hour, '1 h 00 m'],
    [21 * hour + 42 * minute, '21 h 42 m'],
    [47 * hour + 59 * minute, '47 h 59 m'],
    [48 * hour, '2 d 0 h'],
    [76 * hour, '3 d 4 h'],
  ])('%d ms is written %s', (ms, words) => expect(leftWords(ms)).toBe(words))

  it('runs only while its stretch lasts', () => {
    const count: Countdown = { atMs: 0, leftMs: 10 * hour, wholeMs: 20 * hour, runs: { fromMs: hour, toMs: 3 * hour } }
    expect([0, hour, 2 * hour, 3 * hour, 9 * hour].map(at => leftAt(count, at) / hour)).toEqual([10, 10, 9, 8, 8])
  })

  it('never grows, whenever it is looked at', () => {
    fc.assert(
      fc.property(anyCount(), fc.nat(1e10), fc.nat(1e10), (count, a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)]
        expect(leftAt(count, late)).toBeLessThanOrEqual(leftAt(count, early))
        expect(shareAt(count, late)).toBeGreaterThanOrEqual(shareAt(count, early))
      }),
    )
  })
})

describe('the next change', () => {
  it('is the next minute, not the next second', () => {
    expect(nextChange(countdownBetween(0, 10 * minute, 90_000), 90_000)).toBe(120_001)
  })

  it('is the next hour while days are left', () => {
    expect(nextChange(countdownBetween(0, 100 * hour, 0), 0)).toBe(1)
    expect(nextChange(countdownBetween(0, 100 * hour, 1), 1)).toBe(hour + 1)
  })

  it('is a mark where that comes earlier', () => {
    const count = countdownBetween(0, 100 * hour, 1)
    expect(nextChange(count, 49.5 * hour, marks)).toBe(50 * hour)
  })

  it('waits for the desk to open, and ends with it', () => {
    const runs = { fromMs: hour, toMs: hour + 30_000 }
    const count: Countdown = { atMs: 0, leftMs: 10 * minute, wholeMs: hour, runs }
    expect(nextChange(count, 0)).toBe(hour + 1)
    expect(nextChange(count, hour + 1)).toBe(hour + 30_000)
    expect(nextChange(count, hour + 30_000)).toBe(Number.POSITIVE_INFINITY)
  })

  it('leaves nothing out: until then words and marks stay as they are, and then something is new', () => {
    const shown = (count: Countdown, at: number) => {
      const left = leftAt(count, at)
      const crossed = marks.filter(mark => shareAt(count, at) >= mark).length
      return `${left < 0 ? 'late ' : ''}${leftWords(Math.abs(left))} ${crossed}`
    }
    fc.assert(
      fc.property(anyCount(), fc.nat(1e9), fc.double({ min: 0, max: 1, noNaN: true }), (count, from, part) => {
        const now = count.atMs + from
        const next = nextChange(count, now, marks)
        expect(next).toBeGreaterThan(now)
        if (!Number.isFinite(next)) return
        const between = now + Math.floor(part * (next - 1 - now))
        expect(shown(count, between)).toBe(shown(count, now))
        const isEnd = next === count.runs?.toMs
        if (!isEnd) expect(shown(count, next)).not.toBe(shown(count, now))
      }),
      { numRuns: 1_000 },
    )
  })
})

function anyCount(): fc.Arbitrary<Countdown> {
  const stretch = fc
    .tuple(fc.nat(1e9), fc.integer({ min: 1, max: 1e9 }))
    .map(([fromMs, length]) => ({ fromMs, toMs: fromMs + length }))
  return fc
    .record({
      atMs: fc.nat(1e6),
      leftMs: fc.integer({ min: -1e9, max: 1e9 }),
      wholeMs: fc.integer({ min: 1, max: 1e9 }),
      runs: fc.option(stretch, { nil: undefined }),
    })
    .map(({ runs, ...rest }) => (runs ? { ...rest, runs } : rest))
}
