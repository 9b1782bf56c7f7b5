/**
 * The weights pack (`gatehouse.weights/1`): every number and list `assess` uses. Nothing of it stands in code.
 * Example row: { id: 'MAIL-01', group: 'MAIL', identity: 5, compromise: 0, source: 'A', title: '…' }.
 */
import * as v from 'valibot'
import { tiers } from '../case/event'

const id = v.string()
/** A number in its range; Infinity and NaN are in none. */
const within = (least: number, most: number) =>
  v.pipe(v.number(), v.minValue(least, `from ${least} to ${most}`), v.maxValue(most, `from ${least} to ${most}`))
const db = within(-60, 60)
const cap = within(0, 200)
const pair = v.strictObject({ up: cap, down: cap })

/** One row of the signal table; decibans, + speaks for the owner (identity) or for foreign control (compromise). */
export const signalRow = v.strictObject({
  id,
  title: v.string(),
  group: id,
  identity: db,
  compromise: db,
  source: v.picklist(['A', 'P', 'X']),
})

/** The weights pack; `signals` keeps the table's order, on which the seeded draws depend. */
export const weights = v.strictObject({
  schema: v.literal('gatehouse.weights/1'),
  version: id,
  signals: v.pipe(v.array(signalRow), v.minLength(1)),
  /** Caps of the identity parts per group: `up` for the positive part, `down` for the negative (both positive numbers). */
  caps: v.record(id, pair),
  compromiseCap: pair,
  classes: v.record(id, v.array(id)),
  strong: v.array(id),
  weak: v.array(id),
  failGates: v.array(id),
  atoGates: v.array(id),
  routeGates: v.array(id),
  /** Left present makes right weigh 0. */
  voids: v.array(v.strictObject({ when: v.array(id), voids: v.array(id) })),
  /** What the class rule looks for: tier R2 counts `sources`, one of them in `firm`; `alone` is enough for R2 and R3; `live` for R4. */
  classRule: v.strictObject({ sources: v.array(id), firm: v.array(id), alone: v.array(id), live: v.array(id) }),
  /** Decibans a tier needs to be verified; null where it never is. Below 1 anybody would be. */
  thresholds: v.record(v.picklist(tiers), v.nullable(within(1, 60))),
  limits: v.strictObject({
    loud: db,
    hard: db,
    ato: db,
    escalate: db,
    deny: db,
    conflictPositive: db,
    conflictNegative: db,
    classBase: db,
    rounds: within(1, 20),
    priorMax: db,
  }),
  draws: v.strictObject({
    count: v.pipe(within(1, 10_000), v.integer()),
    seed: v.pipe(v.number(), v.safeInteger()),
    low: within(0, 1),
    high: within(1, 3),
    fragileBelow: within(0, 100),
  }),
})

/** One row of the signal table. */
export type SignalRow = v.InferOutput<typeof signalRow>
/** The weights pack. */
export type Weights = v.InferOutput<typeof weights>
