import { describe, expect, it } from 'vitest'
import type { EventBody } from '../../../src/core/case/event'
import { admit } from '../../../src/core/procedure/admit'
import { recommend } from '../../../src/core/procedure/recommend'
import { defaultWeights as weights } from './default-weights'
import { deskWith } from './desk'
import { answer, caseWith, factorPack, grown, ownerAnswers, step, takeoverPack } from './small-pack'

const said = (...bodies: EventBody[]) => recommend(caseWith(factorPack, ...bodies), factorPack, weights)
const gate = (id: string, ...bodies: EventBody[]) => said(...bodies).gates.find(one => one.id === id)

describe('recommending', () => {
  it('verifies a clear owner, with the threshold first and every gate of the tier met', () => {
    const owner = said(...ownerAnswers)
    expect([owner.disposition, owner.contain, owner.tier, owner.threshold, owner.open]).toEqual([
      'VERIFIED_HANDOFF',
      false,
      'R3',
      20,
      [],
    ])
    expect(owner.because[0]).toBe('Identity is +30.0, at least the +20 this tier needs.')
    expect(owner.gates.filter(one => one.state !== 'met').map(one => one.id)).toEqual(['second'])
    expect([owner.fragile, owner.nextBest, owner.target.to]).toEqual([false, undefined, 'L2'])
  })

  it('needs more while a required step is open, and names it', () => {
    const early = said(...ownerAnswers.slice(0, -1))
    expect(early.disposition).toBe('NEED_MORE_INFO')
    expect(early.open).toEqual([{ stepId: 'S31', title: 'Selfie with note', notPossible: false }])
    expect(early.because[0]).toBe('1 required item is still open, so nothing can be concluded yet.')
  })

  it('locks and sends to the takeover team while a withdrawal runs, however good the identity', () => {
    const attacked = said(...ownerAnswers, answer('S02', 'fail', ['money-leaving']))
    expect([attacked.disposition, attacked.contain, attacked.target.to]).toEqual(['SUSPECTED_ATO', true, 'ATO'])
    expect(attacked.because[0]).toBe('Someone else may be in control: A withdrawal is pending now.')
    expect(attacked.gates.find(one => one.id === 'no-ato-gate')).toMatchObject({
      state: 'unmet',
      detail: 'A withdrawal is pending now',
    })
  })

  it('brings the containment step with every alarm, whoever raised it, and admits its answer', () => {
    const confirmed: EventBody = { type: 'signal.judged', signalId: '3P-05', verdict: 'confirmed', factIds: [] }
    const alarmed = said(...ownerAnswers, confirmed)
    const uses = alarmed.applying.map(at => factorPack.procedure.steps[at]?.use)
    expect([alarmed.contain, uses.includes('S44'), alarmed.open.map(item => item.stepId)]).toEqual([
      true,
      true,
      ['S44'],
    ])
    expect(alarmed.nextBest?.stepId).toBe('S44')
    const { targets } = factorPack.procedure
    const routed = {
      ...factorPack.procedure,
      targets: [{ to: 'ATO', for: ['SUSPECTED_ATO' as const], why: 'Theirs.' }, ...targets],
    }
    const pack = { ...factorPack, procedure: routed }
    expect(recommend(caseWith(pack, ...ownerAnswers, confirmed), pack, weights).target.to).toBe('ATO')
    expect(recommend(caseWith(pack, ...ownerAnswers), pack, weights).target.to).toBe('L2')
    const desk = deskWith({ packs: [factorPack] })
    expect(admit(caseWith(factorPack, ...ownerAnswers, confirmed), answer('S44', 'pass'), desk)).toBeNull()
    expect(admit(caseWith(factorPack, ...ownerAnswers), answer('S44', 'pass'), desk)?.code).toBe('step-not-now')
  })

  it('routes and still locks', () => {
    const routed = said(answer('S02', 'fail', ['money-leaving']), answer('S12', 'concern', ['hold']))
    expect([routed.disposition, routed.contain]).toEqual(['ROUTE_OTHER', true])
  })

  it('asks for the bar of R4 when the answers raise the tier, and says why', () => {
    const raised = said(...ownerAnswers, answer('S14', 'pass', ['several-lost']))
    expect([raised.tier, raised.threshold, raised.disposition]).toEqual(['R4', 26, 'NEED_MORE_INFO'])
    expect(raised.because).toContain('The tier is R4: Several factors are lost.')
    expect(raised.gates.find(one => one.id === 'live-or-two-strong')?.state).toBe('unmet')
  })

  it('never verifies while a must-have of the type is unmet', () => {
    const unbound = [...ownerAnswers, answer('S05', 'not-applicable'), answer('S25', 'concern')]
    const held = said(...unbound)
    expect(held.identityDb).toBeGreaterThanOrEqual(20)
    expect(held.disposition).toBe('NEED_MORE_INFO')
    expect(held.because[1]).toBe('This case type still needs: The sender is bound to the account.')
  })

  it('closes a takeover report without alarm, and never verifies it', () => {
    const quiet = recommend(
      caseWith(takeoverPack, ...['S02', 'S18', 'S12'].map(id => answer(id, 'pass'))),
      takeoverPack,
      weights,
    )
    expect([quiet.disposition, quiet.threshold]).toEqual(['CLOSE_NO_ACTION', null])
    expect(quiet.gates.map(one => one.id)).toEqual(['no-fail-gate', 'no-ato-gate', 'no-route-gate'])
  })

  it('turns down after the second round, or asks level 2 where the rest cannot be done', () => {
    const asks: EventBody = {
      type: 'decision.made',
      disposition: 'NEED_MORE_INFO',
      recommended: 'NEED_MORE_INFO',
      reason: '',
      counterArgument: '',
      inputsHash: 'x',
    }
    const rest = ownerAnswers.slice(0, -1)
    expect(said(...rest, asks, asks).disposition).toBe('NOT_VERIFIED')
    expect(said(...rest, asks, asks, answer('S31', 'not-possible')).disposition).toBe('ESCALATE_L2')
  })
})

describe('the smallest set that would be enough', () => {
  const enough = (...bodies: EventBody[]) => said(...bodies).because.filter(reason => reason.startsWith('Enough'))

  it('is named while proof is missing, from steps that have no answer yet', () => {
    expect(enough(...ownerAnswers.slice(0, -1))).toEqual([
      expect.stringMatching(/example: Fresh selfie with ID [^·]*\.$/),
    ])
    expect(enough(answer('S05', 'pass'))).toEqual([
      expect.stringMatching(/example: Device previously approved.* · Fresh selfie/),
    ])
  })

  it('is left out when nothing is missing, or nothing left could give it', () => {
    expect(enough(...ownerAnswers)).toEqual([])
    expect(enough(...ownerAnswers.slice(0, -1), answer('S31', 'concern'))).toEqual([])
    expect(enough(answer('S02', 'fail', ['money-leaving']))).toEqual([])
  })
})

describe('the contributions of a recommendation', () => {
  it('rest on steps', () => {
    const [mail] = said(answer('S05', 'pass')).contributions
    expect(mail).toMatchObject({ signalId: 'MAIL-01', identity: 5, why: '', stepIds: ['S05'], factIds: [] })
  })

  it('are halved in one group', () => {
    const both = said(answer('S05', 'pass'), answer('S25', 'pass')).contributions
    expect(both.map(one => [one.signalId, one.identity, one.why])).toEqual([
      ['MAIL-01', 5, ''],
      ['MAIL-11', 2, 'half: same group'],
    ])
  })
})

describe('the gates of a procedure', () => {
  it('are unknown while a step they speak of is unanswered, and say which', () => {
    expect(gate('bound')).toMatchObject({
      state: 'unknown',
      detail: 'waits for: Mail verdicts, Confirm by mail on file',
    })
    expect(gate('bound', answer('S05', 'fail'))).toMatchObject({
      state: 'unknown',
      detail: 'waits for: Confirm by mail on file',
    })
  })

  it('are unmet when the steps were answered otherwise or could not be done', () => {
    expect(gate('bound', answer('S05', 'fail'), answer('S25', 'not-possible'))?.state).toBe('unmet')
    expect(gate('bound', answer('S05', 'pass'))?.state).toBe('met')
  })
})

describe('the next best check', () => {
  it('is the live-loss triage first', () => {
    expect(said().nextBest).toMatchObject({ stepId: 'S02', why: expect.stringMatching(/^A loss may still be running/) })
  })

  it('is the step whose answers change the result most likely', () => {
    const next = said(answer('S02', 'pass')).nextBest
    expect(next).toMatchObject({ stepId: 'S05' })
    const late = said(
      ...ownerAnswers.slice(0, 2),
      answer('S12', 'pass'),
      answer('S14', 'pass'),
      answer('S18', 'pass'),
    ).nextBest
    expect(late).toMatchObject({
      stepId: 'S31',
      why: 'Its answer can change the result to: verified, hand off. About 3 in 10 of its answers do.',
    })
  })

  it('is a lighter one where the heavier asks more of the client than it gains', () => {
    const asking = (s30: number, s31: number) => {
      const asked = (id: string, friction: number) => {
        const item = friction === 0 ? '' : 'a photo'
        return { [id]: step(id, { ...factorPack.steps[id], asks: { item, friction } }) }
      }
      const pack = { ...factorPack, steps: { ...factorPack.steps, ...asked('S30', s30), ...asked('S31', s31) } }
      const given = ['S02', 'S05', 'S12', 'S14', 'S18'].map(id => answer(id, 'pass'))
      return recommend(caseWith(pack, ...given), pack, weights).nextBest
    }
    expect(asking(0, 0)?.stepId).toBe('S31')
    expect(asking(0, 5)).toMatchObject({ stepId: 'S30', why: expect.stringMatching(/The client is not involved\.$/) })
    expect(asking(5, 1)).toMatchObject({
      stepId: 'S31',
      why: expect.stringMatching(/The client is asked for a photo\.$/),
    })
  })

  it('is the lighter, then the earlier one, where no answer changes anything', () => {
    const plain = ['S14', 'S18', 'S30'].map((id, at) =>
      step(id, { asks: { item: at === 0 ? 'a list' : '', friction: at === 0 ? 2 : 0 } }),
    )
    const pack = { ...factorPack, steps: Object.fromEntries(plain.map(one => [one.id, one])) }
    const next = recommend(caseWith(pack), pack, weights).nextBest
    expect(next).toEqual({
      stepId: 'S18',
      title: 'Title of S18',
      why: 'It is the next step that has no answer. The client is not involved.',
    })
  })

  it('is never one that was answered or could not be done', () => {
    expect(said(answer('S02', 'not-possible')).nextBest?.stepId).not.toBe('S02')
  })
})

describe('the hash of the inputs', () => {
  const hash = (...bodies: EventBody[]) => said(...bodies).versions.inputsHash

  it('is the same however the same answers came about, and names the versions beside it', () => {
    const one = said(answer('S05', 'pass'), answer('S18', 'pass'))
    const other = said(answer('S18', 'fail'), answer('S18', 'pass'), answer('S05', 'pass'))
    expect(one.versions).toEqual(other.versions)
    expect(one.versions).toMatchObject({
      procedure: 'c01@1.0.0',
      weights: '1.0.0',
      inputsHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('changes with an answer, the tier, the round and the procedure', () => {
    const plain = hash(answer('S05', 'pass'))
    expect(hash(answer('S05', 'concern'))).not.toBe(plain)
    expect(hash(answer('S05', 'pass'), { type: 'tier.set', tier: 'R4', reason: 'band C' })).not.toBe(plain)
    const other = recommend(caseWith(factorPack, answer('S05', 'pass')), { ...factorPack, hash: 'other' }, weights)
    expect(other.versions.inputsHash).not.toBe(plain)
  })
})

it('says something for a case without a chosen procedure and a pack without its steps', () => {
  const session = grown({ ...caseWith(factorPack), procedure: undefined }, [answer('S99', 'pass')])
  expect(recommend(session, { ...factorPack, steps: {} }, weights).disposition).toBe('NEED_MORE_INFO')
})
