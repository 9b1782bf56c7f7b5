/** What the texts of a ticket and of its sources tell. */
import { type Gathered, gather } from '../core/signals/gather'
import type { HeavyCalls, Missing } from '../messages/heavy'
import { mailLists } from '../packs/load-mail-lists'
import { countryNames } from './country-names'
import { networksAt } from './networks'
import { othersTurn } from './slices'
import { headersOf, missingOf, tableOf } from './texts'

/** Gathers; asks for the texts it does not have. */
export async function gatherTicket({
  reading,
  given,
  language,
}: HeavyCalls['ticket.gather']['input']): Promise<Gathered | Missing> {
  const { sources, record, desk, now } = given
  const missing = missingOf(sources)
  if (missing.length > 0) return { missing }
  const logs = sources.filter(({ kind }) => kind === 'log')
  const mails = sources.filter(({ kind }) => kind === 'mail')
  const tables = await Promise.all(logs.map(tableOf))
  // Whoever waits to draw the same logs goes first: judging a long one takes a while.
  if (logs.length > 0) await othersTurn()
  return gather({
    reading,
    now,
    record,
    ...(language ? { language } : {}),
    networks: await networksAt(),
    countries: countryNames(),
    lists: { mail: mailLists, protectedNames: desk.protectedNames, allowedDomains: desk.allowedDomains },
    ...(logs.length > 0 ? { events: tables.flatMap(table => table?.events ?? []) } : {}),
    ...(mails.length > 0 ? { mail: mails.flatMap(one => headersOf(one, desk.receivers) ?? []) } : {}),
  })
}
