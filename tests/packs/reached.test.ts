import { describe, expect, it } from 'vitest'
import { dispositions } from '../../src/core/case/event'
import { refusal } from '../../src/core/procedure/decide'
import { evidenceOf } from '../../src/core/procedure/evidence-of'
import type { Pack } from '../../src/core/procedure/procedure'
import { standingOf } from '../../src/core/procedure/standing'
import { packs, weights } from '../../src/packs/load'
import { librarySteps } from './step-library'
import { sessionFor, walkFiles } from './walk-fixture'

const named = packs.map(pack => [pack.procedure.id, pack] as const)

describe('the walks of every procedure that ships', () => {
  it('exist, and belong to a procedure', () => {
    expect(walkFiles.map(file => file.procedure).sort()).toEqual(packs.map(pack => pack.procedure.id))
  })

  it.each(named)('%s ends in every way it tells an action for, and in no other', (_id, pack) => {
    const ends = [...new Set(standings(pack).map(standing => standing.disposition))].sort()
    expect(ends).toEqual(recommended(pack).sort())
  })

  it.each(named.filter(([, pack]) => verifies(pack) && 'CLOSE_NO_ACTION' in pack.procedure.action))(
    '%s, which the judge never closes by itself, can be closed by level 2',
    (_id, pack) => {
      const closable = standings(pack).filter(standing => refusal('CLOSE_NO_ACTION', 'L2', standing) === null)
      expect(closable.length).toBeGreaterThan(0)
    },
  )

  it.each(named)('%s shows every step in some walk, and every checking step is answered in one', (_id, pack) => {
    const sessions = sessionsOf(pack)
    const shown = new Set(sessions.flatMap(session => evidenceOf(session, pack).applying.map(applying => applying.use)))
    const answered = new Set(sessions.flatMap(session => Object.keys(session.answers)))
    const { steps } = pack.procedure
    expect(steps.filter(({ use }) => !shown.has(use)).map(({ use }) => use)).toEqual([])
    expect(steps.filter(({ use, phase }) => phase !== 'close' && !answered.has(use)).map(({ use }) => use)).toEqual([])
  })

  it.each(named)('%s answers only steps that are shown, with observations that can be ticked there', (_id, pack) => {
    const strange = walksOf(pack).flatMap(walk => {
      const session = sessionFor(walk, pack)
      const { contain } = standingOf(session, pack, weights).judgement
      const shown = evidenceOf(session, pack, contain).applying.map(applying => applying.use)
      return walk.answers
        .filter(answer => !shown.includes(answer.step) || !canTick(answer, pack))
        .map(({ step }) => `${walk.id}: ${step}`)
    })
    expect(strange).toEqual([])
  })
})

describe('the walks of all procedures together', () => {
  it('answer every checking step of the library, and come to all seven dispositions', () => {
    const all = packs.flatMap(pack => sessionsOf(pack).map(session => ({ pack, session })))
    const answered = new Set(all.flatMap(({ session }) => Object.keys(session.answers)))
    const shown = new Set(
      all.flatMap(({ pack, session }) => evidenceOf(session, pack).applying.map(applying => applying.use)),
    )
    const closing = new Set(
      packs.flatMap(pack => pack.procedure.steps.filter(use => use.phase === 'close').map(use => use.use)),
    )
    expect(librarySteps.map(step => step.id)).toEqual(wholeLibrary)
    expect(librarySteps.filter(({ id }) => !closing.has(id) && !answered.has(id)).map(({ id }) => id)).toEqual([])
    expect(librarySteps.filter(({ id }) => !shown.has(id)).map(({ id }) => id)).toEqual([])
    expect([...new Set(packs.flatMap(pack => standings(pack).map(one => one.disposition)))].sort()).toEqual(
      [...dispositions].sort(),
    )
  })
})

/** The sixty steps of the trade contract. */
const wholeLibrary = Array.from({ length: 60 }, (_step, at) => `S${String(at + 1).padStart(2, '0')}`)

type Answered = (typeof walkFiles)[number]['walks'][number]['answers'][number]

function canTick({ step, result, observed = [] }: Answered, { steps }: Pack): boolean {
  return observed.every(id => {
    const seen = steps[step]?.observations.find(one => one.id === id)
    return seen !== undefined && (seen.with === undefined || seen.with.includes(result))
  })
}

/** Ends the judge itself can come to; closing without action is a person's choice where somebody could be verified. */
function recommended(pack: Pack): string[] {
  return Object.keys(pack.procedure.action).filter(end => end !== 'CLOSE_NO_ACTION' || !verifies(pack))
}

function verifies({ procedure }: Pack): boolean {
  return procedure.tier !== 'none' && procedure.tier !== 'R1'
}

function standings(pack: Pack) {
  return sessionsOf(pack).map(session => standingOf(session, pack, weights))
}

function sessionsOf(pack: Pack) {
  return walksOf(pack).map(walk => sessionFor(walk, pack))
}

function walksOf({ procedure }: Pack) {
  return walkFiles.find(file => file.procedure === procedure.id)?.walks ?? []
}
