/**
 * A Signal is one thing worth noticing: why it matters, what it needs, when it is wrong. What a program can notice has an
 * `evaluate`; what only a person can see names the steps that ask for it. Each signal file also exports its examples,
 * which are its tests and do not ship. Example: MAIL-04 fires when answers would go to another domain than the sender's.
 */

import type { SignalInput } from './signal-input'

/** A stretch of a message a finding rests on; offsets are UTF-16 units of the body. */
export type FindingPassage = { messageId: string; start: number; end: number; raw: string }

/** A row of a log a finding rests on. */
export type FindingRow = { tableId: string; row: number }

/** What a signal says about one ticket. */
export type Outcome = {
  state: 'fires' | 'quiet' | 'unknown'
  factIds: string[]
  /** What is needed and missing, when unknown. */
  needs?: string
  /** What was found, in the words of this ticket. */
  detail?: string
  passages?: FindingPassage[]
  rows?: FindingRow[]
}

type Described = {
  id: string
  title: string
  /** Why it matters, not how to act. */
  why: string
  /** What it reads. */
  needs: string[]
  knownFalsePositives: string[]
  source: string
  /** A bare fact needs no confirmation. */
  pureFact: boolean
}

/** A signal a program can work out. */
export type ComputedSignal = Described & { evaluate: (input: SignalInput) => Outcome }

/** A signal only a person can see; steps that ask for it, none while the step library lacks them. */
export type AskedSignal = Described & { asked: { steps: string[] } }

/** One row of the signal table. */
export type Signal = ComputedSignal | AskedSignal

/** A signal's word on one ticket; a suggestion until the analyst judges it, unless it is a bare fact. */
export type Finding = {
  signalId: string
  title: string
  why: string
  state: 'fires' | 'quiet' | 'unknown'
  /** What is needed and missing, when unknown. */
  needs: string
  factIds: string[]
  pureFact: boolean
  /** What was found, in the words of this ticket. */
  detail?: string
  /** Where it was said, for going there. */
  passages?: FindingPassage[]
  /** Rows of a log it rests on. */
  rows?: FindingRow[]
}
