/** What one raw mail shows an analyst: every judge of mail asked once, in rows small enough for a panel. */
import { clip } from '../base/text'
import type { MailBeside, Some } from './mail-beside'
import type { AuthenticationHeader } from './mail-header-shapes'
import type { MailHeaders } from './mail-headers'
import { fieldLines, oneLine } from './mail-source-lines'
import { sourceOf } from './mail-verdicts'
import { addressRows, lookalikeRows, serviceRows } from './mail-view-addresses'
import { mailPath } from './mail-view-path'
import type { MailAuthenticationRow, MailProblemRow, MailVerdictRow, MailView } from './mail-view-shapes'

/** Rows of one list that are shown; a mail with more is hostile, and its count says so. */
const mostRows = 50
const mostHops = 101
const mostResults = 12
const longestShown = 400

/**
 * Shows a mail.
 *
 * @param headers    as read with our receivers' ids
 * @param beside     its text, the account's and the requester's address, our names, lists, and the look-up of networks
 * @returns          rows with the header lines behind them, at most 50 a list; never throws
 */
export function mailViewOf(headers: MailHeaders, beside: MailBeside): MailView {
  const addresses = addressRows(headers, beside)
  const received = headers.fields.filter(({ name }) => name.toLowerCase() === 'received').length
  return {
    subject: headers.subject === null ? null : clip(headers.subject, longestShown),
    date: headers.date,
    onFile: beside.onFile,
    requester: beside.requester,
    hasReceivers: beside.receivers.length > 0,
    addresses,
    verdicts: (['spf', 'dkim', 'dmarc'] as const).map(method => verdictRow(headers, method, beside.raw)),
    authentication: some(headers.authentication, one => authenticationRow(one, beside.raw)),
    hops: { rows: mailPath(headers, beside).slice(-mostHops), count: received },
    lookalikes: some(lookalikeRows(addresses.rows, beside)),
    services: some(serviceRows(addresses.rows, beside)),
    problems: some(
      headers.problems,
      (problem): MailProblemRow => ({ ...problem, behind: oneLine(beside.raw, problem) }),
    ),
  }
}

/** Only the rows that are shown are made. */
function some<T>(all: readonly T[]): Some<T>
function some<T, R>(all: readonly T[], make: (one: T) => R): Some<R>
function some<T>(all: readonly T[], make: (one: T) => T = one => one): Some<T> {
  return { rows: all.slice(0, mostRows).map(make), count: all.length }
}

function verdictRow(headers: MailHeaders, method: MailVerdictRow['method'], raw: string): MailVerdictRow {
  const verdict = headers[method]
  const own = sourceOf(headers.authentication, method)
  const source = own ?? headers.authentication.find(({ results }) => results.some(one => one.method === method))
  return {
    method,
    verdict,
    trust: own ? 'ours' : source ? 'not-trusted' : 'none',
    behind: source ? fieldLines(raw, source) : null,
  }
}

function authenticationRow(found: AuthenticationHeader, raw: string): MailAuthenticationRow {
  const { header, authservId, trust, results } = found
  return {
    header,
    authservId,
    trust,
    results: results.slice(0, mostResults).map(({ method, result }) => ({ method, result: clip(result, 40) })),
    behind: fieldLines(raw, found),
  }
}
