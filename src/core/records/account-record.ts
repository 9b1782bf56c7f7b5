/**
 * An AccountRecord is what the back office shows of one account, each value with where it was taken from.
 * Example: email = { value: 'a@b.example', since: '2020-10-09T00:00:00.000Z', source: { by: 'clip', ref: 'clip-2' } }.
 * Every part is optional: what nobody looked up is unknown. An empty list means "looked up, there is none".
 */
import * as v from 'valibot'
import { logEvent, logTime } from './log-event'

const line = v.pipe(v.string(), v.maxLength(2_000))
const few = 500

/** How a value came here: selected on the back-office page, typed by hand, or pasted. */
const recordSource = v.strictObject({
  by: v.picklist(['clip', 'hand', 'paste']),
  /** Id of the evidence or table it stands in. */
  ref: v.optional(line),
  /** When it was taken. */
  at: v.optional(line),
})

function recorded<T extends v.GenericSchema>(value: T) {
  return v.strictObject({ value, since: v.optional(logTime), source: recordSource })
}

function listOf<T extends v.GenericSchema>(item: T) {
  return v.optional(v.strictObject({ items: v.pipe(v.array(item), v.maxLength(few)), source: recordSource }))
}

/** One second factor or key. `use` is what it opens. */
const factor = v.strictObject({
  kind: v.picklist(['app', 'sms', 'email', 'hardware-key', 'passkey', 'backup-code', 'master-key', 'other']),
  use: v.optional(v.picklist(['sign-in', 'funding', 'trading'])),
  since: v.optional(logTime),
  name: v.optional(line),
})

/** One device of the account. */
const accountDevice = v.strictObject({
  text: line,
  id: v.optional(line),
  firstSeen: v.optional(logTime),
  lastSeen: v.optional(logTime),
  approvedAt: v.optional(logTime),
  /** Other accounts seen on the same device, when the back office says so. */
  otherAccounts: v.optional(v.number()),
})

/** One API key; the secret is never here. */
const apiKey = v.strictObject({
  name: line,
  permissions: v.pipe(v.array(v.picklist(['read', 'trade', 'withdraw', 'other'])), v.maxLength(8)),
  createdAt: v.optional(logTime),
  createdFrom: v.optional(line),
  isIpBound: v.optional(v.boolean()),
  lastUsed: v.optional(logTime),
})

/** One lock or hold with the class of who placed it. */
const accountLock = v.strictObject({
  which: v.picklist(['gsl', 'whitelist', 'withdrawal', 'account', 'other']),
  origin: v.picklist(['client', 'support', 'risk-engine', 'compliance', 'law-enforcement', 'unknown']),
  since: v.optional(logTime),
  text: v.optional(line),
})

/** One destination of withdrawals. */
const destination = v.strictObject({
  address: line,
  asset: v.optional(line),
  addedAt: v.optional(logTime),
  firstUsed: v.optional(logTime),
})

/** A journey the client told of before or in this case. */
const travelStatement = v.strictObject({
  country: line,
  from: v.optional(line),
  to: v.optional(line),
  source: recordSource,
})

/** What the back office shows of one account. */
export const accountRecord = v.strictObject({
  accountId: v.optional(recorded(line)),
  name: v.optional(recorded(line)),
  birthDate: v.optional(recorded(line)),
  email: v.optional(recorded(line)),
  phone: v.optional(recorded(line)),
  /** ISO 3166-1 alpha-2. */
  residence: v.optional(recorded(line)),
  /** BCP 47, e.g. 'fr'. */
  languages: v.optional(recorded(v.pipe(v.array(line), v.maxLength(20)))),
  /** IANA zone the client lives in, when known. */
  zone: v.optional(recorded(line)),
  registeredAt: v.optional(recorded(logTime)),
  status: v.optional(recorded(line)),
  valueBand: v.optional(recorded(v.picklist(['A', 'B', 'C', 'D']))),
  kycLevel: v.optional(recorded(line)),
  kycCheckedAt: v.optional(recorded(logTime)),
  factors: listOf(factor),
  devices: listOf(accountDevice),
  apiKeys: listOf(apiKey),
  /** Open sessions, as log events of kind 'session'. */
  sessions: listOf(logEvent),
  locks: listOf(accountLock),
  changes: v.optional(v.strictObject({ items: v.pipe(v.array(logEvent), v.maxLength(5_000)), source: recordSource })),
  withdrawals: listOf(logEvent),
  destinations: listOf(destination),
  /** Usual addresses, networks in slash form, or AS numbers. */
  usualNetworks: listOf(line),
  /** Hours of the day the account is usually active in `zone`; to < from runs over midnight. */
  activeHours: v.optional(recorded(v.strictObject({ fromHour: v.number(), toHour: v.number() }))),
  travel: listOf(travelStatement),
  /** First day the change log covers; without it "no change in 90 days" cannot be said. */
  changesFrom: v.optional(recorded(logTime)),
})

/** How a value came here. */
export type RecordSource = v.InferOutput<typeof recordSource>
/** What the back office shows of one account. */
export type AccountRecord = v.InferOutput<typeof accountRecord>
