/** What the team's own lists say of one case: only entries the case names, so that a long list costs no long look. */
import type { Fact } from '../case/fact'
import type { AccountRecord } from '../records/account-record'
import { ipNumber } from '../records/ip-number'
import { freshDays, listAgeDays } from '../records/list-age'
import type { NetworkList } from '../records/listed'
import type { LogEvent } from '../records/log-event'
import { addressKey } from '../records/network-rows'
import { rangeValue } from '../records/verdict'
import { rangeOf } from './ip-ranges'
import type { ListedAddress, SignalLists } from './signal-input'

/** What a case names. */
export type NamedInCase = { facts: readonly Fact[]; events?: readonly LogEvent[]; record?: AccountRecord; now: string }

/**
 * Looks a case up in lists of destinations and of attacks.
 *
 * @param lists    the lists that are loaded
 * @param named    facts, log and record of the case
 * @returns        hits by kind of list; a kind is absent when no list of it is loaded
 */
export function loadedLists(
  lists: readonly NetworkList[],
  named: NamedInCase,
): Pick<SignalLists, 'flaggedAddresses' | 'sanctionedAddresses' | 'attackNetworks'> {
  const addresses = lists.filter(list => list.holds === 'addresses')
  const scams = addresses.filter(({ flag }) => flag === 'scam')
  const sanctions = addresses.filter(({ flag }) => flag === 'sanctioned')
  const attacks = lists.filter(list => list.holds === 'attacks')
  return {
    ...(scams.length > 0 ? { flaggedAddresses: listedIn(scams, named) } : {}),
    ...(sanctions.length > 0 ? { sanctionedAddresses: listedIn(sanctions, named) } : {}),
    ...(attacks.length > 0 ? { attackNetworks: attackedIn(attacks, named) } : {}),
  }
}

function listedIn(lists: readonly (NetworkList & { holds: 'addresses' })[], named: NamedInCase): ListedAddress[] {
  const { facts, events = [], record, now } = named
  const asked = new Set([
    ...facts.map(({ value }) => value),
    ...events.map(({ address = '' }) => address),
    ...(record?.destinations?.items ?? []).map(({ address }) => address),
  ])
  return [...asked].flatMap(address =>
    lists
      .filter(list => list.addresses.has(addressKey(address)))
      .map(({ about }) => ({ address, list: withAge(about.name, listAgeDays(about, now)), date: about.date })),
  )
}

function withAge(name: string, days: number): string {
  return days > freshDays ? `${name} (${days} days old)` : name
}

function attackedIn(lists: readonly (NetworkList & { holds: 'attacks' })[], named: NamedInCase): string[] {
  const { facts, events = [], record } = named
  const rows = [...events, ...(record?.changes?.items ?? []), ...(record?.withdrawals?.items ?? [])]
  const asked = new Set([
    ...facts.filter(({ kind }) => kind === 'ipv4' || kind === 'ipv6').map(({ value }) => value),
    ...rows.map(({ ip = '' }) => ip),
  ])
  const hits = [...asked].flatMap(ip => {
    const number = ipNumber(ip)
    const list = number && lists.find(({ table }) => rangeValue(table, number) !== '')
    return list ? [rangeOf(ip, list.rows) ?? ip] : []
  })
  return [...new Set(hits)]
}
