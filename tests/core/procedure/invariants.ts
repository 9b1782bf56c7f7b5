/**
 * What no way of events may ever break, told from the trade's words and not from the code of the gate. Each looks at one
 * event that was let through, with the case as it was before, and says what is wrong; '' when nothing is.
 */
import type { Disposition } from '../../../src/core/case/event'
import type { Session } from '../../../src/core/case/session'
import { asOf } from '../../../src/core/procedure/as-of'
import { holds } from '../../../src/core/procedure/condition'
import { mustContain } from '../../../src/core/procedure/disposition'
import type { Pack } from '../../../src/core/procedure/procedure'
import { type Standing, standingOf } from '../../../src/core/procedure/standing'
import { handTier, rankOf, tierNow } from '../../../src/core/procedure/tier'
import { defaultWeights as weights } from './default-weights'
import type { Admitted, Person } from './random-case'

type Invariant = { name: string; broken: (one: Admitted, standing: () => Standing) => boolean }

const order: Disposition[][] = [
  ['VERIFIED_HANDOFF', 'CLOSE_NO_ACTION'],
  ['NEED_MORE_INFO'],
  ['NOT_VERIFIED'],
  ['ROUTE_OTHER', 'ESCALATE_L2'],
  ['SUSPECTED_ATO'],
]
const strictness = (one: Disposition) => order.findIndex(same => same.includes(one))
const sameName = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()
const isOther = (a: string, b: string) => a.trim() !== '' && b.trim() !== '' && !sameName(a, b)
const minute = 60_000

/** Every invariant, in the order of the trade contract and the issue. */
export const invariants: Invariant[] = [
  { name: 'reviewers and leads add nothing', broken: ({ by }) => !writes(by) },
  {
    name: 'types and tiers that verify nobody verify nobody',
    broken: on('VERIFIED_HANDOFF', ({ before, pack }) => rankOf(tierIn(before, pack)) < rankOf('R2')),
  },
  {
    name: 'nobody is verified while a required check is open, ran out or could not be done',
    broken: on('VERIFIED_HANDOFF', one => openChecks(one).length > 0),
  },
  {
    name: 'nothing is closed while a required check is open',
    broken: on('CLOSE_NO_ACTION', one => openChecks(one).length > 0),
  },
  {
    name: 'a trainee or level 1 verifies only above the threshold, with the kinds of proof, and without a gate',
    broken: on('VERIFIED_HANDOFF', ({ by }, standing) => by.role !== 'L2' && !isProven(standing())),
  },
  {
    name: 'level 2 verifies beyond that only with a reason',
    broken: on('VERIFIED_HANDOFF', (one, standing) => !isProven(standing()) && reasonOf(one).length < 10),
  },
  {
    name: 'only level 2 decides less than what is recommended, and says why',
    broken: one =>
      one.body.type === 'decision.made' &&
      strictness(one.body.disposition) < strictness(one.body.recommended) &&
      (one.by.role !== 'L2' || reasonOf(one).length < 10),
  },
  {
    name: 'a decision rests on what the case says at that moment',
    broken: ({ body }, standing) =>
      body.type === 'decision.made' &&
      (body.recommended !== standing().disposition || body.inputsHash !== standing().versions.inputsHash),
  },
  {
    name: 'no alarm is left uncontained by level 1',
    broken: ({ body, by }, standing) =>
      body.type === 'decision.made' &&
      by.role !== 'L2' &&
      alarmed(standing()) &&
      !['SUSPECTED_ATO', 'ROUTE_OTHER'].includes(body.disposition),
  },
  {
    name: 'at tier R4 nobody alone decides less than an alarm that stands',
    broken: ({ body }, standing) => {
      if (body.type !== 'decision.made') return false
      const { evidence, judgement, disposition } = standing()
      const isAlarmed = evidence.tier === 'R4' && judgement.asked.gates.ato.length > 0
      return isAlarmed && strictness(body.disposition) < strictness(disposition)
    },
  },
  {
    name: 'level 1 verifies nobody while something does not add up unexplained',
    broken: on('VERIFIED_HANDOFF', ({ by, before, desk }) => {
      const open = desk.seen.contradictions.filter(one => !Object.hasOwn(before.work.explained, one.id))
      return by.role !== 'L2' && open.length > 0
    }),
  },
  {
    name: 'level 2 verifies nobody on a trainee’s word alone',
    broken: on('VERIFIED_HANDOFF', ({ by, before, pack }) => by.role === 'L2' && trainees(before, pack).length > 0),
  },
  { name: 'only level 2 acts', broken: ({ body, by }) => body.type === 'action.recorded' && by.role !== 'L2' },
  {
    name: 'nothing is given on a trainee’s word alone',
    broken: giving(({ before, pack }) => trainees(before, pack).length > 0),
  },
  {
    name: 'at tier R4 nothing is given without a second person',
    broken: giving(({ before, pack }) => {
      const decision = before.decisions.at(-1)
      const second = before.work.seconded[decision?.eventId ?? '']
      return (
        tierIn(before, pack) === 'R4' && (second?.by.role !== 'L2' || !isOther(second.by.name, decision?.by.name ?? ''))
      )
    }),
  },
  { name: 'nothing is given while a hold runs that level 2 did not clear', broken: giving(one => holdRuns(one)) },
  {
    name: 'nothing is given once a check, the type or the tier changed after the decision',
    broken: giving(({ before, pack }) => {
      const closing = pack?.procedure.steps.flatMap(use => (use.phase === 'close' ? use.use : [])) ?? []
      return before.touched.some(what => !closing.includes(what))
    }),
  },
  {
    name: 'nothing is given over an alarm that came up after the decision',
    broken: giving(({ before }, standing) => {
      const knew = before.decisions.at(-1)?.recommended ?? 'VERIFIED_HANDOFF'
      return strictness(standing().disposition) > strictness(knew)
    }),
  },
  {
    name: 'only level 2 clears a gate, with a reason, and only one that stands',
    broken: ({ body, by }, standing) => {
      if (body.type !== 'gate.cleared') return false
      const { route, ato, fail } = standing().judgement.asked.gates
      const stands = [...route, ...ato, ...fail].includes(body.gate) || body.gate === 'cooling-off'
      return by.role !== 'L2' || body.reason.trim().length < 10 || !stands
    },
  },
  {
    name: 'a second person is another person, of level 2',
    broken: ({ body, by, before }) => {
      if (body.type !== 'decision.seconded') return false
      const decision = before.decisions.find(one => one.eventId === body.decisionId)
      return by.role !== 'L2' || !decision || !isOther(decision.by.name, by.name)
    },
  },
  {
    name: 'nobody countersigns for themselves, no trainee countersigns, and only trainees need it',
    broken: ({ body, by, before }) =>
      body.type === 'answers.countersigned' &&
      body.stepIds.some(id => {
        const answer = before.answers[id]
        return by.role === 'trainee' || answer?.role !== 'trainee' || !isOther(answer.by, by.name)
      }),
  },
  {
    name: 'only level 2 takes a case or sends it back, and only one that was handed off',
    broken: ({ body, by, before }) =>
      (body.type === 'handoff.accepted' || body.type === 'handoff.returned') &&
      (by.role !== 'L2' || before.handoffs.length === 0),
  },
  {
    name: 'only level 2 lowers a tier',
    broken: ({ body, by, before, pack }) =>
      body.type === 'tier.set' && !!pack && by.role !== 'L2' && rankOf(body.tier) < rankOf(handTier(before, pack)),
  },
  {
    name: 'no signal is confirmed that nothing suggests',
    broken: ({ body, desk }) => body.type === 'signal.judged' && !desk.suggested.has(body.signalId),
  },
  {
    name: 'nothing is handed off before it was decided',
    broken: ({ body, before }) => body.type === 'handoff.placed' && before.decisions.length === 0,
  },
  {
    name: 'a step is answered only when it applies, with what goes with the answer, and with a reason where it was not done',
    broken: ({ body, pack }, standing) => {
      if (body.type !== 'step.answered') return false
      const { result, observed, reason = '' } = body
      const step = pack?.steps[body.stepId]
      const isBare = !supports(result) && reason.trim() === ''
      const seen = observed.map(id => step?.observations.find(one => one.id === id))
      const isOdd = seen.some(one => !one || !(one.with ?? ['pass', 'concern', 'fail']).includes(result))
      return isBare || isOdd || !standing().evidence.applying.some(use => use.use === body.stepId)
    },
  },
]

/** Names of the invariants an admitted event breaks. */
export function brokenBy(one: Admitted): string[] {
  let known: Standing | undefined
  const standing = () => {
    const { before, pack, now, desk } = one
    if (!pack) throw new Error('an event that needs a procedure was let through without one')
    known ??= standingOf(asOf(before, pack, now), pack, weights, desk.seen)
    return known
  }
  return invariants.filter(({ broken }) => broken(one, standing)).map(({ name }) => name)
}

function on(disposition: Disposition, broken: Invariant['broken']): Invariant['broken'] {
  return (one, standing) =>
    one.body.type === 'decision.made' && one.body.disposition === disposition && broken(one, standing)
}

/** An act of level 2 on a decision that gives something to whoever asks. */
function giving(broken: Invariant['broken']): Invariant['broken'] {
  return (one, standing) =>
    one.body.type === 'action.recorded' &&
    one.before.decisions.at(-1)?.disposition === 'VERIFIED_HANDOFF' &&
    broken(one, standing)
}

function writes({ role }: Person): boolean {
  return role === 'trainee' || role === 'L1' || role === 'L2'
}

function supports(result: string): boolean {
  return ['pass', 'concern', 'fail'].includes(result)
}

function reasonOf({ body }: Admitted): string {
  return body.type === 'decision.made' ? body.reason.trim() : ''
}

function tierIn(session: Session, pack: Pack | undefined) {
  return pack ? tierNow(session, pack).tier : 'none'
}

function alarmed({ judgement }: Standing): boolean {
  return mustContain(judgement.asked, judgement.scales, judgement.ruling, weights)
}

function isProven({ evidence, judgement }: Standing): boolean {
  const threshold = weights.thresholds[evidence.tier]
  const { gates } = judgement.asked
  return (
    threshold !== null &&
    judgement.scales.identityDb >= threshold &&
    judgement.proof.met &&
    judgement.scales.compromiseDb < weights.limits.escalate &&
    [...gates.route, ...gates.ato, ...gates.fail].length === 0
  )
}

function trainees({ answers, work }: Session, pack: Pack | undefined): string[] {
  const checks = pack?.procedure.steps.flatMap(use => (use.phase === 'close' ? [] : use.use)) ?? []
  return checks.filter(id => {
    const answer = answers[id]
    return answer?.role === 'trainee' && !Object.hasOwn(work.countersigned, answer.eventId)
  })
}

/** Required checks that apply and have no answer that counts now. */
function openChecks(one: Admitted): string[] {
  const { before, pack } = one
  if (!pack) return []
  const counting = { answers: Object.fromEntries(Object.entries(before.answers).filter(([id]) => !ranOut(id, one))) }
  const tier = tierNow({ ...before, ...counting }, pack).tier
  const wanted = pack.procedure.steps.filter(
    use => use.required && use.phase !== 'close' && (!use.when || holds(use.when, counting, tier)),
  )
  return wanted.flatMap(({ use }) => {
    const answer = counting.answers[use]
    const isDone =
      answer && (supports(answer.result) || (answer.result === 'not-applicable' && answer.reason.trim() !== ''))
    return isDone ? [] : [use]
  })
}

/** Older than its minutes when it was given last, and no verified decision that still stands was made on it in time. */
function ranOut(stepId: string, { before, pack, now }: Admitted): boolean {
  const answer = before.answers[stepId]
  const minutes = pack?.steps[stepId]?.validFor?.minutes
  if (answer?.result !== 'pass' || minutes === undefined) return false
  const age = (at: string) => (Date.parse(now) - Date.parse(at)) / minute
  if (age(answer.at) < minutes) return false
  const decision = before.decisions.at(-1)
  const since = Object.entries(before.answers).filter(
    ([id, { at }]) =>
      at > (decision?.at ?? '') && pack?.procedure.steps.some(use => use.use === id && use.phase !== 'close'),
  )
  const stands = decision?.disposition === 'VERIFIED_HANDOFF' && before.work.handOff.state !== 'returned'
  return !(stands && since.length === 0 && decision.at >= answer.at && age(answer.at) - age(decision.at) < minutes)
}

function holdRuns({ before, pack, now }: Admitted): boolean {
  const cleared = before.work.cleared['cooling-off']
  return (pack?.procedure.steps ?? []).some(({ use, startsHold }) => {
    const hours = Math.max(startsHold?.hours ?? 0, pack?.steps[use]?.startsHold?.hours ?? 0)
    const answer = before.answers[use]
    if (hours === 0 || answer?.result !== 'pass') return false
    const first = answer.sameAt?.[0] ?? answer.at
    const isCleared = cleared?.by.role === 'L2' && cleared.at >= first
    return !isCleared && Date.parse(now) < Date.parse(first) + hours * 60 * minute
  })
}
