import { type Problem, trouble } from '../base/problem'
import type { Disposition, EventBody, Role } from '../case/event'
import { dispositionWords } from './disposition-words'
import type { Standing } from './standing'

/** A decision as somebody asks to make it. */
export type Deciding = Extract<EventBody, { type: 'decision.made' }>

const shortestReason = 10

/** How careful a disposition is; 0 gives something away or closes. */
export const strictness: Record<Disposition, number> = {
  VERIFIED_HANDOFF: 0,
  CLOSE_NO_ACTION: 0,
  NEED_MORE_INFO: 1,
  NOT_VERIFIED: 2,
  ROUTE_OTHER: 3,
  ESCALATE_L2: 3,
  SUSPECTED_ATO: 4,
}

/**
 * Tells whether a decision may be made as it is asked.
 *
 * @param asked       disposition, the recommendation it was made on, reason
 * @param role        role of the person
 * @param standing    where the case stands now
 * @returns           null when it may; else what stands against it
 * @problem           'stale', 'reason-needed', and those of `refusal`
 */
export function admitDecision(asked: Deciding, role: Role, standing: Standing): Problem | null {
  const now = standing.disposition
  if (asked.recommended !== now || asked.inputsHash !== standing.versions.inputsHash) {
    return problem(
      'stale',
      `The case changed after this recommendation was shown; it now says: ${dispositionWords[now]}.`,
      'Read the recommendation as it is now, then decide again.',
    )
  }
  const refused = refusal(asked.disposition, role, standing)
  if (refused) return refused
  if (asked.disposition === now || asked.reason.trim().length >= shortestReason) return null
  return problem(
    'reason-needed',
    `This differs from the recommendation (${dispositionWords[now]}), and a reviewer has to see why.`,
    `Write the reason in at least ${shortestReason} characters.`,
  )
}

/**
 * Tells what forbids a disposition, whatever reason is given.
 *
 * @param disposition    what is asked for
 * @param role           role of the person
 * @param standing       where the case stands now
 * @returns              null when nothing forbids it
 * @problem              'role-reads', 'never-verifies', 'step-open', 'two-persons', 'looser', 'countersign-first'
 * Source:               trade contract §1.5, §5; house rule: level 1 never lowers a gate
 */
export function refusal(disposition: Disposition, role: Role, standing: Standing): Problem | null {
  if (!mayWrite(role)) return readsOnly
  return (
    neverVerifies(disposition, standing) ??
    stepOpen(disposition, standing) ??
    looser(disposition, role, standing) ??
    countersignFirst(disposition, role, standing)
  )
}

/**
 * Tells whether trainees' answers keep somebody from giving what is asked for.
 *
 * @param standing    where the case stands now
 * @returns           null when each has a second name under it
 * @problem           'countersign-first'
 */
export function countersigning({ uncountersigned }: Standing): Problem | null {
  const count = uncountersigned.length
  if (count === 0) return null
  return problem(
    'countersign-first',
    `${count === 1 ? 'One answer' : `${count} answers`} of a trainee ${count === 1 ? 'has' : 'have'} no second name yet.`,
    'Look at them, countersign what you stand for, or answer anew; then decide.',
  )
}

/**
 * Tells whether a role adds to cases.
 *
 * @param role    role of the person
 * @returns       false for reviewers and leads, who read
 */
export function mayWrite(role: Role): boolean {
  return role === 'trainee' || role === 'L1' || role === 'L2'
}

/** Why reviewers and leads cannot add to a case. */
export const readsOnly: Problem = {
  code: 'role-reads',
  says: 'Reviewers and leads read cases; they do not add to them.',
  fix: 'Ask the analyst on the case, or change your role in the options.',
}

function neverVerifies(disposition: Disposition, { evidence }: Standing): Problem | null {
  if (disposition !== 'VERIFIED_HANDOFF' || !['none', 'R1'].includes(evidence.tier)) return null
  return problem(
    'never-verifies',
    'This kind of request never verifies anybody.',
    'If the client asks for a change on the account, choose the case type that fits it.',
  )
}

function stepOpen(disposition: Disposition, { evidence }: Standing): Problem | null {
  if (disposition !== 'VERIFIED_HANDOFF' && disposition !== 'CLOSE_NO_ACTION') return null
  const first = evidence.open[0]
  if (!first) return null
  const more = evidence.open.length - 1
  const rest = more === 0 ? '' : ` and ${more} more required ${more === 1 ? 'step' : 'steps'}`
  const stand = first.notPossible ? 'could not be done' : 'has no answer'
  return problem(
    'step-open',
    `The required step “${first.title}”${rest} ${more === 0 ? stand : 'have no usable answer'}.`,
    'Answer every required step, or decide: need more information.',
  )
}

function looser(disposition: Disposition, role: Role, standing: Standing): Problem | null {
  const now = standing.disposition
  if (disposition === now || strictness[disposition] > strictness[now]) return null
  const isLooser = strictness[disposition] < strictness[now]
  if (role !== 'L2') {
    return problem(
      'looser',
      `The recommendation is: ${dispositionWords[now]}. Level 1 may decide that or something stricter, and this is not.`,
      'Hand the case to level 2 and say why you see it differently.',
    )
  }
  if (isLooser && standing.evidence.tier === 'R4' && standing.judgement.asked.gates.ato.length > 0) {
    return problem(
      'two-persons',
      'Someone else may be in control and the tier is R4: no one person may decide less than that.',
      'Decide as recommended, and let a second senior analyst look at the case.',
    )
  }
  return null
}

function countersignFirst(disposition: Disposition, role: Role, standing: Standing): Problem | null {
  return disposition === 'VERIFIED_HANDOFF' && role === 'L2' ? countersigning(standing) : null
}

function problem(code: string, says: string, fix: string): Problem {
  return trouble(code, says, fix).problem
}
