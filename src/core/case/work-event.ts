/**
 * Events of people working together on a case: side modules, countersigning, cleared gates, explained contradictions,
 * the way of a hand-off, what level 2 did, and what a trainee asked for.
 */
import * as v from 'valibot'
import { dispositions } from './dispositions'

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const words = v.pipe(v.string(), v.maxLength(20_000))
const reason = v.pipe(words, v.minLength(1))

/** Ways in which a client may be asked for more than is needed. */
export const frictions = ['asked-again', 'lighter-open'] as const

/** Shapes of these events, by type; joined into `eventBody`. */
export const workBodies = [
  /** A side module (coercion screen, secrets exposure, live-loss triage) joins the running case. */
  v.strictObject({ type: v.literal('module.added'), moduleId: id }),
  /** An open case goes over to a newer version of its procedure; changed steps are asked again. */
  v.strictObject({
    type: v.literal('procedure.adopted'),
    procedureId: id,
    version: id,
    hash: id,
    reopened: v.pipe(v.array(id), v.maxLength(1_000)),
    unsigned: v.optional(v.literal(true)),
  }),
  /** Somebody beyond training stands for answers of a trainee. */
  v.strictObject({
    type: v.literal('answers.countersigned'),
    stepIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(200)),
  }),
  /** Level 2 clears a gate, by the id of its signal or by its own words. */
  v.strictObject({
    type: v.literal('gate.cleared'),
    gate: v.pipe(v.string(), v.minLength(1), v.maxLength(600)),
    reason,
  }),
  v.strictObject({ type: v.literal('gate.restored'), gate: v.pipe(v.string(), v.minLength(1), v.maxLength(600)) }),
  /** Why two voices that disagree may both be true. */
  v.strictObject({ type: v.literal('contradiction.explained'), contradictionId: id, reason }),
  v.strictObject({ type: v.literal('handoff.accepted') }),
  v.strictObject({ type: v.literal('handoff.returned'), reason }),
  /** What level 2 did on the account, in words. */
  v.strictObject({ type: v.literal('action.recorded'), action: reason }),
  /** The second person for a decision at tier R4; `decisionId` is the id of its event. */
  v.strictObject({ type: v.literal('decision.seconded'), decisionId: id }),
  v.strictObject({ type: v.literal('hint.asked'), stepId: id }),
  /** A trainee's own recommendation, given before the product's is shown. */
  v.strictObject({
    type: v.literal('self.explained'),
    disposition: v.picklist(dispositions),
    text: reason,
  }),
  /** The panel warned of needless friction; `went` tells whether the analyst asked all the same. */
  v.strictObject({
    type: v.literal('friction.warned'),
    stepId: id,
    kind: v.picklist(frictions),
    went: v.boolean(),
    instead: v.optional(id),
  }),
] as const

/** What such an event says. */
export type WorkBody = v.InferOutput<(typeof workBodies)[number]>
