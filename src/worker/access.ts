/** Which sites the user granted, and the page script on them. Registrations may vanish with an update: reconcile. */
import browser from 'webextension-polyfill'

const scriptId = 'gatehouse-page'

/**
 * Lists the origins patterns the user granted.
 *
 * @returns    match patterns, e.g. 'https://desk.example/*'
 */
export async function grantedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll()
  return origins
}

/**
 * Tells whether an origin is covered by a granted pattern.
 *
 * @param patterns    match patterns
 * @param origin      'https://host[:port]'
 * @returns           true when the page script may run there
 */
export function isGranted(patterns: readonly string[], origin: string): boolean {
  if (!URL.canParse(origin)) return false
  const { protocol, hostname } = new URL(origin)
  return patterns.some(pattern => {
    const parts = /^(\*|https?):\/\/([^/]+)\//.exec(pattern)
    if (!parts) return false
    const [, scheme = '', host = ''] = parts
    const isScheme = scheme === '*' ? /^https?:$/.test(protocol) : `${scheme}:` === protocol
    const bare = host.replace(/:(\d+|\*)$/, '')
    return (
      isScheme && (bare === '*' || bare === hostname || (bare.startsWith('*.') && hostname.endsWith(bare.slice(1))))
    )
  })
}

/**
 * Registers the page script on exactly the granted sites, and starts it in tabs that are open already.
 *
 * @param file         built file of the page script
 * @param startsNow    whether open tabs get it at once
 */
export async function reconcile(file: string, startsNow: boolean): Promise<void> {
  const matches = await grantedPatterns()
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] })
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [scriptId] })
  if (matches.length === 0) return
  await browser.scripting.registerContentScripts([
    { id: scriptId, js: [file], matches, runAt: 'document_end', allFrames: false },
  ])
  if (startsNow) await startInOpenTabs(file, matches)
}

async function startInOpenTabs(file: string, matches: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches })
  await Promise.allSettled(
    tabs.flatMap(tab =>
      tab.id === undefined ? [] : [browser.scripting.executeScript({ target: { tabId: tab.id }, files: [file] })],
    ),
  )
}
