import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventBody } from '../../../src/core/case/event'
import { type Session, sessionOf } from '../../../src/core/case/session'
import { differenceOf, ownViewOf } from '../../../src/core/procedure/own-view'
import { recommend } from '../../../src/core/procedure/recommend'
import { defaultWeights } from './default-weights'
import { answer, caseWith, factorPack, ownerAnswers } from './small-pack'

const own = { type: 'self.explained', disposition: 'NOT_VERIFIED', text: 'The note is old.' } as const
const decided: EventBody = {
  type: 'decision.made',
  disposition: 'NEED_MORE_INFO',
  recommended: 'NEED_MORE_INFO',
  reason: '',
  counterArgument: '',
  inputsHash: 'h',
}

/** One event a minute by Ada, a trainee. */
function lived(...bodies: EventBody[]): Session {
  return sessionOf(
    'https://desk.example#1',
    bodies.map((body, at) => ({
      id: `e${at}`,
      caseId: 'https://desk.example#1',
      device: 'd',
      seq: at,
      clock: `${100 + at}`,
      at: `2026-03-16T15:${10 + at}:00.000Z`,
      actor: { name: 'Ada', role: 'trainee' as const },
      body,
    })),
  )
}

describe('the own view of a trainee', () => {
  it('is due before the recommendation is shown', () => {
    expect(ownViewOf(lived(answer('S01', 'pass')), 'Ada')).toBeNull()
    expect(ownViewOf(lived(answer('S01', 'pass'), own), 'Ada')).toMatchObject({ disposition: 'NOT_VERIFIED' })
  })

  it('is each person’s own', () => {
    expect(ownViewOf(lived(own), 'Tomas')).toBeNull()
    expect(ownViewOf(lived(own), '')).not.toBeNull()
  })

  it('stays while the decision stands, and is due again once the case goes on', () => {
    expect(ownViewOf(lived(own, decided), 'Ada')).not.toBeNull()
    expect(ownViewOf(lived(own, decided, answer('S04', 'fail')), 'Ada')).toBeNull()
    expect(ownViewOf(lived(own, decided, answer('S04', 'fail'), own), 'Ada')).not.toBeNull()
  })
})

describe('beside the recommendation', () => {
  const advice = recommend(caseWith(factorPack, ...ownerAnswers), factorPack, defaultWeights)
  const heavy = advice.contributions.find(one => Math.abs(one.identity) >= 10)
  const view = (text: string, disposition = advice.disposition) => differenceOf({ text, disposition }, advice)

  it('names what weighs and was not said', () => {
    expect(heavy).toBeDefined()
    expect(view('I do not know.').unsaid.map(one => one.signalId)).toContain(heavy?.signalId)
    expect(view('I do not know.').said).toEqual([])
  })

  it('takes a reason for said by its words, its signal or its step, in whatever case', () => {
    for (const text of [
      heavy?.title ?? '',
      `because of ${heavy?.signalId.toLowerCase()}`,
      `see ${heavy?.stepIds[0]}`,
    ]) {
      expect(view(text).said.map(one => one.signalId)).toContain(heavy?.signalId)
      expect(view(text).unsaid.map(one => one.signalId)).not.toContain(heavy?.signalId)
    }
  })

  it('does not take everyday words for a reason', () => {
    expect(view('The client says that this account has been there with them.').said).toEqual([])
  })

  it('says whether both lead to the same result, and which unmet gates were not named', () => {
    expect(view('x').isSame).toBe(true)
    expect(view('x', 'SUSPECTED_ATO').isSame).toBe(false)
    const unmet = {
      ...advice,
      gates: [{ id: 'g', text: 'One strong proof of the owner', state: 'unmet' as const, detail: '' }],
    }
    expect(differenceOf({ text: 'x', disposition: 'NOT_VERIFIED' }, unmet).gates.map(gate => gate.id)).toEqual(['g'])
    expect(differenceOf({ text: 'No strong proof.', disposition: 'NOT_VERIFIED' }, unmet).gates).toEqual([])
  })

  it('never both says and misses a reason, and never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const { said, unsaid } = view(text)
        const both = said.filter(one => unsaid.some(other => other.signalId === one.signalId))
        expect(both).toEqual([])
        expect(Math.max(said.length, unsaid.length)).toBeLessThanOrEqual(5)
      }),
    )
  })
})
