import { describe, expect, it } from 'vitest'
import type { Disposition } from '../../../src/core/case/event'
import type { MessageReading, Reading, Speaker, TimeReading } from '../../../src/core/case/reading'
import { emptySession, type Session } from '../../../src/core/case/session'
import { slaClock } from '../../../src/core/measure/sla-clock'
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
const clock = (sessionNow: Session, reading: Reading | null, now: string) =>
  slaClock({ session: sessionNow, reading, table, now })

describe('around the clock', () => {
  it('counts to the first response, then to the milestone', () => {
    expect(clock(session('S1'), page([asked]), `${monday}09:30:00Z`)).toMatchObject({
      state: 'running',
      leftMs: 0.5 * hour,
      share: 0.5,
    })
    const answered = page([asked, said('agent', sure(`${monday}09:10:00Z`))])
    expect(clock(session('S1'), answered, `${monday}09:30:00Z`)).toMatchObject({ leftMs: 1.5 * hour, share: 0.25 })
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
    ['a time without a zone', page([said('client', { raw: '9:00', iso: `${monday}09:00:00Z`, sure: false })])],
    ['no time at all', page([said('client', undefined)])],
    ['no page', null],
  ])('%s', (_, reading) => {
    expect(clock(session('S2'), reading, `${monday}10:00:00Z`)).toEqual({
      state: 'unknown',
      why: 'the page gives no time that is sure',
    })
  })

  it('an unknown class is said, not guessed', () => {
    expect(clock(session('S9'), page([asked]), `${monday}10:00:00Z`)).toMatchObject({
      state: 'unknown',
      why: expect.stringContaining('S9'),
    })
  })
})
