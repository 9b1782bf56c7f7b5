/** What the popup can do on a page: nothing, because the browser forbids it, or reading a site. */
export type PageKind = { kind: 'restricted' } | { kind: 'web'; host: string; pattern: string }

const stores = ['chromewebstore.google.com', 'chrome.google.com', 'microsoftedge.microsoft.com', 'addons.mozilla.org']

/** Tells whether a page may be read at all; the pattern to ask for has no port, because no browser grants by port alike. */
export function pageKind(url: string): PageKind {
  const page = URL.canParse(url) ? new URL(url) : null
  if (!page || !/^https?:$/.test(page.protocol) || stores.includes(page.hostname)) return { kind: 'restricted' }
  return { kind: 'web', host: page.host, pattern: `${page.protocol}//${page.hostname}/*` }
}
