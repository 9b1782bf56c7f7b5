import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepResults } from '../../../src/core/case/event'
import type { Session } from '../../../src/core/case/session'
import { judge } from '../../../src/core/procedure/assess'
import { evidenceOf } from '../../../src/core/procedure/evidence-of'
import type { Pack } from '../../../src/core/procedure/procedure'
import { whatIf } from '../../../src/core/procedure/what-if'
import { packs } from '../../../src/packs/load'
import { defaultWeights as weights } from './default-weights'
import { answer, caseWith } from './small-pack'

/** The same question answered the long way. */
function concluded(session: Session, pack: Pack) {
  const { supports, tier, atoGates, routeGates } = evidenceOf(session, pack)
  const context = { atoGates, routeGates, round: session.round }
  const { ruling, contain } = judge(
    supports.map(one => one.signalId),
    tier,
    weights,
    context,
  )
  return { disposition: ruling.disposition, contain }
}

describe('trying one more answer', () => {
  it('says what the case would say with it, in every procedure that ships', () => {
    const acts = fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.constantFrom(...stepResults)), { maxLength: 20 })
    fc.assert(
      fc.property(fc.constantFrom(...packs), acts, fc.nat(60), fc.nat(60), (pack, given, place, tick) => {
        const steps = Object.values(pack.steps)
        const bodies = given.map(([at, seen, result]) => {
          const step = steps[at % steps.length]
          const ticked = step?.observations[seen % 9]
          return answer(step?.id ?? '', result, ticked ? [ticked.id] : [])
        })
        const session = caseWith(pack, ...bodies)
        const trying = whatIf(session, pack, weights)
        expect(trying.now).toEqual(concluded(session, pack))
        const step = steps[place % steps.length]
        if (!step) return
        for (const result of ['pass', 'concern', 'fail'] as const) {
          const ticked = step.observations[tick % 9]
          const observed = ticked ? [ticked.id] : []
          const more = caseWith(pack, ...bodies, answer(step.id, result, observed))
          expect(trying.with(step, { result, observed })).toEqual(concluded(more, pack))
        }
      }),
      { numRuns: 300 },
    )
  })
})
