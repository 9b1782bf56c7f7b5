/** What the worker gives the procedure editor, and keeps for it. */
import type { Pack, Step } from '../core/procedure/procedure'
import type { Weights } from '../core/procedure/weights'

/** What the editor works with. */
export type PackMaterial = {
  base: Pack
  /** The version of this case type that ships, below which no pack may go. */
  floor?: Pack
  library: Step[]
  weights: Weights
  /** The shipped walks of the type as they lie in the build; decoded by the editor. */
  walks: unknown
  draft: KeptPackDraft | null
}
/** A procedure being edited, as kept; `others` are texts another window wrote at the same time. */
export type KeptPackDraft = {
  procedureId: string
  base: string
  procedure: unknown
  at: string
  rev: number
  others: { procedure: unknown; at: string }[]
}
