import type { LogEvent, LogKind } from '../records/log-event'
import { foldedWords } from './log-fold'
import { type Subject, subjects, type Verb, verbs } from './log-kind-words'
import { readResult } from './log-result'

/** Wordings a row gives: its event and result columns, what a value was and became, and what else it says. */
export type Wording = { event: string; result: string; from: string; to: string; detail: string }

/** What a row is about and how it went. */
export type KindRead = Pick<LogEvent, 'kind' | 'result' | 'stage' | 'lock'>

type Said = Wording & { said: string; rest: string; isFailed: boolean }
type Row = { plain: LogKind; by?: Partial<Record<Verb, LogKind>> }

const memo = new Map<string, KindRead>()
const changedBy = (kind: LogKind): Row => ({
  plain: 'other',
  by: { change: kind, add: kind, reset: kind, remove: kind },
})

/** What each subject becomes by its verb; `plain` when no verb of its row is said. */
const kinds: Readonly<Record<Subject, Row>> = {
  login: { plain: 'login' },
  logout: { plain: 'logout' },
  session: { plain: 'session' },
  mfa: { plain: 'mfa-challenge' },
  prompt: { plain: 'mfa-prompt' },
  password: {
    plain: 'other',
    by: { reset: 'password-reset', request: 'password-reset-requested', change: 'password-changed' },
  },
  email: changedBy('email-changed'),
  phone: changedBy('phone-changed'),
  factor: {
    plain: 'mfa-challenge',
    by: {
      add: 'factor-added',
      remove: 'factor-removed',
      reset: 'factor-reset',
      unlock: 'factor-removed',
      change: 'factor-reset',
    },
  },
  recovery: { plain: 'recovery-used', by: { add: 'factor-added', remove: 'factor-removed' } },
  device: {
    plain: 'other',
    by: { request: 'other', add: 'device-added', approve: 'device-approved', remove: 'device-removed' },
  },
  'api-key': { plain: 'other', by: { add: 'api-key-created', remove: 'api-key-removed' } },
  address: {
    plain: 'other',
    by: { add: 'address-added', remove: 'address-removed', approve: 'address-added', request: 'address-added' },
  },
  withdrawal: {
    plain: 'withdrawal-sent',
    by: {
      request: 'withdrawal-requested',
      deny: 'withdrawal-denied',
      send: 'withdrawal-sent',
      lock: 'lock-changed',
      unlock: 'lock-changed',
    },
  },
  deposit: { plain: 'deposit' },
  trade: { plain: 'trade' },
  lock: { plain: 'lock-changed' },
  profile: { plain: 'profile-changed' },
  network: { plain: 'other' },
}

/**
 * Reads what a row is about.
 *
 * @param wording    what the row says, in any of ten languages
 * @returns          kind 'other' when no listed word stands there; the wording itself stays with the event
 */
export function readKind(wording: Wording): KindRead {
  const { event, result, from, to, detail } = wording
  const key = `${event}\u0000${result}\u0000${from}\u0000${to}\u0000${detail}`
  const known = memo.get(key)
  if (known) return known
  const read = kindOf(wording)
  if (memo.size > 5_000) memo.clear()
  memo.set(key, read)
  return read
}

function kindOf(wording: Wording): KindRead {
  const { event, result, from, to, detail } = wording
  const rest = foldedWords(`${result} ${from} ${to} ${detail}`)
  const said = foldedWords(event) || rest
  const subject = subjects.find(({ at }) => at(said) >= 0)?.is
  const outcome = readResult(result || `${event} ${to} ${detail}`)
  if (!subject) return { kind: 'other', ...outcome }
  const isFailed = outcome.result === 'failed' || outcome.result === 'denied'
  const kind = kindBy(subject, { ...wording, said, rest, isFailed })
  if (kind !== 'lock-changed') return { kind, ...outcome }
  return { kind, ...outcome, lock: lockOf(`${said} ${rest}`, subject === 'withdrawal') }
}

function kindBy(subject: Subject, row: Said): LogKind {
  const verb = verbIn(row.said, subject) ?? verbIn(row.rest, subject)
  const kind = (verb && kinds[subject].by?.[verb]) ?? kinds[subject].plain
  if (subject === 'login') return row.isFailed ? 'login-failed' : 'login'
  if (subject === 'withdrawal' && kind !== 'lock-changed' && row.isFailed) return 'withdrawal-denied'
  if (subject === 'factor' && !verb && row.to) return isNone(row.from) ? 'factor-added' : 'factor-reset'
  if (subject === 'password') return passwordKind(kind, row)
  if (verb) return kind === 'device-approved' && isOnlyAsked(row) ? 'other' : kind
  if (subject === 'email' && row.from && row.to) return 'email-changed'
  return subject === 'phone' && row.from && row.to ? 'phone-changed' : kind
}

/** A reset link that was only sent, or a reset that was stopped, changed no password; a wrong one was a sign-in. */
function passwordKind(kind: LogKind, row: Said): LogKind {
  if (kind === 'other') return row.isFailed ? 'login-failed' : kind
  return kind === 'password-reset' && (row.isFailed || isOnlyAsked(row)) ? 'password-reset-requested' : kind
}

function isOnlyAsked({ said, rest }: Said): boolean {
  return /\b(link|mail|sent|request\w*|gesendet|envoye|enviado|inviato|verzonden|pending)\b/.test(`${said} ${rest}`)
}

function isNone(text: string): boolean {
  return /^(|none|no|off|-|keine|aucun|ninguno|nessuno|nenhum|geen|brak|yok|нет)$/.test(text.trim().toLowerCase())
}

/** Only verbs that mean something for this subject count. */
function verbIn(text: string, subject: Subject): Verb | undefined {
  const known = kinds[subject].by
  return known && verbs.find(({ is, at }) => is in known && at(text) >= 0)?.is
}

const lockNames: readonly [NonNullable<LogEvent['lock']>['which'], RegExp][] = [
  ['gsl', /\bgsl\b|settings lock/],
  ['whitelist', /whitelist|allowlist/],
  ['withdrawal', /withdraw|auszahlung|retrait|retiro|prelievo|saque|opname|вывод/],
  ['account', /account|konto|compte|cuenta|conta|rekening|hesap|аккаунт/],
]

function lockOf(text: string, isWithdrawal: boolean): NonNullable<LogEvent['lock']> {
  const which = isWithdrawal ? 'withdrawal' : (lockNames.find(([, words]) => words.test(text))?.[0] ?? 'unknown')
  const has = (verb: Verb) => verbs.some(({ is, at }) => is === verb && at(text) >= 0)
  const opens = has('unlock') || has('remove')
  if (opens) return { which, to: has('request') ? 'unlock-requested' : 'unlocked' }
  return { which, to: has('lock') || has('add') ? 'locked' : 'unknown' }
}
