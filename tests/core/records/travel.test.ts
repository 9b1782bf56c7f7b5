import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oddHours } from '../../../src/core/records/hours'
import { impossibleTravel, leastKm } from '../../../src/core/records/travel'
import { countryTable, sequenceRules } from '../../../src/packs/load-network-lists'
import { eventsOf, networksOf, type Row } from './made-up-log'

const rules = sequenceRules.travel
const from = (ip: string, country: string, time: string, device = '', result = 'ok'): Row => [
  time,
  'login',
  result,
  ip,
  country,
  device,
]
const france = from('198.51.100.7', 'FR', '2026-03-11T21:15:09Z')
const vietnam = from('203.0.113.9', 'VN', '2026-03-11T22:04:02Z')

describe('least distance between two countries', () => {
  it.each([
    ['FR', 'VN', 8_700, 9_600],
    ['DE', 'PL', 0, 300],
    ['FR', 'DE', 0, 200],
    ['PT', 'NZ', 18_000, 20_000],
    ['FJ', 'WS', 600, 1_300],
    ['RU', 'US', 3_000, 6_500],
  ])('%s to %s lies between %d and %d km', (a, b, least, most) => {
    const km = leastKm(a, b, countryTable) ?? -1
    expect(km).toBeGreaterThanOrEqual(least)
    expect(km).toBeLessThanOrEqual(most)
  })

  it('is symmetric, never negative, nothing within one country, unknown for unknown ones', () => {
    const code = fc.constantFrom(...Object.keys(countryTable))
    fc.assert(
      fc.property(code, code, (a, b) => {
        const km = leastKm(a, b, countryTable) ?? -1
        expect(km).toBeGreaterThanOrEqual(0)
        expect(km).toBeLessThan(20_040)
        expect(km).toBeCloseTo(leastKm(b, a, countryTable) ?? -1, 6)
        expect(leastKm(a, a, countryTable)).toBe(0)
      }),
    )
    expect(leastKm('FR', 'XX', countryTable)).toBeNull()
  })
})

describe('NET-06', () => {
  const judge = (rows: Row[], networks?: ReturnType<typeof networksOf>) =>
    impossibleTravel(eventsOf(rows), { countries: countryTable, rules, networkOf: networks })

  it('fires for France and Viet Nam within 49 minutes, and says that no list of VPNs was at hand', () => {
    const said = judge([france, vietnam])
    expect(said).toMatchObject({ state: 'fires', rows: [{ row: 2 }, { row: 3 }] })
    expect(said.says).toMatch(/FR and VN, 49 min apart: at least \d+ km.* VPN is not ruled out/)
  })

  it.each([
    ['neighbours in an hour', [france, from('203.0.113.9', 'DE', '2026-03-11T22:04:02Z')]],
    ['a flight and a day', [france, from('203.0.113.9', 'VN', '2026-03-12T20:04:02Z')]],
    ['more than a day apart', [france, from('203.0.113.9', 'VN', '2026-03-13T22:04:02Z')]],
    ['one country', [france, from('203.0.113.9', 'FR', '2026-03-11T22:04:02Z')]],
  ] satisfies [string, Row[]][])('is quiet: %s', (_, rows) => {
    expect(judge(rows).state).toBe('quiet')
  })

  it.each([
    ['vpn', 'a VPN'],
    ['hosting', 'a data centre'],
    ['tor', 'Tor'],
    ['relay', 'a privacy relay'],
  ] as const)('cannot tell behind %s, %s', (tag, _words) => {
    const said = judge([france, vietnam], networksOf({ '203.0.113.9': tag }))
    expect(said).toMatchObject({ state: 'unknown', needs: expect.stringContaining(tag) })
  })

  it('cannot tell when one device signed in at both places', () => {
    const said = judge([
      from('198.51.100.7', 'FR', '2026-03-11T21:15:09Z', 'Safari on iPhone · dev-90cc'),
      from('203.0.113.9', 'VN', '2026-03-11T22:04:02Z', 'Safari on iPhone · dev-90cc'),
    ])
    expect(said).toMatchObject({ state: 'unknown', needs: expect.stringContaining('same device') })
  })

  it('cannot tell without countries, without success, without times, without a second sign-in', () => {
    expect(judge([france, from('203.0.113.9', '', '2026-03-11T22:04:02Z')]).state).toBe('unknown')
    expect(judge([france, from('203.0.113.9', 'VN', '2026-03-11T22:04:02Z', '', '')]).state).toBe('unknown')
    expect(judge([from('198.51.100.7', 'FR', ''), from('203.0.113.9', 'VN', '')]).state).toBe('unknown')
    expect(judge([france]).state).toBe('unknown')
  })

  it('a failed attempt from far away is no journey', () => {
    expect(
      judge([
        france,
        from('203.0.113.9', 'VN', '2026-03-11T22:04:02Z', '', 'fail_password'),
        from('198.51.100.7', 'FR', '2026-03-11T23:00:00Z'),
      ]).state,
    ).toBe('quiet')
  })

  it('a sign-in behind a VPN in between does not hide the journey', () => {
    const between = from('192.0.2.1', 'US', '2026-03-11T21:30:00Z')
    expect(judge([france, between, vietnam], networksOf({ '192.0.2.1': 'vpn' })).state).toBe('fires')
  })

  it('takes the country of the table when the log names none, and nothing when the two disagree', () => {
    const listed = { name: 'x', date: '2026-01-01', source: 'x' }
    const networkOf = (ip: string) => ({
      ip,
      country: { code: 'VN', from: listed },
      tag: { class: 'unknown' as const },
    })
    const bare = from('203.0.113.9', '', '2026-03-11T22:04:02Z')
    const said = impossibleTravel(eventsOf([france, bare]), { countries: countryTable, rules, networkOf })
    expect(said).toMatchObject({ state: 'unknown', needs: 'the log and the table name different countries' })
  })
})

describe('NET-07', () => {
  const days = Array.from({ length: 24 }, (_, day) => `2026-02-${String(day + 1).padStart(2, '0')}`)
  const history = days.map((day): Row => [`${day}T08:30:00Z`, 'login', 'ok'])
  const untilMs = Date.parse('2026-03-02T00:00:00Z')
  const judge = (rows: Row[], record = {}) => oddHours(eventsOf(rows), { rules: sequenceRules.hours, untilMs, record })

  it('fires for activity at three in the morning on an account of mornings', () => {
    expect(judge([...history, ['2026-03-01T03:10:00Z', 'login', 'ok']])).toMatchObject({
      state: 'fires',
      rows: [{ row: 26 }],
    })
  })

  it('is quiet for the usual hour, and the hour beside it', () => {
    expect(judge([...history, ['2026-03-01T09:10:00Z', 'login', 'ok']]).state).toBe('quiet')
  })

  it('stays unknown with a short history, or without times', () => {
    expect(judge([...history.slice(0, 5), ['2026-03-01T03:10:00Z', 'login', 'ok']]).state).toBe('unknown')
    expect(judge([['', 'login', 'ok']]).state).toBe('unknown')
  })

  it('uses the hours and the zone the record states', () => {
    const source = { by: 'hand' as const }
    const record = {
      zone: { value: 'Asia/Tokyo', source },
      activeHours: { value: { fromHour: 8, toHour: 22 }, source },
    }
    expect(judge([['2026-03-01T03:10:00Z', 'login', 'ok']], record).state).toBe('quiet')
    expect(judge([['2026-03-01T16:10:00Z', 'login', 'ok']], record).state).toBe('fires')
  })
})
