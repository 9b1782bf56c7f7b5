import { describe, expect, it } from 'vitest'
import type { EventBody, Role } from '../../../src/core/case/event'
import { emptySession, type Session, sessionOf } from '../../../src/core/case/session'
import { admit, type Desk } from '../../../src/core/procedure/admit'
import type { Contradiction } from '../../../src/core/procedure/contradiction'
import type { Pack } from '../../../src/core/procedure/procedure'
import { recommend } from '../../../src/core/procedure/recommend'
import { standingOf } from '../../../src/core/procedure/standing'
import { changedSteps } from '../../../src/core/procedure/version-change'
import { modules as shippedModules } from '../../../src/packs/load'
import { defaultWeights as weights } from './default-weights'
import { deskWith } from './desk'
import { answer, caseWith, choice, factorPack, ownerAnswers } from './small-pack'

type Person = { name: string; role: Role }
const mara: Person = { name: 'Mara Lindqvist', role: 'L1' }
const tomas: Person = { name: 'Tomas Berg', role: 'trainee' }
const ines: Person = { name: 'Ines Rocha', role: 'L2' }
const paul: Person = { name: 'Paul Stein', role: 'L2' }

/** The state after acts of named people, each act stamped with its place as id and minute. */
function lived(...acts: [Person, EventBody][]): Session {
  const caseId = 'https://desk.example#1004'
  return sessionOf(
    caseId,
    acts.map(([actor, body], at) => ({
      id: `event-${at}`,
      caseId,
      device: 'device-1',
      seq: at,
      clock: String(at).padStart(6, '0'),
      at: `2026-03-16T15:${String(at).padStart(2, '0')}:00.000Z`,
      actor,
      body,
    })),
  )
}

const code = (session: Session, [{ name, role }, body]: [Person, EventBody], more: Partial<Desk> = {}) =>
  admit(session, body, deskWith({ packs: [factorPack], role, name, ...more }))?.code ?? 'admitted'

const opened: [Person, EventBody] = [mara, choice(factorPack)]
const handOff: [Person, EventBody] = [mara, { type: 'handoff.placed', how: 'copied', text: 'note' }]

function decided(session: Session, by: Person): [Person, EventBody] {
  const { disposition, versions } = recommend(session, factorPack, weights)
  const { inputsHash } = versions
  const body = { disposition, recommended: disposition, reason: '', counterArgument: '', inputsHash }
  return [by, { type: 'decision.made', ...body }]
}

describe('a side module', () => {
  const add: [Person, EventBody] = [mara, { type: 'module.added', moduleId: 'coercion' }]
  const modules = shippedModules.filter(({ module }) => module.id === 'coercion')

  it('joins a case that has a procedure, once', () => {
    expect(code(emptySession('x'), add, { modules })).toBe('no-procedure')
    expect(code(lived(opened), add)).toBe('nothing-there')
    expect(code(lived(opened), add, { modules })).toBe('admitted')
    expect(code(lived(opened, add), add, { modules })).toBe('twice')
    expect(lived(opened, add, add).work.modules).toEqual(['coercion'])
  })
})

describe('a countersignature', () => {
  const sign = (by: Person): [Person, EventBody] => [by, { type: 'answers.countersigned', stepIds: ['S04'] }]
  const told: [Person, EventBody] = [tomas, answer('S04', 'pass')]

  it.each<[string, Session, Person, string]>([
    ['is for an answer that is there', lived(opened), mara, 'nothing-there'],
    ['is for a trainee, not for a colleague', lived(opened, [mara, answer('S04', 'pass')]), ines, 'not-a-trainee'],
    ['is not given by a trainee', lived(opened, told), { name: 'Other Trainee', role: 'trainee' }, 'senior-only'],
    ['is not given to oneself', lived(opened, told), { ...tomas, role: 'L1' }, 'second-person'],
    ['is not given by nobody', lived(opened, told), { name: ' ', role: 'L1' }, 'second-person'],
    ['is given by level 1', lived(opened, told), mara, 'admitted'],
    ['is given by level 2', lived(opened, told), ines, 'admitted'],
  ])('%s', (_name, session, by, expected) => {
    expect(code(session, sign(by))).toBe(expected)
  })

  it('stands for the answer as it was, not for a later one', () => {
    const signed = lived(opened, told, sign(mara))
    expect(signed.work.countersigned[signed.answers['S04']?.eventId ?? '']?.by).toEqual(mara)
    const again = lived(opened, told, sign(mara), [tomas, answer('S04', 'concern')])
    expect(again.work.countersigned[again.answers['S04']?.eventId ?? '']).toBeUndefined()
  })
})

describe('a gate', () => {
  const alarmed = lived(opened, [mara, answer('S02', 'fail', ['money-leaving'])])
  const [standing = ''] = standingOf(alarmed, factorPack, weights).judgement.asked.gates.ato
  const clear = (by: Person, of: string, reason = 'the client made this transfer'): [Person, EventBody] => [
    by,
    { type: 'gate.cleared', gate: of, reason },
  ]

  it('is cleared by level 2 alone, with a reason, while it stands', () => {
    expect(standing).toBe('A withdrawal is pending now')
    expect(code(alarmed, clear(mara, standing))).toBe('senior-only')
    expect(code(alarmed, clear(ines, standing, 'no'))).toBe('reason-needed')
    expect(code(alarmed, clear(ines, 'another gate'))).toBe('nothing-there')
    expect(code(alarmed, clear(ines, standing))).toBe('admitted')
  })

  it('stands again when somebody restores it', () => {
    const cleared = lived(opened, clear(ines, 'DOC-07'))
    expect(Object.keys(cleared.work.cleared)).toEqual(['DOC-07'])
    const restore: [Person, EventBody] = [mara, { type: 'gate.restored', gate: 'DOC-07' }]
    expect(code(cleared, restore)).toBe('admitted')
    expect(lived(opened, clear(ines, 'DOC-07'), restore).work.cleared).toEqual({})
    expect(code(lived(opened), restore)).toBe('nothing-there')
  })
})

const disagreeing: Contradiction = {
  id: 'c-1',
  what: 'country',
  note: '',
  sides: [
    { voice: 'client', says: 'DE', at: { in: 'message', ref: 'm1' } },
    { voice: 'system', says: 'NG', at: { in: 'log', ref: 'log-1' } },
  ],
}

describe('a contradiction', () => {
  const explain: [Person, EventBody] = [
    mara,
    { type: 'contradiction.explained', contradictionId: 'c-1', reason: 'travelled on that day' },
  ]

  it('is explained only while it stands', () => {
    expect(code(lived(opened), explain)).toBe('nothing-there')
    expect(code(lived(opened), explain, { seen: { contradictions: [disagreeing] } })).toBe('admitted')
    expect(lived(opened, explain).work.explained['c-1']?.reason).toBe('travelled on that day')
  })
})

describe('a contradiction nobody explained', () => {
  const acts = ownerAnswers.map((body): [Person, EventBody] => [mara, body])
  const seen = { contradictions: [disagreeing] }
  const explained: [Person, EventBody] = [
    mara,
    { type: 'contradiction.explained', contradictionId: 'c-1', reason: 'travelled on that day' },
  ]

  it('keeps an owner from being verified, and no more once explained', () => {
    const said = (...more: [Person, EventBody][]) =>
      recommend(lived(opened, ...acts, ...more), factorPack, weights, seen)
    expect(recommend(lived(opened, ...acts), factorPack, weights).disposition).toBe('VERIFIED_HANDOFF')
    expect(said().disposition).toBe('NEED_MORE_INFO')
    expect(said().gates.find(gate => gate.id === 'contradictions')).toMatchObject({ state: 'unmet', detail: 'country' })
    expect(said(explained).disposition).toBe('VERIFIED_HANDOFF')
    expect(said(explained).gates.find(gate => gate.id === 'contradictions')?.state).toBe('met')
  })
})

describe('the way of a hand-off', () => {
  const accept: [Person, EventBody] = [ines, { type: 'handoff.accepted' }]
  const back: [Person, EventBody] = [ines, { type: 'handoff.returned', reason: 'the log was not read' }]
  const act: [Person, EventBody] = [ines, { type: 'action.recorded', action: 'second factor removed' }]

  it('is accepted and sent back by level 2, when there is one', () => {
    expect(code(lived(opened), accept)).toBe('no-handoff')
    expect(code(lived(opened, handOff), [mara, { type: 'handoff.accepted' }])).toBe('senior-only')
    expect(code(lived(opened, handOff), accept)).toBe('admitted')
    expect(code(lived(opened, handOff, accept), accept)).toBe('no-handoff')
    expect(code(lived(opened, handOff, accept), back)).toBe('admitted')
    expect(code(lived(opened, handOff, back), back)).toBe('no-handoff')
    expect(lived(opened, handOff, accept, back, handOff).work.handOff.state).toBe('placed')
  })

  it('ends in an action of level 2 on a decision', () => {
    expect(code(lived(opened), [mara, { type: 'action.recorded', action: 'second factor removed' }])).toBe(
      'senior-only',
    )
    expect(code(lived(opened), act)).toBe('no-decision')
    const verified = caseWith(factorPack, ...ownerAnswers)
    const acts = ownerAnswers.map((body): [Person, EventBody] => [mara, body])
    expect(code(lived(opened, ...acts, decided(verified, mara)), act)).toBe('admitted')
  })

  it('waits at tier R4 for a second person, who is another one', () => {
    const raise: [Person, EventBody] = [mara, { type: 'tier.set', tier: 'R4', reason: 'high value band' }]
    const verdict: EventBody = {
      type: 'decision.made',
      disposition: 'VERIFIED_HANDOFF',
      recommended: 'NEED_MORE_INFO',
      reason: 'known in person for years',
      counterArgument: '',
      inputsHash: 'none',
    }
    const session = lived(opened, raise, [ines, verdict])
    const second = (by: Person): [Person, EventBody] => [by, { type: 'decision.seconded', decisionId: 'event-2' }]
    const gate = (one: Session) =>
      standingOf(one, factorPack, weights).gates.find(({ id }) => id === 'second-person')?.state
    expect([gate(lived(opened, raise)), gate(session)]).toEqual([undefined, 'unmet'])
    expect(code(session, act)).toBe('r4-second')
    expect(code(session, second(mara))).toBe('senior-only')
    expect(code(session, second(ines))).toBe('second-person')
    expect(code(session, second({ name: ' INES rocha ', role: 'L2' }))).toBe('second-person')
    expect(code(session, second(paul))).toBe('admitted')
    expect(code(session, [paul, { type: 'decision.seconded', decisionId: 'event-9' }])).toBe('nothing-there')
    const confirmed = lived(opened, raise, [ines, verdict], second(paul))
    expect(code(confirmed, second(paul))).toBe('twice')
    expect(gate(confirmed)).toBe('met')
    expect(code(confirmed, act)).toBe('admitted')
    const lowered: [Person, EventBody] = [
      ines,
      { type: 'tier.set', tier: 'R3', reason: 'band is lower than we thought' },
    ]
    expect(code(lived(opened, raise, [ines, verdict], second(paul), lowered), act)).toBe('changed-since')
  })

  it('acts on nothing that turned worse after the decision', () => {
    const verified = caseWith(factorPack, ...ownerAnswers)
    const acts = ownerAnswers.map((body): [Person, EventBody] => [mara, body])
    const leaving: [Person, EventBody] = [mara, answer('S02', 'fail', ['money-leaving'])]
    const after = lived(opened, ...acts, decided(verified, mara), leaving)
    expect(code(after, act)).toBe('changed-since')
    const retaken: [Person, EventBody] = [ines, { type: 'answer.undone', stepId: 'S14' }]
    const again: [Person, EventBody] = [ines, answer('S14', 'pass')]
    expect(code(lived(opened, ...acts, decided(verified, mara), retaken, again), act)).toBe('changed-since')
    const closing: [Person, EventBody] = [ines, answer('S54', 'pass')]
    expect(code(lived(opened, ...acts, decided(verified, mara), closing), act)).toBe('admitted')
    expect(code(lived(opened, ...acts, decided(verified, mara)), act, { packs: [] })).toBe('procedure-missing')
  })
})

describe('answers of a trainee', () => {
  const acts = ownerAnswers.map((body, at): [Person, EventBody] => [at === 1 ? tomas : mara, body])
  const verified = caseWith(factorPack, ...ownerAnswers)
  const sign: [Person, EventBody] = [mara, { type: 'answers.countersigned', stepIds: ['S05'] }]
  const act: [Person, EventBody] = [ines, { type: 'action.recorded', action: 'second factor removed' }]
  const gate = (session: Session) =>
    standingOf(session, factorPack, weights).gates.find(one => one.id === 'countersigned')

  it('keep level 2 from verifying and from acting until somebody stands for them', () => {
    const open = lived(opened, ...acts)
    expect(gate(open)).toMatchObject({ state: 'unmet', detail: 'Mail verdicts' })
    expect(code(open, decided(verified, ines))).toBe('countersign-first')
    expect(code(open, decided(verified, mara))).toBe('admitted')
    expect(code(lived(opened, ...acts, decided(verified, mara)), act)).toBe('countersign-first')

    const signed = lived(opened, ...acts, sign)
    expect(gate(signed)?.state).toBe('met')
    expect(code(signed, decided(verified, ines))).toBe('admitted')
    expect(code(lived(opened, ...acts, sign, decided(verified, mara)), act)).toBe('admitted')
  })

  it('need a new signature when the trainee answers anew, and show no gate where no trainee was', () => {
    const again = lived(opened, ...acts, sign, [tomas, answer('S05', 'pass')])
    expect(code(again, decided(verified, ines))).toBe('countersign-first')
    expect(gate(lived(opened, ...ownerAnswers.map((body): [Person, EventBody] => [mara, body])))).toBeUndefined()
  })

  it('never stand in the way of anything stricter', () => {
    const open = lived(opened, ...acts)
    const { versions } = recommend(open, factorPack, weights)
    const stricter: EventBody = {
      type: 'decision.made',
      disposition: 'ESCALATE_L2',
      recommended: 'VERIFIED_HANDOFF',
      reason: 'something is odd here',
      counterArgument: '',
      inputsHash: versions.inputsHash,
    }
    expect(code(open, [ines, stricter])).toBe('admitted')
  })
})

describe('a newer version of a procedure', () => {
  const [changed = ''] = Object.keys(factorPack.steps)
  const newer: Pack = {
    ...factorPack,
    hash: 'newer',
    procedure: { ...factorPack.procedure, version: '2.0.0' },
    steps: Object.fromEntries(
      Object.entries(factorPack.steps).map(([id, step]) => [
        id,
        id === changed ? { ...step, why: 'Another why.' } : step,
      ]),
    ),
  }
  const packs = [factorPack, newer]
  const adopt = (reopened: string[], hash = 'newer'): [Person, EventBody] => [
    mara,
    { type: 'procedure.adopted', procedureId: newer.procedure.id, version: '2.0.0', hash, reopened },
  ]
  const answered = lived(opened, [mara, answer(changed, 'pass')], [mara, answer('S04', 'pass')])

  it('asks changed steps again and keeps every other answer', () => {
    expect(changedSteps(factorPack, newer)).toEqual([changed])
    expect(code(answered, adopt([]), { packs })).toBe('reopen-differs')
    expect(code(answered, adopt([changed, 'S04']), { packs })).toBe('reopen-differs')
    expect(code(answered, adopt([changed]))).toBe('procedure-missing')
    expect(code(answered, adopt([changed]), { packs })).toBe('admitted')
    const after = lived(opened, [mara, answer(changed, 'pass')], [mara, answer('S04', 'pass')], adopt([changed]))
    expect(Object.keys(after.answers)).toEqual(['S04'])
    expect(after.procedure).toMatchObject({ version: '2.0.0', hash: 'newer' })
  })

  it('brings its higher tier and its faster clock with it, or is not adopted', () => {
    const stricter: Pack = { ...newer, hash: 'stricter', procedure: { ...newer.procedure, tier: 'R4', slaClass: 'S0' } }
    const both = [factorPack, stricter]
    const [who, body] = adopt([changed], 'stricter')
    const raised = { ...body, tier: 'R4', slaClass: 'S0' } as EventBody
    expect(code(answered, [who, body], { packs: both })).toBe('tier-lower')
    expect(code(answered, [who, raised], { packs: both })).toBe('admitted')
    expect(code(answered, [who, { ...body, tier: 'R4' } as EventBody], { packs })).not.toBe('admitted')
    expect(lived(opened, [who, raised]).procedure).toMatchObject({ tier: 'R4', slaClass: 'S0', version: '2.0.0' })
  })

  it('can be declined once, and only when it is offered', () => {
    const keep = (hash: string): [Person, EventBody] => [
      mara,
      { type: 'procedure.kept', procedureId: newer.procedure.id, version: '2.0.0', hash },
    ]
    expect(code(answered, keep('newer'))).toBe('nothing-there')
    expect(code(answered, keep(factorPack.hash), { packs })).toBe('nothing-there')
    expect(code(answered, keep('newer'), { packs })).toBe('admitted')
    const declined = lived(opened, [mara, answer(changed, 'pass')], keep('newer'))
    expect(code(declined, keep('newer'), { packs })).toBe('twice')
    expect(declined.work.declined).toEqual(['newer'])
    expect(declined.procedure?.hash).toBe(factorPack.hash)
    expect(Object.keys(declined.answers)).toEqual([changed])
    expect(code(declined, adopt([changed]), { packs })).toBe('admitted')
  })

  it('is not adopted twice, nor for another procedure', () => {
    const after = lived(opened, adopt([]))
    expect(code(after, adopt([]), { packs })).toBe('twice')
    const [, body] = adopt([])
    const other = { ...body, procedureId: 'other' } as EventBody
    expect(code(answered, [mara, other], { packs })).toBe('no-procedure')
  })
})
