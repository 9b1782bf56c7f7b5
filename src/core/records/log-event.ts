/**
 * A LogEvent is one row of a log as understood: what happened, when, from where, and where the row stands.
 * Example: row 4 of table 'clip-1', 2026-03-11T22:04:02Z sure, 'login' ok, 203.162.4.191, VN, 'Chrome 122 on Windows'.
 * What the row does not say is absent, never guessed; the wording stays as the log wrote it.
 */
import * as v from 'valibot'

/** Everything a log row may be about. 'session' is an open or renewed session; 'other' was read and fits none. */
export const logKinds = [
  'login',
  'login-failed',
  'logout',
  'session',
  'mfa-challenge',
  'mfa-prompt',
  'password-changed',
  'password-reset-requested',
  'password-reset',
  'email-changed',
  'phone-changed',
  'factor-added',
  'factor-removed',
  'factor-reset',
  'recovery-used',
  'device-added',
  'device-approved',
  'device-removed',
  'api-key-created',
  'api-key-removed',
  'address-added',
  'address-removed',
  'withdrawal-requested',
  'withdrawal-sent',
  'withdrawal-denied',
  'deposit',
  'trade',
  'lock-changed',
  'profile-changed',
  'other',
] as const

/** How it went. 'pending' waits for somebody; 'unknown' when the log does not say. */
const logResults = ['ok', 'failed', 'denied', 'pending', 'unknown'] as const

/** At which stage a failed sign-in ended. */
const failStages = ['password', 'second-factor', 'device', 'locked', 'unknown'] as const

const line = v.pipe(v.string(), v.maxLength(2_000))
const isoText = v.custom<`${string}Z`>(text => typeof text === 'string' && /^\d{4}-.*Z$/.test(text))

/** When it happened. `sure` only when zone and order of the date are certain; no `iso` when it cannot be told. */
export const logTime = v.strictObject({
  raw: line,
  iso: v.optional(isoText),
  /** Clock and calendar as written, '2026-03-11T22:04:02', when only the zone is missing: gaps within one table hold. */
  wall: v.optional(line),
  sure: v.boolean(),
  /** The smallest unit the log wrote; two rows of one minute have no order. */
  precision: v.picklist(['second', 'minute', 'day']),
})

/** A device as the log names it. `family` is what stays the same over updates, e.g. 'Safari on macOS'. */
const logDevice = v.strictObject({
  text: line,
  /** Identity the log itself gives, e.g. 'dev-3f1a'. */
  id: v.optional(line),
  browser: v.optional(line),
  version: v.optional(line),
  os: v.optional(line),
  kind: v.picklist(['browser', 'app', 'script', 'unknown']),
  family: line,
  /** The log itself calls it new. */
  isNew: v.boolean(),
})

/** What a lock row says: which lock, and what it became. */
const lockChange = v.strictObject({
  which: v.picklist(['gsl', 'whitelist', 'withdrawal', 'account', 'unknown']),
  to: v.picklist(['locked', 'unlock-requested', 'unlocked', 'unknown']),
})

/** One row of a log as understood. */
export const logEvent = v.strictObject({
  /** The table it came from; one pasted or clipped table has one id. */
  tableId: line,
  /** Line of the row in its source, counted from 1, heading included. */
  row: v.number(),
  at: v.optional(logTime),
  kind: v.picklist(logKinds),
  /** As written, result and detail included. */
  wording: line,
  result: v.picklist(logResults),
  stage: v.optional(v.picklist(failStages)),
  /** Canonical text; 203.0.113.9 for ::ffff:203.0.113.9. */
  ip: v.optional(line),
  asn: v.optional(line),
  /** ISO 3166-1 alpha-2 as the log wrote it; not looked up. */
  country: v.optional(line),
  device: v.optional(logDevice),
  /** Decimal text as written, e.g. '1.84'. */
  amount: v.optional(line),
  /** 'BTC', 'USDC', 'EUR'. */
  asset: v.optional(line),
  /** Destination: a crypto address, or an IBAN. */
  address: v.optional(line),
  permissions: v.optional(v.pipe(v.array(v.picklist(['read', 'trade', 'withdraw', 'other'])), v.maxLength(8))),
  lock: v.optional(lockChange),
  by: v.optional(v.picklist(['client', 'staff', 'system', 'visitor'])),
  from: v.optional(line),
  to: v.optional(line),
})

/** What a log row is about. */
export type LogKind = (typeof logKinds)[number]
/** How it went. */
export type LogResult = (typeof logResults)[number]
/** When it happened, as written and as understood. */
export type LogTime = v.InferOutput<typeof logTime>
/** A device as the log names it. */
export type LogDevice = v.InferOutput<typeof logDevice>
/** One row of a log as understood. */
export type LogEvent = v.InferOutput<typeof logEvent>
