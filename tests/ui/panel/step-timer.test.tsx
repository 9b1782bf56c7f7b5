// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Timer } from '../../../src/core/case/timer'
import { App } from '../../../src/ui/panel/App'
import { timerWords } from '../../../src/ui/timer-words'
import { type FakeDoor, fakeDoor } from '../fake-door'
import { chosen, viewOf } from '../made-up-case'

const now = '2026-03-16T15:00:00.000Z'
const timer = (over: Partial<Timer>): Timer => ({
  kind: 'expiry',
  stepId: 'S02',
  state: 'running',
  startedAt: '2026-03-16T14:50:00.000Z',
  endsAt: '2026-03-16T15:05:00.000Z',
  ...over,
})
/** On the clock of whoever runs the test. */
const local = (at: string) => new Date(at).toTimeString().slice(0, 5)

const rowOf = (title: string): HTMLElement => {
  const [row] = screen.getAllByRole('button', { name: new RegExp(`${title}.*S0`) })
  if (!row) throw new Error(`no row ${title}`)
  return row
}

async function panel(timers: Timer[]): Promise<FakeDoor> {
  const door = fakeDoor([chosen])
  const { session } = viewOf(door.events)
  door.answers.view = { session: { ...session, time: { now, timers } } }
  render(<App door={door} isEmbedded={false} />)
  await act(async () => {})
  return door
}

beforeEach(() => void vi.useFakeTimers({ now: Date.parse(now) }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('a step whose answer counts for a while', () => {
  it('says until when in its card and in its row', async () => {
    await panel([timer({}), timer({ stepId: 'S04' })])
    fireEvent.click(rowOf('Is a loss running now'))
    await act(async () => {})
    expect(screen.getByRole('article').textContent).toContain(`Counts until ${local('2026-03-16T15:05:00Z')}.`)
    expect(rowOf('Sender against the e-mail on file').textContent).toContain(`until ${local('2026-03-16T15:05:00Z')}`)
  })

  it('is asked for again once it ran out, and that is said once', async () => {
    const door = await panel([timer({})])
    const news = () => screen.getByRole('status', { name: 'Clocks' }).textContent
    expect(news()).toBe('')
    const { session } = viewOf(door.events)
    door.answers.view = {
      session: { ...session, time: { now: '2026-03-16T15:05:00.000Z', timers: [timer({ state: 'over' })] } },
    }
    await act(async () => void (await vi.advanceTimersByTimeAsync(5 * 60_000)))
    await act(async () => {})
    expect(news()).toContain('Is a loss running now?: ran out, do this check again.')
    fireEvent.click(rowOf('Sender against the e-mail on file'))
    await act(async () => {})
    expect(rowOf('Is a loss running now').textContent).toContain('ran out')
  })

  it('says nothing of what had run out before the panel was opened', async () => {
    await panel([timer({ state: 'over' })])
    expect(screen.getByRole('status', { name: 'Clocks' }).textContent).toBe('')
  })
})

describe('the words of a timer', () => {
  it.each<[string, Partial<Timer>, string]>([
    ['a check that counts', {}, 'Counts until 15:05'],
    ['a check that ran out', { state: 'over' }, 'Ran out at 15:05: do this check again'],
    ['a check under a decision', { state: 'kept' }, 'Counted until 15:05; the decision stands on it'],
    ['a hold over days', { kind: 'hold', endsAt: '2026-03-19T15:05:00.000Z' }, 'Cooling-off until 15:05 on 19 Mar'],
    ['a hold that was ended', { kind: 'hold', state: 'cleared' }, 'Cooling-off ended early by level 2'],
    ['a hold that is over', { kind: 'hold', state: 'over' }, 'Cooling-off was over at 15:05'],
  ])('%s', (_name, over, words) => {
    const at = over.endsAt ?? '2026-03-16T15:05:00.000Z'
    const day = new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })
    expect(timerWords(timer(over), now)).toBe(words.replace('15:05', local(at)).replace('19 Mar', day))
  })
})
