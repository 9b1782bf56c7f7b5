import { describe, expect, it } from 'vitest'
import type { EventBody } from '../../../src/core/case/event'
import { emptySession } from '../../../src/core/case/session'
import { admit } from '../../../src/core/procedure/admit'
import { recommend } from '../../../src/core/procedure/recommend'
import { typeChange } from '../../../src/core/procedure/type-change'
import { packs, weights } from '../../../src/packs/load'
import { packOf } from '../../packs/walk-fixture'
import { deskWith } from './desk'
import { answer, choice, grown } from './small-pack'

const [c01, c06, c07, c20] = [packOf('c01'), packOf('c06'), packOf('c07'), packOf('c20')]
const begun = grown(emptySession('https://desk.example#1'), [
  choice(c01),
  answer('S01', 'pass'),
  answer('S04', 'pass'),
  answer('S05', 'pass'),
  answer('S18', 'pass', ['s18-device-old']),
  answer('S27', 'not-applicable'),
])
const to = (pack: typeof c01, more: object = {}): EventBody => ({ ...choice(pack), ...more }) as EventBody
const code = (body: EventBody, session = begun, role: 'L1' | 'L2' = 'L1') =>
  admit(session, body, deskWith({ role, packs, weights }))?.code ?? 'admitted'

describe('a change of the case type', () => {
  it('keeps answers to the same question, asks others anew, and leaves the rest in the record', () => {
    const change = typeChange(begun, c01, c20)
    expect(change.stays).toEqual(expect.arrayContaining(['S01', 'S04', 'S05']))
    expect(change.reopened).toEqual(['S18'])
    expect(typeChange(begun, c01, c06).left).toEqual(['S27'])
  })

  it('is one event: what is asked anew is set aside and does not count', () => {
    const { reopened } = typeChange(begun, c01, c20)
    expect(code(to(c20, { reopened }))).toBe('admitted')
    expect(code(to(c20))).toBe('reopen-differs')
    expect(code(to(c20, { reopened: ['S01'] }))).toBe('reopen-differs')
    const after = grown(begun, [to(c20, { reopened })])
    expect(Object.keys(after.answers).sort()).toEqual(['S01', 'S04', 'S05', 'S27'])
    expect(after.aside['S18']).toMatchObject({ result: 'pass', observed: ['s18-device-old'] })
    const advice = recommend(after, c20, weights)
    expect(advice.contributions.flatMap(one => one.stepIds)).not.toContain('S18')
  })

  it('finds answers again that were only left, when the type is changed back', () => {
    const { reopened } = typeChange(begun, c01, c06)
    const there = grown(begun, [to(c06, { reopened, reason: 'it was a device after all' })])
    expect(recommend(there, c06, weights).contributions.flatMap(one => one.stepIds)).not.toContain('S27')
    expect(typeChange(there, c06, c01).stays).toEqual(expect.arrayContaining(['S04', 'S27']))
  })

  it('needs a reason where it asks for less: a lower tier, a slower clock, or leaving a type that verifies nobody', () => {
    expect(typeChange(begun, c01, c06).looser).toEqual(['tier R3 becomes R2'])
    const { reopened } = typeChange(begun, c01, c06)
    expect(code(to(c06, { reopened }))).toBe('reason-needed')
    expect(code(to(c06, { reopened, reason: 'too short' }))).toBe('reason-needed')
    expect(code(to(c06, { reopened, reason: 'the client wants a device approved' }))).toBe('admitted')
    const takeover = grown(emptySession('x'), [choice(c07)])
    expect(typeChange(takeover, c07, c01).looser).toEqual(['tier “verifies nobody” becomes R3', 'class S0 becomes S2'])
    expect(code(to(c01), takeover)).toBe('reason-needed')
  })

  it('needs none where it asks for more, and the urgent class counts at once', () => {
    expect(typeChange(begun, c01, c07).looser).toEqual([])
    const { reopened } = typeChange(begun, c01, c07)
    expect(code(to(c07, { reopened }))).toBe('admitted')
    expect(grown(begun, [to(c07, { reopened })]).procedure?.slaClass).toBe('S0')
  })

  it('counts the tier as raised by the answers, and one set by hand goes along', () => {
    const raised = grown(begun, [answer('S14', 'concern', ['s14-several-lost'])])
    expect(typeChange(raised, c01, c20).looser).toEqual(['tier R4 becomes R3'])
    const byHand = grown(begun, [{ type: 'tier.set', tier: 'R4', reason: 'high value' }])
    expect(typeChange(byHand, c01, c20).looser).toEqual([])
  })

  it('to the same type again lowers neither tier nor clock', () => {
    const high = grown(emptySession('x'), [to(c01, { tier: 'R4', slaClass: 'S1' })])
    expect(code(to(c01, { tier: 'R3', slaClass: 'S1' }), high)).toBe('tier-lower')
    expect(code(to(c01, { tier: 'R4', slaClass: 'S2' }), high)).toBe('sla-lower')
    expect(code(to(c01, { tier: 'R4', slaClass: 'S0' }), high)).toBe('admitted')
  })

  it('works from a version that is gone: answers stay, nothing is compared', () => {
    const gone = { ...begun, procedure: { ...begun.procedure, hash: 'gone' } as typeof begun.procedure }
    const session = gone as typeof begun
    expect(typeChange(session, undefined, c01).reopened).toEqual([])
    expect(code(to(c01), session)).toBe('admitted')
  })
})
