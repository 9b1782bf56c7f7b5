/** Gates every case has, whatever its type: no procedure gives them, and none can leave them out. */
import type { Tier } from '../case/event'
import type { Session } from '../case/session'
import type { Timer } from '../case/timer'
import { answerOf, supports } from './condition'
import type { Seen } from './contradiction'
import { stepOf } from './evidence-of'
import type { Pack } from './procedure'
import type { GateState } from './recommendation'

/**
 * Lists the gates every case has.
 *
 * @param session    state of the case, as of a time where its holds are to be shown
 * @param pack       its procedure
 * @param known      the tier now, and contradictions that stand
 * @returns          `holding` keep a case from being verified; `acting` keep level 2 from acting on it; only those that
 *                   have a subject in this case
 */
export function caseGates(
  session: Session,
  pack: Pack,
  { tier, seen }: { tier: Tier; seen: Seen },
): { holding: GateState[]; acting: GateState[] } {
  return {
    holding: [...contradictionGate(session, seen), ...liveLossGate(session, pack)],
    acting: [...countersignGate(session, pack), ...secondPersonGate(session, tier), ...coolingOffGate(session, pack)],
  }
}

/**
 * Lists the checks that a trainee answered and that nobody beyond training stands for yet.
 *
 * @param session    state of the case
 * @param pack       its procedure
 * @returns          step ids in the procedure's order; closing steps follow the decision and are left out
 */
export function uncountersigned(session: Session, pack: Pack): string[] {
  return byTrainees(session, pack).filter(stepId => {
    const answer = answerOf(session, stepId)
    return answer !== undefined && !Object.hasOwn(session.work.countersigned, answer.eventId)
  })
}

function byTrainees(session: Session, { procedure }: Pack): string[] {
  if (Object.values(session.answers).every(({ role }) => role !== 'trainee')) return []
  const checks = new Set(procedure.steps.filter(use => use.phase !== 'close').map(use => use.use))
  return [...checks].filter(stepId => answerOf(session, stepId)?.role === 'trainee')
}

/** A pair that does not agree and that nobody explained; texts that were not read may hold one, so they meet nothing. */
function contradictionGate({ work }: Session, { contradictions, unread }: Seen): GateState[] {
  if (contradictions.length === 0 && !unread) return []
  const open = contradictions.filter(one => !Object.hasOwn(work.explained, one.id))
  const gate = { id: 'contradictions', text: 'What does not add up is explained' }
  if (open.length === 0 && unread) {
    return [{ ...gate, state: 'unknown', detail: 'the texts of the ticket are not read yet' }]
  }
  const detail = [...new Set(open.map(one => one.what))].join(', ')
  return [{ ...gate, state: stateOf(open.length === 0), detail }]
}

/** Shown only where the procedure itself does not ask: then nobody is verified before somebody looked for a running loss. */
function liveLossGate(session: Session, pack: Pack): GateState[] {
  const looks = pack.procedure.steps.filter(use => stepOf(pack, use.use)?.liveLoss === true && use.phase !== 'close')
  if (looks.some(use => use.required && !use.when)) return []
  const isDone = looks.some(use => supports(answerOf(session, use.use)?.result ?? ''))
  const text = 'Somebody looked whether a loss is running'
  return [{ id: 'live-loss', text, state: stateOf(isDone), detail: isDone ? '' : 'no step of this type was answered' }]
}

function countersignGate(session: Session, pack: Pack): GateState[] {
  if (byTrainees(session, pack).length === 0) return []
  const open = uncountersigned(session, pack).map(stepId => stepOf(pack, stepId)?.title ?? stepId)
  const text = 'Answers of a trainee are countersigned'
  return [{ id: 'countersigned', text, state: stateOf(open.length === 0), detail: open.join(', ') }]
}

function secondPersonGate({ decisions, work }: Session, tier: Tier): GateState[] {
  const decision = decisions.at(-1)
  if (tier !== 'R4' || decision?.disposition !== 'VERIFIED_HANDOFF') return []
  const text = 'Two persons stand for a decision at tier R4'
  const isSeconded = Object.hasOwn(work.seconded, decision.eventId)
  const detail = isSeconded ? '' : 'a second senior analyst has to confirm it'
  return [{ id: 'second-person', text, state: stateOf(isSeconded), detail }]
}

function coolingOffGate({ time }: Session, pack: Pack): GateState[] {
  const holds = (time?.timers ?? []).filter(timer => timer.kind === 'hold')
  if (holds.length === 0) return []
  const running = holds.filter(hold => hold.state === 'running')
  const detail = running
    .map(hold => `${untilWords(hold)}: ${stepOf(pack, hold.stepId)?.title ?? hold.stepId}`)
    .join(', ')
  return [{ id: 'cooling-off', text: 'The cooling-off is over', state: stateOf(running.length === 0), detail }]
}

/**
 * Writes when a timer ends, the same for everybody who reads it.
 *
 * @param timer    of a case
 * @returns        'until 2026-03-17 15:04 UTC'
 */
export function untilWords({ endsAt }: Pick<Timer, 'endsAt'>): string {
  return `until ${endsAt.slice(0, 10)} ${endsAt.slice(11, 16)} UTC`
}

function stateOf(isMet: boolean): 'met' | 'unmet' {
  return isMet ? 'met' : 'unmet'
}
