import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dispositions, tiers } from '../../../src/core/case/event'
import { assess, type Context, judge } from '../../../src/core/procedure/assess'
import { defaultWeights as weights } from './default-weights'

const known = weights.signals.map(row => row.id)
const gateIds = [...weights.failGates, ...weights.atoGates, ...weights.routeGates]
const signals = fc.uniqueArray(fc.constantFrom(...known), { maxLength: 14 })
const tier = fc.constantFrom(...tiers)
const words = fc.array(fc.constantFrom('not me', 'legal hold', 'live loss'), { maxLength: 2 })
const context: fc.Arbitrary<Context> = fc.record(
  {
    routeGates: words,
    atoGates: words,
    cleared: fc.array(fc.constantFrom(...known), { maxLength: 3 }),
    open: fc.nat({ max: 3 }),
    round: fc.integer({ min: 1, max: 4 }),
    notPossibleJustified: fc.boolean(),
    prior: fc.double({ min: -6, max: 6, noNaN: true }),
  },
  { requiredKeys: [] },
)

const runs = { numRuns: 400 }
const few = { numRuns: 40 }

describe('assess', () => {
  it('answers for any ids, tier and context with finite numbers and a disposition of the list', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...known), fc.string())), tier, context, (ids, at, given) => {
        const said = assess(ids, at, weights, given)
        expect(dispositions).toContain(said.disposition)
        expect(Number.isFinite(said.identityDb) && Number.isFinite(said.compromiseDb)).toBe(true)
        expect(said.fragility >= 0 && said.fragility <= 100).toBe(true)
        expect(said.because.every(reason => reason.length > 3)).toBe(true)
        expect(said.unknownIds).toEqual([...new Set(ids)].filter(id => !known.includes(id)))
      }),
      few,
    )
  })

  it('gives the same answer for repeats, another order and ids nobody knows', () => {
    fc.assert(
      fc.property(signals, tier, context, (ids, at, given) => {
        const { unknownIds: _none, ...once } = assess(ids, at, weights, given)
        const { unknownIds, ...again } = assess([...ids].reverse().concat(ids, ['XX-99']), at, weights, given)
        expect(again).toEqual(once)
        expect(unknownIds).toEqual(['XX-99'])
      }),
      few,
    )
  })

  it('ignores cleared ids that are no gates', () => {
    fc.assert(
      fc.property(
        signals,
        tier,
        context,
        fc.constantFrom(...known.filter(id => !gateIds.includes(id))),
        (ids, at, given, id) => {
          const more = { ...given, cleared: [...(given.cleared ?? []), id] }
          expect(judge(ids, at, weights, more).ruling).toEqual(judge(ids, at, weights, given).ruling)
        },
      ),
      runs,
    )
  })

  it('judges a cleared gate signal as if it had never been seen', () => {
    fc.assert(
      fc.property(signals, tier, context, fc.constantFrom(...gateIds), (ids, at, given, gate) => {
        const cleared = [...(given.cleared ?? []), gate]
        const withGate = judge([...ids, gate], at, weights, { ...given, cleared })
        const without = judge(
          ids.filter(id => id !== gate),
          at,
          weights,
          { ...given, cleared },
        )
        expect([withGate.ruling, withGate.scales, withGate.contain]).toEqual([
          without.ruling,
          without.scales,
          without.contain,
        ])
      }),
      runs,
    )
  })

  it('never hides a needed lock behind a route', () => {
    fc.assert(
      fc.property(signals, tier, context, (ids, at, given) => {
        const plain = judge(ids, at, weights, { ...given, routeGates: [], cleared: ['THR-05'] })
        const routed = judge(ids, at, weights, { ...given, routeGates: ['legal hold'], cleared: ['THR-05'] })
        expect(routed.ruling.disposition).toBe('ROUTE_OTHER')
        if (plain.ruling.rule === 'ato') expect(routed.contain).toBe(true)
      }),
      runs,
    )
  })

  it('locks whenever an account-takeover gate stands', () => {
    fc.assert(
      fc.property(signals, tier, context, fc.constantFrom(...weights.atoGates), (ids, at, given, gate) => {
        const said = judge([...ids, gate], at, weights, { ...given, cleared: [] })
        expect(said.contain).toBe(true)
        expect(['SUSPECTED_ATO', 'ROUTE_OTHER']).toContain(said.ruling.disposition)
      }),
      runs,
    )
  })

  it('verifies nobody in R1 or without a tier, while an item is open, or while a gate stands', () => {
    fc.assert(
      fc.property(signals, tier, context, (ids, at, given) => {
        const { ruling, asked, contain } = judge(ids, at, weights, given)
        if (ruling.disposition === 'CLOSE_NO_ACTION') expect([asked.open, contain]).toEqual([0, false])
        if (ruling.disposition !== 'VERIFIED_HANDOFF') return
        expect(['R2', 'R3', 'R4']).toContain(at)
        expect([asked.open, contain, asked.gates]).toEqual([0, false, { route: [], ato: [], fail: [] }])
      }),
      { numRuns: 2_000 },
    )
  })

  it('never verifies on more weight against the owner than without it', () => {
    const against = weights.signals.filter(
      row => row.identity <= 0 && row.compromise >= 0 && !weights.voids.some(rule => rule.when.includes(row.id)),
    )
    fc.assert(
      fc.property(signals, tier, fc.constantFrom(...against.map(row => row.id)), (ids, at, id) => {
        const before = judge(ids, at, weights)
        const after = judge([...ids, id], at, weights)
        if (after.ruling.disposition === 'VERIFIED_HANDOFF') expect(before.ruling.disposition).toBe('VERIFIED_HANDOFF')
      }),
      { numRuns: 2_000 },
    )
  })
})
