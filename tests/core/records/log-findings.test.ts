import { describe, expect, it } from 'vitest'
import { logFindingsOf } from '../../../src/core/records/log-findings'
import { countryTable, sequenceRules } from '../../../src/packs/load-network-lists'
import { eventsOf, networksOf, type Row } from './made-up-log'

const knowledge = { rules: sequenceRules, countries: countryTable, record: {} }
const takeover: Row[] = [
  ['2026-03-11T21:15:09Z', 'login', 'ok', '80.67.169.12', 'FR', 'iPhone'],
  ['2026-03-11T22:04:02Z', 'login', 'ok', '203.162.4.191', 'VN', 'Chrome on Windows (new)'],
]
const changes: Row[] = [
  ['2026-03-11T22:05:37Z', 'two-factor reset', 'ok', '203.162.4.191', 'VN', 'Chrome on Windows (new)'],
  ['2026-03-11T22:06:10Z', 'withdrawal address added', 'ok', '203.162.4.191', 'VN', 'Chrome on Windows (new)'],
]

describe('travel', () => {
  it('is told with least distance and speed, places, devices and the two rows it rests on', () => {
    const { trips } = logFindingsOf(eventsOf(takeover), knowledge)
    expect(trips).toHaveLength(1)
    expect(trips[0]).toMatchObject({
      verdict: 'impossible',
      places: ['FR', 'VN'],
      devices: ['iPhone', 'Chrome on Windows (new)'],
    })
    expect(trips[0]?.rows.map(({ row }) => row)).toEqual([2, 3])
    expect(trips[0]?.km).toBeGreaterThan(8_000)
  })

  it('cannot be told through a VPN, and says so', () => {
    const networks = networksOf({ '203.162.4.191': 'vpn' })
    const { trips } = logFindingsOf(eventsOf(takeover), { ...knowledge, networks })
    expect(trips).toMatchObject([{ verdict: 'cannot-tell', why: expect.stringContaining('vpn') }])
  })

  it('counts the trips anybody makes without listing them', () => {
    const calm: Row[] = [
      ['2026-03-11T08:00:00Z', 'login', 'ok', '80.67.169.12', 'FR', 'iPhone'],
      ['2026-03-11T20:00:00Z', 'login', 'ok', '18.9.22.69', 'BE', 'iPhone'],
    ]
    const { trips, tripsLeft } = logFindingsOf(eventsOf(calm), knowledge)
    expect([trips, tripsLeft.possible]).toEqual([[], 1])
  })
})

describe('sequences', () => {
  it('run from one log into another', () => {
    const events = [...eventsOf(takeover, 'logins'), ...eventsOf(changes, 'changes')]
    const { detections } = logFindingsOf(events, knowledge)
    const chain = detections.find(({ id }) => id === 'SEQ-07')
    expect(chain).toMatchObject({ state: 'fires', rowsLeft: 0 })
    expect(new Set(chain?.rows.map(({ tableId }) => tableId))).toEqual(new Set(['logins', 'changes']))
  })

  it('put what fires before what is unknown, and name the quiet ones apart', () => {
    const { detections, quiet } = logFindingsOf(eventsOf([...takeover, ...changes]), knowledge)
    const states = detections.map(({ state }) => state)
    expect(states).toEqual([...states].sort())
    expect(states).toContain('unknown')
    expect(detections.some(({ id }) => quiet.includes(id))).toBe(false)
  })

  it('give a mark for each row they rest on, so that none is thinned away', () => {
    const { detections, trips, marks } = logFindingsOf(eventsOf([...takeover, ...changes]), knowledge)
    const resting = [...detections, ...trips].flatMap(({ rows }) => rows.map(({ row }) => row))
    expect(resting.filter(row => !marks.some(mark => mark.row === row))).toEqual([])
  })
})

describe('the night', () => {
  it('is counted in the zone that was stated', () => {
    const events = eventsOf(takeover)
    expect(logFindingsOf(events, { ...knowledge, zone: 'Asia/Ho_Chi_Minh' }).night).toMatchObject({ rows: 2, night: 2 })
    expect(logFindingsOf(events, { ...knowledge, zone: 'Europe/Paris' }).night).toMatchObject({ rows: 2, night: 0 })
  })

  it('is unknown without a zone, with one that does not exist, and without certain times', () => {
    const walls = takeover.map(([time, ...rest]): Row => [time.replace('Z', ''), ...rest])
    expect(logFindingsOf(eventsOf(takeover), knowledge).night).toBeNull()
    expect(logFindingsOf(eventsOf(takeover), { ...knowledge, zone: 'Mars/Olympus' }).night).toBeNull()
    expect(logFindingsOf(eventsOf(walls), { ...knowledge, zone: 'Europe/Paris' }).night).toBeNull()
  })
})

describe('a log with nothing in it', () => {
  it('fires nothing and claims nothing', () => {
    const { trips, detections, night } = logFindingsOf([], { ...knowledge, zone: 'UTC' })
    expect([trips, night, detections.filter(({ state }) => state === 'fires')]).toEqual([[], null, []])
  })
})
