/**
 * The gate before a case's log: every event passes it, whoever sends it, and nothing else adds events.
 * Example: VERIFIED_HANDOFF with an open required step is refused as 'step-open', from any window and any role.
 */
import { type Problem, trouble } from '../base/problem'
import type { IsoTime } from '../base/time'
import { type Disposition, dispositions, type EventBody, type Role } from '../case/event'
import type { Session } from '../case/session'
import type { WorkBody } from '../case/work-event'
import { admitAnswer } from './admit-answer'
import { admitWork } from './admit-work'
import { asOf } from './as-of'
import type { Seen } from './contradiction'
import { admitDecision, mayWrite, readsOnly, refusal } from './decide'
import type { Pack } from './procedure'
import { noProcedure, nothingThere, procedureMissing, twice } from './refusals'
import { type SideModule, withModules } from './side-module'
import { evidenceNow, type Standing, standingOf } from './standing'
import { handTier, rankOf } from './tier'
import { typeChange } from './type-change'
import type { Weights } from './weights'

/** What the gate knows besides the case. */
export type Desk = {
  role: Role
  /** The person's name; '' where none was given. */
  name: string
  packs: readonly Pack[]
  weights: Weights
  /** Ids of the signals that fire now. */
  suggested: ReadonlySet<string>
  /** The side modules that are loaded. */
  modules: readonly SideModule[]
  /** What stands in the ticket and its evidence besides. */
  seen: Seen
  /** The time now: live checks count for a while, and holds run. */
  now: IsoTime
}

type Asked<T extends EventBody['type']> = Extract<EventBody, { type: T }>
/** `session` holds everything that was answered, whether it still counts or not. */
type Pressing = { session: Session; desk: Desk; pack: Pack | undefined }

const urgency = ['S4', 'S3', 'S2', 'S1', 'S0']
const shortestReason = 10

/**
 * Tells whether an event may be added to a case.
 *
 * @param session    state of the case before it
 * @param body       what it says, decoded
 * @param desk       role of the person, loaded procedures, weights
 * @returns          null when it may; else what is wrong and what to do
 * @problem          'role-reads', 'no-procedure', 'procedure-missing', 'tier-lower', 'sla-lower', 'reopen-differs',
 *                   'reason-needed', 'no-decision', 'nothing-there',
 *                   'twice', 'not-suggested', and those of `admitAnswer`, `admitDecision` and `admitWork`
 */
export function admit(session: Session, body: EventBody, desk: Desk): Problem | null {
  if (!mayWrite(desk.role)) return readsOnly
  const pressing = { session, desk, pack: packOf(session, desk) }
  switch (body.type) {
    case 'case.opened':
      return null
    case 'procedure.chosen':
      return chosen(body, pressing)
    case 'tier.set':
      return tierSet(body, pressing)
    case 'step.answered':
      return withPack(pressing, pack =>
        admitAnswer(body, pack, evidenceNow(asOf(session, pack, desk.now), pack, desk.weights)),
      )
    case 'answer.undone':
      return Object.hasOwn(session.answers, body.stepId) ? null : nothingThere('This step has no answer to take back.')
    case 'note.written':
      return body.about === 'case' ? null : aboutStep(body.about, pressing)
    case 'evidence.added':
      return evidenceAdded(body, pressing)
    case 'evidence.removed':
      return holdsEvidence(session, body.evidenceId) ? null : nothingThere('This evidence is not in the case.')
    case 'source.added':
      return session.sources.some(one => one.head.id === body.source.id) ? twice : null
    case 'source.settled':
    case 'source.removed':
      return session.sources.some(one => one.head.id === body.sourceId)
        ? null
        : nothingThere('This source is not in the case.')
    case 'record.noted':
      return null
    case 'record.cleared':
      return Object.hasOwn(session.record, body.part) ? null : nothingThere('Nothing is noted for this value.')
    case 'signal.judged':
      return signalJudged(body, pressing)
    case 'decision.made':
      return withPack(pressing, pack => admitDecision(body, desk.role, standingNow(pressing, pack)))
    case 'handoff.placed':
      return session.decisions.length > 0 ? null : noDecision
    default:
      return admitWork(body, atWork(pressing, body.type))
  }
}

function standingNow({ session, desk }: Pressing, pack: Pack): Standing {
  return standingOf(asOf(session, pack, desk.now), pack, desk.weights, desk.seen)
}

/** Where the case stands is worked out only for what asks for it. */
const standingAsked: readonly string[] = ['gate.cleared', 'action.recorded'] satisfies WorkBody['type'][]

function atWork(pressing: Pressing, type: WorkBody['type']): Parameters<typeof admitWork>[1] {
  const { session, desk, pack } = pressing
  const { role, name, packs, modules, seen } = desk
  const moduleIds = new Set(modules.map(({ module }) => module.id))
  const standing = pack && standingAsked.includes(type) ? standingNow(pressing, pack) : undefined
  return { session, actor: { role, name }, pack, standing, packs, moduleIds, seen }
}

/**
 * Tells for each disposition whether it may be chosen now.
 *
 * @param session    state of the case, as of now
 * @param role       role of the person
 * @param pack       its procedure; undefined before one is chosen
 * @param judging    the weights pack, and what stands besides the case
 * @returns          one sentence why it may not; '' where it may
 */
export function permitted(
  session: Session,
  role: Role,
  pack: Pack | undefined,
  { weights, seen }: Pick<Desk, 'weights' | 'seen'>,
): Record<Disposition, string> {
  const isLoaded = pack !== undefined && pack.hash === session.procedure?.hash
  const standing = isLoaded ? standingOf(session, pack, weights, seen) : undefined
  const missing = session.procedure ? procedureMissing : noProcedure
  const why = (one: Disposition) => (standing ? (refusal(one, role, standing)?.says ?? '') : missing.says)
  const may: Record<Disposition, string> = {
    VERIFIED_HANDOFF: '',
    NEED_MORE_INFO: '',
    NOT_VERIFIED: '',
    SUSPECTED_ATO: '',
    ESCALATE_L2: '',
    ROUTE_OTHER: '',
    CLOSE_NO_ACTION: '',
  }
  for (const disposition of dispositions) may[disposition] = why(disposition)
  return may
}

/** With the side modules that joined: every judge sees the same steps. */
function packOf({ procedure, work }: Session, { packs, modules }: Desk): Pack | undefined {
  const found = packs.find(pack => pack.procedure.id === procedure?.id && pack.hash === procedure.hash)
  return found && withModules(found, modules, work.modules)
}

function withPack({ session, pack }: Pressing, next: (pack: Pack) => Problem | null): Problem | null {
  if (!session.procedure) return noProcedure
  return pack ? next(pack) : procedureMissing
}

function chosen(body: Asked<'procedure.chosen'>, pressing: Pressing): Problem | null {
  const { procedureId, version, hash, tier, slaClass } = body
  const to = pressing.desk.packs.find(pack => pack.procedure.id === procedureId && pack.hash === hash)
  if (to?.procedure.version !== version) return procedureMissing
  const { procedure } = to
  const never = procedure.tier === 'none' && tier !== 'none'
  if (never || rankOf(tier) < rankOf(procedure.tier)) return tierOfType(procedure.tier)
  if (urgency.indexOf(slaClass) < urgency.indexOf(procedure.slaClass)) return slaOfType(procedure.slaClass)
  return pressing.session.procedure ? changedType(body, to, pressing) : null
}

/** Nobody keeps an answer to another question, and nobody goes over to less without saying why. */
function changedType(body: Asked<'procedure.chosen'>, to: Pack, { session, desk, pack }: Pressing): Problem | null {
  const { procedure: now } = session
  if (now?.id === body.procedureId) {
    const isLower = rankOf(body.tier) < rankOf(now.tier) && desk.role !== 'L2'
    if (isLower) return tierOfType(now.tier)
    if (urgency.indexOf(body.slaClass) < urgency.indexOf(now.slaClass)) return slaOfType(now.slaClass)
  }
  const change = typeChange(session, pack, withModules(to, desk.modules, session.work.modules))
  const { reopened = [], reason = '' } = body
  const isSame = reopened.length === change.reopened.length && change.reopened.every(id => reopened.includes(id))
  if (!isSame)
    return trouble('reopen-differs', 'The steps to be asked again are others.', 'Look at the case as it is now.')
      .problem
  if (change.looser.length === 0 || reason.trim().length >= shortestReason) return null
  return trouble(
    'reason-needed',
    `This change asks for less: ${change.looser.join(', ')}.`,
    `Write why in at least ${shortestReason} characters.`,
  ).problem
}

function slaOfType(slaClass: string): Problem {
  return trouble(
    'sla-lower',
    `This case type runs in class ${slaClass}.`,
    `Choose class ${slaClass} or a more urgent one.`,
  ).problem
}

function tierOfType(tier: string): Problem {
  const says =
    tier === 'none'
      ? 'This case type has no tier; it never verifies anybody.'
      : `This case type begins at tier ${tier}.`
  return trouble('tier-lower', says, 'Choose the case type that fits the request, with its own tier.').problem
}

function tierSet({ tier, reason }: Asked<'tier.set'>, pressing: Pressing): Problem | null {
  return withPack(pressing, pack => {
    if (pack.procedure.tier === 'none') return tierOfType('none')
    if (reason.trim() === '')
      return trouble('reason-needed', 'A tier is not changed without a reason.', 'Write why.').problem
    const now = handTier(pressing.session, pack)
    if (rankOf(tier) >= rankOf(now) || pressing.desk.role === 'L2') return null
    return trouble('tier-lower', `The tier is ${now}; only level 2 lowers it.`, 'Hand the case to level 2 and say why.')
      .problem
  })
}

/** A note is kept even when its procedure is gone or was changed: nothing written is refused for that. */
function aboutStep(stepId: string, { session, pack }: Pressing): Problem | null {
  if (!session.procedure) return noProcedure
  const isKnown = !pack || Object.hasOwn(pack.steps, stepId)
  if (isKnown || Object.hasOwn(session.answers, stepId) || Object.hasOwn(session.notes, stepId)) return null
  return nothingThere('The chosen case type has no such step.')
}

function evidenceAdded({ stepId, evidence }: Asked<'evidence.added'>, pressing: Pressing): Problem | null {
  if (holdsEvidence(pressing.session, evidence.id)) return twice
  return stepId === 'case' ? null : aboutStep(stepId, pressing)
}

function holdsEvidence({ evidence }: Session, evidenceId: string): boolean {
  return evidence.some(kept => kept.item.id === evidenceId)
}

/** Only what a program suggests now can be confirmed; everything else has to come from a step. No is always possible. */
function signalJudged({ signalId, verdict }: Asked<'signal.judged'>, { session, desk }: Pressing): Problem | null {
  if (desk.suggested.has(signalId)) return null
  if (verdict === 'dismissed' && Object.hasOwn(session.judged, signalId)) return null
  return trouble('not-suggested', 'Nothing suggests this signal.', 'Record what you saw in the step it belongs to.')
    .problem
}

const noDecision = trouble(
  'no-decision',
  'A hand-off needs a decision to hand off.',
  'Decide first, then insert or copy the note.',
).problem
