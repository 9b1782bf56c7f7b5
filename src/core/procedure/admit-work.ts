/** The gate for what people do together: who may countersign, clear a gate, second a decision, accept or return a case. */
import { type Problem, trouble } from '../base/problem'
import type { Decision, Session } from '../case/session'
import type { Actor, Work } from '../case/work'
import type { WorkBody } from '../case/work-event'
import { coolingOff, isTouched } from './as-of'
import { untilWords } from './case-gates'
import type { Seen } from './contradiction'
import { countersigning, strictness } from './decide'
import { dispositionWords } from './disposition-words'
import type { Pack } from './procedure'
import { noProcedure, nothingThere, procedureMissing, twice } from './refusals'
import type { Standing } from './standing'
import { changedSteps } from './version-change'

/** What the gate knows of a working case. */
export type AtWork = {
  session: Session
  actor: Actor
  /** The case's procedure with its modules, undefined when its version is not loaded; and where it stands, for gates and acts. */
  pack: Pack | undefined
  standing: Standing | undefined
  packs: readonly Pack[]
  moduleIds: ReadonlySet<string>
  seen: Seen
}

const shortestReason = 10

/**
 * Tells whether an event of common work may be added.
 *
 * @param body    what it says, decoded
 * @param at      case, person, procedure
 * @returns       null when it may; else what is wrong and what to do
 * @problem       'no-procedure', 'nothing-there', 'twice', 'senior-only', 'second-person', 'reason-needed',
 *                'not-a-trainee', 'procedure-missing', 'no-handoff', 'reopen-differs', 'r4-second', 'hold-runs',
 *                'countersign-first', 'changed-since'
 */
export function admitWork(body: WorkBody, at: AtWork): Problem | null {
  const { session, actor } = at
  const { work } = session
  switch (body.type) {
    case 'module.added':
      return moduleAdded(body.moduleId, at)
    case 'procedure.adopted':
      return adopted(body, at)
    case 'answers.countersigned':
      return countersigned(body.stepIds, at)
    case 'gate.cleared':
      return seniorOnly(actor, 'clears a gate') ?? shortReason(body.reason) ?? standingGate(body.gate, at)
    case 'gate.restored':
      return Object.hasOwn(work.cleared, body.gate) ? null : nothingThere('This gate was not cleared.')
    case 'contradiction.explained':
      return explained(body, at)
    case 'handoff.accepted':
      return seniorOnly(actor, 'accepts a case') ?? placed(work, ['placed', 'returned'])
    case 'handoff.returned':
      return seniorOnly(actor, 'sends a case back') ?? placed(work, ['placed', 'accepted']) ?? shortReason(body.reason)
    case 'action.recorded':
      return recorded(body.action, at)
    case 'decision.seconded':
      return seconded(body.decisionId, at)
    case 'hint.asked':
    case 'friction.warned':
      return at.pack && !Object.hasOwn(at.pack.steps, body.stepId) ? nothingThere(noStep) : null
    case 'self.explained':
      return session.procedure ? shortReason(body.text) : noProcedure
  }
}

function moduleAdded(moduleId: string, { session, moduleIds }: AtWork): Problem | null {
  if (!session.procedure) return noProcedure
  if (!moduleIds.has(moduleId)) return nothingThere('No such side module is loaded here.')
  return session.work.modules.includes(moduleId) ? twice : null
}

/** What is asked again is worked out here: nobody keeps an answer whose step changed. */
function adopted(body: Extract<WorkBody, { type: 'procedure.adopted' }>, { session, packs }: AtWork): Problem | null {
  const { procedure, answers } = session
  if (procedure?.id !== body.procedureId) return noProcedure
  const now = packs.find(one => one.procedure.id === procedure.id && one.hash === procedure.hash)
  const next = packs.find(one => one.procedure.id === body.procedureId && one.hash === body.hash)
  if (!now || !next || next.procedure.version !== body.version) return procedureMissing
  if (now === next) return twice
  const changed = changedSteps(now, next).filter(stepId => Object.hasOwn(answers, stepId))
  const isSame = changed.length === body.reopened.length && changed.every(stepId => body.reopened.includes(stepId))
  if (isSame) return null
  return trouble('reopen-differs', 'The steps to be asked again are others.', 'Look at the difference again.').problem
}

function countersigned(stepIds: readonly string[], { session, actor }: AtWork): Problem | null {
  if (actor.role === 'trainee')
    return trouble('senior-only', 'A trainee does not countersign.', 'Ask level 1 or level 2.').problem
  for (const stepId of stepIds) {
    const answer = Object.hasOwn(session.answers, stepId) ? session.answers[stepId] : undefined
    if (!answer) return nothingThere('This step has no answer to countersign.')
    if (answer.role !== 'trainee')
      return trouble('not-a-trainee', 'This answer was not given by a trainee.', 'It needs no countersignature.')
        .problem
    if (isSame(answer.by, actor.name)) return secondPerson('countersigns')
  }
  return null
}

function standingGate(gate: string, { standing }: AtWork): Problem | null {
  const gates = standing?.judgement.asked.gates
  if (!gates) return procedureMissing
  const stands = [...gates.route, ...gates.ato, ...gates.fail].includes(gate)
  const holds = gate === coolingOff && standing.holds.length > 0
  return stands || holds ? null : nothingThere('This gate does not stand now.')
}

function explained(body: Extract<WorkBody, { type: 'contradiction.explained' }>, { seen }: AtWork): Problem | null {
  if (!seen.contradictions.some(one => one.id === body.contradictionId))
    return nothingThere('This contradiction does not stand now.')
  return shortReason(body.reason)
}

function recorded(action: string, at: AtWork): Problem | null {
  const { session, actor, standing } = at
  const refused = seniorOnly(actor, 'acts on an account') ?? shortReason(action)
  if (refused) return refused
  const decision = session.decisions.at(-1)
  if (!decision) return trouble('no-decision', 'Nothing was decided yet.', 'Decide first, then act.').problem
  if (decision.disposition !== 'VERIFIED_HANDOFF') return null
  if (!standing) return procedureMissing
  return (
    changedSince(decision, at) ??
    countersigning(standing) ??
    notSeconded(decision, session, standing) ??
    holdRuns(standing)
  )
}

/** What came up after a decision is not acted over: the case is decided again, on what is known now. */
function changedSince({ recommended }: Decision, { session, pack, standing }: AtWork): Problem | null {
  if (!pack || !standing) return procedureMissing
  const now = standing.disposition
  if (!isTouched(session, pack) && strictness[now] <= strictness[recommended]) return null
  return trouble(
    'changed-since',
    `The case changed since it was decided; it now says: ${dispositionWords[now]}.`,
    'Decide again on what is known now, then act.',
  ).problem
}

/** At tier R4 nothing is done on one person's word. */
function notSeconded(decision: Decision, { work }: Session, { evidence }: Standing): Problem | null {
  if (evidence.tier !== 'R4' || Object.hasOwn(work.seconded, decision.eventId)) return null
  return trouble(
    'r4-second',
    'Tier R4 is decided by two persons, and only one has.',
    'Let a second senior analyst look at the case and confirm the decision.',
  ).problem
}

function holdRuns({ holds }: Standing): Problem | null {
  const [first] = holds
  if (!first) return null
  return trouble(
    'hold-runs',
    `The cooling-off runs ${untilWords(first)}.`,
    'Wait for its end, or clear the gate with a reason.',
  ).problem
}

function seconded(decisionId: string, { session, actor }: AtWork): Problem | null {
  const refused = seniorOnly(actor, 'confirms a decision')
  if (refused) return refused
  const decision = session.decisions.find(one => one.eventId === decisionId)
  if (!decision) return nothingThere('This decision is not in the case.')
  if (Object.hasOwn(session.work.seconded, decisionId)) return twice
  return isSame(decision.by.name, actor.name) ? secondPerson('confirms a decision') : null
}

function seniorOnly({ role }: Actor, does: string): Problem | null {
  if (role === 'L2') return null
  return trouble('senior-only', `Only level 2 ${does}.`, 'Hand the case to level 2 and say what you would do.').problem
}

function placed({ handOff }: Work, states: readonly string[]): Problem | null {
  if (states.includes(handOff.state)) return null
  return trouble('no-handoff', 'There is no hand-off waiting.', 'Look at the case as it is now.').problem
}

function shortReason(reason: string): Problem | null {
  if (reason.trim().length >= shortestReason) return null
  return trouble('reason-needed', 'A reviewer has to see why.', `Write at least ${shortestReason} characters.`).problem
}

function secondPerson(does: string): Problem {
  return trouble('second-person', `Nobody ${does} for themselves.`, 'Ask a colleague.').problem
}

/** Without a name nobody can be told from anybody, so an unnamed person counts as the same one. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one.trim().toLowerCase(), other.trim().toLowerCase()]
  return a === '' || b === '' || a === b
}

const noStep = 'The chosen case type has no such step.'
