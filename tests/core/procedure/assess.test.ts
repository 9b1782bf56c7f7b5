import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Tier } from '../../../src/core/case/event'
import { assess, type Context, contributionsOf, judge } from '../../../src/core/procedure/assess'
import { defaultWeights as weights } from './default-weights'

type Vector = {
  id: string
  tier: Tier
  signals: string[]
  context?: Context
  I: number
  C: number
  result: string
  contain: boolean
  same: number
}

const vectors: Vector[] = JSON.parse(readFileSync(new URL('../../fixtures/vectors.json', import.meta.url), 'utf8'))

describe('the vectors of the trade', () => {
  it('are all there', () => {
    expect(vectors).toHaveLength(42)
  })

  it.each(vectors)('$id: tier $tier with $signals is $result', vector => {
    const said = assess(vector.signals, vector.tier, weights, vector.context)
    expect([said.identityDb.toFixed(1), said.compromiseDb.toFixed(1)]).toEqual([
      vector.I.toFixed(1),
      vector.C.toFixed(1),
    ])
    expect([said.disposition, said.contain, said.unknownIds]).toEqual([vector.result, vector.contain, []])
    expect(Math.abs(said.fragility - vector.same)).toBeLessThanOrEqual(3)
    expect(said.because.length).toBeGreaterThan(0)
  })
})

describe('the reasons', () => {
  const first = (signals: string[], tier: Tier, context: Context = {}) =>
    assess(signals, tier, weights, context).because[0]

  it('begin with the threshold when the owner is verified', () => {
    expect(first(['MAIL-01', 'DEV-01', 'DOC-01', 'DOC-02'], 'R3')).toBe(
      'Identity is +28.0, at least the +20 this tier needs.',
    )
  })

  it('begin with the shortfall and name the missing kinds of proof', () => {
    const { because } = assess(['MAIL-01', 'MAIL-11', 'KNOW-02', 'NET-01'], 'R3', weights)
    expect(because.slice(0, 3)).toEqual([
      'Identity is +10.0, below the +20 this tier needs.',
      'Still missing: one strong proof of the owner (none so far).',
      'Still missing: two kinds of proof: something the owner has, looks like, or knows (so far: has).',
    ])
  })

  it('begin with who may be in control, by gate or by level', () => {
    expect(first(['3P-05'], 'R3')).toMatch(/^Someone else may be in control: Mentions remote-access tool/)
    expect(first(['SEQ-08', 'SEQ-01', 'TEL-01'], 'R3')).toBe(
      'Someone else may be in control: compromise is +26.0, at least the +12.0 that calls for a lock.',
    )
    expect(first(['MAIL-01'], 'R2', { atoGates: ['The owner says it was not them.'] })).toBe(
      'Someone else may be in control: The owner says it was not them.',
    )
  })

  it('say lock first beside the route, and name a failed check that did not decide', () => {
    const { because } = assess(['THR-05', '3P-05', 'DOC-07'], 'R3', weights)
    expect(because[0]).toMatch(/^This belongs to another team: Destination address on an official sanctions list/)
    expect(because[1]).toMatch(/^Lock or hold first: Mentions remote-access tool/)
    expect(because[2]).toMatch(/^A check failed that no other proof can outweigh: Same selfie/)
  })

  it('say why identity alone, a conflict, or compromise stops the case', () => {
    expect(first(['MAIL-01', 'DOC-04', 'BEH-02', 'BEH-01', 'KNOW-03', 'NET-02'], 'R3')).toBe(
      'Identity is −17.0, at or below −10.0: this speaks strongly against the owner.',
    )
    expect(first(['DOC-01', 'DOC-02', 'DEV-01', 'MAIL-03', 'HIST-01'], 'R3')).toMatch(
      /^The evidence contradicts itself: \+23\.0 for the owner, yet DMARC fail/,
    )
    expect(first(['SEQ-09'], 'R2')).toMatch(/^Compromise is \+7\.0, at least \+6\.0/)
  })

  it('count open items, and say what happens after the second round', () => {
    expect(first(['MAIL-01'], 'R3', { open: 1 })).toBe(
      '1 required item is still open, so nothing can be concluded yet.',
    )
    expect(first(['MAIL-01'], 'R3', { open: 2, round: 3 })).toMatch(
      /^2 required items are still open in round 3: the account stays/,
    )
    expect(first(['MAIL-01'], 'R3', { open: 2, round: 3, notPossibleJustified: true })).toMatch(/level 2 decides/)
  })
})

describe('contributions', () => {
  const shareOf = (signals: string[], id: string) =>
    contributionsOf(judge(signals, 'R3', weights)).find(one => one.signalId === id)

  it('count the second signal of a group half and the third a quarter', () => {
    const signals = ['KNOW-03', 'KNOW-05', 'KNOW-06']
    expect(shareOf(signals, 'KNOW-03')).toMatchObject({ identity: -7, why: '' })
    expect(shareOf(signals, 'KNOW-05')).toMatchObject({ identity: -2, why: 'half: same group' })
    expect(shareOf(signals, 'KNOW-06')).toMatchObject({ identity: -0.75, baseIdentity: -3, why: '1/4: same group' })
  })

  it('show a voided, a cleared and a lone weak signal with weight nought and the reason', () => {
    expect(shareOf(['DOC-02', 'DOC-08'], 'DOC-02')).toMatchObject({
      identity: 0,
      baseIdentity: 12,
      why: 'not counted: DOC-08 is present',
    })
    expect(shareOf(['LANG-01'], 'LANG-01')).toMatchObject({ identity: 0, why: 'not counted: weak alone' })
    const cleared = contributionsOf(judge(['DOC-07'], 'R3', weights, { cleared: ['DOC-07'] }))
    expect(cleared[0]).toMatchObject({ identity: 0, compromise: 0, why: 'not counted: cleared by level 2' })
  })
})

describe('the prior', () => {
  it('moves identity and neither part of a conflict', () => {
    const judged = judge(['MAIL-01'], 'R3', weights, { prior: 6 })
    expect(judged.scales).toEqual({ identityDb: 11, compromiseDb: 0, positive: 5, negative: 0 })
  })

  it.each([6.001, -7, Number.NaN, Number.POSITIVE_INFINITY])('of %s is a mistake of the caller', prior => {
    expect(() => assess([], 'R3', weights, { prior })).toThrow(RangeError)
  })
})

it('reads a tier nobody knows as one that verifies nobody', () => {
  const { tier } = JSON.parse('{"tier":"R9"}')
  expect(assess(['MAIL-01', 'CRED-03'], tier, weights).disposition).toBe('CLOSE_NO_ACTION')
})
