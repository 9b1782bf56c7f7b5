/**
 * An Indicator is one hit in a text, with the exact slice it stands in.
 * Example: { kind: 'email', value: 'a@b.example', raw: 'a[at]b.example', start: 8, end: 22, validity: 'valid' }.
 * Kinds look at the plain text of `refang.ts`; `index.ts` leads their offsets back to the text as given.
 */
import type { Plain } from './refang'

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

/** A stretch of the plain text. */
export type Span = { start: number; end: number }

/** What a kind says of one stretch; start and end may be narrower than what was asked. */
export type Found = Span & Pick<Indicator, 'value' | 'validity' | 'note'>

/** One kind of indicator: stretches worth checking, found in linear time, and the check that decides. */
export type Kind = {
  name: string
  spans: (plain: Plain) => Iterable<Span>
  verify: (plain: Plain, span: Span) => Found | null
}
