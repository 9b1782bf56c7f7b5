import type { AccountRecord } from './account-record'
import type { LogEvent, LogKind } from './log-event'
import type { NetworkOf } from './network'
import type { Coverage, SequenceRules } from './sequence-rules'

/** Everything the detectors look at: rows of all tables, what they cover, and what else is known. */
export type LogCase = {
  events: readonly LogEvent[]
  covers: ReadonlySet<Coverage>
  rules: SequenceRules
  record?: AccountRecord | undefined
  networkOf?: NetworkOf | undefined
  /** When the client asked; the end of what is looked at. */
  requestMs?: number | undefined
}

const kindsOf: Readonly<Record<Coverage, readonly LogKind[]>> = {
  logins: ['login', 'login-failed', 'logout', 'session'],
  changes: [
    'password-changed',
    'password-reset',
    'email-changed',
    'phone-changed',
    'factor-added',
    'factor-removed',
    'factor-reset',
    'api-key-created',
    'api-key-removed',
    'address-added',
    'address-removed',
    'profile-changed',
    'lock-changed',
  ],
  withdrawals: ['withdrawal-requested', 'withdrawal-sent', 'withdrawal-denied'],
  trades: ['trade'],
}
const words: Readonly<Record<Coverage, string>> = {
  logins: 'the login log',
  changes: 'the change log',
  withdrawals: 'the list of withdrawals',
  trades: 'the list of trades',
}

/**
 * Tells which parts of the record were looked at. A part of which one row is seen was; so was one that is stated empty.
 *
 * @param events    rows of all tables
 * @param record    the account record
 * @returns         parts that may carry a "no"
 */
export function coverageOf(events: readonly LogEvent[], record?: AccountRecord): Set<Coverage> {
  const parts: readonly Coverage[] = ['logins', 'changes', 'withdrawals', 'trades']
  const covers = new Set(parts.filter(part => events.some(({ kind }) => kindsOf[part].includes(kind))))
  if (record?.changes) covers.add('changes')
  if (record?.withdrawals) covers.add('withdrawals')
  return covers
}

/** What of the record is missing for a "no", in words; '' when nothing is. */
export function missing(needed: readonly Coverage[], covers: ReadonlySet<Coverage>): string {
  return needed
    .filter(part => !covers.has(part))
    .map(part => words[part])
    .join(' and ')
}
