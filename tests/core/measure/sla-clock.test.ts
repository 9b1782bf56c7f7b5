import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Disposition } from '../../../src/core/case/event'
import type { MessageReading, Reading, Speaker, TimeReading } from '../../../src/core/case/reading'
import { emptySession, type Session } from '../../../src/core/case/session'
import { clockAt, clockWords, markOf, type SlaClock } from '../../../src/core/measure/clock-at'
import { slaClocks, urgentClock } from '../../../src/core/measure/sla-clock'
import { slaTable as table } from '../../../src/packs/load-sla'

const hour = 3_600_000
const actor = { name: 'Mara', role: 'L1' } as const
/** A Monday. */
const monday = '2026-03-16T'

function session(slaClass: string, asked: string[] = [], disposition: Disposition = 'NEED_MORE_INFO'): Session {
  const procedure = { id: 'c01', version: '1', hash: 'h', tier: 'R3', slaClass, at: `${monday}09:00:00Z` } as const
  const decisions = asked.map((at, index) => ({
    disposition,
    recommended: disposition,
    reason: '',
    counterArgument: '',
    by: actor,
    at,
    eventId: `e${index}`,
  }))
  return { ...emptySession('https://desk.example#1004'), procedure, decisions }
}

const sure = (iso: string): TimeReading => ({ raw: iso, iso, sure: true })

function said(speaker: Speaker, time: TimeReading | undefined): MessageReading {
  const plain = { id: 'm', author: 'x', body: '', headers: [], attachments: [], truncated: false, hiddenChars: 0 }
  return { ...plain, speaker, ...(time ? { time } : {}) }
}

function page(messages: MessageReading[], times: { createdAt?: string; dueAt?: string } = {}): Reading {
  const names = ['createdAt', 'dueAt'] as const
  return {
    adapter: { id: 'example', version: '1', name: 'Example' },
    origin: 'https://desk.example',
    ticketKey: '1004',
    path: '/1004',
    page: 'ticket',
    readAt: `${monday}09:00:00Z`,
    fields: names.flatMap(name => {
      const iso = times[name]
      return iso ? [{ name, values: [iso], time: sure(iso), alternative: 0, selector: '#x' }] : []
    }),
    missing: [],
    messages,
    total: messages.length,
    left: '',
    health: { score: 1, ok: true },
  }
}

const asked = said('client', sure(`${monday}09:00:00Z`))
const clocks = (sessionNow: Session, reading: Reading | null, now: string) =>
  slaClocks({ session: sessionNow, reading, table, now })
const clock = (sessionNow: Session, reading: Reading | null, now: string) =>
  urgentClock(clocks(sessionNow, reading, now))
const named = (found: readonly SlaClock[], goal: string) => found.find(one => one.goal === goal)

describe('around the clock', () => {
  it('counts to the first response, then to the milestone', () => {
    expect(clock(session('S1'), page([asked]), `${monday}09:30:00Z`)).toMatchObject({
      state: 'running',
      leftMs: 0.5 * hour,
      share: 0.5,
    })
    const answered = page([asked, said('agent', sure(`${monday}09:10:00Z`))])
    expect(clock(session('S1'), answered, `${monday}09:30:00Z`)).toMatchObject({
      goal: 'hand-off',
      leftMs: 1.5 * hour,
      share: 0.25,
    })
  })

  it.each([
    ['09:11:14', 'running'],
    ['09:11:15', 'warn'],
    ['09:15:00', 'warn'],
    ['09:15:01', 'late'],
  ])('a live loss at %s is %s: it warns from three quarters', (at, state) => {
    expect(clock(session('S0'), page([asked]), `${monday}${at}Z`).state).toBe(state)
  })

  it('counts from receipt, the earlier of first message and making', () => {
    const reading = page([asked], { createdAt: `${monday}08:50:00Z` })
    expect(clock(session('S0'), reading, `${monday}09:00:00Z`)).toMatchObject({ leftMs: 5 * 60_000 })
  })

  it('counts a locked-out client from the last word of the client', () => {
    const again = said('client', sure(`${monday}20:00:00Z`))
    const reading = page([asked, said('agent', sure(`${monday}10:00:00Z`)), again])
    expect(clock(session('S2'), reading, `${monday}21:00:00Z`)).toMatchObject({ leftMs: 23 * hour })
  })
})

describe('waiting for the client', () => {
  const waiting = [`${monday}10:00:00Z`]

  it('stops the clock, and a newer message of the client lets it run', () => {
    expect(clock(session('S2', waiting), page([asked]), `${monday}20:00:00Z`).state).toBe('paused')
    const back = page([asked, said('client', sure(`${monday}19:00:00Z`))])
    expect(clock(session('S2', waiting), back, `${monday}20:00:00Z`)).toMatchObject({
      state: 'running',
      leftMs: 23 * hour,
    })
  })

  it('is not counted in business hours either', () => {
    const back = page([asked, said('client', sure(`${monday}16:00:00Z`))])
    const { leftMs } = clock(session('S3', waiting), back, `${monday}17:00:00Z`)
    expect(leftMs).toBe(72 * hour - 2 * hour)
  })

  it('never stops the clock of a live loss', () => {
    expect(clock(session('S0', waiting), page([asked]), `${monday}20:00:00Z`).state).toBe('late')
  })

  it('is over only with a request for more information', () => {
    const handed = session('S2', waiting, 'ESCALATE_L2')
    expect(clock(handed, page([asked]), `${monday}11:00:00Z`).state).toBe('running')
  })
})

describe('business hours', () => {
  it('pass over the night and the weekend', () => {
    const friday = page([said('client', sure('2026-03-13T16:00:00Z'))])
    expect(clock(session('S3'), friday, `${monday}10:00:00Z`)).toMatchObject({ leftMs: 22 * hour })
    expect(clock(session('S3'), friday, '2026-03-15T12:00:00Z')).toMatchObject({ leftMs: 23 * hour })
  })
})

describe('the due time of the helpdesk', () => {
  it('wins where it is earlier, and only there', () => {
    const early = page([asked], { dueAt: `${monday}10:00:00Z` })
    expect(clock(session('S2'), early, `${monday}09:30:00Z`)).toMatchObject({
      leftMs: 0.5 * hour,
      share: 0.5,
      why: 'due time of the helpdesk',
    })
    const late = page([asked], { dueAt: '2026-03-20T10:00:00Z' })
    expect(clock(session('S2'), late, `${monday}09:30:00Z`).leftMs).toBe(7.5 * hour)
  })

  it('is told before a procedure is chosen', () => {
    const reading = page([asked], { dueAt: `${monday}10:00:00Z` })
    const bare = emptySession('https://desk.example#1004')
    expect(clock(bare, reading, `${monday}10:30:00Z`)).toMatchObject({ state: 'late', leftMs: -0.5 * hour })
  })
})

describe('what is not sure stays unknown', () => {
  it.each([
    ['a time without a zone', page([said('client', { raw: '9:00', sure: false })]), 'unsure'],
    ['no time at all', page([said('client', undefined)]), 'due unknown'],
    ['no page', null, 'due unknown'],
  ])('%s', (_, reading, words) => {
    const found = clock(session('S2'), reading, `${monday}10:00:00Z`)
    expect(found).toMatchObject({ state: 'unknown', why: 'the page gives no time that is sure' })
    expect(clockWords(found)).toBe(words)
  })

  it('a time without a zone counts once the zone of its site was confirmed', () => {
    const told = page([said('client', { raw: '9:00', iso: `${monday}09:00:00Z`, sure: false })])
    const found = clock(session('S2'), told, `${monday}10:00:00Z`)
    expect(found).toMatchObject({ state: 'running', leftMs: 7 * hour })
    expect(found.isUnsure).toBeUndefined()
  })

  it('a clock that runs on some times says that others are not known', () => {
    const mixed = page([asked, said('client', { raw: '8:00', sure: false })])
    expect(clock(session('S2'), mixed, `${monday}10:00:00Z`)).toMatchObject({ leftMs: 7 * hour, isUnsure: true })
  })

  it('an unknown class is said, not guessed', () => {
    expect(clock(session('S9'), page([asked]), `${monday}10:00:00Z`)).toMatchObject({
      state: 'unknown',
      why: expect.stringContaining('S9'),
    })
  })

  it('when the client was answered, if the page does not show all messages', () => {
    const folded = { ...page([asked]), left: 'collapsed' as const }
    expect(named(clocks(session('S1'), folded, `${monday}09:30:00Z`), 'first response')).toMatchObject({
      state: 'unknown',
    })
  })
})

describe('the table of the trade contract', () => {
  const min = 60_000
  const day = 24 * hour

  it.each([
    ['S0', 15 * min, 30 * min, 'lock or escalate'],
    ['S1', hour, 2 * hour, 'hand-off'],
    ['S2', 8 * hour, day, 'decision'],
    ['S3', day, 3 * day, 'decision'],
    ['S4', 2 * day, 5 * day, 'close'],
  ])('%s has two clocks, both from receipt', (slaClass, response, milestone, goal) => {
    const at = `${monday}09:00:00Z`
    expect(clocks(session(slaClass), page([asked]), at)).toMatchObject([
      { goal: 'first response', leftMs: response, share: 0, state: 'running' },
      { goal, leftMs: milestone, share: 0, state: 'running' },
    ])
  })

  it.each([
    ['S0', 'late'],
    ['S1', 'late'],
    ['S2', 'paused'],
    ['S3', 'paused'],
    ['S4', 'running'],
  ])('while %s waits for the client its milestone is %s', (slaClass, state) => {
    const waiting = session(slaClass, [`${monday}10:00:00Z`])
    const found = clocks(waiting, page([asked]), '2026-03-17T10:00:00Z')
    expect(found.at(-1)).toMatchObject({ state })
  })

  it.each([
    ['09:07:29', 0],
    ['09:07:30', 50],
    ['09:11:15', 75],
    ['09:13:30', 90],
    ['09:15:00', 90],
    ['09:15:01', 100],
  ])('at %s a live loss has crossed the mark of %d %%', (at, mark) => {
    expect(markOf(clock(session('S0'), page([asked]), `${monday}${at}Z`))).toBe(mark)
  })

  it('a merged ticket keeps its earliest start, in whatever order its messages stand', () => {
    const merged = page([said('client', sure(`${monday}12:00:00Z`)), asked], { createdAt: `${monday}12:00:00Z` })
    expect(clock(session('S2'), merged, `${monday}12:00:00Z`).leftMs).toBe(5 * hour)
  })

  it('a class raised in the middle counts from receipt, not from when it was raised', () => {
    const before = clock(session('S3'), page([asked]), `${monday}15:00:00Z`)
    expect(before).toMatchObject({ state: 'running' })
    const raised = session('S1')
    expect(clock(raised, page([asked]), `${monday}15:00:00Z`)).toMatchObject({ state: 'late', leftMs: -5 * hour })
  })

  it('a raised class takes no pause of the slower one along', () => {
    const waiting = session('S1', [`${monday}09:10:00Z`])
    expect(named(clocks(waiting, page([asked]), `${monday}10:00:00Z`), 'hand-off')).toMatchObject({
      state: 'running',
      leftMs: hour,
    })
  })
})

describe('a milestone is met', () => {
  const at = `${monday}09:20:00Z`
  const handed = (slaClass: string, over: Partial<Session> = {}): Session => {
    const handoffs = [{ how: 'copied' as const, text: 'note', at, by: 'Mara' }]
    return { ...session(slaClass), handoffs, ...over }
  }
  const lock = (result: 'pass' | 'fail') => ({
    S44: { result, reason: '', observed: [], eventId: 'e', at, by: 'Mara', role: 'L1' as const },
  })
  const later = `${monday}12:00:00Z`

  it.each([
    ['S0 by a hand-off', handed('S0'), 'met'],
    ['S0 by a lock that was asked for', { ...session('S0'), answers: lock('pass') }, 'met'],
    ['S0 not by a lock that failed', { ...session('S0'), answers: lock('fail') }, 'late'],
    ['S1 by a hand-off', handed('S1'), 'met'],
    ['S1 not by a decision that nobody handed off', session('S1', [at], 'ESCALATE_L2'), 'late'],
    ['S1 by closing without action', session('S1', [at], 'CLOSE_NO_ACTION'), 'met'],
    ['S2 by a decision', session('S2', [at], 'NOT_VERIFIED'), 'met'],
    ['S2 not by a hand-off alone', handed('S2'), 'running'],
  ])('%s', (_, given, state) => {
    expect(clocks(given, page([asked]), later)[1]).toMatchObject({ state })
  })

  it('late, and says how late', () => {
    const slow = handed('S1', { handoffs: [{ how: 'copied', text: 'note', at: `${monday}11:14:00Z`, by: 'Mara' }] })
    expect(clocks(slow, page([asked]), later)[1]).toMatchObject({ state: 'met', why: 'S1: hand-off done, 14 min late' })
  })

  it('no longer when the hand-off comes back', () => {
    const back = { state: 'returned' as const, reason: 'no log', by: actor, at: later }
    const returned = handed('S1')
    const given = { ...returned, work: { ...returned.work, handOff: back } }
    expect(clocks(given, page([asked]), `${monday}12:30:00Z`)[1]).toMatchObject({ state: 'late' })
  })

  it('until the client writes again, where it counts from the last word of the client', () => {
    const again = page([asked, said('client', sure(`${monday}11:00:00Z`))])
    const decided = session('S2', [at], 'NOT_VERIFIED')
    expect(clocks(decided, again, later)[1]).toMatchObject({ state: 'running', goal: 'decision' })
  })

  it('and with both met nothing is late any more, whatever the helpdesk says', () => {
    const answered = page([asked, said('agent', sure(`${monday}09:10:00Z`))], { dueAt: `${monday}10:00:00Z` })
    const found = clock(handed('S1'), answered, later)
    expect([found.state, clockWords(found)]).toEqual(['met', 'done'])
  })
})

describe('whatever comes in', () => {
  const dayMs = 24 * hour
  const startMs = Date.parse(`${monday}09:00:00Z`)
  const times = fc.array(fc.integer({ min: 0, max: 5 * dayMs }), { maxLength: 12 })
  const iso = (ms: number) => new Date(startMs + ms).toISOString()
  const classes = fc.constantFrom('S0', 'S1', 'S2', 'S3', 'S4')
  const given = (slaClass: string, { asks, writes }: { asks: number[]; writes: number[] }) => ({
    asking: session(slaClass, asks.map(iso)),
    reading: page([asked, ...writes.map(ms => said('client', sure(iso(ms))))]),
  })

  it('is the same in any order, and twice is once', () => {
    const events = fc.record({ asks: times, writes: times })
    fc.assert(
      fc.property(classes, events, fc.nat(6 * dayMs), fc.func(fc.boolean()), (slaClass, told, after, pick) => {
        const plain = given(slaClass, told)
        const mixed = given(slaClass, {
          asks: [...told.asks, ...told.asks.filter(pick)].reverse(),
          writes: [...told.writes.filter(pick), ...told.writes].reverse(),
        })
        expect(clocks(mixed.asking, mixed.reading, iso(after))).toEqual(clocks(plain.asking, plain.reading, iso(after)))
      }),
    )
  })

  it('from the future changes nothing yet', () => {
    fc.assert(
      fc.property(classes, fc.record({ asks: times, writes: times }), fc.nat(5 * dayMs), (slaClass, told, now) => {
        const past = (list: number[]) => list.filter(ms => ms <= now)
        const all = given(slaClass, told)
        const known = given(slaClass, { asks: past(told.asks), writes: past(told.writes) })
        expect(clocks(all.asking, all.reading, iso(now))).toEqual(clocks(known.asking, known.reading, iso(now)))
      }),
    )
  })

  it('less and less is left, never faster than time runs, while nothing new happens', () => {
    fc.assert(
      fc.property(
        classes,
        fc.record({ asks: times, writes: times }),
        fc.nat(dayMs),
        fc.nat(dayMs),
        (slaClass, told, a, b) => {
          const { asking, reading } = given(slaClass, told)
          const from = 5 * dayMs + Math.min(a, b)
          const to = 5 * dayMs + Math.max(a, b)
          const early = clocks(asking, reading, iso(from))
          const late = clocks(asking, reading, iso(to))
          for (const [at, one] of early.entries()) {
            const spent = (one.leftMs ?? 0) - (late[at]?.leftMs ?? 0)
            expect(spent).toBeGreaterThanOrEqual(0)
            expect(spent).toBeLessThanOrEqual(to - from)
          }
        },
      ),
    )
  })

  it('a clock that was derived once runs on by itself as if it were derived again', () => {
    fc.assert(
      fc.property(classes, fc.record({ asks: times, writes: times }), fc.nat(dayMs), (slaClass, told, later) => {
        const { asking, reading } = given(slaClass, told)
        for (const one of clocks(asking, reading, iso(5 * dayMs))) {
          const nowMs = startMs + 5 * dayMs + later
          if (one.count?.runs && nowMs > one.count.runs.toMs) continue
          const again = named(clocks(asking, reading, new Date(nowMs).toISOString()), one.goal ?? '')
          const { leftMs, state } = clockAt(one, nowMs)
          expect({ leftMs, state }).toEqual({ leftMs: again?.leftMs, state: again?.state })
        }
      }),
    )
  })
})
