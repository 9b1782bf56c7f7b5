/**
 * The rules of the sequence detectors (`gatehouse.sequences/1`): chains of kinds, windows, thresholds. No number in code.
 * Example chain: { id: 'SEQ-01', steps: [{ kinds: ['password-changed'] }, { kinds: ['address-added'] }], withinMin: 60 }.
 */
import * as v from 'valibot'
import { logKinds } from './log-event'

const positive = v.pipe(v.number(), v.minValue(0))
const whole = v.pipe(v.number(), v.integer(), v.minValue(1))
const coverage = v.picklist(['logins', 'changes', 'withdrawals', 'trades'])

/** What a row must be to count as a step of a chain. */
const chainStep = v.strictObject({
  /** Words for the step, as the finding says them. */
  says: v.pipe(v.string(), v.minLength(1)),
  kinds: v.pipe(v.array(v.picklist(logKinds)), v.minLength(1)),
  /** Results that count; what failed changed nothing. */
  results: v.optional(v.array(v.picklist(['ok', 'failed', 'denied', 'pending', 'unknown']))),
  device: v.optional(v.literal('new')),
  network: v.optional(v.literal('new')),
  locks: v.optional(v.array(v.picklist(['locked', 'unlock-requested', 'unlocked', 'unknown']))),
  permission: v.optional(v.picklist(['trade', 'withdraw'])),
})

const chain = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Z0-9]+-\d\d$/)),
  steps: v.pipe(v.array(chainStep), v.minLength(1)),
  withinMin: positive,
  /** Steps come one after the other; otherwise in any order within the window. */
  isInOrder: v.boolean(),
  /** Parts of the record that must have been looked at before "no" can be said. */
  covers: v.pipe(v.array(coverage), v.minLength(1)),
})

/** The rules of all sequence detectors. */
export const sequenceRules = v.strictObject({
  schema: v.literal('gatehouse.sequences/1'),
  version: v.pipe(v.string(), v.minLength(1)),
  chains: v.pipe(
    v.array(chain),
    v.check(list => new Set(list.map(item => item.id)).size === list.length, 'a chain is given twice'),
  ),
  /** Kinds that weaken or move an account. */
  sensitive: v.pipe(v.array(v.picklist(logKinds)), v.minLength(1)),
  /** `historyMin`: how far a log must reach back before a first sighting is news; `ownHistoryMin` when the device itself acts. */
  newDevice: v.strictObject({
    beforeMin: positive,
    historyMin: positive,
    ownHistoryMin: positive,
    /** Sensitive requests older than this belong to another story. */
    chainDays: positive,
  }),
  promptBurst: v.strictObject({ count: whole, withinMin: positive }),
  failedThenReset: v.strictObject({ count: whole, withinMin: positive }),
  newDestination: v.strictObject({ withinHours: positive }),
  liquidation: v.strictObject({ assets: whole, withinMin: positive }),
  calm: v.strictObject({ days: whole }),
  sharedSession: v.strictObject({ withinMin: positive }),
  session: v.strictObject({ gapMin: positive }),
  travel: v.strictObject({ overKmh: positive, overKm: positive, withinHours: positive }),
  hours: v.strictObject({ recentHours: positive, events: whole, days: whole, marginHours: positive }),
})

/** The rules of all sequence detectors. */
export type SequenceRules = v.InferOutput<typeof sequenceRules>
/** One chain of steps. */
export type Chain = v.InferOutput<typeof chain>
/** What a row must be to count as a step. */
export type ChainStep = v.InferOutput<typeof chainStep>
/** Parts of the record a detector needs. */
export type Coverage = v.InferOutput<typeof coverage>
