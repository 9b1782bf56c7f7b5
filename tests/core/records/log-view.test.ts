import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLogTable } from '../../../src/core/indicators/log-table'
import { timelineView } from '../../../src/core/records/log-marks'
import { logViewOf } from '../../../src/core/records/log-view'
import type { NetworkOf } from '../../../src/core/records/network'
import { eventsOf, type Row } from './made-up-log'

const look = { gapMin: 720, messages: [] }
const home = '130.79.200.1'
const away = '203.162.4.191'
const rows: Row[] = [
  ['2026-03-09T06:58:12Z', 'login', 'ok', home, 'FR', 'Safari on macOS'],
  ['2026-03-11T21:15:09Z', 'login', 'ok', home, 'FR', 'Safari on macOS'],
  ['2026-03-11T22:02:51Z', 'login', 'fail_password', away, 'VN', 'Chrome on Windows'],
  ['2026-03-11T22:04:02Z', 'login', 'ok', away, 'VN', 'Chrome on Windows'],
]
const log = `time,event,result,ip,country,device\n${rows.map(row => row.join(',')).join('\n')}\n`

describe('the devices of a log', () => {
  const { devices } = logViewOf([readLogTable(log, { tableId: 's1' })], look)

  it('are listed newest first, since a takeover begins with a device nobody knew', () => {
    expect(devices.list.map(({ label }) => label)).toEqual(['Chrome on Windows', 'Safari on macOS'])
  })

  it('show each visit with its addresses, its kinds and the rows it rests on', () => {
    const [visit] = devices.list[0]?.visits ?? []
    expect(visit).toMatchObject({ count: 2, countries: ['VN'], addresses: [{ ip: away }] })
    expect(visit?.rows.map(({ row }) => row)).toEqual([4, 5])
    expect(visit?.kinds).toEqual([
      { kind: 'login-failed', count: 1, failed: 1 },
      { kind: 'login', count: 1, failed: 0 },
    ])
  })

  it('say of an address what lists know and why they know nothing', () => {
    const networks: NetworkOf = ip => ({ ip, tag: { class: 'unknown' }, why: ip === away ? 'not-listed' : 'reserved' })
    const view = logViewOf([readLogTable(log)], { ...look, networks })
    expect(view.devices.list.map(({ visits }) => visits[0]?.addresses[0]?.why)).toEqual(['not-listed', 'reserved'])
  })

  it('count the visits and devices that are left out', () => {
    const many = Array.from({ length: 60 }, (_, at): Row => [dayOf(at), 'login', 'ok', home, 'FR', `Phone ${at % 50}`])
    const text = ['time,event,result,ip,country,device', ...many.map(row => row.join(','))].join('\n')
    const view = logViewOf([readLogTable(text)], look)
    expect([view.devices.list.length, view.devices.left]).toEqual([40, 10])
  })

  it('name a browser by what its user agent says, not by the whole of it', () => {
    const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/122.0.0.0 Safari/537.36'
    const view = logViewOf(
      [readLogTable(`time,event,ip,user_agent\n2026-03-11T22:04:02Z,login,${away},"${agent}"`)],
      look,
    )
    expect(view.devices.list[0]?.label).toBe('Chrome on Windows')
  })
})

describe('a log as it was read', () => {
  it('gives the first problems with their rows and counts the others', () => {
    const bad = Array.from({ length: 130 }, (_, at) => `2026-13-${at + 40},login,${home}`)
    const text = ['time,event,ip', `2026-03-09T06:58:12Z,login,${home}`, ...bad].join('\n')
    const [table] = logViewOf([readLogTable(text)], look).tables
    expect([table?.problems.length, table?.problemsLeft]).toEqual([100, 30])
    expect(table?.problems[0]?.row).toBe(3)
  })

  it('lists at most 60 of ten thousand columns and says how many there are more', () => {
    const wide = [0, 1, 2].map(row => Array.from({ length: 10_000 }, (_, at) => `c${row}${at}`).join(','))
    const [table] = logViewOf([readLogTable(wide.join('\n'))], look).tables
    expect([table?.columns.length, table?.columnsLeft]).toEqual([60, 240])
    expect(table?.problems.map(({ code }) => code)).toContain('too-many-columns')
  })
})

describe('the timeline', () => {
  const message = {
    id: 'm1',
    speaker: 'client',
    author: 'Élodie',
    time: { raw: '', iso: '2026-03-12T07:10:04Z', sure: true },
  } as const

  it('has one lane for each place, the home of the account first', () => {
    const view = timelineView(eventsOf(rows), { messages: [message] })
    expect(view.lanes).toEqual([
      { name: 'FR', rows: 2, failed: 0 },
      { name: 'VN', rows: 2, failed: 1 },
    ])
    expect(view.messages).toMatchObject([{ id: 'm1', ms: Date.parse('2026-03-12T07:10:04Z') }])
  })

  it('never loses the one row from far away among thousands from home', () => {
    const many = Array.from({ length: 5_000 }, (_, at): Row => [minuteOf(at), 'login', 'ok', home, 'FR', 'Phone'])
    const far: Row = [minuteOf(2_500.5), 'login', 'ok', away, 'VN', 'Phone']
    const view = timelineView(eventsOf([...many, far]), { messages: [] })
    expect(view.marks.filter(({ lane }) => lane === 'VN')).toHaveLength(1)
    expect(view.marks.length).toBeLessThanOrEqual(600)
  })

  it('draws every row once or counts it as thinned, with its first and its last', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('FR', 'VN', 'DE', 'US', 'BR', 'JP', 'AU'), { minLength: 1, maxLength: 900 }),
        places => {
          const events = eventsOf(places.map((place, at): Row => [minuteOf(at), 'login', 'ok', home, place, 'Phone']))
          const { marks, thinned, lanes } = timelineView(events, { messages: [] })
          const ms = marks.map(mark => mark.ms)
          expect(marks.length + thinned).toBe(places.length)
          expect(new Set(marks.map(({ row }) => row)).size).toBe(marks.length)
          expect([Math.min(...ms), Math.max(...ms)]).toEqual([minuteMs(0), minuteMs(places.length - 1)])
          expect(lanes.length).toBeLessThanOrEqual(5)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('shows more when it is asked for a part only', () => {
    const many = Array.from({ length: 5_000 }, (_, at): Row => [minuteOf(at), 'login', 'ok', home, 'FR', 'Phone'])
    const part = { fromMs: minuteMs(100), toMs: minuteMs(300) }
    expect(timelineView(eventsOf(many), { messages: [], part })).toMatchObject({ thinned: 0, ...part })
  })

  it('places no row whose zone nobody knows, and counts it', () => {
    const walls = rows.map(([time, ...rest]): Row => [time.replace('Z', ''), ...rest])
    expect(timelineView(eventsOf(walls), { messages: [message] })).toMatchObject({ marks: [], untimedRows: 4 })
  })
})

function minuteMs(at: number): number {
  return Date.UTC(2026, 2, 1) + at * 60_000
}

function minuteOf(at: number): string {
  return new Date(minuteMs(at)).toISOString()
}

function dayOf(at: number): string {
  return new Date(Date.UTC(2026, 0, 1 + at)).toISOString()
}
