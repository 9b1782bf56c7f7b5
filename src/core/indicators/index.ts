/** The list of kinds and the one scan over a text. Earlier kinds win where two claim the same letters. */
import { btc } from './btc'
import { cidr } from './cidr'
import { domain } from './domain'
import { email } from './email'
import { eth } from './eth'
import type { FindOptions, Indicator, Kind, Span } from './indicator'
import { ipv4 } from './ipv4'
import { ipv6 } from './ipv6'
import { type Plain, plainOf } from './refang'
import { url } from './url'

/** Kinds in order of precedence: what contains comes before what is contained. */
export const kinds: readonly Kind[] = [url, email, eth, btc, cidr, ipv6, ipv4, domain]

/**
 * Finds indicators in a text.
 *
 * @param text       any text; offsets count its UTF-16 units
 * @param options    how the text is to be read
 * @returns          hits in text order without overlap; every occurrence is its own hit
 * Source:           contract of kinds and values, `src/core/README.md`
 */
export function findIndicators(text: string, options: FindOptions = {}): Indicator[] {
  const plain = plainOf(text, options)
  const claimed = new Uint8Array(text.length)
  const taken: Indicator[] = []
  for (const kind of kinds) {
    for (const span of kind.spans(plain)) {
      if (isWithin(claimed, plain, span)) continue
      const hit = hitOf(kind, plain, { text, span })
      if (!hit || claimed.subarray(hit.start, hit.end).includes(1)) continue
      claimed.fill(1, hit.start, hit.end)
      taken.push(hit)
    }
  }
  return taken.sort((a, b) => a.start - b.start)
}

function hitOf(kind: Kind, plain: Plain, { text, span }: { text: string; span: Span }): Indicator | null {
  const found = kind.verify(plain, span)
  if (!found) return null
  const start = plain.startOf(found.start)
  const end = plain.endOf(found.end - 1)
  const { value, validity, note } = found
  return { kind: kind.name, value, raw: text.slice(start, end), start, end, validity, ...(note ? { note } : {}) }
}

/** A stretch that begins and ends in something found is not looked at again: this keeps the scan linear. */
function isWithin(claimed: Uint8Array, plain: Plain, { start, end }: Span): boolean {
  return claimed[plain.startOf(start)] === 1 && claimed[plain.endOf(end - 1) - 1] === 1
}
