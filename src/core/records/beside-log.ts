import { readDevice } from '../indicators/log-device'
import { dayOf, fromRows, instantOf, writtenMs } from './beside-rows'
import type { BesideKnown, BesideRow, Claim } from './claim'
import { neighbourhood } from './ip-number'
import type { LogEvent } from './log-event'

/** House rule: what was seen first in the last three days before the client wrote may be whoever took the account over. */
const freshMs = 72 * 3_600_000
const acts = new Set(['login', 'session', 'logout'])

/**
 * Holds a device the client names against the log and the device list.
 *
 * @param claim    a user agent or a name such as 'pixel 9'
 * @param known    logs and record
 * @returns        supports, or unknown: a device nobody saw yet may still be the client's
 */
export function besideDevice(claim: Claim, known: BesideKnown): BesideRow {
  const listed = known.record.devices?.items.find(({ text }) => isDevice(claim.value, text))
  if (listed && known.record.devices) {
    const { by, ref } = known.record.devices.source
    const shown = { text: listed.text, by, ...(ref ? { ref } : {}) }
    return { claim, shown, verdict: 'supports', note: 'in the device list' }
  }
  return besideRows(claim, known, ({ device }) => device !== undefined && isDevice(claim.value, device.text))
}

/**
 * Holds an address the client names against the log.
 *
 * @param claim    an IP address
 * @param known    logs and record
 * @returns        supports, also by its neighbourhood, or unknown
 */
export function besideNetwork(claim: Claim, known: BesideKnown): BesideRow {
  const exact = besideRows(claim, known, ({ ip }) => ip === claim.value)
  const home = neighbourhood(claim.value)
  if (exact.shown || home === null) return exact
  const near = besideRows(claim, known, ({ ip }) => ip !== undefined && neighbourhood(ip) === home)
  return near.verdict === 'supports' ? { ...near, note: 'the same network, another address' } : near
}

/**
 * Holds a country the client mentions against residence and log.
 *
 * @param claim    a country code
 * @param known    logs and record
 * @returns        supports, or unknown: people travel
 */
export function besidePlace(claim: Claim, known: BesideKnown): BesideRow {
  const { residence } = known.record
  if (residence?.value.trim().toUpperCase() === claim.value) {
    const { by, ref } = residence.source
    const shown = { text: residence.value, by, ...(ref ? { ref } : {}) }
    return { claim, shown, verdict: 'supports', note: 'the residence on record' }
  }
  return besideRows(claim, known, ({ country }) => country?.toUpperCase() === claim.value)
}

/** Failed tries, what came after the client wrote, and what is only days old speak for nobody. */
function besideRows(claim: Claim, known: BesideKnown, fits: (event: LogEvent) => boolean): BesideRow {
  if (!known.events) return { claim, verdict: 'unknown', note: 'no log was read' }
  const until = writtenMs(claim, known)
  const found = known.events.filter(fits)
  if (found.length === 0) return { claim, verdict: 'unknown', note: 'no row of the log shows it' }
  const good = found.filter(({ kind, result }) => acts.has(kind) && result === 'ok')
  if (good.length === 0) {
    return { claim, shown: fromRows(found), verdict: 'unknown', note: 'only in rows that are no sign-in that worked' }
  }
  const old = good.filter(event => Number.isFinite(until) && instantOf(event) < until - freshMs)
  if (old.length === 0) {
    return {
      claim,
      shown: fromRows(good),
      verdict: 'unknown',
      note: 'seen only in the last days before the client wrote',
    }
  }
  const note = old.length === 1 ? 'in 1 row of the log' : `in ${old.length} rows of the log`
  return { claim, shown: fromRows(old), verdict: 'supports', note }
}

/**
 * Holds an amount the client says was withdrawn against the withdrawals on record.
 *
 * @param claim    '0.5 BTC'
 * @param known    logs and record
 * @returns        supports on the same amount; contradicts only when the record's own list of withdrawals holds no such
 *                 one, since a log may be a part
 */
export function besideWithdrawal(claim: Claim, { record, events }: BesideKnown): BesideRow {
  const listed = record.withdrawals?.items
  const all = [...(listed ?? []), ...(events ?? [])].filter(isWithdrawal)
  if (!listed && all.length === 0) return { claim, verdict: 'unknown', note: 'no withdrawals were read' }
  const [amount = '', asset = ''] = claim.value.split(' ')
  const same = all.filter(event => event.asset?.toUpperCase() === asset.toUpperCase())
  const exact = same.filter(event => numberOf(event.amount) === Number(amount))
  if (exact.length > 0) return { claim, shown: withdrawn(exact, record), verdict: 'supports', note: 'the same amount' }
  const shown = same.length > 0 ? same : all
  const note = same.length > 0 ? 'another amount' : `no withdrawal of ${asset} on record`
  return {
    claim,
    ...(shown.length > 0 ? { shown: withdrawn(shown.toReversed(), record) } : {}),
    verdict: listed ? 'contradicts' : 'unknown',
    note: listed ? note : `${note}, in the part of the log read`,
  }
}

function isWithdrawal({ kind, result }: LogEvent): boolean {
  return /^withdrawal-(?:sent|requested)$/.test(kind) && result !== 'denied' && result !== 'failed'
}

function withdrawn(events: readonly LogEvent[], { withdrawals }: BesideKnown['record']) {
  const [first] = events
  const text = first ? `${first.amount ?? '?'} ${first.asset ?? ''}, ${dayOf(first.at) || 'no day'}` : ''
  if (!first || !withdrawals?.items.includes(first)) return fromRows(events, text)
  const { by, ref } = withdrawals.source
  return { text, by, ...(ref ? { ref } : {}) }
}

function numberOf(text: string | undefined): number {
  const plain = text?.replace(/[\s’']|,(?=\d{3}(?:\D|$))/gu, '') ?? ''
  return plain === '' ? Number.NaN : Number(plain)
}

/** By the words both use, or by program and system; a model the log does not name may still be this one. */
function isDevice(said: string, text: string): boolean {
  const [claimed, seen] = [said.toLowerCase(), text.toLowerCase()]
  if (seen.includes(claimed)) return true
  const agent = readDevice(said)
  if (agent.kind !== 'unknown') return agent.family === readDevice(text).family
  const [base = '', ...model] = claimed.split(' ')
  if (model.length === 0 || base === '') return false
  const rest = seen.split(base).slice(1)
  return rest.length > 0 && !rest.some(after => /^\s?\d/.test(after))
}
