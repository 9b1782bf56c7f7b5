/** What level 2 may do with a case now, and why not where it may not: worked out by the same gate the acts go through. */
import { isWhole } from '../case/found-hand-off'
import type { Session } from '../case/session'
import type { WorkBody } from '../case/work-event'
import { admit, type Desk } from './admit'
import { asOf, coolingOff } from './as-of'
import { uncountersigned } from './case-gates'
import { stepOf } from './evidence-of'
import type { Pack } from './procedure'
import { standingOf } from './standing'

/** Acts of level 2 on a whole case. */
export type SeniorAct = 'accept' | 'sendBack' | 'record' | 'second' | 'goOn'

/** A gate that stands or was cleared, as events name it. */
export type StandingGate = { gate: string; title: string; clearedWhy?: string; clearedBy?: string }

/** What people beyond level 1 may do now. */
export type LevelTwo = {
  /** Why an act may not be done now; '' where it may. */
  refused: Record<SeniorAct, string>
  gates: StandingGate[]
  /** Why gates may not be cleared; '' where they may. */
  noClearing: string
  /** Answers of trainees nobody stands for yet. */
  toCountersign: { stepId: string; title: string; by: string }[]
  noCountersigning: string
  /** The decision a second person could confirm; missing where none waits. */
  decisionId?: string
}

/**
 * Tells what may be done with a case beyond recommending.
 *
 * @param session    state of the case
 * @param desk       who asks, and what the gate knows
 * @param pack       the case's procedure; undefined when it is not loaded
 * @returns          acts with what stands against each, gates, answers to countersign
 */
export function levelTwoOf(session: Session, desk: Desk, pack: Pack | undefined): LevelTwo {
  const why = (body: WorkBody) => admit(session, body, desk)?.says ?? ''
  const decision = session.decisions.at(-1)
  const waits = decision && !Object.hasOwn(session.work.seconded, decision.eventId)
  const toCountersign = unsigned(session, pack)
  const gates = gatesOf(session, desk, pack)
  const gate = gates.find(one => one.clearedWhy === undefined)?.gate ?? ''
  const reason = 'any reason that is long enough'
  return {
    refused: {
      accept: why({ type: 'handoff.accepted' }),
      sendBack: why({ type: 'handoff.returned', reason }),
      record: why({ type: 'action.recorded', action: reason }),
      goOn: goingOn(desk, why),
      second: decision ? why({ type: 'decision.seconded', decisionId: decision.eventId }) : 'Nothing was decided yet.',
    },
    gates,
    noClearing: gate === '' ? '' : why({ type: 'gate.cleared', gate, reason }),
    toCountersign,
    noCountersigning:
      toCountersign.length === 0
        ? ''
        : why({ type: 'answers.countersigned', stepIds: toCountersign.map(one => one.stepId) }),
    ...(waits ? { decisionId: decision.eventId } : {}),
  }
}

/** Only the newest hand-off that can be read is gone on with. */
function goingOn({ blocks = [] }: Desk, why: (body: WorkBody) => string): string {
  const found = blocks.find(({ read }) => read.state === 'read')
  if (found?.read.state !== 'read') return 'No hand-off of this ticket can be read.'
  const { record, hash } = found.read
  const altered = isWhole(found.read) ? {} : { altered: true as const, reason: 'any reason that is long enough' }
  return why({ type: 'handoff.read', record, hash, messageId: found.messageId, ...altered })
}

/** Answers of trainees that nobody stands for yet. */
function unsigned(session: Session, pack: Pack | undefined): LevelTwo['toCountersign'] {
  if (!pack) return []
  return uncountersigned(session, pack).map(stepId => ({
    stepId,
    title: stepOf(pack, stepId)?.title ?? stepId,
    by: session.answers[stepId]?.by ?? '',
  }))
}

function gatesOf(session: Session, { weights, seen, now }: Desk, pack: Pack | undefined): StandingGate[] {
  const title = (gate: string) =>
    gate === coolingOff ? 'Cooling-off still runs' : (weights.signals.find(row => row.id === gate)?.title ?? gate)
  const cleared = Object.entries(session.work.cleared).map(([gate, { reason, by }]) => ({
    gate,
    title: title(gate),
    clearedWhy: reason,
    clearedBy: by.name,
  }))
  if (!pack) return cleared
  const present = asOf(session, pack, now)
  const { ato, fail, route } = standingOf(present, pack, weights, seen).judgement.asked.gates
  const isHeld = present.time?.timers.some(timer => timer.kind === 'hold' && timer.state === 'running')
  const all = [...ato, ...fail, ...route, ...(isHeld ? [coolingOff] : [])]
  const standing = [...new Set(all)].filter(gate => !Object.hasOwn(session.work.cleared, gate))
  return [...standing.map(gate => ({ gate, title: title(gate) })), ...cleared]
}
