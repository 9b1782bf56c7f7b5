/** What the texts of a ticket and of its sources tell. */
import { factsOf } from '../core/case/facts'
import { type Gathered, gather } from '../core/signals/gather'
import { loadedLists } from '../core/signals/loaded-lists'
import type { HeavyCalls, Missing, MissingLists } from '../messages/heavy'
import { mailLists } from '../packs/load-mail-lists'
import { countryTable, sequenceRules } from '../packs/load-network-lists'
import { countryNames } from './country-names'
import { listsOf } from './lists'
import { networksAt } from './networks'
import { othersTurn } from './slices'
import { headersOf, missingOf, tableOf } from './texts'

/** Gathers; asks for the texts and lists it does not have. */
export async function gatherTicket({
  reading,
  given,
  language,
}: HeavyCalls['ticket.gather']['input']): Promise<Gathered | Missing | MissingLists> {
  const { sources, record, desk, now } = given
  const missing = missingOf(sources)
  if (missing.length > 0) return { missing }
  const own = listsOf(given.lists)
  if ('missingLists' in own) return own
  const logs = sources.filter(({ kind }) => kind === 'log')
  const mails = sources.filter(({ kind }) => kind === 'mail')
  const tables = await Promise.all(logs.map(tableOf))
  // Whoever waits to draw the same logs goes first: judging a long one takes a while.
  if (logs.length > 0) await othersTurn()
  const events = tables.flatMap(table => table?.events ?? [])
  const facts = factsOf(reading)
  const letters = mails.flatMap(one => {
    const headers = headersOf(one, desk.receivers)
    return headers ? [{ id: one.id, headers }] : []
  })
  return gather({
    reading,
    facts,
    now,
    record,
    ...(language ? { language } : {}),
    countries: countryNames(),
    networks: await networksAt(own.lists),
    lists: {
      mail: mailLists,
      sequences: sequenceRules,
      countries: countryTable,
      protectedNames: desk.protectedNames,
      allowedDomains: desk.allowedDomains,
      ...loadedLists(own.lists, { facts, events, record, now }),
    },
    ...(logs.length > 0 ? { events } : {}),
    ...(mails.length > 0 ? { mail: letters.map(({ headers }) => headers), mailIds: letters.map(({ id }) => id) } : {}),
  })
}
