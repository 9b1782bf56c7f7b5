import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dispositions, type StepResult, stepResults } from '../../../src/core/case/event'
import type { Session } from '../../../src/core/case/session'
import { permitted } from '../../../src/core/procedure/admit'
import { asOf } from '../../../src/core/procedure/as-of'
import { nothingSeen } from '../../../src/core/procedure/contradiction'
import type { Condition, Pack } from '../../../src/core/procedure/procedure'
import { recommend } from '../../../src/core/procedure/recommend'
import { standingOf } from '../../../src/core/procedure/standing'
import { rankOf } from '../../../src/core/procedure/tier'
import { unknownBudget } from '../../../src/core/procedure/unknown-budget'
import { packs } from '../../../src/packs/load'
import { defaultWeights as weights } from './default-weights'
import { answer, caseWith } from './small-pack'

type Given = [number, number, StepResult]

/** Mostly good answers, so that being verified is within reach. */
const given = fc.array(
  fc.tuple(fc.nat(60), fc.nat(30), fc.constantFrom<StepResult[]>('pass', 'pass', 'pass', 'pass', ...stepResults)),
  { maxLength: 6 },
)

function answered(pack: Pack, acts: readonly Given[], isFull: boolean): Session {
  const ids = Object.keys(pack.steps)
  const all = isFull ? ids.map(id => answer(id, 'pass')) : []
  const some = acts.map(([at, seen, result]) => {
    const step = pack.steps[ids[at % ids.length] ?? '']
    const ticked = step?.observations[seen]
    return answer(step?.id ?? '', result, ticked ? [ticked.id] : [])
  })
  return caseWith(pack, ...all, ...some)
}

/** A condition over the pack's own steps, true or false as it comes. */
function conditionFrom(pack: Pack, pick: number): Condition {
  const ids = Object.keys(pack.steps)
  const leaf: Condition = { step: ids[pick % ids.length] ?? '', is: [stepResults[pick % 5] ?? 'pass'] }
  return pick % 3 === 0 ? { not: leaf } : leaf
}

/** Ways to ask for more than a procedure does. */
const tighter: Record<string, (pack: Pack, pick: number) => Pack> = {
  'one more required step': (pack, pick) => {
    const ids = Object.keys(pack.steps)
    const id = ids[pick % ids.length]
    return withProcedure(pack, {
      steps: pack.procedure.steps.map(use => (use.use === id ? { ...use, required: true } : use)),
    })
  },
  'every step required': pack =>
    withProcedure(pack, { steps: pack.procedure.steps.map(use => ({ ...use, required: true })) }),
  'one more gate': (pack, pick) => {
    const gate = { id: 'more', text: 'One thing more.', when: conditionFrom(pack, pick) }
    return withProcedure(pack, { gates: [...pack.procedure.gates, gate] })
  },
  // A type that verifies nobody becomes another kind of request when it is raised; that is no tightening.
  'one more reason for tier R4': (pack, pick) => {
    if (rankOf(pack.procedure.tier) < rankOf('R2')) return pack
    const raise = { to: 'R4' as const, when: conditionFrom(pack, pick), why: 'More is at stake.' }
    return withProcedure(pack, { raise: [...pack.procedure.raise, raise] })
  },
  'a check that runs out': (pack, pick) => withStep(pack, pick, { validFor: { minutes: 1 } }),
}

function withProcedure(pack: Pack, change: Partial<Pack['procedure']>): Pack {
  return { ...pack, procedure: { ...pack.procedure, ...change } }
}

function withStep(pack: Pack, pick: number, change: object): Pack {
  const ids = Object.keys(pack.steps)
  const id = ids[pick % ids.length] ?? ''
  const step = pack.steps[id]
  return step ? { ...pack, steps: { ...pack.steps, [id]: { ...step, ...change } } } : pack
}

describe('a procedure can ask for more, and never opens what was closed', () => {
  it.each(Object.entries(tighter))(
    '%s',
    (name, tighten) => {
      let verified = 0
      let closed = 0
      fc.assert(
        fc.property(fc.constantFrom(...packs), given, fc.nat(9_999), fc.boolean(), (pack, acts, pick, isFull) => {
          const session = answered(pack, acts, isFull)
          const harder = tighten(pack, acts[0]?.[0] ?? pick)
          const now = '2026-03-16T08:45:07.000Z'
          for (const role of ['L1', 'L2'] as const) {
            const may = (one: Pack) =>
              permitted(asOf(session, one, now), role, one, { weights, seen: nothingSeen }).VERIFIED_HANDOFF === ''
            const [before, after] = [may(pack), may(harder)]
            if (after) expect(before).toBe(true)
            verified += Number(before)
            closed += Number(before && !after)
          }
        }),
        // One fixed walk through chance: with another seed in fourteen nothing would be closed, and the counts below are asked for.
        { numRuns: 300, seed: 20_261_124 },
      )
      expect(verified).toBeGreaterThan(50)
      // Most steps are required as they ship, so one more seldom matters; every one of them does.
      if (name !== 'one more required step') expect(closed).toBeGreaterThan(0)
    },
    60_000,
  )
})

describe('judging', () => {
  const strange = fc.record({
    result: fc.constantFrom(...stepResults),
    stepId: fc.oneof(fc.constantFrom('S01', 'S26', 'S40', '__proto__', 'constructor'), fc.string()),
    observed: fc.array(fc.oneof(fc.constantFrom('s02-money-leaving', 's25-not-me'), fc.string()), { maxLength: 3 }),
  })

  it('is total: whatever stands in a case, under whatever procedure, it says something finite', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...packs),
        fc.constantFrom(...packs),
        given,
        fc.array(strange, { maxLength: 8 }),
        fc.constantFrom('2026-03-16T08:45:07.000Z', '1970-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'),
        (lived, pack, acts, odd, now) => {
          const bodies = odd.map(({ stepId, result, observed }) => answer(stepId, result, observed))
          const session = { ...answered(lived, acts, acts.length % 2 === 0), round: acts.length }
          const more = bodies.reduce<Session>(
            (state, body) => ({ ...state, answers: { ...state.answers, ...caseWith(pack, body).answers } }),
            session,
          )
          const at = asOf(more, pack, now as `${string}Z`)
          const said = recommend(at, pack, weights)
          expect(dispositions).toContain(said.disposition)
          const numbers = [said.identityDb, said.compromiseDb, said.fragility]
          for (const { identity, compromise } of said.contributions) numbers.push(identity, compromise)
          expect(numbers.filter(one => !Number.isFinite(one))).toEqual([])
          expect(said.versions.inputsHash).toMatch(/^[0-9a-f]{64}$/)
          expect(unknownBudget(at, pack, said).of).toBeGreaterThanOrEqual(0)
          expect(standingOf(at, pack, weights).disposition).toBe(said.disposition)
        },
      ),
      { numRuns: 400 },
    )
  }, 60_000)
})
