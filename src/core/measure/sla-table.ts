/**
 * The SLA table (`gatehouse.sla/1`): classes, business hours, and when the clock warns. No number of it stands in code.
 * Example class: { id: 'S2', responseMin: 480, milestoneMin: 1440, milestoneFrom: 'last-client', hours: 'always', pauses: true }.
 */
import * as v from 'valibot'

const minutes = v.pipe(v.number(), v.integer(), v.minValue(1))
const minuteOfDay = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_440))

/** Days of the week (1 is Monday) and the stretch of each that counts, in UTC. */
const business = v.pipe(
  v.strictObject({
    days: v.pipe(v.array(v.picklist([1, 2, 3, 4, 5, 6, 7])), v.minLength(1)),
    fromMinute: minuteOfDay,
    toMinute: minuteOfDay,
  }),
  v.check(({ fromMinute, toMinute }) => fromMinute < toMinute, 'the business day must begin before it ends'),
  v.check(({ days }) => new Set(days).size === days.length, 'a day of the week is named twice'),
)

const slaClass = v.strictObject({
  id: v.picklist(['S0', 'S1', 'S2', 'S3', 'S4']),
  for: v.pipe(v.string(), v.minLength(1)),
  responseMin: minutes,
  /** What must be done by the milestone, e.g. 'hand-off'. */
  milestone: v.pipe(v.string(), v.minLength(1)),
  milestoneMin: minutes,
  milestoneFrom: v.picklist(['start', 'last-client']),
  hours: v.picklist(['always', 'business']),
  /** Waiting for the client stops the clock. */
  pauses: v.boolean(),
})

/** The SLA table. */
export const slaTable = v.strictObject({
  schema: v.literal('gatehouse.sla/1'),
  version: v.pipe(v.string(), v.minLength(1)),
  /** Share of the time used from which the clock warns. */
  warnFrom: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  business,
  classes: v.pipe(
    v.array(slaClass),
    v.check(classes => new Set(classes.map(item => item.id)).size === classes.length, 'a class is given twice'),
  ),
})

/** The SLA table. */
export type SlaTable = v.InferOutput<typeof slaTable>
/** One class of the table. */
export type SlaClass = v.InferOutput<typeof slaClass>
/** Which hours count, in UTC. */
export type BusinessHours = v.InferOutput<typeof business>
