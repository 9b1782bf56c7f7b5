/** What `recommend` says: a disposition with everything it rests on. Plain data, drawn by the panel and the note. */
import type { Disposition, Tier } from '../case/event'

/** One signal's share, with the reason when it counts for less than its weight. */
export type Contribution = {
  signalId: string
  title: string
  group: string
  /** Decibans as counted, after halving, caps left out. */
  identity: number
  compromise: number
  baseIdentity: number
  baseCompromise: number
  /** '' when it counts in full; else e.g. 'half: same group', 'not counted: DOC-08 is present', 'weak alone'. */
  why: string
  /** Steps and facts it rests on. */
  stepIds: string[]
  factIds: string[]
}

/** A gate with its state. */
export type GateState = { id: string; text: string; state: 'met' | 'unmet' | 'unknown'; detail: string }

/** The recommendation for a session. */
export type Recommendation = {
  disposition: Disposition
  /** Lock or hold now, whatever route applies. */
  contain: boolean
  tier: Tier
  /** Identity threshold of the tier; null where nothing is verified. */
  threshold: number | null
  identityDb: number
  compromiseDb: number
  /** Ordered reasons, the rule that decided first, in plain words. */
  because: string[]
  /** Percent of weight draws with the same disposition. */
  fragility: number
  fragile: boolean
  contributions: Contribution[]
  gates: GateState[]
  /** Places, in the procedure's list, of the steps that apply now. */
  applying: number[]
  /** Required steps that have no usable answer. */
  open: { stepId: string; title: string; notPossible: boolean }[]
  /** Other things nobody knows yet. */
  unknown: { stepId: string; title: string }[]
  /** The open step most likely to change the result for the least friction. */
  nextBest?: { stepId: string; title: string; why: string }
  target: { to: string; why: string }
  /** Versions and a hash of the inputs, stamped on decisions. */
  versions: { procedure: string; weights: string; inputsHash: string }
}
