/** The way to a helpdesk's own form for internal notes. */
import type { Adapter } from './adapter'
import { groupsOf } from './case-key'

/** Where a ticket stands. */
export type TicketPlace = { origin: string; path: string; ticketKey: string }

/**
 * Address of the note form for a ticket, below the folder the helpdesk lives in.
 *
 * @param adapter    of the site
 * @param place      the ticket's page: origin, path with search, key
 * @returns          null when the adapter knows no such form, or when it would lead to another site
 */
export function noteFormOf(adapter: Adapter, { origin, path, ticketKey }: TicketPlace): string | null {
  const route = adapter.composers?.find(one => one.audience === 'internal' && one.route)?.route
  if (!route) return null
  const base = groupsOf(path.replace(/[?#].*$/s, ''), adapter.match.path).get('base') ?? ''
  const url = new URL(`${base}${route.path}`, origin)
  for (const [name, value] of Object.entries(route.query))
    url.searchParams.set(name, value.replaceAll('{caseKey}', ticketKey))
  return url.origin === origin ? url.href : null
}
