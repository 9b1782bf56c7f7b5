import { describe, expect, it } from 'vitest'
import { type Disposition, dispositions, type EventBody, type Role } from '../../../src/core/case/event'
import { emptySession, type Session } from '../../../src/core/case/session'
import { admit, permitted } from '../../../src/core/procedure/admit'
import { recommend } from '../../../src/core/procedure/recommend'
import { defaultWeights as weights } from './default-weights'
import { deskWith } from './desk'
import { answer, caseWith, choice, factorPack, grown, ownerAnswers, takeoverPack } from './small-pack'

const packs = [factorPack, takeoverPack]
const fresh = emptySession('https://desk.example#1004')
const problem = (session: Session, body: EventBody, role: Role = 'L1') =>
  admit(session, body, deskWith({ role, packs, weights, suggested: new Set(['MAIL-04']) }))
const code = (session: Session, body: EventBody, role: Role = 'L1') => problem(session, body, role)?.code ?? 'admitted'

function decision(session: Session, disposition: Disposition, reason = ''): EventBody {
  const pack = packs.find(one => one.procedure.id === session.procedure?.id) ?? factorPack
  const { disposition: recommended, versions } = recommend(session, pack, weights)
  return {
    type: 'decision.made',
    disposition,
    recommended,
    reason,
    counterArgument: '',
    inputsHash: versions.inputsHash,
  }
}

const why = 'the client is known to us'
const owner = caseWith(factorPack, ...ownerAnswers)
const attacked = caseWith(factorPack, ...ownerAnswers, answer('S02', 'fail', ['money-leaving']))
const denied = caseWith(factorPack, ...ownerAnswers, answer('S30', 'fail', ['altered']))
const routed = caseWith(factorPack, ...ownerAnswers, answer('S12', 'concern', ['hold']))
const early = caseWith(factorPack)

describe('who adds to a case', () => {
  it.each(['reviewer', 'lead'] as const)('is never a %s', role => {
    const bodies = [choice(factorPack), answer('S05', 'pass'), decision(owner, 'NEED_MORE_INFO', why)]
    expect(bodies.map(body => code(owner, body, role))).toEqual(['role-reads', 'role-reads', 'role-reads'])
    expect(permitted(owner, role, factorPack, deskWith({ packs })).NEED_MORE_INFO).toMatch(/read cases/)
  })
})

describe('before a case type is chosen', () => {
  it('only notes about the case itself are taken', () => {
    expect(code(fresh, { type: 'note.written', about: 'case', text: 'rang back' })).toBe('admitted')
    expect(code(fresh, { type: 'note.written', about: 'S05', text: 'x' })).toBe('no-procedure')
    expect(code(fresh, answer('S05', 'pass'))).toBe('no-procedure')
    expect(code(fresh, { type: 'tier.set', tier: 'R4', reason: 'x' })).toBe('no-procedure')
    expect(code(fresh, decision(fresh, 'NEED_MORE_INFO'))).toBe('no-procedure')
    expect(Object.values(permitted(fresh, 'L1', undefined, deskWith({ packs })))).toEqual(
      dispositions.map(() => 'No case type is chosen yet.'),
    )
  })
})

describe('choosing a case type', () => {
  it('takes a loaded one, again and after a change, and keeps the answers', () => {
    expect(code(fresh, choice(factorPack))).toBe('admitted')
    expect(code(owner, choice(takeoverPack))).toBe('admitted')
    expect(grown(owner, [choice(takeoverPack)]).answers).toEqual(owner.answers)
  })

  it('refuses one that is not loaded or has another version', () => {
    expect(code(fresh, choice({ ...factorPack, hash: 'other' }))).toBe('procedure-missing')
    const { procedure } = factorPack
    expect(code(fresh, choice({ ...factorPack, procedure: { ...procedure, version: '9' } }))).toBe('procedure-missing')
  })

  it('refuses a tier or a class below that of the type, and a tier for a type that has none', () => {
    expect(code(fresh, choice(factorPack, 'R2'))).toBe('tier-lower')
    expect(code(fresh, choice(factorPack, 'R4'))).toBe('admitted')
    expect(code(fresh, choice(takeoverPack, 'R3'))).toBe('tier-lower')
    const { procedure } = factorPack
    expect(code(fresh, choice({ ...factorPack, procedure: { ...procedure, slaClass: 'S3' } }))).toBe('sla-lower')
    expect(code(fresh, choice({ ...factorPack, procedure: { ...procedure, slaClass: 'S1' } }))).toBe('admitted')
  })
})

describe('the tier', () => {
  const set = (tier: 'R2' | 'R4', reason = 'value band C'): EventBody => ({ type: 'tier.set', tier, reason })

  it('is raised by anyone with a reason, lowered by level 2 alone', () => {
    expect(code(owner, set('R4'))).toBe('admitted')
    expect(code(owner, set('R4', ' '))).toBe('reason-needed')
    expect(code(owner, set('R2'))).toBe('tier-lower')
    expect(code(owner, set('R2'), 'L2')).toBe('admitted')
  })

  it('is not lowered by choosing the type again', () => {
    const raised = grown(owner, [set('R4'), choice(takeoverPack), choice(factorPack)])
    expect(code(raised, { type: 'tier.set', tier: 'R3', reason: 'changed my mind' })).toBe('tier-lower')
    expect(recommend(raised, factorPack, weights).tier).toBe('R4')
  })

  it('is not given to a type without one', () => {
    expect(code(caseWith(takeoverPack), set('R4'), 'L2')).toBe('tier-lower')
  })
})

describe('an answer', () => {
  it('belongs to a step of the procedure that applies now', () => {
    expect(code(early, answer('S05', 'pass'))).toBe('admitted')
    expect(code(early, answer('S99', 'pass'))).toBe('not-a-step')
    expect(code(caseWith(takeoverPack), answer('S05', 'pass'))).toBe('not-a-step')
    expect(code(caseWith(factorPack, answer('S05', 'pass')), answer('S25', 'pass'))).toBe('step-not-now')
  })

  it('needs a reason where nothing was checked', () => {
    const bare = (result: 'not-applicable' | 'not-possible', reason?: string): EventBody => ({
      type: 'step.answered',
      stepId: 'S05',
      result,
      observed: [],
      reason,
    })
    expect(code(early, bare('not-applicable'))).toBe('reason-needed')
    expect(code(early, bare('not-possible', '  '))).toBe('reason-needed')
    expect(code(early, bare('not-applicable', 'no mail'))).toBe('admitted')
  })

  it('is not waved through as not applicable where the step always applies', () => {
    expect(code(early, answer('S02', 'not-applicable'))).toBe('always-applies')
    expect(code(early, answer('S02', 'not-possible'))).toBe('admitted')
    expect(code(early, answer('S54', 'not-applicable'))).toBe('admitted')
  })

  it('ticks only what the step lists and what goes with the result', () => {
    expect(code(early, answer('S05', 'pass', ['older-thread']))).toBe('admitted')
    expect(code(early, answer('S05', 'pass', ['altered']))).toBe('not-observed-here')
    expect(code(early, answer('S30', 'pass', ['altered']))).toBe('not-with-result')
    expect(code(early, answer('S05', 'not-possible', ['older-thread']))).toBe('not-with-result')
  })

  it('is taken back only where there is one', () => {
    expect(code(early, { type: 'answer.undone', stepId: 'S05' })).toBe('nothing-there')
    expect(code(owner, { type: 'answer.undone', stepId: 'S05' })).toBe('admitted')
  })

  it('asks for the case type again when its version is not loaded, while notes are still kept', () => {
    const old = {
      ...owner,
      procedure: { id: 'c01', version: '0.9.0', hash: 'old', tier: 'R3' as const, slaClass: 'S2', at: '' },
    }
    expect(code(old, answer('S05', 'pass'))).toBe('procedure-missing')
    expect(code(old, { type: 'note.written', about: 'S77', text: 'half a sentence' })).toBe('admitted')
    expect(permitted(old, 'L1', factorPack, deskWith({ packs })).NEED_MORE_INFO).toMatch(/not loaded/)
  })
})

describe('notes, evidence and suggestions', () => {
  const typed = (id: string): EventBody => ({
    type: 'evidence.added',
    stepId: 'S05',
    evidence: { id, source: { type: 'typed', text: 'x' } },
  })

  it('stand at a step of the case type, or at one written about before the type changed', () => {
    expect(code(early, { type: 'note.written', about: 'S05', text: 'x' })).toBe('admitted')
    expect(code(early, { type: 'note.written', about: 'S99', text: 'x' })).toBe('nothing-there')
    expect(code(fresh, typed('a'))).toBe('no-procedure')
    expect(code(early, typed('a'))).toBe('admitted')
  })

  it('are added once and removed once', () => {
    const held = grown(early, [typed('a')])
    expect(code(held, typed('a'))).toBe('twice')
    expect(code(held, { type: 'evidence.removed', evidenceId: 'a' })).toBe('admitted')
    expect(code(early, { type: 'evidence.removed', evidenceId: 'a' })).toBe('nothing-there')
  })

  it('confirm only what a program can suggest: no proof comes from nowhere', () => {
    const judged = (signalId: string): EventBody => ({
      type: 'signal.judged',
      signalId,
      verdict: 'confirmed',
      factIds: [],
    })
    expect(code(early, judged('MAIL-04'))).toBe('admitted')
    expect(code(early, judged('CRED-03'))).toBe('not-suggested')
    expect(code(early, judged('BEH-01'))).toBe('not-suggested')
    const dismissed: EventBody = { type: 'signal.judged', signalId: 'BEH-01', verdict: 'dismissed', factIds: [] }
    expect(code(grown(early, [judged('BEH-01')]), dismissed)).toBe('admitted')
  })
})

describe('a decision as recommended', () => {
  it('needs no reason', () => {
    expect(code(owner, decision(owner, 'VERIFIED_HANDOFF'))).toBe('admitted')
    expect(code(attacked, decision(attacked, 'SUSPECTED_ATO'), 'trainee')).toBe('admitted')
  })

  it('is stale when the case changed, and says what it says now', () => {
    const then = decision(owner, 'VERIFIED_HANDOFF')
    expect(problem(attacked, then)).toMatchObject({
      code: 'stale',
      says: expect.stringMatching(/suspected takeover/),
      fix: expect.stringMatching(/again/),
    })
    const sameWord = decision(caseWith(factorPack, answer('S05', 'pass')), 'NEED_MORE_INFO')
    expect(code(early, sameWord)).toBe('stale')
  })
})

describe('verified and close', () => {
  it.each(['trainee', 'L1', 'L2'] as const)('are refused to %s while a required step is open', role => {
    expect(code(early, decision(early, 'VERIFIED_HANDOFF', why), role)).toBe('step-open')
    expect(code(early, decision(early, 'CLOSE_NO_ACTION', why), role)).toBe('step-open')
    const tried = caseWith(factorPack, ...ownerAnswers, answer('S31', 'not-possible'))
    expect(code(tried, decision(tried, 'VERIFIED_HANDOFF', why), role)).toBe('step-open')
  })

  it('name the open step', () => {
    expect(problem(early, decision(early, 'CLOSE_NO_ACTION', why))?.says).toBe(
      'The required step “Live-loss triage” and 6 more required steps have no usable answer.',
    )
  })

  it('never verify a type without a tier, whoever asks', () => {
    const quiet = caseWith(takeoverPack, ...['S02', 'S18', 'S12'].map(id => answer(id, 'pass')))
    expect(code(quiet, decision(quiet, 'VERIFIED_HANDOFF', why), 'L2')).toBe('never-verifies')
    expect(code(quiet, decision(quiet, 'CLOSE_NO_ACTION'))).toBe('admitted')
  })
})

describe('a decision that differs', () => {
  it('needs a reason of ten characters, stricter or not', () => {
    expect(code(owner, decision(owner, 'NEED_MORE_INFO', '   too short  '.slice(0, 9)))).toBe('reason-needed')
    expect(code(owner, decision(owner, 'NEED_MORE_INFO', why))).toBe('admitted')
    expect(code(denied, decision(denied, 'VERIFIED_HANDOFF', 'short'), 'L2')).toBe('reason-needed')
  })

  it.each(['trainee', 'L1'] as const)('is only ever stricter for %s', role => {
    const outcomes = dispositions.map(one => code(denied, decision(denied, one, why), role))
    expect(Object.fromEntries(dispositions.map((one, index) => [one, outcomes[index]]))).toEqual({
      VERIFIED_HANDOFF: 'looser',
      NEED_MORE_INFO: 'looser',
      NOT_VERIFIED: 'admitted',
      SUSPECTED_ATO: 'admitted',
      ESCALATE_L2: 'admitted',
      ROUTE_OTHER: 'admitted',
      CLOSE_NO_ACTION: 'looser',
    })
  })

  it('is nothing but the lock for level 1 while someone else may be in control', () => {
    const may = permitted(attacked, 'L1', factorPack, deskWith({ packs }))
    expect(dispositions.filter(one => may[one] === '')).toEqual(['SUSPECTED_ATO'])
    const both = grown(attacked, [answer('S12', 'concern', ['hold'])])
    const mayRoute = permitted(both, 'L1', factorPack, deskWith({ packs }))
    expect(dispositions.filter(one => mayRoute[one] === '')).toEqual(['SUSPECTED_ATO', 'ROUTE_OTHER'])
  })

  it('may be looser for level 2 with a reason, over a gate too', () => {
    expect(code(denied, decision(denied, 'VERIFIED_HANDOFF', why), 'L2')).toBe('admitted')
    expect(code(attacked, decision(attacked, 'NOT_VERIFIED', why), 'L2')).toBe('admitted')
    expect(code(routed, decision(routed, 'NEED_MORE_INFO', why), 'L2')).toBe('admitted')
  })

  it('is never looser at R4 while a takeover gate stands, for one person alone', () => {
    const r4 = grown(attacked, [answer('S44', 'pass'), { type: 'tier.set', tier: 'R4', reason: 'value band C' }])
    for (const looser of ['VERIFIED_HANDOFF', 'NOT_VERIFIED', 'ESCALATE_L2'] as const) {
      expect(code(r4, decision(r4, looser, why), 'L2')).toBe('two-persons')
    }
    expect(code(r4, decision(r4, 'SUSPECTED_ATO'), 'L2')).toBe('admitted')
  })
})

describe('what may be chosen', () => {
  it('is exactly what the gate admits with a good reason', () => {
    for (const session of [owner, attacked, denied, routed, early]) {
      for (const role of ['trainee', 'L1', 'L2'] as const) {
        const may = permitted(session, role, factorPack, deskWith({ packs }))
        for (const one of dispositions) {
          expect(may[one] === '').toBe(problem(session, decision(session, one, why), role) === null)
        }
      }
    }
  })
})

describe('a hand-off', () => {
  it('needs a decision', () => {
    const placed: EventBody = { type: 'handoff.placed', how: 'copied', text: 'note' }
    expect(code(owner, placed)).toBe('no-decision')
    expect(code(grown(owner, [decision(owner, 'VERIFIED_HANDOFF')]), placed)).toBe('admitted')
  })
})
