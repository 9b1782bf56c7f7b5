/**
 * A case as it stands at a time: live checks stop counting after their minutes, cooling-off holds run and end.
 * Example: a live check answered at 14:49 with 15 minutes is open again at 15:04.
 */
import { type IsoTime, isoTime } from '../base/time'
import type { Answer, Session } from '../case/session'
import type { Timer } from '../case/timer'
import { answerOf } from './condition'
import { stepOf } from './evidence-of'
import type { Pack, StepUse } from './procedure'

const minuteMs = 60_000
const hourMs = 60 * minuteMs

/**
 * Gives the state of a case at a time: answers that have run out are open again, listed with the time they ran out.
 *
 * @param session    state of the case after its events
 * @param pack       its procedure
 * @param now        the time to look at it
 * @returns          the same case without answers that no longer count, and its timers; only 'pass' runs out, so that
 *                   no alarm is ever forgotten; what a verified decision stands on stays while nothing else was answered
 * Source:           issue, point 4; house rule: expiry takes away support, never an alarm
 */
export function asOf(session: Session, pack: Pack, now: IsoTime): Session {
  const timers = timersOf(session, pack, now)
  const gone = new Set(
    timers.flatMap(({ kind, state, stepId }) => (kind === 'expiry' && state === 'over' ? stepId : [])),
  )
  const kept = Object.entries(session.answers).filter(([stepId]) => !gone.has(stepId))
  const answers = gone.size === 0 ? session.answers : Object.fromEntries(kept)
  return { ...session, answers, time: { now, timers } }
}

/**
 * Lists what of a case time changes: answers that count for a while, and holds.
 *
 * @param session    state of the case after its events
 * @param pack       its procedure
 * @param now        the time to look at it
 * @returns          timers in the procedure's order, those that are over as well
 */
export function timersOf(session: Session, pack: Pack, now: IsoTime): Timer[] {
  const nowMs = Date.parse(now)
  const passed = pack.procedure.steps.flatMap(use => {
    const answer = answerOf(session, use.use)
    const isTimed =
      use.validFor ?? use.startsHold ?? stepOf(pack, use.use)?.validFor ?? stepOf(pack, use.use)?.startsHold
    return isTimed && answer?.result === 'pass' ? [{ use, answer }] : []
  })
  const stands = () => standsSince(session, pack)
  return passed.flatMap(({ use, answer }) => [
    ...expiryOf(answer, { stepId: use.use, minutes: minutesOf(use, pack), nowMs, stands }),
    ...holdOf(answer, { stepId: use.use, hours: hoursOf(use, pack), nowMs, session }),
  ])
}

/**
 * Finds when the next running timer ends.
 *
 * @param timers    of a case
 * @returns         milliseconds since 1970, or undefined when none runs
 */
export function nextEnd(timers: readonly Timer[]): number | undefined {
  const ends = timers.flatMap(({ state, endsAt }) => (state === 'running' ? [Date.parse(endsAt)] : []))
  return ends.length === 0 ? undefined : Math.min(...ends)
}

type Expiring = { stepId: string; minutes: number | undefined; nowMs: number; stands: () => number | undefined }

/** An answer edited while it counts keeps its start; given again after it ran out, it is a new check. */
function expiryOf(answer: Answer, { stepId, minutes, nowMs, stands }: Expiring): Timer[] {
  if (minutes === undefined) return []
  const lengthMs = minutes * minuteMs
  const [first = nowMs - lengthMs, ...later] = timesOf(answer)
  const startMs = later.reduce((start, at) => (at >= start + lengthMs ? at : start), first)
  const endMs = startMs + lengthMs
  // A time far ahead is a wrong clock, and counts as little as one long past.
  const isRunning = nowMs < endMs && startMs - nowMs < lengthMs
  const since = isRunning ? undefined : stands()
  const isKept = since !== undefined && since >= startMs && since < endMs
  const state = isRunning ? 'running' : isKept ? 'kept' : 'over'
  return [{ kind: 'expiry', stepId, state, startedAt: isoTime(startMs), endsAt: isoTime(endMs) }]
}

type Holding = { stepId: string; hours: number | undefined; nowMs: number; session: Session }

function holdOf(answer: Answer, { stepId, hours, nowMs, session }: Holding): Timer[] {
  if (hours === undefined) return []
  const [startMs = nowMs] = timesOf(answer)
  const endMs = startMs + hours * hourMs
  const cleared = session.work.cleared[coolingOff]
  const isCleared = cleared !== undefined && Date.parse(cleared.at) >= startMs
  const state = nowMs >= endMs ? 'over' : isCleared ? 'cleared' : 'running'
  return [{ kind: 'hold', stepId, state, startedAt: isoTime(startMs), endsAt: isoTime(endMs) }]
}

/** The gate that level 2 clears to end a hold early. */
export const coolingOff = 'cooling-off'

function timesOf({ at, sameAt }: Answer): number[] {
  return (sameAt ?? [at]).map(time => Date.parse(time)).filter(ms => !Number.isNaN(ms))
}

/** When the decision was made that the case still stands on: verified, not sent back, nothing checked since. */
function standsSince(session: Session, pack: Pack): number | undefined {
  const decision = session.decisions.at(-1)
  if (decision?.disposition !== 'VERIFIED_HANDOFF' || session.work.handOff.state === 'returned') return undefined
  return isTouched(session, pack) ? undefined : Date.parse(decision.at)
}

/**
 * Tells whether anything a decision rests on was answered, taken back or chosen anew since the last one.
 *
 * @param session    state of the case after its events
 * @param pack       its procedure
 * @returns          false for closing steps: they follow the decision
 */
export function isTouched({ touched }: Session, { procedure }: Pack): boolean {
  const closing = new Set(procedure.steps.filter(use => use.phase === 'close').map(use => use.use))
  return touched.some(what => !closing.has(what))
}

/** A procedure may shorten what the step says, never lengthen it. */
function minutesOf({ use, validFor }: StepUse, pack: Pack): number | undefined {
  const given = [stepOf(pack, use)?.validFor, validFor].flatMap(one => one?.minutes ?? [])
  return given.length === 0 ? undefined : Math.min(...given)
}

/** A procedure may lengthen what the step says, never shorten it. */
function hoursOf({ use, startsHold }: StepUse, pack: Pack): number | undefined {
  const given = [stepOf(pack, use)?.startsHold, startsHold].flatMap(one => one?.hours ?? [])
  return given.length === 0 ? undefined : Math.max(...given)
}
