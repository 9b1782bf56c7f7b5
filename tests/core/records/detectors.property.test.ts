import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../../src/core/records/log-case'
import { type LogEvent, logKinds } from '../../../src/core/records/log-event'
import { detectSequences } from '../../../src/core/records/sequences'
import { sessionsOf } from '../../../src/core/records/sessions'
import { timelineOf } from '../../../src/core/records/timeline'
import { countryTable, sequenceRules } from '../../../src/packs/load-network-lists'

const minute = fc.integer({ min: 0, max: 200 * 1_440 })
const at = fc.oneof(
  minute.map(value => ({
    raw: 'x',
    iso: `${new Date(Date.UTC(2026, 0, 1) + value * 60_000).toISOString().slice(0, -1)}Z` as const,
    sure: true,
    precision: 'second' as const,
  })),
  fc.constant({ raw: '2026-03-11', sure: false, precision: 'day' as const, wall: '2026-03-11T00:00:00' }),
  fc.constant(undefined),
)
const device = fc
  .constantFrom('dev-1', 'dev-2', 'dev-3')
  .map(id => ({ text: id, id, kind: 'browser' as const, family: id, isNew: false }))
const events: fc.Arbitrary<LogEvent[]> = fc
  .array(
    fc.record({
      at,
      kind: fc.constantFrom(...logKinds),
      result: fc.constantFrom('ok', 'failed', 'denied', 'pending', 'unknown'),
      ip: fc.option(fc.constantFrom('198.51.100.7', '203.0.113.9', '192.0.2.1'), { nil: undefined }),
      country: fc.option(fc.constantFrom('FR', 'VN', 'NZ', 'XX'), { nil: undefined }),
      device: fc.option(device, { nil: undefined }),
    }),
    { maxLength: 25 },
  )
  .map(list => list.map((event, place) => ({ tableId: 't', row: place + 1, wording: '', ...event })))

describe('whatever a log holds', () => {
  it('each detector answers; what fires names rows of the log, what is unknown says what is missing', () => {
    fc.assert(
      fc.property(events, list => {
        const input = { events: list, covers: coverageOf(list), rules: sequenceRules, requestMs: Date.UTC(2026, 6, 30) }
        const found = detectSequences(input, countryTable)
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
        for (const { id, state, rows, says, needs } of found) {
          expect(rows.every(({ row }) => row >= 1 && row <= list.length)).toBe(true)
          if (state === 'fires') expect(says).not.toBe('')
          if (state === 'fires' && id !== 'SEQ-06') expect(rows.length).toBeGreaterThan(0)
          if (state === 'unknown') expect(needs ?? '').not.toBe('')
        }
      }),
      { numRuns: 300 },
    )
  })

  it('a log without times fires nothing', () => {
    fc.assert(
      fc.property(events, list => {
        const untimed = list.map(event => ({ ...event, at: undefined }))
        const input = { events: untimed, covers: coverageOf(untimed), rules: sequenceRules }
        expect(detectSequences(input, countryTable).filter(({ state }) => state === 'fires')).toEqual([])
      }),
    )
  })

  it('sessions and timeline lose no row', () => {
    fc.assert(
      fc.property(events, list => {
        const { devices, untimed } = sessionsOf(list, 720)
        const grouped = devices.flatMap(item => item.sessions.flatMap(session => session.events))
        expect(new Set([...grouped, ...untimed])).toEqual(new Set(list))
        const timeline = timelineOf(list, [])
        expect(timeline.entries.length + timeline.untimedRows.length).toBe(list.length)
      }),
    )
  })
})
