/**
 * A BusinessCalendar says when a desk works: days of the week, hours, holidays, and the zone all of them are meant in.
 * Example: { zone: 'Europe/Berlin', days: [1, 2, 3, 4, 5], fromMinute: 540, toMinute: 1020, holidays: ['2026-12-25'] }.
 */
import * as v from 'valibot'
import { isCalendarDay, isZone } from './calendar-parts'

const minuteOfDay = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_440))
const mostHolidays = 400

/** Decoder of a calendar; days count from 1, Monday, and minutes from midnight. */
export const businessCalendar = v.pipe(
  v.strictObject({
    zone: v.pipe(v.string(), v.maxLength(60), v.check(isZone, 'no time zone of this name is known')),
    days: v.pipe(v.array(v.picklist([1, 2, 3, 4, 5, 6, 7])), v.minLength(1)),
    fromMinute: minuteOfDay,
    toMinute: minuteOfDay,
    /** Days nobody works, whatever day of the week they are. */
    holidays: v.pipe(
      v.array(v.pipe(v.string(), v.check(isCalendarDay, 'this is no day of the calendar'))),
      v.maxLength(mostHolidays),
    ),
  }),
  v.check(({ fromMinute, toMinute }) => fromMinute < toMinute, 'the business day must begin before it ends'),
  v.check(({ days }) => new Set(days).size === days.length, 'a day of the week is named twice'),
)

/** When a desk works. */
export type BusinessCalendar = v.InferOutput<typeof businessCalendar>
