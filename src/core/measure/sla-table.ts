/**
 * The SLA table (`gatehouse.sla/2`): classes, when a desk works, and when the clock warns. No number of it stands in code.
 * Example class: { id: 'S2', responseMin: 480, milestoneMin: 1440, milestoneFrom: 'last-client', hours: 'always', pauses: true }.
 */
import * as v from 'valibot'
import { businessCalendar } from './business-calendar'

const minutes = v.pipe(v.number(), v.integer(), v.minValue(1))
const share = v.pipe(v.number(), v.gtValue(0), v.ltValue(1))

/** What may meet a milestone: a decision, a placed hand-off, a requested lock, a case closed without action. */
const milestoneActs = ['decision', 'hand-off', 'lock', 'close'] as const

const slaClass = v.strictObject({
  id: v.picklist(['S0', 'S1', 'S2', 'S3', 'S4']),
  for: v.pipe(v.string(), v.minLength(1)),
  responseMin: minutes,
  /** What must be done by the milestone, e.g. 'hand-off'. */
  milestone: v.pipe(v.string(), v.minLength(1)),
  milestoneMin: minutes,
  milestoneFrom: v.picklist(['start', 'last-client']),
  /** Any of these meets it. */
  milestoneBy: v.pipe(v.array(v.picklist(milestoneActs)), v.minLength(1)),
  hours: v.picklist(['always', 'business']),
  /** Waiting for the client stops the clock. */
  pauses: v.boolean(),
})

/** The SLA table. */
export const slaTable = v.strictObject({
  schema: v.literal('gatehouse.sla/2'),
  version: v.pipe(v.string(), v.minLength(1)),
  /** Shares of the time used at which the clock warns, in order. */
  warnAt: v.pipe(
    v.array(share),
    v.minLength(1),
    v.maxLength(10),
    v.check(marks => marks.every((mark, at) => at === 0 || mark > (marks[at - 1] ?? 0)), 'the marks must rise'),
  ),
  /** From this share on the ring itself warns. */
  warnFrom: share,
  /** Hours of a desk that set none of its own. */
  business: businessCalendar,
  /** Steps that ask for a lock when they are done. */
  lockSteps: v.array(v.pipe(v.string(), v.minLength(1))),
  classes: v.pipe(
    v.array(slaClass),
    v.check(classes => new Set(classes.map(item => item.id)).size === classes.length, 'a class is given twice'),
  ),
})

/** The SLA table. */
export type SlaTable = v.InferOutput<typeof slaTable>
/** One class of the table. */
export type SlaClass = v.InferOutput<typeof slaClass>
