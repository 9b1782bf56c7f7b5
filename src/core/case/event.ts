/**
 * A SessionEvent is one act on a case, never changed and never removed. State is `apply` folded over them.
 * Example: step.answered { stepId: 'S05', result: 'fail', observed: ['dmarc-fail'] } by Mara, L1, at 15:04Z.
 */
import * as v from 'valibot'
import { accountRecord } from '../records/account-record'
import { dispositions } from './dispositions'
import { fact } from './fact'
import { fieldNames } from './reading'
import { sourceHead, sourceSettings } from './source'
import { workBodies } from './work-event'

export { dispositions }

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const words = v.pipe(v.string(), v.maxLength(20_000))

/** Results a step can have. */
export const stepResults = ['pass', 'concern', 'fail', 'not-applicable', 'not-possible'] as const
/** Request risk tiers; 'none' for types that never verify. */
export const tiers = ['none', 'R1', 'R2', 'R3', 'R4'] as const
/** Roles of the people who use Gatehouse. */
export const roles = ['trainee', 'L1', 'L2', 'reviewer', 'lead'] as const

/** A piece of evidence: a fact of the ticket, a passage selected on a page, rows of a log, or typed text. */
export const evidence = v.strictObject({
  id,
  source: v.variant('type', [
    v.strictObject({ type: v.literal('fact'), fact }),
    v.strictObject({
      type: v.literal('passage'),
      text: words,
      url: v.pipe(v.string(), v.maxLength(2_000)),
      takenAt: v.pipe(v.string(), v.isoTimestamp()),
      messageId: v.optional(id),
      start: v.optional(v.number()),
      end: v.optional(v.number()),
      /** The words just before and after, to find it again where the page has no messages. */
      before: v.optional(v.pipe(v.string(), v.maxLength(200))),
      after: v.optional(v.pipe(v.string(), v.maxLength(200))),
      /** Of the text, stamped when it was kept. */
      sha256: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
    }),
    v.strictObject({
      type: v.literal('rows'),
      sourceId: id,
      /** Lines in the source, counted from 1. */
      rows: v.pipe(v.array(v.number()), v.minLength(1), v.maxLength(1_000)),
      text: words,
    }),
    v.strictObject({ type: v.literal('typed'), text: words }),
  ]),
})

/** Who a case was opened for, kept with the first event so that a list needs no reading. */
export const ticketHead = v.strictObject({
  key: id,
  subject: words,
  requesterName: words,
  requesterEmail: words,
  fields: v.array(v.strictObject({ name: v.picklist(fieldNames), value: words })),
  path: v.pipe(v.string(), v.maxLength(2_000)),
  adapter: id,
})

/** What an event says, by type. */
export const eventBody = v.variant('type', [
  v.strictObject({ type: v.literal('case.opened'), ticket: ticketHead }),
  v.strictObject({
    type: v.literal('procedure.chosen'),
    procedureId: id,
    version: id,
    hash: id,
    tier: v.picklist(tiers),
    slaClass: id,
    /** Whether the panel had proposed it. */
    proposed: v.boolean(),
    /** Answered steps that the new type asks in other words; they are answered again. */
    reopened: v.optional(v.pipe(v.array(id), v.maxLength(1_000))),
    /** Required where a change of type asks for less. */
    reason: v.optional(words),
    /** The procedure was imported without a signature that holds; stays with the case for ever. */
    unsigned: v.optional(v.literal(true)),
  }),
  v.strictObject({ type: v.literal('tier.set'), tier: v.picklist(tiers), reason: v.pipe(words, v.minLength(1)) }),
  v.strictObject({
    type: v.literal('step.answered'),
    stepId: id,
    result: v.picklist(stepResults),
    /** Required for not-applicable and not-possible. */
    reason: v.optional(words),
    /** Ids of the step's observations the analyst ticked. */
    observed: v.pipe(v.array(id), v.maxLength(40)),
  }),
  v.strictObject({ type: v.literal('answer.undone'), stepId: id }),
  v.strictObject({ type: v.literal('note.written'), about: id, text: words }),
  v.strictObject({ type: v.literal('evidence.added'), stepId: id, evidence }),
  v.strictObject({ type: v.literal('evidence.removed'), evidenceId: id }),
  v.strictObject({ type: v.literal('source.added'), source: sourceHead }),
  v.strictObject({ type: v.literal('source.settled'), sourceId: id, settings: sourceSettings }),
  v.strictObject({ type: v.literal('source.removed'), sourceId: id }),
  /** Values of the account record; each takes the place of what was noted for it before. */
  v.strictObject({ type: v.literal('record.noted'), patch: accountRecord }),
  v.strictObject({ type: v.literal('record.cleared'), part: v.keyof(accountRecord) }),
  v.strictObject({
    type: v.literal('signal.judged'),
    signalId: id,
    verdict: v.picklist(['confirmed', 'dismissed']),
    factIds: v.pipe(v.array(id), v.maxLength(50)),
  }),
  v.strictObject({
    type: v.literal('decision.made'),
    disposition: v.picklist(dispositions),
    recommended: v.picklist(dispositions),
    /** Required where the decision differs from the recommendation. */
    reason: words,
    /** The best argument for the other side, in the analyst's words; may be empty. */
    counterArgument: words,
    inputsHash: id,
  }),
  v.strictObject({
    type: v.literal('handoff.placed'),
    how: v.picklist(['inserted', 'copied']),
    text: words,
  }),
  ...workBodies,
])

/** One act on a case. `clock` is a hybrid logical clock text, `seq` counts per device. */
export const sessionEvent = v.strictObject({
  id,
  caseId: v.pipe(v.string(), v.maxLength(2_300)),
  device: id,
  seq: v.number(),
  clock: id,
  at: v.pipe(v.string(), v.isoTimestamp()),
  actor: v.strictObject({ name: v.pipe(v.string(), v.maxLength(200)), role: v.picklist(roles) }),
  body: eventBody,
})

/** Result of a step. */
export type StepResult = (typeof stepResults)[number]
/** What a case ends as. */
export type Disposition = (typeof dispositions)[number]
/** Request risk tier. */
export type Tier = (typeof tiers)[number]
/** Role of a person. */
export type Role = (typeof roles)[number]
/** A piece of evidence. */
export type Evidence = v.InferOutput<typeof evidence>
/** What an event says. */
export type EventBody = v.InferOutput<typeof eventBody>
/** One act on a case. */
export type SessionEvent = v.InferOutput<typeof sessionEvent>
