/** Random acts on a case by several people over time, each read against the state it meets, all through `admit`. */
import fc from 'fast-check'
import { type IsoTime, isoTime } from '../../../src/core/base/time'
import {
  dispositions,
  type EventBody,
  type Role,
  type SessionEvent,
  stepResults,
  tiers,
} from '../../../src/core/case/event'
import { apply, emptySession, type Session } from '../../../src/core/case/session'
import { admit, type Desk } from '../../../src/core/procedure/admit'
import { asOf } from '../../../src/core/procedure/as-of'
import type { Pack } from '../../../src/core/procedure/procedure'
import { type SideModule, withModules } from '../../../src/core/procedure/side-module'
import { type Standing, standingOf } from '../../../src/core/procedure/standing'
import { typeChange } from '../../../src/core/procedure/type-change'
import { changedSteps } from '../../../src/core/procedure/version-change'
import { defaultWeights as weights } from './default-weights'
import { answer, choice } from './small-pack'

export type Person = { name: string; role: Role }

const people: Person[] = [
  { name: 'Mara Lindqvist', role: 'L1' },
  { name: 'Mara Lindqvist', role: 'L1' },
  { name: 'Tomas Berg', role: 'trainee' },
  { name: 'Ines Rocha', role: 'L2' },
  { name: 'Ines Rocha', role: 'L2' },
  { name: 'Paul Stein', role: 'L2' },
  /** The trainee under another role, the same person for all that. */
  { name: ' tomas BERG', role: 'L1' },
  { name: '', role: 'L2' },
  { name: 'Rita Novak', role: 'reviewer' },
  { name: 'Leo Adler', role: 'lead' },
]

const waits = [0, 0, 0, 0, 1, 5, 14, 16, 60, 25 * 60, 73 * 60]

/** One random act: what kind, by whom, two numbers to choose with, and how long before it. */
export type Act = [kind: number, who: number, pick: number, side: number, wait: number]

/** Sequences of acts. */
export const acts = (minLength: number, maxLength: number) =>
  fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.nat(9_999), fc.nat(9_999), fc.nat(99)), {
    minLength,
    maxLength,
    size: 'max',
  })

/** An event that was let through, with the case before and after it. */
export type Admitted = {
  before: Session
  after: Session
  body: EventBody
  by: Person
  now: IsoTime
  pack: Pack | undefined
  desk: Desk
}

export type World = { session: Session; nowMs: number; tried: number; events: SessionEvent[] }

const from = <T>(list: readonly T[], index: number): T | undefined => list[index % list.length]
const caseId = 'https://desk.example#1004'
export const suggested = new Set(['MAIL-04', 'BEH-01', '3P-05'])
const contradiction = {
  id: 'pair-1',
  what: 'country',
  note: '',
  sides: [
    { voice: 'client', says: 'DE', at: { in: 'message', ref: '' } },
    { voice: 'system', says: 'NG', at: { in: 'record', ref: '' } },
  ],
} as const satisfies Desk['seen']['contradictions'][number]

/** What is loaded: procedures and side modules. */
export type Loaded = { packs: readonly Pack[]; modules: readonly SideModule[] }

/** Lives a sequence of acts on one case and hands every admitted event to `check`. */
export function live(
  list: readonly Act[],
  { packs, modules }: Loaded,
  first: number,
  check: (one: Admitted) => void,
): World {
  const begin = Date.parse('2026-03-16T08:00:00.000Z')
  const world: World = { session: emptySession(caseId), nowMs: begin, tried: 0, events: [] }
  const seen = { contradictions: first % 5 === 0 ? [contradiction] : [] }
  const chosen = from(packs, first)
  const opening: Act[] = [[first % 4 === 0 ? 99 : 20, 0, first, 0, 0]]
  if (chosen) step(world, choice(chosen), { by: { name: 'Mara Lindqvist', role: 'L1' }, packs, modules, seen, check })
  for (const act of [...opening, ...list]) {
    world.nowMs += (from(waits, act[4]) ?? 0) * 60_000
    const by = from(people, act[1]) ?? { name: '', role: 'L1' }
    for (const [body, who = by] of bodiesOf(act, world, { packs, modules }, seen))
      step(world, body, { by: who, packs, modules, seen, check })
  }
  return world
}

type Stepping = Loaded & { by: Person; seen: Desk['seen']; check: (one: Admitted) => void }

function step(world: World, body: EventBody, { by, packs, modules, seen, check }: Stepping): void {
  const before = world.session
  const now = isoTime(world.nowMs)
  const desk: Desk = { ...by, packs, modules, weights, suggested, seen, now }
  world.tried++
  if (admit(before, body, desk)) return
  const seq = before.events + 1
  const event = {
    id: `e${seq}`,
    caseId,
    device: 'd1',
    seq,
    clock: String(seq).padStart(6, '0'),
    at: now,
    actor: by,
    body,
  }
  world.session = apply(before, event)
  world.events.push(event)
  const pack = packIn(before, { packs, modules })
  check({ before, after: world.session, body, by, now, pack, desk })
}

/** Acts one after the other, each thought of when the one before was done; a few are done by a team. */
function* bodiesOf(act: Act, world: World, loaded: Loaded, seen: Desk['seen']): Generator<[EventBody, Person?]> {
  const pack = packIn(world.session, loaded)
  if (!pack) return
  const standing = () => standingOf(asOf(world.session, pack, isoTime(world.nowMs)), pack, weights, seen)
  const [kind, , pick, side] = act
  if (kind < 25) yield [answering(act, pack, standing)]
  else if (kind < 45) yield [deciding(act, standing())]
  else if (kind < 86) yield [working(act, world.session, pack, standing)]
  else if (kind < 88) yield* choosing(act, world.session, pack, loaded).map((body): [EventBody] => [body])
  else yield* standing().evidence.open.map((item): [EventBody] => [answer(item.stepId, 'pass')])
  if (kind < 97) return
  const [ines, paul] = [from(people, 3), from(people, 5)]
  yield [deciding([kind, 0, pick, pick % 2 === 0 ? 2 : 3, 0], standing()), ines]
  if (side % 4 !== 0)
    yield [{ type: 'decision.seconded', decisionId: world.session.decisions.at(-1)?.eventId ?? '' }, paul]
  if (side % 3 !== 0) yield [{ type: 'gate.cleared', gate: 'cooling-off', reason: 'every contact agreed' }, paul]
  yield [{ type: 'action.recorded', action: 'second factor removed' }, ines]
}

function packIn({ procedure, work }: Session, { packs, modules }: Loaded): Pack | undefined {
  const found = packs.find(one => one.procedure.id === procedure?.id && one.hash === procedure.hash)
  return found && withModules(found, modules, work.modules)
}

function choosing([, , pick, side]: Act, session: Session, pack: Pack, { packs, modules }: Loaded): EventBody[] {
  const isWrong = pick % 4 === 0
  if (side % 2 === 0) {
    const to = from(packs, pick) ?? pack
    const { reopened } = typeChange(session, pack, withModules(to, modules, session.work.modules))
    const said = {
      reopened: isWrong ? [] : reopened,
      reason: side % 3 === 0 ? '' : 'the client asks for another thing',
    }
    return [{ ...choice(to, side % 5 === 0 ? from(tiers, side) : undefined), ...said } as EventBody]
  }
  const next = packs.find(one => one.procedure.id === pack.procedure.id && one.hash !== pack.hash)
  if (!next) return []
  const reopened = changedSteps(pack, next).filter(id => Object.hasOwn(session.answers, id))
  const { id: procedureId, version } = next.procedure
  return [{ type: 'procedure.adopted', procedureId, version, hash: next.hash, reopened: isWrong ? [] : reopened }]
}

function answering([, , pick, side]: Act, pack: Pack, standing: () => Standing): EventBody {
  if (side % 3 === 0) return answer(standing().evidence.open[0]?.stepId ?? 'S54', 'pass')
  const chosen = from(Object.values(pack.steps), pick)
  if (side % 11 === 0) return { type: 'answer.undone', stepId: chosen?.id ?? '' }
  const ticked = chosen && side % 4 === 0 ? from(chosen.observations, side) : undefined
  const result = ticked?.with?.[0] ?? from([...stepResults, 'pass', 'pass'] as const, side) ?? 'pass'
  return answer(chosen?.id ?? 'S99', result, ticked ? [ticked.id] : [])
}

function deciding([, , pick, side]: Act, { disposition: recommended, versions }: Standing): EventBody {
  const isStale = side % 17 === 0
  const wished = side % 3 === 0 ? 'VERIFIED_HANDOFF' : from(dispositions, pick)
  return {
    type: 'decision.made',
    disposition: side % 2 === 0 ? recommended : (wished ?? recommended),
    recommended: isStale ? 'VERIFIED_HANDOFF' : recommended,
    reason: side % 7 === 0 ? 'short' : 'the client is known to us',
    counterArgument: '',
    inputsHash: isStale ? 'old' : versions.inputsHash,
  }
}

function working([kind, , pick, side]: Act, session: Session, pack: Pack, standing: () => Standing): EventBody {
  const reason = side % 7 === 0 ? 'short' : 'looked at it together'
  const stepId = from(Object.keys(pack.steps), pick) ?? ''
  const gates = () => {
    const { route, ato, fail } = standing().judgement.asked.gates
    return [...route, ...ato, ...fail, 'cooling-off', 'cooling-off', 'countersigned']
  }
  const trainees = Object.entries(session.answers).flatMap(([id, { role }]) => (role === 'trainee' ? [id] : []))
  if (kind < 48) return { type: 'tier.set', tier: from(tiers, pick) ?? 'R3', reason: side % 5 === 0 ? '' : 'reason' }
  if (kind < 50)
    return {
      type: 'signal.judged',
      signalId: from(['MAIL-04', 'CRED-03', '3P-05'], pick) ?? '',
      verdict: 'confirmed',
      factIds: [],
    }
  if (kind < 53) return { type: 'handoff.placed', how: 'copied', text: 'note' }
  if (kind < 54)
    return { type: 'module.added', moduleId: from(['coercion', 'secrets', 'live-loss', 'none'], pick) ?? '' }
  if (kind < 60) return { type: 'answers.countersigned', stepIds: trainees.length > 0 ? trainees : [stepId] }
  if (kind < 64) return { type: 'gate.cleared', gate: from(gates(), pick) ?? '', reason }
  if (kind < 65) return { type: 'gate.restored', gate: from(Object.keys(session.work.cleared), pick) ?? 'cooling-off' }
  if (kind < 67)
    return { type: 'contradiction.explained', contradictionId: from(['pair-1', 'pair-2'], pick) ?? '', reason }
  if (kind < 69) return { type: 'handoff.accepted' }
  if (kind < 71) return { type: 'handoff.returned', reason }
  if (kind < 78) return { type: 'action.recorded', action: side % 9 === 0 ? 'did' : 'second factor removed' }
  if (kind < 83) return { type: 'decision.seconded', decisionId: session.decisions.at(-1)?.eventId ?? 'e1' }
  if (kind < 84) return { type: 'hint.asked', stepId }
  if (kind < 85) return { type: 'self.explained', disposition: from(dispositions, pick) ?? 'ESCALATE_L2', text: reason }
  return { type: 'friction.warned', stepId, kind: 'asked-again', went: side % 2 === 0 }
}
