import { describe, expect, it } from 'vitest'
import { evidenceOf } from '../../src/core/procedure/evidence-of'
import type { Pack } from '../../src/core/procedure/procedure'
import { recommend } from '../../src/core/procedure/recommend'
import { packs, weights } from '../../src/packs/load'
import { packOf, sessionFor, type Walk, walkFiles } from './walk-fixture'

const usual = { R2: ['owner', 'attacker', 'unclear'], none: ['attacker', 'harmless', 'unclear'] }

describe('walks through the procedures', () => {
  it.each(packs.map(pack => [pack.procedure.id, pack] as const))(
    '%s is walked by its three plain cases',
    (id, pack) => {
      const kinds = pack.procedure.tier === 'none' || pack.procedure.tier === 'R1' ? usual.none : usual.R2
      expect(walksOf(id).map(walk => walk.kind)).toEqual(expect.arrayContaining(kinds))
    },
  )

  for (const { procedure, walks } of walkFiles) {
    const pack = packOf(procedure)
    it.each(walks.map(walk => [walk.id, walk] as const))(`${procedure} ends as it should: %s`, (_id, walk) => {
      expect(outcome(walk, pack)).toEqual(expectation(walk))
    })
  }

  it.each(packs.map(pack => [pack.procedure.id, pack] as const))(
    'every step of %s is reached by a walk',
    (id, pack) => {
      const reached = new Set(walksOf(id).flatMap(walk => walk.answers.map(answer => answer.step)))
      const opened = new Set(
        walksOf(id).flatMap(walk => evidenceOf(sessionFor(walk, pack), pack).applying.map(use => use.use)),
      )
      const unreached = pack.procedure.steps.filter(({ use, phase }) =>
        phase === 'close' ? !opened.has(use) : !reached.has(use),
      )
      expect(unreached.map(use => use.use)).toEqual([])
    },
  )

  it.each(packs.map(pack => [pack.procedure.id, pack] as const))(
    'every step of %s that depends on answers is shown by one walk and hidden by another',
    (id, pack) => {
      const shown = walksOf(id).map(walk => evidenceOf(sessionFor(walk, pack), pack).applying.map(use => use.use))
      const fixed = pack.procedure.steps.filter(({ use, when }) => {
        const times = shown.filter(uses => uses.includes(use)).length
        return when !== undefined && (times === 0 || times === shown.length)
      })
      expect(fixed.map(use => use.use)).toEqual([])
    },
  )

  it('no walk of the takeover report ever verifies anybody', () => {
    const found = walksOf('c07').map(walk => outcome(walk, packOf('c07')).disposition)
    expect(found).not.toContain('VERIFIED_HANDOFF')
  })

  it('taking any required answer out of the clear owner means the owner is not verified', () => {
    const pack = packOf('c01')
    const owner = walksOf('c01').find(walk => walk.kind === 'owner')
    const required = pack.procedure.steps.filter(use => use.required && use.phase !== 'close').map(use => use.use)
    for (const left of (owner?.answers ?? []).filter(answer => required.includes(answer.step))) {
      const answers = (owner?.answers ?? []).filter(answer => answer !== left)
      const got = recommend(sessionFor({ answers }, pack), pack, weights)
      expect([left.step, got.disposition]).toEqual([left.step, 'NEED_MORE_INFO'])
    }
  })

  it('every must-have is met by some walk and by no case that has no answers yet', () => {
    for (const pack of packs) {
      const walked = walksOf(pack.procedure.id).map(walk => gatesOf(walk.answers, pack))
      const fresh = gatesOf([], pack)
      for (const { id } of pack.procedure.gates) {
        expect([id, walked.some(met => met.includes(id)), fresh.includes(id)]).toEqual([id, true, false])
      }
    }
  })
})

function gatesOf(answers: Walk['answers'], pack: Pack): string[] {
  const { gates } = recommend(sessionFor({ answers }, pack), pack, weights)
  return gates.filter(gate => gate.state === 'met').map(gate => gate.id)
}

function walksOf(id: string): Walk[] {
  return walkFiles.find(file => file.procedure === id)?.walks ?? []
}

/** Only what the walk names is held against it, so that a walk stays readable. */
function expectation({ expect: wanted }: Walk) {
  const { applies = [], hidden = [], ...rest } = wanted
  return { ...rest, applies, hidden }
}

function outcome(walk: Walk, pack: Pack) {
  const session = sessionFor(walk, pack)
  const got = recommend(session, pack, weights)
  const evidence = evidenceOf(session, pack)
  const applying = got.applying.map(at => pack.procedure.steps[at]?.use)
  const { expect: wanted } = walk
  const next = got.nextBest?.stepId
  return {
    disposition: got.disposition,
    contain: got.contain,
    tier: got.tier,
    target: got.target.to,
    signals: evidence.supports.map(support => support.signalId).sort(),
    ...(wanted.open ? { open: got.open.map(item => item.stepId) } : {}),
    ...('nextStep' in wanted ? { nextStep: next } : {}),
    ...('nextGroup' in wanted ? { nextGroup: pack.procedure.steps.find(use => use.use === next)?.group } : {}),
    applies: (wanted.applies ?? []).filter(id => applying.includes(id)),
    hidden: (wanted.hidden ?? []).filter(id => !applying.includes(id)),
  }
}
