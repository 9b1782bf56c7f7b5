/** Two voices that do not agree. Example: client says DE, record shows NG; stands until explained or escalated. */
import type { Voice } from '../case/fact'

/** One side: who says it, what, and where it stands. */
export type Side = {
  voice: Voice
  says: string
  /** Where it stands: a message, a field, a piece of evidence, a value of the record; '' where nothing can be opened. */
  at: { in: 'message' | 'field' | 'header' | 'evidence' | 'record' | 'log'; ref: string }
}

/** A pair that does not agree; `id` is the same for the same pair, whenever it is looked for. */
export type Contradiction = { id: string; what: string; note: string; sides: readonly [Side, Side] }

/** What a judgement knows besides the case itself. */
export type Seen = { contradictions: readonly Contradiction[] }

/** Nothing known besides the case. */
export const nothingSeen: Seen = { contradictions: [] }
