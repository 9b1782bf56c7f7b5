/**
 * A HandOffRecord is what a hand-off note says, in machine form: enough to go on with the case where nothing else is.
 * Example: { v: 1, caseId: 'https://desk.example#1004', type: 'C01', tier: 'R3', answers: [{ step: 'S05', result: 'fail' }] … }.
 * It stands in the block below the note; texts are masked and short, as in the note itself.
 */
import * as v from 'valibot'
import { dispositions, roles, stepResults, tiers } from './closed-lists'

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const short = v.pipe(v.string(), v.maxLength(400))
const time = v.pipe(v.string(), v.isoTimestamp())
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000))
const listOf = <T extends v.GenericSchema>(item: T, most = 200) => v.pipe(v.array(item), v.maxLength(most))
const person = v.strictObject({ name: v.pipe(v.string(), v.maxLength(200)), role: v.picklist(roles) })
const said = v.strictObject({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(600)),
  why: short,
  by: v.optional(count),
  ago: v.optional(count),
})

/** Shape of a record. */
export const handOffRecord = v.pipe(
  v.strictObject({
    v: v.literal(1),
    caseId: v.pipe(v.string(), v.minLength(1), v.maxLength(2_300)),
    /** Case type, e.g. 'C04'; named so that a desk without the procedure can still say it. */
    type: id,
    procedure: v.strictObject({ id, version: id, hash, unsigned: v.optional(v.literal(true)) }),
    /** The type before, where it was changed with a reason. */
    changed: v.optional(v.strictObject({ from: id, why: short })),
    slaClass: id,
    /** The tier chosen, the one set by hand, and the one that holds with the answers. */
    chosenTier: v.picklist(tiers),
    setTier: v.optional(v.picklist(tiers)),
    tier: v.picklist(tiers),
    round: count,
    /** Who gave answers or decided; the first wrote the note. */
    people: v.pipe(listOf(person, 50), v.minLength(1)),
    at: time,
    answers: listOf(
      v.strictObject({
        step: id,
        result: v.picklist(stepResults),
        /** Ids of observations; a leading '-' stands for the step's own beginning, 's16' in S16. */
        seen: v.optional(listOf(id, 40)),
        why: v.optional(short),
        /** Place in `people`; the first when left out. */
        by: v.optional(count),
        signed: v.optional(count),
        /** Seconds before the note at which it was given. */
        ago: v.optional(count),
        /** And at which the same was given running before it, oldest first. */
        earlier: v.optional(listOf(count, 10)),
      }),
      1_000,
    ),
    confirmed: v.optional(listOf(id)),
    modules: v.optional(listOf(id)),
    cleared: v.optional(listOf(said)),
    explained: v.optional(listOf(said)),
    decision: v.optional(
      v.strictObject({
        disposition: v.picklist(dispositions),
        recommended: v.picklist(dispositions),
        why: v.optional(short),
        counter: v.optional(short),
        by: v.optional(count),
        at: time,
      }),
    ),
    /** Decibans: the two scales, and what the tier asks of the first. */
    scales: v.strictObject({ identity: v.number(), compromise: v.number(), needs: v.nullable(v.number()) }),
    contain: v.boolean(),
    to: short,
    /** Gates by id. */
    unmet: listOf(id),
    unknown: listOf(id),
    /** How long the clock had left when the note was written; missing where nobody knew. */
    leftMs: v.optional(v.number()),
    /** How containment stands: asked for and when, or null. */
    hold: v.nullable(v.strictObject({ result: v.picklist(stepResults), at: time })),
    versions: v.strictObject({ weights: id, app: short, inputs: id }),
    /** The note above: SHA-256 of its letters, and a short mark for each of its lines. */
    note: v.strictObject({ hash, lines: v.pipe(v.string(), v.maxLength(600)) }),
    /** The newest link of the writer's ledger. */
    head: v.optional(v.strictObject({ index: count, hash: id })),
  }),
  v.check(
    ({ people, answers, decision, cleared = [], explained = [] }) =>
      [...answers, ...cleared, ...explained, ...(decision ? [decision] : [])].every(
        ({ by = 0 }) => by < people.length,
      ) && answers.every(({ signed = 0 }) => signed < people.length),
    'a person is named who is not in the list',
  ),
)

/** What a hand-off note says, in machine form. */
export type HandOffRecord = v.InferOutput<typeof handOffRecord>

/**
 * Finds a person a record names.
 *
 * @param record    what a hand-off note says
 * @param place     place in its list; the author when left out
 * @returns         name and role, or undefined when nobody stands there
 */
export function personOf({ people }: HandOffRecord, place = 0): HandOffRecord['people'][number] | undefined {
  return people[place]
}

/**
 * Counts back from the time of a note.
 *
 * @param at     ISO-8601 UTC
 * @param ago    seconds; the same time when left out
 * @returns      ISO-8601 UTC
 */
export function timeBefore(at: string, ago = 0): string {
  return ago === 0 ? at : new Date(Date.parse(at) - ago * 1_000).toISOString()
}
