/**
 * Reads the parameters of an address, also where ';' parts them as Request Tracker writes it.
 *
 * @param search    '?Action=Comment;id=13' or '#a=1&b=2', with or without its first sign
 * @returns         first value per name, decoded; no prototype
 */
export function parametersOf(search: string): Map<string, string> {
  const query = search.replace(/^#/, '').replace(/#.*/s, '').replaceAll(';', '&')
  return new Map([...new URLSearchParams(query)].reverse())
}

/** An address, cut up as the browser does. */
export type Place = { pathname: string; search: string }

/** How the key stands in an address; a part of an adapter's `caseKey`. */
export type KeyRule = { from: 'path' | 'query'; name?: string; parts?: string[]; pattern?: string }

/**
 * Reads the parts of a ticket's key from an address.
 *
 * @param rule     where it stands, e.g. { from: 'query', parts: ['_mbox', '_uid'] }
 * @param place    the page's address
 * @param paths    the adapter's path patterns; named groups hold the parts when `from` is 'path'
 * @returns        the parts by name in order, or null when one is missing or does not fit `pattern`
 */
export function keyParts(rule: KeyRule, place: Place, paths: readonly string[]): Map<string, string> | null {
  const source = rule.from === 'query' ? parametersOf(place.search) : groupsOf(place.pathname, paths)
  const parts = new Map<string, string>()
  for (const name of rule.parts ?? (rule.name ? [rule.name] : [])) {
    const value = source.get(name) ?? ''
    if (!value || value.length > 120 || (rule.pattern && !new RegExp(rule.pattern).test(value))) return null
    parts.set(name, value)
  }
  return parts.size > 0 ? parts : null
}

/**
 * Joins the parts of a key to the ticket key.
 *
 * @param parts    as `keyParts` gives them
 * @returns        '42' or 'INBOX:17'
 */
export function keyText(parts: ReadonlyMap<string, string>): string {
  return [...parts.values()].join(':')
}

/**
 * Named groups of the first pattern that fits.
 *
 * @param text        a path
 * @param patterns    regular expression sources
 * @returns           groups by name; empty when none fits or none is named
 */
export function groupsOf(text: string, patterns: readonly string[]): Map<string, string> {
  for (const pattern of patterns) {
    const match = new RegExp(pattern).exec(text)
    if (match) return new Map(Object.entries(match.groups ?? {}))
  }
  return new Map()
}
