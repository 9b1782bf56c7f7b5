/** A trainee's own view of a case beside the recommendation: whether it is due, and what it leaves out. */
import { fold } from '../base/folded-text'
import type { Session } from '../case/session'
import type { Contribution, GateState, Recommendation } from './recommendation'

/** What a trainee said before the recommendation was shown. */
export type OwnView = Session['work']['selfExplained'][number]

/** Where the two part. */
export type Difference = {
  /** Both lead to the same result. */
  isSame: boolean
  /** What weighs most and is in the trainee's words, and what is not, the heaviest first. */
  said: Contribution[]
  unsaid: Contribution[]
  /** Gates that are not met and not in the trainee's words. */
  gates: GateState[]
}

const most = 5
/** House rule: below this a signal is no reason anybody has to name. */
const leastDb = 3
const shortestWord = 4
/** Words are the same when they begin the same: sent, sender; owned, owner. */
const stemLength = 5
const empty =
  /^(with|that|this|from|into|have|been|were|they|them|their|there|than|then|when|what|which|while|some|such|only|more|most|also|does|done|client|account|case|says|said)$/

/**
 * Finds the person's own view that counts now.
 *
 * @param session    the case
 * @param name       the person; without a name nobody can be told apart, and the last view counts
 * @returns          null when none was given, or when the case went on after a decision that came later
 */
export function ownViewOf({ work, decisions, answers }: Session, name: string): OwnView | null {
  const own = work.selfExplained.findLast(one => name === '' || one.by.name === name)
  const decidedAt = decisions.at(-1)?.at ?? ''
  if (!own || own.at >= decidedAt) return own ?? null
  return Object.values(answers).some(answer => answer.at > decidedAt) ? null : own
}

/**
 * Names what tells a trainee's view from the recommendation.
 *
 * @param own       result and words
 * @param advice    what the evidence points to
 * @returns         at most five of each; a reason counts as said when two of its words are, or its step or signal id
 */
export function differenceOf(own: Pick<OwnView, 'disposition' | 'text'>, advice: Recommendation): Difference {
  const said = stemsOf(own.text)
  const ids = new Set(own.text.toUpperCase().match(/[A-Z0-9]+-\d\d|\bS\d\d\b/g) ?? [])
  const isSaid = (text: string, names: readonly string[]) =>
    names.some(id => ids.has(id)) || shares(said, stemsOf(text))
  const weighty = advice.contributions.filter(one => weightOf(one) >= leastDb).sort((a, b) => weightOf(b) - weightOf(a))
  const named = (one: Contribution) => isSaid(one.title, [one.signalId, ...one.stepIds])
  return {
    isSame: own.disposition === advice.disposition,
    said: weighty.filter(named).slice(0, most),
    unsaid: weighty.filter(one => !named(one)).slice(0, most),
    gates: advice.gates.filter(gate => gate.state === 'unmet' && !isSaid(gate.text, [])).slice(0, most),
  }
}

function weightOf({ identity, compromise }: Contribution): number {
  return Math.abs(identity) + Math.abs(compromise)
}

function stemsOf(text: string): Set<string> {
  const words = fold(text).text.match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(
    words.filter(word => word.length >= shortestWord && !empty.test(word)).map(word => word.slice(0, stemLength)),
  )
}

function shares(said: ReadonlySet<string>, asked: ReadonlySet<string>): boolean {
  const shared = [...asked].filter(stem => said.has(stem)).length
  return asked.size > 0 && shared >= Math.min(2, asked.size)
}
