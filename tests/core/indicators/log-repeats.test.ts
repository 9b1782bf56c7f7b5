import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openRepeats } from '../../../src/core/indicators/log-repeats'
import { readLogTable } from '../../../src/core/indicators/log-table'

describe('cells that come again', () => {
  it('are given as they are, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 }), { maxLength: 400 }), cells => {
        const once = openRepeats()
        expect(cells.map(once)).toEqual(cells)
      }),
    )
  })

  it('do not change what a table says', () => {
    const rows = Array.from(
      { length: 300 },
      (_, at) => `2026-03-16T10:${String(at % 60).padStart(2, '0')}:00Z,login,203.0.113.${at % 9}`,
    )
    const { events } = readLogTable(['time,event,ip', ...rows].join('\n'))
    expect(events.map(({ ip }) => ip)).toEqual(rows.map((_, at) => `203.0.113.${at % 9}`))
    expect(events.map(({ at }) => at?.raw)).toEqual(rows.map(row => row.slice(0, 20)))
  })
})
