import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dispositions } from '../../../src/core/case/event'
import { sessionOf } from '../../../src/core/case/session'
import type { Pack } from '../../../src/core/procedure/procedure'
import { modules, packs as shipped } from '../../../src/packs/load'
import { brokenBy } from './invariants'
import { type Admitted, acts, live } from './random-case'

/** Each procedure beside a newer version of itself, in which one step reads otherwise. */
const packs: Pack[] = shipped.flatMap(pack => {
  const [first = '', step] = Object.entries(pack.steps)[2] ?? []
  if (!step) return [pack]
  const steps = { ...pack.steps, [first]: { ...step, why: `${step.why} And more.` } }
  const newer = { ...pack, steps, hash: `${pack.hash}-2`, procedure: { ...pack.procedure, version: '9.0.0' } }
  return [pack, newer]
})

type Tally = { sequences: number; tried: number; events: number; reached: Set<string> }

function drive(list: readonly Pack[], runs: number, length: [number, number]): Tally {
  const tally: Tally = { sequences: 0, tried: 0, events: 0, reached: new Set() }
  fc.assert(
    fc.property(acts(...length), fc.nat(9_999), (given, first) => {
      const world = live(given, { packs: list, modules }, first, one => {
        const broken = brokenBy(one)
        if (broken.length > 0) throw new Error(`${broken.join('; ')}: ${JSON.stringify(one.body)}`)
        for (const what of reachedBy(one)) tally.reached.add(what)
      })
      tally.sequences++
      tally.tried += world.tried
      tally.events += world.events.length
      if (tally.sequences % 50 === 0) expect(sessionOf(world.session.caseId, world.events)).toEqual(world.session)
    }),
    { numRuns: runs },
  )
  return tally
}

/** What a run must have come upon, so that it says something. */
function reachedBy({ body, by, before, after }: Admitted): string[] {
  const last = before.decisions.at(-1)
  if (body.type === 'decision.made') {
    const looser = body.disposition === 'VERIFIED_HANDOFF' && body.recommended !== 'VERIFIED_HANDOFF'
    return [`decided ${body.disposition}`, ...(looser ? ['level 2 verified against the recommendation'] : [])]
  }
  if (body.type === 'action.recorded') {
    const isR4 = last && Object.hasOwn(before.work.seconded, last.eventId)
    return last?.disposition === 'VERIFIED_HANDOFF' ? ['given', ...(isR4 ? ['given by two persons'] : [])] : ['acted']
  }
  if (body.type === 'gate.cleared') return [body.gate === 'cooling-off' ? 'hold cleared' : 'gate cleared']
  if (after === before) return []
  return [`${body.type}${body.type === 'answers.countersigned' ? ` by ${by.role}` : ''}`]
}

describe('no way of events, by anybody, in any order, at any time', () => {
  it('breaks an invariant in a procedure that ships: ten thousand sequences', () => {
    const { sequences, tried, events, reached } = drive(packs, 10_000, [2, 8])
    expect(sequences).toBeGreaterThanOrEqual(10_000)
    expect(tried).toBeGreaterThanOrEqual(100_000)
    expect(events).toBeGreaterThanOrEqual(60_000)
    const must = [...dispositions.map(one => `decided ${one}`), 'given', 'acted', 'gate cleared', 'hold cleared']
    for (const what of [
      ...must,
      'decision.seconded',
      'answers.countersigned by L2',
      'procedure.adopted',
      'handoff.returned',
    ])
      expect([...reached]).toContain(what)
  }, 600_000)

  it('breaks one in long cases', () => {
    const { reached } = drive(packs, 100, [60, 90])
    for (const what of ['given', 'level 2 verified against the recommendation']) expect([...reached]).toContain(what)
  }, 300_000)

  it('breaks one in a procedure that asks for nothing and gates nothing', () => {
    const { reached } = drive(shipped.map(hostile), 400, [8, 20])
    expect([...reached]).toContain('decided VERIFIED_HANDOFF')
  }, 300_000)
})

/** The same steps with every safeguard a procedure can name taken out. */
function hostile(pack: Pack): Pack {
  const steps = Object.entries(pack.steps).map(([id, { gateUntilSeen: _g, validFor: _v, startsHold: _s, ...step }]) => [
    id,
    { ...step, liveLoss: false, notApplicableWhen: ['Whatever'] },
  ])
  const uses = pack.procedure.steps.map(({ when: _w, startsHold: _s, ...use }) => ({ ...use, required: false }))
  return {
    hash: `${pack.hash}-hostile`,
    steps: Object.fromEntries(steps),
    procedure: { ...pack.procedure, steps: uses, gates: [], raise: [], tier: 'R2' },
  }
}
