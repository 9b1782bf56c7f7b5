/** Networks of the case: where the ticket and recent rows came from. */
import type { LogEvent } from '../records/log-event'
import { recentRows } from './case-log'
import type { SignalInput } from './signal-input'

/** A network of the case: an address with its country, and the row or field that names it. */
export type CaseNetwork = { ip: string; country: string; asn: string; rows: LogEvent[]; factIds: string[] }

/**
 * Lists the networks of the case, newest first.
 *
 * @param input    ticket, log and lists of networks
 * @returns        each address once, with its rows and facts
 */
export function caseNetworks(input: SignalInput): CaseNetwork[] {
  const found = new Map<string, CaseNetwork>()
  const at = (ip: string, country = '', asn = ''): CaseNetwork => {
    const listed = country || input.networks?.(ip)?.country?.code || ''
    const entry = found.get(ip) ?? { ip, country: listed, asn, rows: [], factIds: [] }
    found.set(ip, entry)
    return entry
  }
  for (const { id, kind, value, at: place } of input.facts) {
    const isSource = place.in === 'field' && place.field === 'sourceIp'
    if (isSource && (kind === 'ipv4' || kind === 'ipv6')) at(value).factIds.push(id)
  }
  for (const { event } of recentRows(input).reverse()) {
    if (event.ip) at(event.ip, event.country, event.asn).rows.push(event)
  }
  return [...found.values()]
}
