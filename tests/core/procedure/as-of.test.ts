import { describe, expect, it } from 'vitest'
import { isoTime } from '../../../src/core/base/time'
import type { EventBody, Role } from '../../../src/core/case/event'
import { type Session, sessionOf } from '../../../src/core/case/session'
import { admit } from '../../../src/core/procedure/admit'
import { asOf, nextEnd, timersOf } from '../../../src/core/procedure/as-of'
import type { Pack } from '../../../src/core/procedure/procedure'
import { recommend } from '../../../src/core/procedure/recommend'
import { standingOf } from '../../../src/core/procedure/standing'
import { packs } from '../../../src/packs/load'
import { defaultWeights as weights } from './default-weights'
import { deskWith } from './desk'
import { answer, choice, factorPack, ownerAnswers, step, use } from './small-pack'

const start = Date.parse('2026-03-16T15:00:00.000Z')
const at = (minutes: number) => isoTime(start + minutes * 60_000)

/** S31 is a live check of 15 minutes, S40 a notice that starts a hold of 24 hours. */
const live: Pack = {
  ...factorPack,
  hash: 'hash-live',
  steps: {
    ...factorPack.steps,
    S31: step('S31', { title: 'Live check', signals: { pass: ['DOC-02'] }, validFor: { minutes: 15 } }),
    S40: step('S40', { title: 'Notice', startsHold: { hours: 24 } }),
  },
  procedure: {
    ...factorPack.procedure,
    steps: [...factorPack.procedure.steps.slice(0, -1), use('S40'), ...factorPack.procedure.steps.slice(-1)],
  },
}
const withUse = (id: string, given: object): Pack => ({
  ...live,
  procedure: {
    ...live.procedure,
    steps: live.procedure.steps.map(one => (one.use === id ? { ...one, ...given } : one)),
  },
})

type Act = [minute: number, body: EventBody, role?: Role]

function lived(...acts: Act[]): Session {
  const caseId = 'https://desk.example#1004'
  const events = [[0, choice(live)] as Act, ...acts].map(([minute, body, role = 'L1'], seq) => ({
    id: `event-${seq}`,
    caseId,
    device: 'device-1',
    seq,
    clock: String(seq).padStart(6, '0'),
    at: at(minute),
    actor: { name: role === 'L2' ? 'Ines Rocha' : 'Mara Lindqvist', role },
    body,
  }))
  return sessionOf(caseId, events)
}

const owner = (minute = 0): Act[] => [...ownerAnswers, answer('S40', 'pass')].map(body => [minute, body])
const result = (session: Session, minute: number, pack = live) =>
  asOf(session, pack, at(minute)).answers['S31']?.result ?? 'open'
const stateOf = (session: Session, stepId: string, minute: number, pack = live) =>
  timersOf(session, pack, at(minute)).find(timer => timer.stepId === stepId)?.state

function verdict(session: Session, minute: number): EventBody {
  const { disposition, versions } = recommend(asOf(session, live, at(minute)), live, weights)
  return {
    type: 'decision.made',
    disposition,
    recommended: disposition,
    reason: '',
    counterArgument: '',
    inputsHash: versions.inputsHash,
  }
}

describe('a live check', () => {
  it('counts for its minutes and is open again after them', () => {
    const session = lived(...owner())
    expect([0, 14, 15, 60].map(minute => result(session, minute))).toEqual(['pass', 'pass', 'open', 'open'])
    expect(timersOf(session, live, at(1))[0]).toEqual({
      kind: 'expiry',
      stepId: 'S31',
      state: 'running',
      startedAt: at(0),
      endsAt: at(15),
    })
    const late = recommend(asOf(session, live, at(16)), live, weights)
    expect([late.disposition, late.open.map(item => item.stepId)]).toEqual(['NEED_MORE_INFO', ['S31']])
    expect(session.answers['S31']?.result).toBe('pass')
  })

  it('keeps its start when its answer is edited while it counts, and starts anew once it ran out', () => {
    const edited = lived([0, answer('S31', 'pass')], [10, answer('S31', 'pass')])
    expect([14, 15].map(minute => result(edited, minute))).toEqual(['pass', 'open'])
    const again = lived([0, answer('S31', 'pass')], [10, answer('S31', 'pass')], [20, answer('S31', 'pass')])
    expect([34, 35].map(minute => result(again, minute))).toEqual(['pass', 'open'])
    const undone = lived(
      [0, answer('S31', 'pass')],
      [10, { type: 'answer.undone', stepId: 'S31' }],
      [11, answer('S31', 'pass')],
    )
    expect([25, 26].map(minute => result(undone, minute))).toEqual(['pass', 'open'])
  })

  it('never runs out when it spoke against the owner', () => {
    for (const given of ['concern', 'fail', 'not-possible', 'not-applicable'] as const)
      expect(result(lived([0, answer('S31', given)]), 10_000)).toBe(given)
  })

  it('counts for nothing when its clock is far ahead', () => {
    expect(result(lived([600, answer('S31', 'pass')]), 0)).toBe('open')
    expect(result(lived([3, answer('S31', 'pass')]), 0)).toBe('pass')
  })

  it('may be shortened by a procedure, and never lengthened', () => {
    const session = lived([0, answer('S31', 'pass')])
    expect(result(session, 6, withUse('S31', { validFor: { minutes: 5 } }))).toBe('open')
    expect(result(session, 16, withUse('S31', { validFor: { minutes: 600 } }))).toBe('open')
  })

  it('stays under the decision that was made on it, until something is checked again or the case comes back', () => {
    const before = lived(...owner())
    const decided: Act = [10, verdict(before, 10)]
    const closing: Act = [20, { type: 'note.written', about: 'case', text: 'done' }]
    const placed: Act = [11, { type: 'handoff.placed', how: 'copied', text: 'note' }]
    expect(result(lived(...owner(), decided, closing), 600)).toBe('pass')
    expect(stateOf(lived(...owner(), decided), 'S31', 600)).toBe('kept')
    expect(result(lived(...owner(), decided, [20, answer('S18', 'concern')]), 600)).toBe('open')
    const back: Act = [30, { type: 'handoff.returned', reason: 'read the log first' }, 'L2']
    expect(result(lived(...owner(), decided, placed), 600)).toBe('pass')
    expect(result(lived(...owner(), decided, placed, back), 600)).toBe('open')
  })

  it('is not kept by asking for more, nor by a decision made after it ran out', () => {
    const asked: EventBody = { ...verdict(lived(...owner()), 5), disposition: 'NEED_MORE_INFO' } as EventBody
    expect(result(lived(...owner(), [5, asked]), 600)).toBe('open')
    const late: EventBody = { ...verdict(lived(...owner()), 5) }
    expect(result(lived(...owner(), [40, late]), 600)).toBe('open')
  })

  it('is refused at the door as proof once it ran out, in whatever window the old advice still stands', () => {
    const session = lived(...owner())
    const body = verdict(session, 14)
    const door = (minute: number) => admit(session, body, deskWith({ packs: [live], now: at(minute) }))?.code ?? ''
    expect([door(14), door(15)]).toEqual(['', 'stale'])
  })
})

describe('a hold', () => {
  const day = 24 * 60
  const session = lived(...owner())
  const decided: Act = [10, verdict(session, 10)]
  const act: EventBody = { type: 'action.recorded', action: 'second factor removed' }
  const clear: EventBody = { type: 'gate.cleared', gate: 'cooling-off', reason: 'every contact agreed by phone' }
  const door = (given: Session, body: EventBody, minute: number, role: Role = 'L2') =>
    admit(given, body, deskWith({ packs: [live], role, name: 'Ines Rocha', now: at(minute) }))?.code ?? ''

  it('keeps level 2 from acting until it ends, and shows as a gate', () => {
    const held = lived(...owner(), decided)
    expect([door(held, act, 60), door(held, act, day - 1), door(held, act, day)]).toEqual([
      'hold-runs',
      'hold-runs',
      '',
    ])
    const gate = (minute: number) =>
      standingOf(asOf(held, live, at(minute)), live, weights).gates.find(one => one.id === 'cooling-off')
    expect(gate(60)).toMatchObject({ state: 'unmet', detail: 'until 2026-03-17 15:00 UTC: Notice' })
    expect(gate(day)).toMatchObject({ state: 'met', detail: '' })
  })

  it('ends early only by level 2, with a reason, and only the hold that ran then', () => {
    const held = lived(...owner(), decided)
    expect(door(held, clear, 60, 'L1')).toBe('senior-only')
    expect(door(held, { ...clear, reason: 'short' } as EventBody, 60)).toBe('reason-needed')
    expect(door(held, clear, 60)).toBe('')
    expect(door(held, clear, day)).toBe('nothing-there')
    const cleared = lived(...owner(), decided, [60, clear, 'L2'])
    expect([stateOf(cleared, 'S40', 61), door(cleared, act, 61)]).toEqual(['cleared', ''])
    const anew = lived(
      ...owner(),
      [60, clear, 'L2'],
      [70, { type: 'answer.undone', stepId: 'S40' }],
      [80, answer('S40', 'pass')],
    )
    expect(stateOf(anew, 'S40', 90)).toBe('running')
  })

  it('keeps its start when its answer is edited', () => {
    expect(stateOf(lived([0, answer('S40', 'pass')], [600, answer('S40', 'pass')]), 'S40', day)).toBe('over')
  })

  it('may be lengthened by a procedure, and never shortened', () => {
    const longer = withUse('S40', { startsHold: { hours: 72 } })
    const shorter = withUse('S40', { startsHold: { hours: 1 } })
    expect([stateOf(session, 'S40', day, longer), stateOf(session, 'S40', 3 * day, longer)]).toEqual([
      'running',
      'over',
    ])
    expect(stateOf(session, 'S40', 120, shorter)).toBe('running')
  })

  it('never stands in the way of a stricter decision', () => {
    const { versions } = recommend(asOf(session, live, at(5)), live, weights)
    const alarm: EventBody = {
      type: 'decision.made',
      disposition: 'SUSPECTED_ATO',
      recommended: 'VERIFIED_HANDOFF',
      reason: 'the old number called in',
      counterArgument: '',
      inputsHash: versions.inputsHash,
    }
    expect(door(session, alarm, 5)).toBe('')
    expect(door(lived(...owner(), [5, alarm]), act, 6)).toBe('')
  })
})

describe('the next end of a timer', () => {
  it('is that of the first that still runs', () => {
    const timers = timersOf(lived(...owner()), live, at(1))
    expect(nextEnd(timers)).toBe(start + 15 * 60_000)
    expect(nextEnd(timersOf(lived(...owner()), live, at(20)))).toBe(start + 24 * 60 * 60_000)
    expect(nextEnd([])).toBeUndefined()
  })
})

describe('the times that ship', () => {
  const minutes = (id: string) => packs.flatMap(pack => pack.steps[id]?.validFor?.minutes ?? [])
  const hours = (id: string, stepId: string) => {
    const pack = packs.find(one => one.procedure.id === id)
    return (
      pack?.procedure.steps.find(one => one.use === stepId)?.startsHold?.hours ?? pack?.steps[stepId]?.startsHold?.hours
    )
  }

  it('let phone, history and live checks count 15 minutes', () => {
    for (const id of ['S26', 'S29', 'S32']) expect(new Set(minutes(id))).toEqual(new Set([15]))
  })

  it('hold 24 hours after a notice, 72 where the mailbox, a lock or a helper is concerned', () => {
    expect(['c20', 'c02', 'c05', 'c11'].map(id => hours(id, 'S40'))).toEqual([24, 72, 72, 72])
    expect([hours('c10', 'S44'), hours('c07', 'S44')]).toEqual([72, undefined])
  })

  it('leave no red flag to be ticked beside an answer that runs out', () => {
    const timed = packs.flatMap(pack => Object.values(pack.steps)).filter(one => one.validFor)
    const flags = timed
      .flatMap(one => one.observations)
      .filter(one => one.speaks === 'against' || one.gate || one.alarm)
    expect(flags.filter(one => one.with === undefined || one.with.includes('pass')).map(one => one.id)).toEqual([])
  })
})
