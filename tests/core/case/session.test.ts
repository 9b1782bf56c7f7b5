import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventBody, SessionEvent } from '../../../src/core/case/event'
import { apply, emptySession, inClockOrder, sessionOf } from '../../../src/core/case/session'

const caseId = 'https://desk.example#1004'

function event(tick: number, body: EventBody, device = 'desk-1'): SessionEvent {
  const clock = `${String(tick).padStart(6, '0')}~${device}`
  const at = `2026-03-16T09:00:${String(tick % 60).padStart(2, '0')}.000Z`
  return { id: `${device}-${tick}`, caseId, device, seq: tick, clock, at, actor: { name: device, role: 'L1' }, body }
}

const chosen: EventBody = {
  type: 'procedure.chosen',
  procedureId: 'c01',
  version: '1',
  hash: 'h',
  tier: 'R3',
  slaClass: 'S2',
  proposed: true,
}
const answered = (stepId: string, result: 'pass' | 'fail'): EventBody => ({
  type: 'step.answered',
  stepId,
  result,
  observed: [],
})
const decided = (disposition: 'NEED_MORE_INFO' | 'ESCALATE_L2' | 'NOT_VERIFIED'): EventBody => ({
  type: 'decision.made',
  disposition,
  recommended: 'NEED_MORE_INFO',
  reason: 'said so',
  counterArgument: '',
  inputsHash: 'h',
})
const noted = (text: string): EventBody => ({ type: 'note.written', about: 'S05', text })
const typed = (id: string): EventBody => ({
  type: 'evidence.added',
  stepId: 'S05',
  evidence: { id, source: { type: 'typed', text: 'seen' } },
})

describe('a session is its events', () => {
  it('counts events and leaves the state before as it was', () => {
    const before = emptySession(caseId)
    const after = apply(before, event(1, answered('S05', 'pass')))
    expect(before).toEqual(emptySession(caseId))
    expect(after.events).toBe(1)
  })

  it('keeps the first opening and the latest answer of a step', () => {
    const session = sessionOf(caseId, [event(1, answered('S05', 'pass')), event(2, answered('S05', 'fail'))])
    expect(session.answers.S05).toMatchObject({ result: 'fail', eventId: 'desk-1-2', by: 'desk-1' })
  })

  it('an answer undone is open again, and can be given anew', () => {
    const undone: EventBody = { type: 'answer.undone', stepId: 'S05' }
    const events = [event(1, answered('S05', 'pass')), event(2, undone)]
    expect(sessionOf(caseId, events).answers).toEqual({})
    expect(sessionOf(caseId, [...events, event(3, answered('S05', 'fail'))]).answers.S05?.result).toBe('fail')
  })

  it('the later note stands, by the clock and not by arrival', () => {
    const session = sessionOf(caseId, [event(2, noted('later'), 'desk-2'), event(1, noted('earlier'))])
    expect(session.notes.S05).toMatchObject({ text: 'later', by: 'desk-2' })
  })

  it('asking for more information begins a new round, other decisions do not', () => {
    expect(emptySession(caseId).round).toBe(1)
    const session = sessionOf(caseId, [
      event(1, decided('NEED_MORE_INFO')),
      event(2, decided('NEED_MORE_INFO')),
      event(3, decided('ESCALATE_L2')),
    ])
    expect(session.round).toBe(3)
  })

  it('shows concurrent decisions of two devices side by side', () => {
    const session = sessionOf(caseId, [
      event(5, decided('NOT_VERIFIED'), 'desk-2'),
      event(5, decided('ESCALATE_L2'), 'desk-1'),
    ])
    expect(session.decisions.map(({ disposition, by }) => [disposition, by.name])).toEqual([
      ['ESCALATE_L2', 'desk-1'],
      ['NOT_VERIFIED', 'desk-2'],
    ])
  })

  it('raises the tier of the chosen procedure, and says nothing before one is chosen', () => {
    const raised: EventBody = { type: 'tier.set', tier: 'R4', reason: 'high value band' }
    expect(sessionOf(caseId, [event(1, raised)]).procedure).toBeUndefined()
    expect(sessionOf(caseId, [event(1, chosen), event(2, raised)]).procedure?.tier).toBe('R4')
  })

  it('evidence removed is gone from the state, the other stays', () => {
    const removed: EventBody = { type: 'evidence.removed', evidenceId: 'p1' }
    const session = sessionOf(caseId, [event(1, typed('p1')), event(2, typed('p2')), event(3, removed)])
    expect(session.evidence.map(({ item }) => item.id)).toEqual(['p2'])
  })
})

describe('what was given to a case', () => {
  const source = {
    id: 's1',
    kind: 'log',
    title: 'Login log',
    sha256: 'a'.repeat(64),
    chars: 12,
    from: { by: 'paste' },
    takenAt: '2026-03-16T09:00:00.000Z',
  } as const
  const added: EventBody = { type: 'source.added', source }

  it('is a log with what was said about it, until it is removed', () => {
    const settled: EventBody = { type: 'source.settled', sourceId: 's1', settings: { zone: 'Europe/Berlin' } }
    const removed: EventBody = { type: 'source.removed', sourceId: 's1' }
    const events = [event(1, added), event(2, settled)]
    expect(sessionOf(caseId, events).sources).toMatchObject([{ head: source, settings: { zone: 'Europe/Berlin' } }])
    expect(sessionOf(caseId, [...events, event(3, removed)]).sources).toEqual([])
  })

  it('is the record as noted last, value by value', () => {
    const noted = (value: string): EventBody => ({
      type: 'record.noted',
      patch: { email: { value, source: { by: 'hand' } } },
    })
    const phone: EventBody = { type: 'record.noted', patch: { phone: { value: '+1', source: { by: 'clip' } } } }
    const events = [event(1, noted('a@b.example')), event(2, phone), event(3, noted('c@d.example'))]
    expect(sessionOf(caseId, events).record).toMatchObject({ email: { value: 'c@d.example' }, phone: { value: '+1' } })
    const cleared = sessionOf(caseId, [...events, event(4, { type: 'record.cleared', part: 'email' })])
    expect(Object.keys(cleared.record)).toEqual(['phone'])
  })
})

const anyBody: fc.Arbitrary<EventBody> = fc.constantFrom(
  chosen,
  answered('S05', 'pass'),
  answered('S05', 'fail'),
  answered('S25', 'pass'),
  { type: 'answer.undone', stepId: 'S05' } as const,
  noted('a'),
  noted('b'),
  typed('p1'),
  { type: 'evidence.removed', evidenceId: 'p1' } as const,
  decided('NEED_MORE_INFO'),
  decided('ESCALATE_L2'),
  { type: 'signal.judged', signalId: 'MAIL-04', verdict: 'confirmed', factIds: [] } as const,
  { type: 'handoff.placed', how: 'copied', text: 'note' } as const,
)
/** Events of two devices, some at the same tick, in some order and in another. */
const twoOrders = fc
  .uniqueArray(fc.tuple(fc.nat(20), fc.constantFrom('desk-1', 'desk-2'), anyBody), {
    selector: ([tick, device]) => `${device}-${tick}`,
    maxLength: 25,
  })
  .map(list => list.map(([tick, device, body]) => event(tick, body, device)))
  .chain(events =>
    fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length })),
  )

describe('for any events', () => {
  it('the order in which they arrive changes nothing', () => {
    fc.assert(
      fc.property(twoOrders, ([events, shuffled]) => {
        expect(sessionOf(caseId, shuffled)).toEqual(sessionOf(caseId, events))
        expect(inClockOrder(shuffled)).toEqual(inClockOrder(events))
      }),
    )
  })

  it('folding one by one is folding all, so a replay ends where the case ended', () => {
    fc.assert(
      fc.property(twoOrders, ([events]) => {
        let state = emptySession(caseId)
        for (const next of inClockOrder(events)) state = apply(state, next)
        expect(state).toEqual(sessionOf(caseId, events))
        expect(state.events).toBe(events.length)
      }),
    )
  })
})
