/** Destinations of a case: in the ticket, the log and the record. */
import type { LogEvent } from '../records/log-event'
import type { ListedAddress, SignalInput } from './signal-input'

const chains = new Set('btc eth ltc bch doge trx xrp sol ada dot xmr ton xlm atom'.split(' '))

/** A destination on a list, with the facts and rows that name it. */
export type ListedDestination = { listed: ListedAddress; factIds: string[]; rows: LogEvent[] }

/**
 * Finds the destinations of a case that a list names.
 *
 * @param input    the ticket with its facts, log and record
 * @param list     listed addresses
 * @returns        one entry per listed address
 */
export function listedDestinations(input: SignalInput, list: readonly ListedAddress[]): ListedDestination[] {
  const wanted = new Map(list.map(listed => [sameForm(listed.address), listed]))
  const found = new Map<string, ListedDestination>()
  const at = (address: string): ListedDestination | undefined => {
    const key = sameForm(address)
    const listed = wanted.get(key)
    if (!listed) return undefined
    const entry = found.get(key) ?? { listed, factIds: [], rows: [] }
    found.set(key, entry)
    return entry
  }
  for (const { id, kind, value } of input.facts) if (chains.has(kind)) at(value)?.factIds.push(id)
  for (const event of input.events ?? []) at(event.address ?? '')?.rows.push(event)
  for (const { address } of input.record?.destinations?.items ?? []) at(address)
  return [...found.values()]
}

/**
 * Tells whether a case names any destination at all.
 *
 * @param input    the ticket with its facts, log and record
 * @returns        false when there is nothing to look up
 */
export function namesDestination({ facts, events = [], record }: SignalInput): boolean {
  return (
    facts.some(({ kind }) => chains.has(kind)) ||
    events.some(({ address = '' }) => address !== '') ||
    (record?.destinations?.items.length ?? 0) > 0
  )
}

/** Hexadecimal and bech32 forms are the same in capitals; base58 forms are not. */
function sameForm(address: string): string {
  return /^(?:0x|[a-z]{2,5}1|[A-Z]{2,5}1)/.test(address) ? address.toLowerCase() : address
}
