import { describe, expect, it } from 'vitest'
import { readLogTable } from '../../../src/core/indicators/log-table'
import { logLinesOf } from '../../../src/core/records/log-lines'

const lines = Array.from(
  { length: 500 },
  (_, at) => `2026-03-11T22:${String(at % 60).padStart(2, '0')}:00Z,login,ok,203.0.113.9,Phone ${at % 2}`,
)
const table = readLogTable(['time,event,result,ip,device', ...lines].join('\n'))

describe('rows of a log', () => {
  it('come by window, with their lines in the source', () => {
    const { total, from, lines: some } = logLinesOf(table, { from: 100, count: 3 })
    expect([total, from, some.map(({ row }) => row)]).toEqual([500, 100, [102, 103, 104]])
    expect(some[0]).toMatchObject({ time: '2026-03-11T22:40:00Z', ip: '203.0.113.9', device: 'Phone 0' })
  })

  it('come by name, or by device', () => {
    expect(logLinesOf(table, { from: 0, count: 9, rows: [7, 3, 999] }).lines.map(({ row }) => row)).toEqual([3, 7])
    expect(logLinesOf(table, { from: 0, count: 9, device: 'family:phone 1' }).total).toBe(250)
  })

  it('are never more than a panel should be sent, whatever is asked', () => {
    expect(logLinesOf(table, { from: 0, count: 100_000 }).lines).toHaveLength(200)
    expect(logLinesOf(table, { from: 1e9, count: 5 })).toMatchObject({ total: 500, lines: [] })
    expect(logLinesOf(table, { from: -5, count: -5 })).toMatchObject({ from: 0, lines: [] })
  })

  it('keep the device as the log wrote it beside its name', () => {
    const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/122.0.0.0 Safari/537.36'
    const one = readLogTable(`time,event,ip,user_agent\n2026-03-11T22:04:02Z,login,203.0.113.9,"${agent}"`)
    expect(logLinesOf(one, { from: 0, count: 1 }).lines[0]).toMatchObject({ device: 'Chrome on Windows', agent })
  })
})
