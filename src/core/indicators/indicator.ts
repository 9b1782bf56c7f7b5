/**
 * An Indicator is one hit in a text, with the exact slice it stands in.
 * Example: { kind: 'email', value: 'a@b.example', raw: 'a[at]b.example', start: 8, end: 22, validity: 'valid' }.
 * Kinds look at the plain text of `refang.ts`; `scan.ts` leads their offsets back to the text as given.
 */
import type { Marks } from './marks'
import type { Plain } from './refang'
import type { Span } from './span'

export type { Span }

/** One hit. `raw` is exactly `text.slice(start, end)`; offsets are UTF-16 units. */
export type Indicator = {
  kind: string
  value: string
  raw: string
  start: number
  end: number
  validity: 'valid' | 'weak' | 'invalid'
  /** Why it is weak or invalid, or which variant it is. */
  note?: string
}

/** How a text is to be read. */
export type FindOptions = {
  /** Country that national forms belong to, e.g. 'DE'; used by kinds that need one. */
  region?: string
  /** The text is a raw quoted-printable body, soft breaks and `=XX` included. */
  quotedPrintable?: boolean
}

/** What a value reads as; null stands for nothing. */
export type Read = Pick<Indicator, 'value' | 'validity' | 'note'>

/** What a kind says of one stretch, its own name when it tells two apart; start and end may be narrower than asked. */
export type Found = Span & Read & { kind?: string }

/** One block of a text, read once: the plain text, its marks, and what costly readings gave before. */
export type Block = {
  plain: Plain
  text: string
  marks: Marks
  region: string | undefined
  memo: Map<string, Read | null>
  /** Units of the source that a hit covers; 1 where one does. */
  claimed: Uint8Array
}

/** One kind of indicator: stretches worth checking, found in linear time, and the check that decides. */
export type Kind = {
  name: string
  /** What one check costs beside a look at a few letters; 1 when not said. */
  cost?: number
  spans: (block: Block) => Iterable<Span>
  verify: (block: Block, span: Span) => Found | null
}

/**
 * Tells whether a hit covers a place already; kinds leave such places out.
 *
 * @param block    one block of a text
 * @param at       a place in its plain text
 * @returns        true when an earlier kind claimed it
 */
export function isClaimed({ plain, claimed }: Block, at: number): boolean {
  return claimed[plain.isSame ? at : plain.startOf(at)] === 1
}

/**
 * Reads a value once for a text in which it may stand many times (quotes repeat what they quote).
 *
 * @param block    holds what was read before
 * @param key      kind and letters
 * @param read     reads the letters
 * @returns        what `read` gives
 */
export function readOnce(block: Block, key: string, read: () => Read | null): Read | null {
  const known = block.memo.get(key)
  if (known !== undefined) return known
  const fresh = read()
  if (block.memo.size > 4_000) block.memo.clear()
  block.memo.set(key, fresh)
  return fresh
}
