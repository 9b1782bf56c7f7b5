import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepResults } from '../../../src/core/case/event'
import { apply, type Session } from '../../../src/core/case/session'
import type { Pack } from '../../../src/core/procedure/procedure'
import { recommend } from '../../../src/core/procedure/recommend'
import { standingOf } from '../../../src/core/procedure/standing'
import { type Budget, unknownBudget } from '../../../src/core/procedure/unknown-budget'
import { packs } from '../../../src/packs/load'
import { defaultWeights as weights } from './default-weights'
import { answer, caseWith, factorPack } from './small-pack'

const budget = (session: Session, pack: Pack = factorPack) =>
  unknownBudget(session, pack, recommend(session, pack, weights))
const ids = (list: Budget['open']) => list.map(one => one.id)
const lists = ({ answered, notApplicable, notPossible, open }: Budget) => [answered, notApplicable, notPossible, open]

describe('the unknown budget', () => {
  it('names every step that applies in one of four lists, with the reason where it was not done', () => {
    const said = budget(
      caseWith(factorPack, answer('S02', 'pass'), answer('S05', 'not-applicable'), answer('S12', 'not-possible')),
    )
    expect(ids(said.answered)).toEqual(['S02'])
    expect(said.notApplicable).toEqual([{ id: 'S05', title: 'Mail verdicts', reason: 'the log is gone' }])
    expect(said.notPossible).toEqual([{ id: 'S12', title: 'Locks', reason: 'the log is gone' }])
    expect(ids(said.open)).toEqual(['S14', 'S18', 'S25', 'S30', 'S31'])
    expect(said.of).toBe(8)
  })

  it('counts a signal as open while any step could still show it', () => {
    const { signals } = budget(caseWith(factorPack, answer('S05', 'not-possible'), answer('S18', 'concern')))
    expect(ids(signals.answered)).toEqual(['DEV-01', 'DEV-02'])
    expect(ids(signals.notPossible)).toEqual(['MAIL-01', 'MAIL-03', 'MAIL-09'])
    expect(ids(signals.open)).toEqual(['3P-05', 'MAIL-11', 'DOC-01', 'DOC-05', 'DOC-02'])
  })

  it('takes an answer without its reason for open', () => {
    const session = caseWith(factorPack, { ...answer('S05', 'not-applicable'), reason: ' ' } as never)
    expect(ids(budget(session).open)).toContain('S05')
  })
})

const acts = fc.array(fc.tuple(fc.nat(60), fc.nat(9), fc.constantFrom(...stepResults)), { maxLength: 30 })

function walked(pack: Pack, given: readonly [number, number, (typeof stepResults)[number]][]): Session {
  const steps = Object.values(pack.steps)
  return caseWith(
    pack,
    ...given.map(([at, seen, result]) => {
      const step = steps[at % steps.length]
      const ticked = step?.observations[seen]
      return answer(step?.id ?? '', result, ticked ? [ticked.id] : [])
    }),
  )
}

describe('missing is not innocent, in any procedure that ships', () => {
  it('every step and every signal asked for stands in exactly one list', () => {
    fc.assert(
      fc.property(fc.constantFrom(...packs), acts, (pack, given) => {
        const said = budget(walked(pack, given), pack)
        for (const one of [said, said.signals]) {
          const all = lists(one).flatMap(ids)
          expect(new Set(all).size).toBe(all.length)
          expect(all.length).toBe(one.of)
        }
        for (const one of [...said.notApplicable, ...said.notPossible]) expect(one.reason).not.toBe('')
      }),
      { numRuns: 200 },
    )
  })

  it('what is open or not possible supports nothing: taking such answers away changes no signal and raises no identity', () => {
    fc.assert(
      fc.property(fc.constantFrom(...packs), acts, (pack, given) => {
        const session = walked(pack, given)
        const said = standingOf(session, pack, weights)
        const undone = ids(budget(session, pack).notPossible).reduce(
          (state, stepId) => apply(state, undoing(stepId)),
          session,
        )
        const without = standingOf(undone, pack, weights)
        const derived = new Set(pack.procedure.derive.map(one => one.signal))
        const own = (list: readonly string[]) => list.filter(id => !derived.has(id))
        expect(own(said.signalIds)).toEqual(own(without.signalIds))
        for (const { stepIds } of said.evidence.supports) {
          expect(stepIds.some(id => ['pass', 'concern', 'fail'].includes(session.answers[id]?.result ?? ''))).toBe(true)
        }
        if (said.evidence.open.length > 0) expect(said.disposition).not.toBe('VERIFIED_HANDOFF')
      }),
      { numRuns: 300 },
    )
  })

  it('no pack lets a signal for the owner hold because a step could not be done', () => {
    for (const pack of packs) {
      const none = standingOf(caseWith(pack), pack, weights)
      const ids = Object.keys(pack.steps)
      const impossible = standingOf(caseWith(pack, ...ids.map(id => answer(id, 'not-possible'))), pack, weights)
      expect([pack.procedure.id, none.signalIds, impossible.signalIds]).toEqual([pack.procedure.id, [], []])
      expect(impossible.judgement.scales.identityDb).toBe(0)
      expect(['NEED_MORE_INFO', 'ESCALATE_L2']).toContain(impossible.disposition)
    }
  })
})

function undoing(stepId: string): Parameters<typeof apply>[1] {
  return {
    id: `undo-${stepId}`,
    caseId: 'https://desk.example#1004',
    device: 'd1',
    seq: 900,
    clock: '900000',
    at: '2026-03-16T08:41:07.000Z',
    actor: { name: 'Mara', role: 'L1' },
    body: { type: 'answer.undone', stepId },
  }
}
