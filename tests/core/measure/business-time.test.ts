import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type BusinessCalendar, businessCalendar } from '../../../src/core/measure/business-calendar'
import { businessMsBetween, businessStretch } from '../../../src/core/measure/business-time'

const hourMs = 3_600_000
const utc: BusinessCalendar = {
  zone: 'UTC',
  days: [1, 2, 3, 4, 5],
  fromMinute: 540,
  toMinute: 1_020,
  holidays: [],
}
const berlin: BusinessCalendar = { ...utc, zone: 'Europe/Berlin' }
const always: BusinessCalendar = { ...utc, days: [1, 2, 3, 4, 5, 6, 7], fromMinute: 0, toMinute: 1_440 }
const hours = (from: string, to: string, calendar = utc) =>
  businessMsBetween(Date.parse(from), Date.parse(to), calendar) / hourMs

/** 2000 to 2099: years a case may lie in. */
const instant = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2099, 11, 31) })
const days = fc.uniqueArray(fc.constantFrom<1 | 2 | 3 | 4 | 5 | 6 | 7>(1, 2, 3, 4, 5, 6, 7), { minLength: 1 })
const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
const anyCalendar = fc
  .record({
    zone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'),
    days,
    minutes: fc.uniqueArray(fc.integer({ min: 0, max: 1_440 }), { minLength: 2, maxLength: 2 }),
    holidays: fc.array(
      day.map(one => one.toISOString().slice(0, 10)),
      { maxLength: 20 },
    ),
  })
  .map(({ minutes, ...rest }): BusinessCalendar => {
    const [fromMinute = 0, toMinute = 1_440] = minutes.toSorted((a, b) => a - b)
    return { ...rest, fromMinute, toMinute }
  })

describe('business time', () => {
  it.each([
    ['2026-03-16T09:00Z', '2026-03-16T17:00Z', 8],
    ['2026-03-16T00:00Z', '2026-03-17T00:00Z', 8],
    ['2026-03-16T16:00Z', '2026-03-17T10:00Z', 2],
    ['2026-03-13T16:30Z', '2026-03-16T09:30Z', 1],
    ['2026-03-14T00:00Z', '2026-03-15T23:59Z', 0],
    ['2026-03-16T00:00Z', '2026-03-30T00:00Z', 80],
  ])('from %s to %s is %d hours', (from, to, expected) => expect(hours(from, to)).toBe(expected))

  it.each([
    ['in winter', '2026-01-12T07:00Z', '2026-01-12T09:00Z', 1],
    ['in summer', '2026-07-13T07:00Z', '2026-07-13T09:00Z', 2],
    ['over the change in spring', '2026-03-27T15:00Z', '2026-03-30T08:00Z', 2],
    ['over the change in autumn', '2026-10-23T14:00Z', '2026-10-26T09:00Z', 2],
  ])('goes by the clock on the desk’s wall %s', (_, from, to, expected) => {
    expect(hours(from, to, berlin)).toBe(expected)
  })

  it.each([
    ['has 23 hours', '2026-03-28T23:00Z', '2026-03-29T22:00Z', 23],
    ['has 25 hours', '2026-10-24T22:00Z', '2026-10-25T23:00Z', 25],
  ])('the day of a change %s for a desk that never closes', (_, from, to, expected) => {
    expect(hours(from, to, { ...always, zone: 'Europe/Berlin' })).toBe(expected)
  })

  it('counts the hour that is skipped not at all, the hour that is repeated twice', () => {
    const night: BusinessCalendar = { ...always, zone: 'Europe/Berlin', fromMinute: 120, toMinute: 180 }
    expect(hours('2026-03-28T12:00Z', '2026-03-29T12:00Z', night)).toBe(0)
    expect(hours('2026-10-24T12:00Z', '2026-10-25T12:00Z', night)).toBe(2)
    expect(hours('2026-10-25T12:00Z', '2026-10-26T12:00Z', night)).toBe(1)
  })

  it('leaves holidays out, and the turn of the year is a day like others', () => {
    const holidays = ['2026-12-25', '2026-12-26', '2027-01-01']
    expect(hours('2026-12-24T09:00Z', '2027-01-04T17:00Z', { ...utc, holidays })).toBe(6 * 8)
    expect(hours('2026-12-24T09:00Z', '2027-01-04T17:00Z')).toBe(8 * 8)
  })

  it('adds up over any stop on the way, never runs backwards and never faster than time', () => {
    fc.assert(
      fc.property(anyCalendar, instant, instant, instant, (calendar, a, b, c) => {
        const whole = businessMsBetween(a, c, calendar)
        expect(businessMsBetween(a, b, calendar) + businessMsBetween(b, c, calendar)).toBe(whole)
        expect(businessMsBetween(c, a, calendar) + whole).toBe(0)
        expect(Math.abs(whole)).toBeLessThanOrEqual(Math.abs(c - a))
        expect(Math.sign(whole) * Math.sign(c - a)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('is what the clock on the wall shows, minute by minute', () => {
    const wall = (ms: number, zone: string) => {
      const text = new Date(ms).toLocaleString('sv-SE', { timeZone: zone })
      const date = text.slice(0, 10)
      const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7
      return { date, weekday, minute: Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)) }
    }
    const minute = instant.map(ms => ms - (ms % 60_000))
    fc.assert(
      fc.property(anyCalendar, minute, (calendar, ms) => {
        const { date, weekday, minute: at } = wall(ms, calendar.zone)
        const isOpen =
          calendar.days.some(one => one === weekday) &&
          !calendar.holidays.includes(date) &&
          at >= calendar.fromMinute &&
          at < calendar.toMinute
        expect(businessMsBetween(ms, ms + 60_000, calendar)).toBe(isOpen ? 60_000 : 0)
      }),
      { numRuns: 300 },
    )
  })

  it('stays within this and the next decades, whatever year a page shows', () => {
    expect(businessMsBetween(-8e15, 8e15, utc)).toBeGreaterThan(0)
    expect(Number.isFinite(businessMsBetween(-8e15, 8e15, berlin))).toBe(true)
  })
})

describe('the stretch in which a desk works', () => {
  const stretch = (at: string, calendar = utc) => {
    const found = businessStretch(Date.parse(at), calendar)
    return found && [new Date(found.fromMs).toISOString().slice(0, 16), new Date(found.toMs).toISOString().slice(0, 16)]
  }

  it.each([
    ['open', '2026-03-16T10:00Z', ['2026-03-16T10:00', '2026-03-16T17:00']],
    ['before it opens', '2026-03-16T07:00Z', ['2026-03-16T09:00', '2026-03-16T17:00']],
    ['over the weekend', '2026-03-13T18:00Z', ['2026-03-16T09:00', '2026-03-16T17:00']],
    ['at the minute it closes', '2026-03-16T17:00Z', ['2026-03-17T09:00', '2026-03-17T17:00']],
  ])('is told %s', (_, at, expected) => expect(stretch(at)).toEqual(expected))

  it('goes on over midnight, and a desk that never closes is looked at again', () => {
    expect(stretch('2026-03-16T10:00Z', always)).toEqual(['2026-03-16T10:00', '2026-03-24T10:00'])
  })

  it('begins where time begins to count and ends where it stops', () => {
    fc.assert(
      fc.property(anyCalendar, fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) }), (calendar, ms) => {
        const found = businessStretch(ms, calendar)
        expect(found).not.toBeNull()
        if (!found) return
        const { fromMs, toMs } = found
        expect(fromMs).toBeGreaterThanOrEqual(ms)
        expect(businessMsBetween(ms, fromMs, calendar)).toBe(0)
        expect(businessMsBetween(fromMs, toMs, calendar)).toBe(toMs - fromMs)
        expect(toMs).toBeGreaterThan(fromMs)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a calendar', () => {
  it.each([
    [{ zone: 'Mars/Olympus' }],
    [{ zone: '' }],
    [{ days: [] }],
    [{ days: [1, 1] }],
    [{ days: [8] }],
    [{ fromMinute: 1_020, toMinute: 540 }],
    [{ toMinute: 1_441 }],
    [{ holidays: ['2026-02-30'] }],
    [{ holidays: ['25.12.2026'] }],
    [{ extra: true }],
  ])('is refused with %j', change => expect(v.is(businessCalendar, { ...utc, ...change })).toBe(false))

  it('names no more holidays than it can hold', () => {
    const holidays = Array.from({ length: 401 }, () => '2026-12-25')
    expect(v.is(businessCalendar, { ...utc, holidays })).toBe(false)
    expect(v.is(businessCalendar, { ...utc, holidays: holidays.slice(1) })).toBe(true)
  })

  it('is taken as it ships', () => expect(v.is(businessCalendar, utc)).toBe(true))
})
