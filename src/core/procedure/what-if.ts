import type { Disposition, StepResult, Tier } from '../case/event'
import type { Answer, Session } from '../case/session'
import { judge } from './assess'
import { answerOf, holds, supports } from './condition'
import { stepsIn } from './evidence-of'
import type { Pack, Step } from './procedure'
import { gatesBy, type Sighting, sightingOf, sightingsIn, signalsBy } from './sightings'
import { tierNow } from './tier'
import type { Weights } from './weights'

/** What a case would say if nothing were open: an open item would hide every change but the last. */
export type Likely = { disposition: Disposition; contain: boolean }

/** An answer somebody might give. */
export type Outcome = { result: StepResult; observed: string[] }

/** The case as it is, and as it would be with one more answer. */
export type WhatIf = { now: Likely; with: (step: Step, outcome: Outcome) => Likely }

/**
 * Prepares a case for being tried with one more answer; only what an answer can touch is looked at again.
 *
 * @param session    state of the case
 * @param pack       its procedure
 * @param weights    the weights pack
 * @returns          what it says now, and a function that tells what it would say
 */
export function whatIf(session: Session, pack: Pack, weights: Weights): WhatIf {
  const seen = sightingsIn(session, pack)
  const confirmed = Object.entries(session.judged).flatMap(([id, { verdict }]) => (verdict === 'confirmed' ? [id] : []))
  const { tier } = tierNow(session, pack)
  const raising = new Set(pack.procedure.raise.flatMap(({ when }) => stepsIn(when, pack)))
  const derived = pack.procedure.derive.map(({ signal, when }) => ({
    signal,
    when,
    asks: new Set(stepsIn(when, pack)),
  }))
  const turns = (of: (typeof derived)[number], tried: Session, at: Tier) =>
    holds(of.when, tried, at) && [...of.asks].some(id => supports(answerOf(tried, id)?.result ?? ''))
  const before = new Set(derived.filter(one => turns(one, session, tier)))
  const known = new Map<string, Likely>()

  const conclude = (sightings: readonly Sighting[], tried: Session, stepId: string): Likely => {
    const tierThen = raising.has(stepId) ? tierNow(tried, pack).tier : tier
    const mayTurn = (asks: ReadonlySet<string>) => tierThen !== tier || asks.has(stepId)
    const ids = [
      ...sightings.flatMap(signalsBy),
      ...derived.flatMap(one =>
        (mayTurn(one.asks) ? turns(one, tried, tierThen) : before.has(one)) ? one.signal : [],
      ),
      ...confirmed,
    ]
    const atoGates = sightings.flatMap(one => gatesBy(one, 'ato'))
    const routeGates = sightings.flatMap(one => gatesBy(one, 'route'))
    const key = [tierThen, ids.join(' '), atoGates.join(' '), routeGates.join(' ')].join('|')
    const found = known.get(key)
    if (found) return found
    const context = { atoGates, routeGates, round: session.round, cleared: Object.keys(session.work.cleared) }
    const { ruling, contain } = judge(ids, tierThen, weights, context)
    const likely = { disposition: ruling.disposition, contain }
    known.set(key, likely)
    return likely
  }

  return {
    now: conclude(seen, session, ''),
    with(step, outcome) {
      const answer = answerFrom(outcome)
      const others = answerOf(session, step.id) ? seen.filter(one => one.step.id !== step.id) : seen
      const tried = { ...session, answers: { ...session.answers, [step.id]: answer } }
      return conclude([...others, ...sightingOf(step, answer)], tried, step.id)
    },
  }
}

function answerFrom({ result, observed }: Outcome): Answer {
  return { result, observed, reason: '', eventId: '', at: '', by: '' }
}
