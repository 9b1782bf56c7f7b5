/** What the team's own lists give the signals of one case; a list of a kind that is not loaded stays absent. */
import type { Fact } from '../case/fact'
import type { AccountRecord } from '../records/account-record'
import { ipNumber } from '../records/ip-number'
import { freshDays, listAgeDays } from '../records/list-age'
import type { NetworkList } from '../records/listed'
import type { LogEvent } from '../records/log-event'
import { rangeValue } from '../records/verdict'
import { rangeOf } from './ip-ranges'
import type { SignalLists } from './signal-input'

/** What a case names. */
export type NamedInCase = { facts: readonly Fact[]; events?: readonly LogEvent[]; record?: AccountRecord; now: string }

/**
 * Takes what the signals of a case need of the lists.
 *
 * @param lists    the lists that are loaded
 * @param named    facts, log and record of the case
 * @returns        lists of destinations, old ones saying so; of lists of attacks only the networks the case names, so
 *                 that a long list costs no long look; each absent when no list of its kind is loaded
 */
export function loadedLists(
  lists: readonly NetworkList[],
  named: NamedInCase,
): Pick<SignalLists, 'addressLists' | 'attackNetworks'> {
  const addresses = lists.filter(list => list.holds === 'addresses')
  const attacks = lists.filter(list => list.holds === 'attacks')
  return {
    ...(addresses.length > 0 ? { addressLists: addresses.map(list => withAge(list, named.now)) } : {}),
    ...(attacks.length > 0 ? { attackNetworks: attackedIn(attacks, named) } : {}),
  }
}

function withAge(list: NetworkList, now: string): NetworkList {
  const days = listAgeDays(list.about, now)
  return days > freshDays ? { ...list, about: { ...list.about, name: `${list.about.name} (${days} days old)` } } : list
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
