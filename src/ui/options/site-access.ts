/** The browser's own list of sites this extension may read, and taking one away. */
export type SiteAccess = {
  /** Match patterns, like 'https://desk.example/*'. */
  list: () => Promise<string[]>
  /** False when the browser keeps the access. */
  remove: (pattern: string) => Promise<boolean>
  /** Calls back when access was given or taken; returns the way to stop. */
  onChange: (handler: () => void) => () => void
}

/** The origin of a pattern that covers exactly one site; '' when it covers more. */
export function originOf(pattern: string): string {
  const origin = pattern.replace(/\/\*$/, '')
  return !origin.includes('*') && URL.canParse(origin) ? origin : ''
}

/** Tells whether the browser knows a time zone by this name. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
