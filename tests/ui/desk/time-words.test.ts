import { expect, it } from 'vitest'
import { dayOf, elapsedMs, spanWords, utcTime } from '../../../src/ui/desk/time-words'

it('says how long something took in words an analyst uses', () => {
  expect([22_000, 60_000, 100_000, 7_500_000, 273_600_000].map(spanWords)).toEqual([
    '22 s',
    '1 min',
    '1 min 40 s',
    '2 h 05 min',
    '3 d 4 h',
  ])
})

it('shows stored times in UTC, whatever zone the machine is in', () => {
  expect(utcTime('2026-03-16T15:04:07.000Z')).toBe('15:04:07')
  expect(dayOf('2026-03-16T23:59:59.000Z')).toBe('2026-03-16')
})

it('never counts time backwards or out of what cannot be read', () => {
  expect(elapsedMs('2026-03-16T15:04:07.000Z', '2026-03-16T15:04:00.000Z')).toBe(0)
  expect(elapsedMs('', '2026-03-16T15:04:00.000Z')).toBe(0)
})
