import { safeParse } from 'valibot'
import { describe, expect, it } from 'vitest'
import type { EventBody, SessionEvent } from '../../../src/core/case/event'
import type { FoundHandOff } from '../../../src/core/case/found-hand-off'
import { type HandOffRecord, handOffRecord } from '../../../src/core/case/hand-off-record'
import { apply, emptySession, type Session } from '../../../src/core/case/session'
import { admit } from '../../../src/core/procedure/admit'
import type { Pack } from '../../../src/core/procedure/procedure'
import { recommend } from '../../../src/core/procedure/recommend'
import { findHandOffs } from '../../../src/core/writing/found-hand-offs'
import { packs, weights } from '../../../src/packs/load'
import { sessionFor, walkFiles } from '../../packs/walk-fixture'
import { decided, sealedFor, walkedCase } from '../writing/made-up-note'
import { deskWith } from './desk'

const caseId = 'https://desk.example#1'
const ines = { name: 'Ines Moreau', role: 'L2' } as const
const note = (body: string, id = 'm2', speaker: 'internal' | 'client' = 'internal') => ({
  id,
  speaker,
  author: 'Mara',
  body,
})

function event(body: EventBody, at = '2026-03-16T16:00:00.000Z'): SessionEvent {
  return { id: 'read-1', caseId, device: 'd2', seq: 1, clock: '000001', at, actor: ines, body }
}

function readOf(found: FoundHandOff | undefined, more: Partial<Extract<EventBody, { type: 'handoff.read' }>> = {}) {
  if (found?.read.state !== 'read') throw new Error('nothing to read')
  const { record, hash } = found.read
  return { type: 'handoff.read' as const, record, hash, messageId: found.messageId, ...more }
}

const { session, pack } = walkedCase('c01', 'clear-attacker')
const sealed = sealedFor(session, pack)
const [found] = findHandOffs([note(sealed)], caseId).list
const deskOf = (blocks: FoundHandOff[], role: 'L1' | 'L2' | 'reviewer' = 'L2') =>
  deskWith({ ...ines, role, packs, weights, blocks })
const code = (
  body: EventBody,
  blocks = found ? [found] : [],
  state: Session = emptySession(caseId),
  role?: 'L1' | 'L2' | 'reviewer',
) => admit(state, body, deskOf(blocks, role))?.code ?? 'admitted'

describe('going on with a case from its note', () => {
  it('is for level 2, from a whole block in an internal note, once', () => {
    const body = readOf(found)
    expect(code(body)).toBe('admitted')
    expect(code(body, undefined, undefined, 'L1')).toBe('senior-only')
    expect(code(body, undefined, undefined, 'reviewer')).toBe('role-reads')
    const gone = apply(emptySession(caseId), event(body))
    expect(code(body, undefined, gone)).toBe('twice')
  })

  it('is refused where no internal note holds the block, and where the record was exchanged', () => {
    const body = readOf(found)
    expect(code(body, [])).toBe('no-block')
    expect(code({ ...body, messageId: 'm9' })).toBe('no-block')
    expect(code({ ...body, record: { ...body.record, tier: 'R2' } })).toBe('no-block')
    expect(findHandOffs([note(sealed, 'm1', 'client')], caseId)).toMatchObject({
      list: [],
      stray: [{ messageId: 'm1', speaker: 'client' }],
    })
  })

  it('is refused for another ticket, and where the case was worked here', () => {
    const [elsewhere] = findHandOffs([note(sealed)], 'https://desk.example#2').list
    expect(code(readOf(elsewhere), elsewhere ? [elsewhere] : [], emptySession('https://desk.example#2'))).toBe(
      'other-case',
    )
    expect(code(readOf(found), undefined, session)).toBe('case-here')
  })

  it('takes an altered note only with the word for it and a reason', () => {
    const [altered] = findHandOffs([note(sealed.replace('not verified', 'verified, hand off'))], caseId).list
    const blocks = altered ? [altered] : []
    expect(code(readOf(altered), blocks)).toBe('altered')
    expect(code(readOf(altered, { altered: true }), blocks)).toBe('altered')
    expect(code(readOf(altered, { altered: true, reason: 'Mara told me on the phone' }), blocks)).toBe('admitted')
    expect(code(readOf(found, { altered: true, reason: 'Mara told me on the phone' }))).toBe('altered')
  })

  it('says when the version it was worked with is not loaded here', () => {
    const desk = deskWith({ ...ines, packs: packs.filter(one => one !== pack), weights, blocks: found ? [found] : [] })
    const problem = admit(emptySession(caseId), readOf(found), desk)
    expect(problem).toMatchObject({ code: 'procedure-missing', says: expect.stringContaining('version 1.0.0 of C01') })
  })

  const walks = walkFiles.flatMap(({ procedure, walks: of }) => of.map(walk => [procedure, walk.id] as const))
  it.each(walks)('stands as it stood, to the hash of its inputs: %s %s', (procedure, id) => {
    const walk = walkFiles.find(file => file.procedure === procedure)?.walks.find(one => one.id === id)
    const own = packs.find(one => one.procedure.id === procedure)
    if (!walk || !own) throw new Error('no walk')
    const lived = { ...sessionFor(walk, own), decisions: [decided] }
    const gone = goneOn(lived, own)
    const [before, after] = [recommend(lived, own, weights), recommend(gone, own, weights)]
    expect([after.disposition, after.tier, after.versions.inputsHash]).toEqual([
      before.disposition,
      before.tier,
      before.versions.inputsHash,
    ])
  })
})

function goneOn(lived: Session, own: Pack): Session {
  const [block] = findHandOffs([note(sealedFor(lived, own))], caseId).list
  return apply(emptySession(caseId), event(readOf(block)))
}

describe('a case gone on with', () => {
  const gone = goneOn(session, pack)

  it('keeps who answered, when, and that it was read from a note', () => {
    const answer = gone.answers.S05
    expect(answer).toMatchObject({
      result: 'fail',
      observed: ['s05-fails-as-owner'],
      by: 'Mara Lindqvist',
      role: 'L1',
      fromHandOff: true,
    })
    expect(Date.parse(answer?.at ?? '')).toBeLessThanOrEqual(Date.parse(session.answers.S05?.at ?? ''))
    expect(gone.work.handOff).toMatchObject({ state: 'placed', by: { name: 'Mara Lindqvist' } })
    expect(gone.decisions).toMatchObject([{ disposition: 'NOT_VERIFIED', eventId: 'read-1/decision' }])
  })

  it('can be accepted, sent back and acted on like one that was worked here', () => {
    const as = (body: EventBody) => code(body, [], gone)
    expect(as({ type: 'handoff.accepted' })).toBe('admitted')
    expect(as({ type: 'handoff.returned', reason: 'The log is missing.' })).toBe('admitted')
    expect(as({ type: 'action.recorded', action: 'The factor was kept.' })).toBe('admitted')
    expect(as({ type: 'decision.seconded', decisionId: 'read-1/decision' })).toBe('admitted')
  })

  it('keeps own answers when a newer hand-off of it is read', () => {
    const answered = apply(gone, {
      ...event({ type: 'step.answered', stepId: 'S05', result: 'pass', observed: [] }),
      id: 'own-1',
      clock: '000002',
    })
    const newer = sealedFor({ ...session, round: 2 }, pack, { now: '2026-03-16T17:00:00.000Z' })
    const [second] = findHandOffs([note(sealed), note(newer, 'm3')], caseId).list
    expect(second?.messageId).toBe('m3')
    expect(code(readOf(second), second ? [second] : [], answered)).toBe('admitted')
    const after = apply(answered, { ...event(readOf(second)), id: 'read-2', clock: '000003' })
    expect(after.answers.S05).toMatchObject({ result: 'pass', by: 'Ines Moreau' })
    expect(after.answers.S16).toMatchObject({ fromHandOff: true, eventId: 'read-2/S16' })
    expect(after.round).toBe(2)
  })

  it('remembers what trainees answered, and takes no signature and no cleared gate on the word of a note', () => {
    const trainee = { ...session.answers.S05, role: 'trainee' as const, by: 'Tim' }
    const other = { ...session.answers.S16, role: 'trainee' as const, by: 'Tim' }
    const lived: Session = {
      ...session,
      answers: {
        ...session.answers,
        S05: { ...decidedAnswer, ...trainee, eventId: 'a5' },
        S16: { ...decidedAnswer, ...other, eventId: 'a16' },
      },
      work: {
        ...session.work,
        cleared: { 'DOC-07': { reason: 'seen twice', by: ines, at: decided.at } },
        countersigned: { a5: { by: { name: 'Mara Lindqvist', role: 'L1' }, at: decided.at } },
      },
    }
    const after = goneOn(lived, pack)
    expect([after.answers.S05?.role, after.answers.S16?.role]).toEqual(['trainee', 'trainee'])
    expect(after.work.countersigned).toEqual({})
    expect(after.work.cleared).toEqual({})
  })
})

const decidedAnswer = { result: 'fail' as const, reason: '', observed: [], eventId: '', at: decided.at, by: '' }

describe('blocks of a ticket', () => {
  it('are listed newest first, a quoted copy once, the whole one before a touched one', () => {
    const newer = sealedFor({ ...session, round: 2 }, pack, { now: '2026-03-16T17:00:00.000Z' })
    const quotedIn = `Sent again.\n\n${sealed.replace('not verified', 'verified').replace(/^/gm, '> ')}`
    const { list } = findHandOffs([note(sealed, 'm1'), note(newer, 'm2'), note(quotedIn, 'm3')], caseId)
    expect(list.map(one => one.messageId)).toEqual(['m1', 'm2'])
    expect(list[0]?.read).toMatchObject({ state: 'read', changed: null })
  })

  it('are not all read when somebody pastes thousands, and that is said', () => {
    const { list, more } = findHandOffs([note(`${sealed}\n\n`.repeat(10_000))], caseId)
    expect(list).toHaveLength(1)
    expect(more).toBe(9_996)
    const many = Array.from({ length: 300 }, (_, at) => note(sealed.replace('Zend', 'Zend '), `m${at}`))
    expect(findHandOffs(many, caseId).more).toBe(288)
  })

  it('are found and named where nobody may believe them', () => {
    const { stray, list } = findHandOffs(
      [
        { ...note(sealed), speaker: 'agent' },
        { ...note(sealed), speaker: 'unknown' },
      ],
      caseId,
    )
    expect(stray.map(one => one.speaker)).toEqual(['unknown', 'agent'])
    expect(list).toEqual([])
  })
})

describe('a record that nobody made', () => {
  it('names only people who are in its list', () => {
    const record: HandOffRecord | null = found?.read.state === 'read' ? found.read.record : null
    expect(safeParse(handOffRecord, record).success).toBe(true)
    const [first] = record?.answers ?? []
    expect(safeParse(handOffRecord, { ...record, answers: [{ ...first, by: 7 }] }).success).toBe(false)
    expect(safeParse(handOffRecord, { ...record, extra: 1 }).success).toBe(false)
    expect(safeParse(handOffRecord, { ...record, people: [] }).success).toBe(false)
  })
})
