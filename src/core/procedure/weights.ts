/**
 * The weights pack (`gatehouse.weights/1`): every number and list `assess` uses. Nothing of it stands in code.
 * Example row: { id: 'MAIL-01', group: 'MAIL', identity: 5, compromise: 0, source: 'A', title: '…' }.
 */
import * as v from 'valibot'

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const ids = v.pipe(v.array(id), v.maxLength(500))
/** A gate list that is emptied would open every case; what may be in it is for the team to calibrate. */
const gates = v.pipe(ids, v.minLength(1))
const between = (least: number, most: number) =>
  v.pipe(v.number(), v.minValue(least, `at least ${least}`), v.maxValue(most, `at most ${most}`))
const whole = (least: number, most: number) => v.pipe(between(least, most), v.integer('a whole number'))
const pair = v.strictObject({ up: between(0, 60), down: between(0, 60) })

/** One row of the signal table; decibans, + speaks for the owner (identity) or for foreign control (compromise). */
export const signalRow = v.strictObject({
  id,
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  group: id,
  identity: between(-40, 40),
  compromise: between(-40, 40),
  source: v.picklist(['A', 'P', 'X']),
})

/** The weights pack; `signals` keeps the table's order, on which the seeded draws depend. */
export const weights = v.strictObject({
  schema: v.literal('gatehouse.weights/1'),
  version: id,
  signals: v.pipe(v.array(signalRow), v.minLength(1), v.maxLength(500)),
  /** Caps of the identity parts per group: `up` for the positive part, `down` for the negative (both positive numbers). */
  caps: v.record(id, pair),
  compromiseCap: pair,
  classes: v.record(id, ids),
  strong: gates,
  weak: ids,
  failGates: gates,
  atoGates: gates,
  routeGates: gates,
  /** Left present makes right weigh 0. */
  voids: v.pipe(v.array(v.strictObject({ when: ids, voids: ids })), v.maxLength(200)),
  /** What the class rule looks for: tier R2 counts `sources`, one of them in `firm`; `alone` is enough for R2 and R3; `live` for R4. */
  classRule: v.strictObject({ sources: ids, firm: ids, alone: ids, live: ids }),
  /** Nobody is verified below R2, whatever the evidence. */
  thresholds: v.strictObject({
    none: v.null(),
    R1: v.null(),
    R2: between(10, 60),
    R3: between(10, 60),
    R4: between(10, 60),
  }),
  limits: v.strictObject({
    loud: between(1, 20),
    hard: between(1, 20),
    ato: between(4, 24),
    escalate: between(2, 24),
    deny: between(4, 40),
    conflictPositive: between(2, 40),
    conflictNegative: between(2, 40),
    classBase: between(1, 20),
    rounds: whole(1, 10),
    priorMax: between(0, 10),
  }),
  draws: v.strictObject({
    count: whole(100, 5_000),
    seed: whole(0, 4_294_967_295),
    low: between(0, 1),
    high: between(1, 3),
    fragileBelow: between(0, 100),
  }),
})

/** One row of the signal table. */
export type SignalRow = v.InferOutput<typeof signalRow>
/** The weights pack. */
export type Weights = v.InferOutput<typeof weights>
