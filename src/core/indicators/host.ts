import { parse } from 'tldts'

/** File endings that are also public suffixes or look like them; a lone name with one is a file. */
const fileEndings = new Set(
  'zip py sh md rs pl js ts css html htm php pdf doc docx xls xlsx png jpg jpeg gif svg txt csv json xml eml exe dll bat cmd ps app mov so cc java class jar tar gz log'.split(
    ' ',
  ),
)

/**
 * Reads a host name as its canonical form.
 *
 * @param host    letters of any script, dots, hyphens
 * @returns       lower case A-label and whether a real public suffix ends it; null when it is no host name
 */
export function readHost(host: string): { name: string; registrable: boolean } | null {
  const url = `http://${host}/`
  const name = hostOf(url)
  if (name === null || name.length > 253 || !name.includes('.')) return null
  const found = parse(name, { allowPrivateDomains: true })
  return { name, registrable: found.isIcann === true || found.isPrivate === true }
}

/**
 * Tells whether a lone dotted name is more likely a file than a host.
 *
 * @param name    lower case
 * @returns       true for 'report.zip'
 */
export function isFileName(name: string): boolean {
  const parts = name.split('.')
  return parts.length === 2 && fileEndings.has(parts[1] ?? '')
}

function hostOf(text: string): string | null {
  if (!URL.canParse(text)) return null
  return new URL(text).hostname.replace(/\.$/, '').toLowerCase()
}
