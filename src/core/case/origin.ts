import type { Adapter } from './adapter'

/**
 * Whether an adapter may be used on an origin.
 *
 * @param origins    'user-granted' (any site the user granted) or match patterns such as 'https://*.desk.example/*'
 * @param origin     'https://host[:port]'
 * @returns          true when it may; a pattern without a port fits every port, as browsers have it
 */
export function fitsOrigin(origins: 'user-granted' | readonly string[], origin: string): boolean {
  if (origins === 'user-granted') return true
  const [scheme, authority = ''] = origin.split('://')
  const host = authority.replace(/:\d+$/, '')
  return origins.some(pattern => {
    const parts = /^(https?|\*):\/\/(\*|(?:\*\.)?[^/*:]+)(:\d+|:\*)?\//.exec(pattern)
    if (!parts || (parts[1] !== '*' && parts[1] !== scheme)) return false
    const port = parts[3]
    return fitsHost(parts[2] ?? '', host) && (!port || port === ':*' || authority.endsWith(port))
  })
}

/**
 * Whether an adapter may be needed on a page: its origin fits, and where a site loads each page anew, its path does too.
 * Any other site may move to a ticket without a new page.
 *
 * @param adapter    match and nav of an adapter
 * @param page       origin 'https://host[:port]', path with or without its query
 * @returns          false when the page can never show a ticket of this adapter
 */
export function mayShow(
  { match, nav }: Pick<Adapter, 'match' | 'nav'>,
  page: { origin: string; path: string },
): boolean {
  if (!fitsOrigin(match.origins, page.origin)) return false
  const [pathname = ''] = page.path.split('?', 1)
  return nav?.mode !== 'document' || match.path.some(known => new RegExp(known).test(pathname))
}

/**
 * The time zone set for a site.
 *
 * @param zones     zone by origin; a granted site names no port where every port is granted
 * @param origin    'https://host[:port]'
 * @returns         the zone set for exactly this origin, else for its host; '' when none is set
 */
export function zoneOf(zones: Readonly<Record<string, string>>, origin: string): string {
  return zones[zoneKeyOf(zones, origin) ?? ''] ?? ''
}

/**
 * Under which name the zone of a site was kept.
 *
 * @param zones     zone by origin; '' where somebody was asked and left it open
 * @param origin    'https://host[:port]'
 * @returns         the key; undefined when nobody was asked yet
 */
export function zoneKeyOf(zones: Readonly<Record<string, string>>, origin: string): string | undefined {
  return [origin, hostOf(origin)].find(one => Object.hasOwn(zones, one))
}

/**
 * The name a zone is kept under where none is yet: sites are granted with all their ports.
 *
 * @param origin    'https://host[:port]'
 * @returns         'https://host'
 */
export function hostOf(origin: string): string {
  return origin.replace(/:\d+$/, '')
}

function fitsHost(pattern: string, host: string): boolean {
  if (pattern === '*') return true
  if (!pattern.startsWith('*.')) return pattern === host
  return host === pattern.slice(2) || host.endsWith(pattern.slice(1))
}
