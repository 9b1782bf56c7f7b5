/**
 * The weights pack (`gatehouse.weights/1`): every number and list `assess` uses. Nothing of it stands in code.
 * Example row: { id: 'MAIL-01', group: 'MAIL', identity: 5, compromise: 0, source: 'A', title: '…' }.
 */
import * as v from 'valibot'
import { tiers } from '../case/event'

const id = v.string()
const pair = v.strictObject({ up: v.number(), down: v.number() })

/** One row of the signal table; decibans, + speaks for the owner (identity) or for foreign control (compromise). */
export const signalRow = v.strictObject({
  id,
  title: v.string(),
  group: id,
  identity: v.number(),
  compromise: v.number(),
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
  thresholds: v.record(v.picklist(tiers), v.nullable(v.number())),
  limits: v.strictObject({
    loud: v.number(),
    hard: v.number(),
    ato: v.number(),
    escalate: v.number(),
    deny: v.number(),
    conflictPositive: v.number(),
    conflictNegative: v.number(),
    classBase: v.number(),
    rounds: v.number(),
    priorMax: v.number(),
  }),
  draws: v.strictObject({
    count: v.number(),
    seed: v.number(),
    low: v.number(),
    high: v.number(),
    fragileBelow: v.number(),
  }),
})

/** One row of the signal table. */
export type SignalRow = v.InferOutput<typeof signalRow>
/** The weights pack. */
export type Weights = v.InferOutput<typeof weights>
