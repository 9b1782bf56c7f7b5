/** Destinations of a case: in the ticket, the log and the record. */
import type { NetworkList } from '../records/listed'
import type { LogEvent } from '../records/log-event'
import { flaggedAddress } from '../records/verdict'
import { rowsOf } from './detected'
import { fires, quiet, unknown } from './outcome'
import type { Outcome } from './signal'
import type { SignalInput } from './signal-input'

const chains = new Set('btc eth ltc bch doge trx xrp sol ada dot xmr ton xlm atom'.split(' '))

type Destination = { address: string; factIds: string[]; rows: LogEvent[] }

/**
 * Says whether a destination of the case stands on a list of this kind.
 *
 * @param input    the ticket with its facts, log and record
 * @param flag     which lists count
 * @returns        fires with list and date; unknown when no such list was loaded, or no destination is named
 */
export function onList(input: SignalInput, flag: 'scam' | 'sanctioned'): Outcome {
  const lists = (input.lists?.addressLists ?? []).filter(list => list.holds === 'addresses' && list.flag === flag)
  if (lists.length === 0) return unknown(flag === 'scam' ? 'a list of scam addresses' : 'a sanctions list')
  const named = destinationsOf(input)
  if (named.length === 0) return unknown('an address in ticket, log or record')
  const hits = named.flatMap(one => listed(one, lists))
  if (hits.length === 0) return quiet()
  return fires(hits.map(({ says }) => says).join('; '), {
    factIds: hits.flatMap(({ factIds }) => factIds),
    rows: hits.flatMap(({ rows }) => rows),
  })
}

function listed(one: Destination, lists: readonly NetworkList[]): (Destination & { says: string })[] {
  const from = flaggedAddress(one.address, lists)?.from
  return from ? [{ ...one, says: `${one.address} on ${from.name}, ${from.date}` }] : []
}

function destinationsOf(input: SignalInput): Destination[] {
  const found = new Map<string, Destination>()
  const at = (address: string): Destination => {
    const entry = found.get(address) ?? { address, factIds: [], rows: [] }
    found.set(address, entry)
    return entry
  }
  for (const { id, kind, value } of input.facts) if (chains.has(kind)) at(value).factIds.push(id)
  for (const event of rowsOf(input)) if (event.address) at(event.address).rows.push(event)
  for (const { address } of input.record?.destinations?.items ?? []) at(address)
  return [...found.values()]
}
