/**
 * A Signal is one thing worth noticing that a program can notice: what it needs, why it matters, when it is wrong,
 * and examples that are its tests. Example: MAIL-04 fires when answers would go to another domain than the sender's.
 */
import type { Fact } from '../case/fact'
import type { Reading, Speaker } from '../case/reading'

/** A stretch of a message a finding rests on; offsets are UTF-16 units of the body. */
export type FindingPassage = { messageId: string; start: number; end: number; raw: string }

/** What a signal says about one ticket. */
export type Outcome = {
  state: 'fires' | 'quiet' | 'unknown'
  factIds: string[]
  /** What is needed and missing, when unknown. */
  needs?: string
  /** What was found, in the words of this ticket. */
  detail?: string
  passages?: FindingPassage[]
}

/** A small made-up ticket: only what the signal looks at. */
export type Example = {
  name: string
  subject?: string
  requesterEmail?: string
  replyTo?: string
  messages: { says: string; speaker?: Speaker; from?: string; replyTo?: string }[]
}

/** One computed signal. */
export type Signal = {
  id: string
  title: string
  /** Why it matters, not how to act. */
  why: string
  /** Parts of the ticket it reads. */
  needs: string[]
  knownFalsePositives: string[]
  source: string
  /** A bare fact needs no confirmation. */
  pureFact: boolean
  examples: { fires: Example[]; quiet: Example[]; unknown: Example[] }
  evaluate: (reading: Reading, facts: readonly Fact[]) => Outcome
}

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
}
