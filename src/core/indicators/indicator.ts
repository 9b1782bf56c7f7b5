/** An indicator is one hit in a text, with the exact slice it stands in. The contract of kinds and values is in README. */

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

/** What a kind says of one candidate; null when it is nothing of this kind. */
export type Verdict = {
  value: string
  validity: Indicator['validity']
  note?: string
  start?: number
  end?: number
} | null

/** One kind of indicator: a linear pattern for candidates, and the check that decides. */
export type Kind = {
  name: string
  /** Global pattern without nested quantifiers. */
  candidates: RegExp
  /** Decides on one candidate; may narrow it by start and end (offsets in the text). */
  verify: (candidate: string, at: { text: string; start: number; end: number }) => Verdict
}
