import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLogTable } from '../../../src/core/indicators/log-table'

const cell = fc.oneof(
  fc.constantFrom(
    '2026-03-11T22:04:02Z',
    '03/04/2026',
    '31/02/2026 10:00',
    'login',
    'ok',
    '203.0.113.9',
    '::1',
    'FR',
    '',
  ),
  fc.constantFrom('time', 'ip', 'event', '"', '"open', '=1+1', '<tr>', '{"a":1}', '-', '\u202e', 'Mozilla/5.0 (X11)'),
  fc.string({ maxLength: 12 }),
)
const mark = fc.constantFrom(',', ';', '\t', '|', '   ')
const newline = fc.constantFrom('\n', '\r\n', '\r')
const tableText = fc
  .tuple(fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 12 }), mark, newline)
  .map(([rows, between, end]) => rows.map(cells => cells.join(between)).join(end))

function hasAccount(text: string): void {
  const { events, problems, counts, stopped } = readLogTable(text)
  if (stopped) {
    expect(events).toEqual([])
    return
  }
  expect(events.length + problems.filter(problem => problem.isDropped).length).toBe(counts.rows)
  expect(new Set(events.map(event => event.row)).size).toBe(events.length)
  for (const event of events) if (event.at?.sure) expect(Date.parse(event.at.iso ?? '')).toBeGreaterThan(0)
}

describe('whatever is pasted', () => {
  it('tables of odd cells: never an exception, each row an event or a stated problem', () => {
    fc.assert(fc.property(tableText, hasAccount), { numRuns: 400 })
  })

  it('any text: never an exception, each row an event or a stated problem', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), hasAccount), { numRuns: 300 })
  })

  it('plain rows of CSV all become events', () => {
    const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(instant, fc.ipV4()), { minLength: 1, maxLength: 40 }), rows => {
        const text = ['time,event,ip', ...rows.map(([at, ip]) => `${at.toISOString()},login,${ip}`)].join('\n')
        const { events, problems } = readLogTable(text)
        expect(problems).toEqual([])
        expect(events.map(event => event.ip)).toEqual(rows.map(([, ip]) => ip))
        expect(events.map(event => event.at?.iso?.slice(0, 19))).toEqual(
          rows.map(([at]) => at.toISOString().slice(0, 19)),
        )
      }),
      { numRuns: 60 },
    )
  })
})
