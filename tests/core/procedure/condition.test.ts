import { describe, expect, it } from 'vitest'
import { holds, known, leavesOf } from '../../../src/core/procedure/condition'
import { answer, caseWith, factorPack } from './small-pack'

const session = caseWith(factorPack, answer('S05', 'pass', ['older-thread']), answer('S18', 'not-possible', ['hidden']))

describe('a condition', () => {
  it.each([
    [{ step: 'S05', is: ['pass' as const] }, true],
    [{ step: 'S05', is: ['fail' as const, 'concern' as const] }, false],
    [{ step: 'S31', is: ['pass' as const] }, false],
    [{ not: { step: 'S31', is: ['pass' as const] } }, true],
    [{ observed: 'older-thread' }, true],
    [{ observed: 'money-leaving' }, false],
    [{ tier: ['R3' as const, 'R4' as const] }, true],
    [{ tier: ['R4' as const] }, false],
    [{ all: [{ tier: ['R3' as const] }, { observed: 'older-thread' }] }, true],
    [{ all: [] }, true],
    [{ any: [] }, false],
    [{ any: [{ observed: 'nothing' }, { step: 'S18', is: ['not-possible' as const] }] }, true],
    [{ step: 'constructor', is: ['pass' as const] }, false],
  ])('%j is %s', (condition, expected) => {
    expect(holds(condition, session, 'R3')).toBe(expected)
  })

  it('sees nothing in a step that was not possible', () => {
    expect(holds({ observed: 'hidden' }, session, 'R3')).toBe(false)
  })

  it('is unknown only while an open step can still change it', () => {
    const isOpen = (leaf: { step: string } | { observed: string }) => 'step' in leaf && leaf.step === 'S31'
    const open = { step: 'S31', is: ['pass' as const] }
    expect(known(open, session, 'R3', isOpen)).toBe('unknown')
    expect(known({ not: open }, session, 'R3', isOpen)).toBe('unknown')
    expect(known({ any: [open, { observed: 'older-thread' }] }, session, 'R3', isOpen)).toBe('yes')
    expect(known({ all: [open, { observed: 'money-leaving' }] }, session, 'R3', isOpen)).toBe('no')
    expect(known({ all: [open, { tier: ['R3'] }] }, session, 'R3', isOpen)).toBe('unknown')
  })

  it('names the steps and observations it speaks of', () => {
    const leaves = leavesOf({
      all: [{ any: [{ step: 'S05', is: ['pass'] }, { tier: ['R3'] }] }, { not: { observed: 'x' } }],
    })
    expect(leaves).toEqual([{ step: 'S05', is: ['pass'] }, { observed: 'x' }])
  })
})
