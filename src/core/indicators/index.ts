/** The list of kinds and the one scan over a text. Earlier kinds win where two claim the same letters. */
import { btc, eth } from './coin'
import { email } from './email'
import type { Indicator, Kind } from './indicator'
import { ipv4, ipv6 } from './ip'
import { domain, url } from './url'

/** Kinds in order of precedence: what contains comes before what is contained. */
export const kinds: readonly Kind[] = [url, email, eth, btc, ipv6, ipv4, domain]

/**
 * Finds indicators in a text.
 *
 * @param text    any text; offsets count its UTF-16 units
 * @returns       hits in text order without overlap; every occurrence is its own hit
 * Source:        contract of kinds and values, `README.md` of this folder
 */
export function findIndicators(text: string): Indicator[] {
  const taken: Indicator[] = []
  const claimed = new Uint8Array(text.length)
  for (const kind of kinds) {
    for (const hit of hitsOf(kind, text)) {
      if (claimed.subarray(hit.start, hit.end).includes(1)) continue
      claimed.fill(1, hit.start, hit.end)
      taken.push(hit)
    }
  }
  return taken.sort((a, b) => a.start - b.start)
}

function* hitsOf(kind: Kind, text: string): Generator<Indicator> {
  for (const match of text.matchAll(kind.candidates)) {
    const start = match.index
    const verdict = kind.verify(match[0], { text, start, end: start + match[0].length })
    if (!verdict) continue
    const end = verdict.end ?? start + match[0].length
    const { value, validity, note } = verdict
    yield { kind: kind.name, value, raw: text.slice(start, end), start, end, validity, ...(note ? { note } : {}) }
  }
}
