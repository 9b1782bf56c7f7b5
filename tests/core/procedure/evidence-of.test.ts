import { describe, expect, it } from 'vitest'
import type { EventBody } from '../../../src/core/case/event'
import { evidenceOf } from '../../../src/core/procedure/evidence-of'
import { answer, caseWith, choice, factorPack, grown, takeoverPack } from './small-pack'

const signalsOf = (...bodies: EventBody[]) => evidenceOf(caseWith(factorPack, ...bodies), factorPack).supports
const fact = (id: string): EventBody => ({
  type: 'evidence.added',
  stepId: 'S05',
  evidence: {
    id: `ev-${id}`,
    source: {
      type: 'fact',
      fact: {
        id,
        kind: 'auth',
        value: 'dmarc=pass',
        raw: 'dmarc=pass',
        validity: 'valid',
        voice: 'system',
        at: { in: 'field', field: 'custom' },
      },
    },
  },
})

describe('the signals of a case', () => {
  it('rest on the result of a step, its ticked observations and the facts put there', () => {
    expect(signalsOf(answer('S05', 'pass', ['older-thread']), fact('f1'))).toEqual([
      { signalId: 'MAIL-01', stepIds: ['S05'], factIds: ['f1'] },
      { signalId: 'MAIL-09', stepIds: ['S05'], factIds: ['f1'] },
    ])
  })

  it.each(['not-applicable', 'not-possible'] as const)('are none for a step that is %s', result => {
    expect(signalsOf(answer('S05', result, ['older-thread']))).toEqual([])
  })

  it('ignore an observation that does not go with the result', () => {
    expect(signalsOf(answer('S30', 'pass', ['altered'])).map(one => one.signalId)).toEqual(['DOC-01'])
  })

  it('are derived from several steps together', () => {
    expect(signalsOf(answer('S14', 'pass'))).toEqual([])
    expect(signalsOf(answer('S14', 'pass'), answer('S18', 'pass')).find(one => one.signalId === 'SEQ-06')).toEqual({
      signalId: 'SEQ-06',
      stepIds: ['S14', 'S18'],
      factIds: [],
    })
  })

  it('hold when the analyst confirmed a suggestion, and not when it was dismissed', () => {
    const judged = (verdict: 'confirmed' | 'dismissed'): EventBody => ({
      type: 'signal.judged',
      signalId: 'MAIL-04',
      verdict,
      factIds: ['f7'],
    })
    expect(signalsOf(judged('confirmed'))).toEqual([{ signalId: 'MAIL-04', stepIds: [], factIds: ['f7'] }])
    expect(signalsOf(judged('dismissed'))).toEqual([])
    expect(signalsOf(judged('confirmed'), judged('dismissed'))).toEqual([])
  })

  it('are gone when the answer is taken back', () => {
    expect(signalsOf(answer('S05', 'pass'), { type: 'answer.undone', stepId: 'S05' })).toEqual([])
  })
})

describe('the gates an observation raises', () => {
  it('are named in its words', () => {
    const evidence = evidenceOf(
      caseWith(factorPack, answer('S02', 'fail', ['money-leaving']), answer('S12', 'concern', ['hold'])),
      factorPack,
    )
    expect([evidence.atoGates, evidence.routeGates]).toEqual([
      ['A withdrawal is pending now'],
      ['A compliance hold stands'],
    ])
  })
})

describe('the tier of a case', () => {
  const tierAfter = (...bodies: EventBody[]) => evidenceOf(caseWith(factorPack, ...bodies), factorPack).tier

  it('is raised by what the answers show, with the reason', () => {
    const evidence = evidenceOf(caseWith(factorPack, answer('S14', 'concern', ['several-lost'])), factorPack)
    expect([evidence.tier, evidence.raisedBecause]).toEqual(['R4', 'Several factors are lost.'])
  })

  it('stays where somebody set it when the type is changed and changed back', () => {
    const set: EventBody = { type: 'tier.set', tier: 'R4', reason: 'high value' }
    expect(tierAfter(set)).toBe('R4')
    expect(tierAfter(set, choice(takeoverPack), choice(factorPack))).toBe('R4')
  })

  it('is none for a type without a tier, whatever was set', () => {
    const session = caseWith(takeoverPack, { type: 'tier.set', tier: 'R3', reason: 'mistake' })
    expect(evidenceOf(session, takeoverPack).tier).toBe('none')
  })
})

describe('the open steps of a case', () => {
  const openOf = (...bodies: EventBody[]) => evidenceOf(caseWith(factorPack, ...bodies), factorPack)

  it('are the required ones that apply, without closing steps', () => {
    expect(openOf().open.map(item => item.stepId)).toEqual(['S02', 'S05', 'S12', 'S14', 'S18', 'S25', 'S31'])
    expect(openOf(answer('S05', 'pass')).open.map(item => item.stepId)).toEqual(['S02', 'S12', 'S14', 'S18', 'S31'])
  })

  it('count a step that does not apply here as answered, one that was not possible as open', () => {
    const { open, notPossibleJustified } = openOf(answer('S05', 'not-applicable'), answer('S02', 'not-possible'))
    expect(open.map(item => [item.stepId, item.notPossible]).slice(0, 2)).toEqual([
      ['S02', true],
      ['S12', false],
    ])
    expect(notPossibleJustified).toBe(false)
  })

  it('are justified when each of them was tried and has a reason', () => {
    const rest = ['S02', 'S05', 'S12', 'S14', 'S18'].map(id => answer(id, 'pass'))
    expect(openOf(...rest, answer('S31', 'not-possible')).notPossibleJustified).toBe(true)
    expect(
      openOf(...rest, { type: 'step.answered', stepId: 'S31', result: 'not-possible', observed: [], reason: ' ' })
        .notPossibleJustified,
    ).toBe(false)
    expect(openOf(...rest, answer('S31', 'pass')).notPossibleJustified).toBe(false)
  })

  it('stay open for not applicable without a reason', () => {
    const bare: EventBody = { type: 'step.answered', stepId: 'S05', result: 'not-applicable', observed: [] }
    expect(openOf(bare).open.map(item => item.stepId)).toContain('S05')
  })

  it('are none before any answer is known of a case without steps', () => {
    const empty = { ...factorPack, procedure: { ...factorPack.procedure, steps: [] } }
    expect(evidenceOf(grown(caseWith(empty), []), empty).open).toEqual([])
  })
})

describe('a result that is explained by nothing', () => {
  const gates = (result: 'concern' | 'fail', observed: string[] = []) =>
    evidenceOf(caseWith(factorPack, answer('S02', result, observed)), factorPack).atoGates

  it('raises the careful gate of its step until something that was seen is ticked', () => {
    expect(gates('fail')).toEqual(['Live-loss triage: fail, and not said why'])
    expect(gates('fail', ['money-leaving'])).toEqual(['A withdrawal is pending now'])
    expect(gates('fail', ['helper'])).toEqual([])
  })

  it('raises nothing where the step does not say so', () => {
    expect(gates('concern')).toEqual([])
  })
})
