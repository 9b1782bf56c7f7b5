/**
 * A procedure is data: which steps a case type takes, in which order, under which conditions, and what gates it.
 * The step library (`gatehouse.steps/1`) holds each step once; a procedure (`gatehouse.procedure/1`) references steps
 * by id and may sharpen their words. Example: { use: 'S31', group: 'Owner', required: true, when: { tier: 'R3' } }.
 */
import * as v from 'valibot'
import { dispositions, stepResults, tiers } from '../case/event'

const id = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'an id: letters, digits, dot, dash, underscore'),
)
/** A text of so many characters; what is wrong with it is said as an author reads it. */
const between = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.minLength(least, `at least ${least} characters`),
    v.maxLength(most, `at most ${most} characters`),
  )
const sentence = between(3, 600)
const list = v.pipe(v.array(sentence), v.maxLength(20, 'at most 20 lines'))
const parts = v.pipe(v.array(v.lazy(() => condition)), v.maxLength(400, 'at most 400 parts'))

/** A question about the session so far; an operator tree, at most two levels deep in shipped packs. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { step: string; is: (typeof stepResults)[number][] }
  | { observed: string }
  | { tier: (typeof tiers)[number][] }

/** Decoder of a condition. */
export const condition: v.GenericSchema<Condition> = v.union([
  v.strictObject({ all: parts }),
  v.strictObject({ any: parts }),
  v.strictObject({ not: v.lazy(() => condition) }),
  v.strictObject({ step: id, is: v.pipe(v.array(v.picklist(stepResults)), v.minLength(1)) }),
  v.strictObject({ observed: id }),
  v.strictObject({ tier: v.pipe(v.array(v.picklist(tiers)), v.minLength(1)) }),
])

/** How long an answer 'pass' counts; afterwards the step is open again. */
const validFor = v.strictObject({ minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_080)) })
/** How long nothing is done on the account once the answer is 'pass'. */
const startsHold = v.strictObject({ hours: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(720)) })

/** Something the analyst may have seen in a step, ticked beside the answer. Ids are unique over the library. */
const observation = v.strictObject({
  id,
  text: sentence,
  /** 'against' is drawn as a red flag, 'owner' as support, 'fact' as neither. */
  speaks: v.picklist(['owner', 'against', 'fact']),
  /** Signals of the weights pack that are true when this was seen. */
  signals: v.optional(v.array(id)),
  /** Context gate this raises: 'ato' (someone else is in control) or 'route' (belongs to another team). */
  gate: v.optional(v.picklist(['ato', 'route'])),
  /** A sign that somebody else may be in control; what `{ "alarm": true }` in a procedure file stands for. */
  alarm: v.optional(v.boolean()),
  /** Results with which it can be ticked; any when absent. */
  with: v.optional(v.array(v.picklist(stepResults))),
})

/** One step of the library. */
export const step = v.strictObject({
  id,
  title: between(3, 60),
  question: sentence,
  why: sentence,
  how: v.pipe(list, v.minLength(1, 'at least one line')),
  /** Where to look and what to ask oneself, for a trainee who asks; never the answer. */
  hint: v.optional(sentence),
  evidenceWanted: v.pipe(list, v.minLength(1, 'at least one line')),
  record: sentence,
  /** What the client is asked for, in words that are the same wherever the same thing is asked, and how hard it is for them. */
  asks: v.optional(
    v.strictObject({
      /** '' when the client is not involved. */
      item: v.pipe(v.string(), v.maxLength(80)),
      /** 0 the client is not involved … 5 a live check. */
      friction: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5)),
    }),
  ),
  validFor: v.optional(validFor),
  startsHold: v.optional(startsHold),
  /** What pass, concern and fail mean here, in plain words. */
  answers: v.strictObject({ pass: sentence, concern: sentence, fail: sentence }),
  /** Signals that hold by the result alone. */
  signals: v.optional(
    v.strictObject({ pass: v.optional(v.array(id)), concern: v.optional(v.array(id)), fail: v.optional(v.array(id)) }),
  ),
  observations: v.pipe(v.array(observation), v.maxLength(40, 'at most 40 things to tick')),
  /** Gate a result raises while nothing that explains it is ticked: the careful reading, until the analyst says more. */
  gateUntilSeen: v.optional(
    v.strictObject({
      concern: v.optional(v.picklist(['ato', 'route'])),
      fail: v.optional(v.picklist(['ato', 'route'])),
    }),
  ),
  /** Containment and triage steps, drawn first while a loss may be running. */
  liveLoss: v.optional(v.boolean()),
  /** Reasons offered for 'not applicable'; empty means it always applies. */
  notApplicableWhen: v.optional(list),
})

/** One shelf of the step library, format `gatehouse.steps/1`; all shelves together are the library. */
export const stepLibrary = v.strictObject({
  schema: v.literal('gatehouse.steps/1'),
  version: id,
  steps: v.pipe(v.array(step), v.minLength(1), v.maxLength(500, 'at most 500 steps')),
})

/** A step as a procedure uses it. */
const stepUse = v.strictObject({
  use: id,
  group: between(3, 30),
  /** 'open' and 'check' steps gate the decision; 'close' steps follow it. */
  phase: v.picklist(['open', 'check', 'close']),
  required: v.boolean(),
  when: v.optional(condition),
  /** Sharper words for this case type. */
  question: v.optional(sentence),
  why: v.optional(sentence),
  how: v.optional(list),
  /** Other times than the step's own. */
  validFor: v.optional(validFor),
  startsHold: v.optional(startsHold),
})

/** Something a ticket shows: a fact of the client by kind (and value), or a signal that fires. */
export const offerHint = v.strictObject({
  says: v.pipe(v.string(), v.minLength(3), v.maxLength(80)),
  facts: v.optional(
    v.pipe(v.array(v.strictObject({ kind: v.string(), value: v.optional(v.string()) })), v.minLength(1)),
  ),
  signals: v.optional(v.pipe(v.array(id), v.minLength(1))),
  alone: v.optional(v.literal(true)),
})

/** A procedure, format `gatehouse.procedure/1`. */
export const procedure = v.strictObject({
  schema: v.literal('gatehouse.procedure/1'),
  id,
  type: v.pipe(v.string(), v.regex(/^C\d\d$/, 'a case type: C and two digits')),
  version: id,
  title: between(3, 60),
  goal: sentence,
  tier: v.picklist(tiers),
  /** Conditions that raise the tier to R4, with the reason shown. */
  raise: v.pipe(
    v.array(v.strictObject({ to: v.picklist(tiers), when: condition, why: sentence })),
    v.maxLength(20, 'at most 20 entries'),
  ),
  slaClass: v.picklist(['S0', 'S1', 'S2', 'S3', 'S4']),
  /** Words of a ticket that speak for this type, by language; lower case; a longer phrase beats what it contains. */
  words: v.record(
    v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'a language: two or three small letters')),
    v.pipe(v.array(between(1, 100)), v.minLength(1, 'at least one word'), v.maxLength(300, 'at most 300 words')),
  ),
  /** What else in a ticket speaks for this type, beside a word of it; `alone` is enough without one. */
  hints: v.optional(v.pipe(v.array(offerHint), v.maxLength(40, 'at most 40 hints'))),
  stories: v.strictObject({ owner: sentence, attacker: sentence }),
  steps: v.pipe(v.array(stepUse), v.minLength(1, 'at least one step'), v.maxLength(200, 'at most 200 steps')),
  /** Signals that need more than one step to hold. */
  derive: v.pipe(v.array(v.strictObject({ signal: id, when: condition })), v.maxLength(100, 'at most 100 entries')),
  /** Must-haves of the type, shown as gates beside those of the tier. */
  gates: v.pipe(v.array(v.strictObject({ id, text: sentence, when: condition })), v.maxLength(60, 'at most 60 gates')),
  /** Where the case goes, first whose condition holds or that takes the disposition; the last takes every case. */
  targets: v.pipe(
    v.array(
      v.strictObject({
        to: between(2, 60),
        when: v.optional(condition),
        for: v.optional(v.pipe(v.array(v.picklist(dispositions)), v.minLength(1))),
        why: sentence,
      }),
    ),
    v.minLength(1, 'at least one target'),
    v.maxLength(60, 'at most 60 targets'),
  ),
  /** What level 2 is asked to do, per disposition. */
  action: v.partial(
    v.strictObject({
      VERIFIED_HANDOFF: sentence,
      NEED_MORE_INFO: sentence,
      NOT_VERIFIED: sentence,
      SUSPECTED_ATO: sentence,
      ESCALATE_L2: sentence,
      ROUTE_OTHER: sentence,
      CLOSE_NO_ACTION: sentence,
    }),
  ),
  levelTwoOnly: list,
  say: list,
  neverSay: list,
})

/** One step of the library. */
export type Step = v.InferOutput<typeof step>
/** Something seen in a step. */
export type Observation = v.InferOutput<typeof observation>
/** The step library. */
export type StepLibrary = v.InferOutput<typeof stepLibrary>
/** A procedure. */
export type Procedure = v.InferOutput<typeof procedure>
/** A step as a procedure uses it. */
export type StepUse = v.InferOutput<typeof stepUse>
/** A procedure joined with the steps it uses, in its order; what `recommend` and the panel read. */
export type Pack = {
  procedure: Procedure
  steps: Record<string, Step>
  hash: string
  /** Side modules that joined, as 'id@version'. */
  modules?: string[]
  /** The procedure before side modules joined it. */
  base?: Pack
}
