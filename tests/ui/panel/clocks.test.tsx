// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Timer } from '../../../src/core/case/timer'
import type { SlaClock } from '../../../src/core/measure/clock-at'
import { App } from '../../../src/ui/panel/App'
import { type FakeDoor, fakeDoor } from '../fake-door'
import { chosen, viewOf } from '../made-up-case'

const minute = 60_000
const startMs = Date.parse('2026-03-16T15:00:00Z')
const rule = { marks: [0.5, 0.75, 0.9], warnFrom: 0.75 }

/** A clock of an hour of which so many minutes are left when the test begins. */
function clockOf(goal: string, leftMin: number, over: Partial<SlaClock> = {}): SlaClock {
  const count = { atMs: startMs, leftMs: leftMin * minute, wholeMs: 60 * minute }
  return {
    state: 'running',
    goal,
    leftMs: count.leftMs,
    share: 1 - leftMin / 60,
    why: `S1: ${goal}`,
    count,
    ...rule,
    ...over,
  }
}

/** A panel with these clocks; each case has a number of its own, since what was said stays said. */
let cases = 0
async function panel(clocks: SlaClock[], timers: Timer[] = []): Promise<FakeDoor> {
  const door = fakeDoor([chosen])
  const { session } = viewOf(door.events)
  cases += 1
  const caseId = `https://desk.example#${cases}`
  const [clock = clockOf('decision', 60)] = clocks
  door.answers.view = { caseId, clock, clocks, session: { ...session, time: { now: '', timers } } }
  render(<App door={door} isEmbedded={false} />)
  await act(async () => {})
  return door
}

const later = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)))
const views = (door: FakeDoor) => door.asked.filter(({ call }) => call === 'case.view').length
const ring = () => within(screen.getByRole('banner')).getByRole('img')
const said = () => screen.getByRole('status', { name: 'Clocks' }).textContent

beforeEach(() => {
  vi.useFakeTimers({ now: startMs })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('the clock in the head', () => {
  it('runs on by itself, without asking anybody', async () => {
    const door = await panel([clockOf('hand-off', 40)])
    const asked = views(door)
    expect(ring().getAttribute('aria-label')).toBe('40 min: S1: hand-off')
    await later(12 * minute)
    expect(ring().getAttribute('aria-label')).toBe('28 min, 50 % of the time used: S1: hand-off')
    await later(18 * minute)
    expect(ring().getAttribute('aria-label')).toBe('10 min, 75 % of the time used: S1: hand-off')
    await later(15 * minute)
    expect(ring().getAttribute('aria-label')).toBe('5 min late: S1: hand-off')
    expect(views(door)).toBe(asked)
  })

  it('sets one timer for the next minute, none for the next second', async () => {
    await panel([clockOf('hand-off', 40)])
    const before = ring().outerHTML
    await later(1)
    const after = ring().outerHTML
    await later(minute - 2)
    expect(ring().outerHTML).toBe(after)
    await later(2)
    expect([before === after, ring().outerHTML === after]).toEqual([false, false])
  })
})

describe('a mark that is crossed', () => {
  it('is said once, at each mark and when time has run out', async () => {
    await panel([clockOf('hand-off', 31)])
    expect(said()).toBe('')
    await later(minute)
    expect(said()).toBe('Hand-off: 50 % of the time is used, 30 min left.')
    await later(15 * minute)
    expect(said()).toBe('Hand-off: 75 % of the time is used, 15 min left.')
    await later(9 * minute)
    expect(said()).toBe('Hand-off: 90 % of the time is used, 6 min left.')
    await later(6 * minute + 1)
    expect(said()).toBe('Hand-off: overdue.')
  })

  it('is not said when the panel opens behind it, and not again when it is drawn anew', async () => {
    const door = await panel([clockOf('hand-off', 20)])
    await later(minute)
    expect(said()).toBe('')
    await later(4 * minute)
    expect(said()).toContain('75 %')
    cleanup()
    render(<App door={door} isEmbedded={false} />)
    await act(async () => {})
    expect(said()).toBe('')
  })

  it('tells two clocks apart', async () => {
    await panel([clockOf('first response', 31), clockOf('hand-off', 16)])
    await later(minute)
    expect(said()).toBe(
      'First response: 50 % of the time is used, 30 min left. Hand-off: 75 % of the time is used, 15 min left.',
    )
  })
})

describe('the clocks of a case', () => {
  const open = async () => {
    fireEvent.click(screen.getByRole('tab', { name: /^Case/ }))
    await act(async () => {})
    return screen.getByRole('list', { name: 'Clocks' })
  }

  it('stand side by side: first response, milestone, and checks and holds that run out', async () => {
    const timers: Timer[] = [
      {
        kind: 'expiry',
        stepId: 'S25',
        state: 'running',
        startedAt: '2026-03-16T14:50:00Z',
        endsAt: '2026-03-16T15:05:00Z',
      },
      {
        kind: 'hold',
        stepId: 'S40',
        state: 'cleared',
        startedAt: '2026-03-16T14:50:00Z',
        endsAt: '2026-03-17T14:50:00Z',
      },
    ]
    await panel([clockOf('first response', 40), clockOf('decision', 50)], timers)
    const rows = within(await open())
      .getAllByRole('listitem')
      .map(row => row.textContent)
    expect(rows[0]).toContain('first response40 min')
    expect(rows[0]).toContain('due 16 Mar 2026 15:40 UTC')
    expect(rows[1]).toContain('decision50 min')
    expect(rows[2]).toContain('check counts for5 minS25')
    expect(rows[3]).toContain('ended by level 2')
  })

  it('are asked for anew when a check runs out, once', async () => {
    const endsAt = '2026-03-16T15:05:00Z'
    const door = await panel(
      [],
      [{ kind: 'expiry', stepId: 'S25', state: 'running', startedAt: '2026-03-16T14:50:00Z', endsAt }],
    )
    const before = views(door)
    await later(5 * minute - 1)
    expect(views(door)).toBe(before)
    await later(1)
    expect(views(door)).toBe(before + 1)
    await later(10 * minute)
    expect(views(door)).toBe(before + 1)
  })

  it('are asked for anew when the desk closes, and stand still until then', async () => {
    const runs = { fromMs: startMs, toMs: startMs + 30 * minute }
    const clock = clockOf('decision', 50)
    const door = await panel([{ ...clock, ...(clock.count ? { count: { ...clock.count, runs } } : {}) }])
    const before = views(door)
    await later(30 * minute)
    expect(views(door)).toBe(before + 1)
    await later(60 * minute)
    expect(ring().getAttribute('aria-label')).toContain('20 min')
  })

  it('are shown as unsure where the page gives no zone', async () => {
    await panel([{ state: 'unknown', goal: 'decision', why: 'the page gives no time that is sure', isUnsure: true }])
    expect(within(await open()).getByText('unsure')).toBeTruthy()
  })
})

describe('times without a zone', () => {
  const asks = /Times on this page have no zone/
  const shown = async (zone: 'ask' | 'open' | 'told') => {
    const door = fakeDoor([chosen])
    door.answers.view = { zone }
    render(<App door={door} isEmbedded={false} />)
    await act(async () => {})
    return door
  }
  const answers = (door: FakeDoor) => door.asked.flatMap(({ call, input }) => (call === 'site.zone' ? [input] : []))
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'

  it('are asked about, with the zone of this machine as a proposal', async () => {
    const door = await shown('ask')
    expect(screen.getByText(`Times on this page have no zone. Are they ${own}?`)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: `Yes, ${own}` }))
    await act(async () => {})
    expect(answers(door)).toEqual([{ caseId: 'https://desk.example#1004', zone: own }])
  })

  it('may be in another zone', async () => {
    const door = await shown('ask')
    fireEvent.click(screen.getByRole('button', { name: 'Another zone' }))
    fireEvent.input(screen.getByRole('combobox', { name: 'Time zone of this site' }), {
      target: { value: 'Asia/Tokyo' },
    })
    fireEvent.click(screen.getByRole('button', { name: 'Use this zone' }))
    await act(async () => {})
    expect(answers(door)).toEqual([{ caseId: 'https://desk.example#1004', zone: 'Asia/Tokyo' }])
  })

  it('may be left open, which is an answer', async () => {
    const door = await shown('ask')
    fireEvent.click(screen.getByRole('button', { name: 'I do not know' }))
    await act(async () => {})
    expect(answers(door)).toEqual([{ caseId: 'https://desk.example#1004', zone: '' }])
  })

  it('say what is wrong with an answer', async () => {
    const door = await shown('ask')
    door.refuse['site.zone'] = {
      code: 'no-zone',
      says: 'No time zone “X” is known.',
      fix: 'Write one like Europe/Berlin.',
    }
    fireEvent.click(screen.getByRole('button', { name: 'I do not know' }))
    await act(async () => {})
    expect(screen.getByRole('alert').textContent).toBe('No time zone “X” is known. Write one like Europe/Berlin.')
  })

  it.each(['open', 'told'] as const)('are not asked about again when the answer was %s', async zone => {
    await shown(zone)
    expect(screen.queryByText(asks)).toBeNull()
  })
})
