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
 * The time zone set for a site.
 *
 * @param zones     zone by origin; a granted site names no port where every port is granted
 * @param origin    'https://host[:port]'
 * @returns         the zone set for exactly this origin, else for its host; '' when none is set
 */
export function zoneOf(zones: Readonly<Record<string, string>>, origin: string): string {
  const known = [origin, origin.replace(/:\d+$/, '')].find(one => Object.hasOwn(zones, one))
  return (known && zones[known]) || ''
}

function fitsHost(pattern: string, host: string): boolean {
  if (pattern === '*') return true
  if (!pattern.startsWith('*.')) return pattern === host
  return host === pattern.slice(2) || host.endsWith(pattern.slice(1))
}
