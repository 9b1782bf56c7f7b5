/** Rows, records and networks for examples: only what a signal looks at. They do not ship. */
import type { AccountRecord } from '../records/account-record'
import type { NetworkList } from '../records/listed'
import type { LogDevice, LogEvent, LogKind, LogTime } from '../records/log-event'
import type { NetworkClass, NetworkVerdict } from '../records/network'

/** Values in an example were typed by hand. */
export const byHand: { by: 'hand' } = { by: 'hand' }

/** The change log and the withdrawals were looked at, and there is none. */
export const noChanges: AccountRecord = {
  changes: { items: [], source: byHand },
  withdrawals: { items: [], source: byHand },
}

/**
 * Makes a row of a log.
 *
 * @param kind     what happened
 * @param at       time as ISO text, or '' for a row without one
 * @param parts    what else the row says
 * @returns        the row
 */
export function row(kind: LogKind, at: IsoText | '', parts: Partial<LogEvent> = {}): LogEvent {
  const time = at === '' ? {} : { at: moment(at) }
  return { tableId: 't1', row: 1, kind, wording: kind, result: 'ok', ...time, ...parts }
}

type IsoText = `${string}Z`

/**
 * Makes a certain time.
 *
 * @param iso    ISO text
 * @returns      the time as a log gives it
 */
export function moment(iso: IsoText): LogTime {
  return { raw: iso, iso, sure: true, precision: 'second' }
}

/**
 * Makes a device.
 *
 * @param text     as the log names it
 * @param parts    what else is known
 * @returns        the device
 */
export function device(text: string, parts: Partial<LogDevice> = {}): LogDevice {
  return { text, family: text, kind: 'browser', isNew: false, ...parts }
}

/**
 * Makes the word of the lists on a network.
 *
 * @param ip       the address
 * @param owner    class of its owner
 * @param code     country, or none
 * @returns        the verdict
 */
export function network(ip: string, owner: NetworkClass, code?: string): NetworkVerdict {
  const from = { name: 'test list', date: '2026-03-01', source: 'test' }
  const tag = owner === 'unknown' ? { class: owner } : { class: owner, from }
  return { ip, tag, ...(code ? { country: { code, from } } : {}) }
}

/**
 * Makes a record that says where the client lives and which networks are usual.
 *
 * @param residence    country
 * @param networks     addresses, ranges, AS numbers
 * @param travel       countries of told journeys; undefined when nobody asked
 * @returns            the record
 */
export function livesIn(residence: string, networks: string[] = [], travel?: string[]): AccountRecord {
  return {
    residence: { value: residence, source: byHand },
    usualNetworks: { items: networks, source: byHand },
    ...(travel ? { travel: { items: travel.map(country => ({ country, source: byHand })), source: byHand } } : {}),
  }
}

/**
 * Makes a list of flagged addresses.
 *
 * @param flag         what they are flagged for
 * @param addresses    as lists keep them: hexadecimal in lower case
 * @returns            the list
 */
export function addressList(flag: 'scam' | 'sanctioned', addresses: string[]): NetworkList {
  const about = { name: 'test list', date: '2026-03-15', source: 'test' }
  return { holds: 'addresses', about, flag, addresses: new Set(addresses), count: addresses.length, first: [] }
}
