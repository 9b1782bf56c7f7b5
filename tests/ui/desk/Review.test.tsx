// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Replay } from '../../../src/messages/protocol'
import { Review } from '../../../src/ui/desk/Review'
import { bodies, caseId, eventOf, pack, replay } from './made-up-replay'
import { refused, tableDoor } from './table-door'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

async function open(answer: Replay = replay()) {
  const door = tableDoor({ 'case.replay': () => ({ ok: true, value: answer }) })
  render(<Review door={door} caseId={caseId} />)
  await screen.findByRole('slider')
  return door
}

function goTo(type: string) {
  const index = bodies.findIndex(body => body.type === type)
  const button = within(screen.getByRole('list', { name: 'Events' })).getAllByRole('button')[index]
  if (button) fireEvent.click(button)
}

describe('a case as it was lived', () => {
  it('lists every event with time, what was done, who did it and in which role', async () => {
    await open()
    const events = within(screen.getByRole('list', { name: 'Events' })).getAllByRole('button')
    expect(events).toHaveLength(bodies.length)
    expect(events[3]?.textContent).toContain('15:07:07')
    expect(events[3]?.textContent).toContain('S04 Sender – fail')
    expect(events[3]?.textContent).toContain('Mara Lindqvist, L1 · 1 min later')
  })

  it('steps with the arrows, stays inside, and says where it stands', async () => {
    await open()
    fireEvent.keyDown(document.body, { key: 'ArrowLeft' })
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe('1 of 9, Case opened')
    fireEvent.keyDown(document.body, { key: 'ArrowRight' })
    expect(screen.getByRole('slider').getAttribute('aria-valuenow')).toBe('2')
    expect(screen.getByRole('status').textContent).toBe('Event 2 of 9, 15:05:07 UTC: Procedure: Two-factor reset, R3')
    fireEvent.keyDown(screen.getByRole('slider'), { key: 'End' })
    fireEvent.keyDown(document.body, { key: 'ArrowRight' })
    expect(screen.getByRole('slider').getAttribute('aria-valuenow')).toBe('9')
  })

  it('plays with Space and pauses by itself at the end', async () => {
    await open(replay({ events: bodies.slice(0, 3).map(eventOf) }))
    vi.useFakeTimers()
    fireEvent.keyDown(document.body, { key: ' ' })
    expect(screen.getByRole('button', { name: 'Pause' })).toBeTruthy()
    for (let count = 0; count < 4; count++) await act(async () => void vi.advanceTimersByTime(1_500))
    expect(screen.getByRole('slider').getAttribute('aria-valuenow')).toBe('3')
    expect(screen.getByRole('button', { name: 'Play' })).toBeTruthy()
  })

  it('has no control that could change the case', async () => {
    const door = await open()
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.queryByRole('radio')).toBeNull()
    expect(door.asked.map(one => one.call)).toEqual(['case.replay'])
  })

  it('keeps its place when events are added meanwhile', async () => {
    const door = await open(replay({ events: bodies.slice(0, 4).map(eventOf) }))
    fireEvent.keyDown(document.body, { key: 'ArrowRight' })
    door.answers = { 'case.replay': () => ({ ok: true, value: replay() }) }
    await act(() => door.tell({ type: 'case.changed', caseId }))
    await vi.waitFor(() => expect(screen.getByRole('slider').getAttribute('aria-valuemax')).toBe('9'))
    expect(screen.getByRole('slider').getAttribute('aria-valuenow')).toBe('2')
  })
})

describe('what the analyst saw', () => {
  it('shows the ticket as it was read, and what was not found', async () => {
    await open()
    const ticket = screen.getByRole('region', { name: 'Ticket as it was read' })
    expect(ticket.textContent).toContain('ur200Bgent')
    expect(ticket.textContent).toContain('Addressnot found')
  })

  it('shows question, answer, reason, what was ticked and the evidence with its source', async () => {
    await open()
    goTo('step.answered')
    const step = screen.getByRole('region', { name: 'Sender' })
    expect(within(step).getByRole('heading', { name: 'Is this the address on file?' })).toBeTruthy()
    expect(step.textContent).toContain('It is another address.')
    expect(step.textContent).toContain('Another domain.')
    expect(within(step).getByRole('list', { name: 'Observed' }).textContent).toContain('(red flag)')
    expect(step.textContent).toContain('Reply-To: m@examp1e.example')
    expect(step.textContent).toContain('https://desk.example/tickets/1004, taken 2026-03-16 15:06:00 UTC')
    expect(within(step).queryByRole('link')).toBeNull()
  })

  it('shows nothing that came later', async () => {
    await open()
    goTo('step.answered')
    expect(screen.queryByText('Asked on the address on file.', { selector: '.notebox *' })).toBeNull()
    goTo('note.written')
    expect(screen.getByText('Asked on the address on file.', { selector: '.notebox *' })).toBeTruthy()
  })

  it('shows an undone answer as no answer', async () => {
    await open()
    goTo('answer.undone')
    expect(screen.getByText('No answer at this moment')).toBeTruthy()
  })

  it('shows what was taken out when evidence was removed', async () => {
    await open()
    goTo('evidence.removed')
    const step = screen.getByRole('region', { name: 'Sender' })
    expect(step.textContent).toContain('Taken out at this moment')
    expect(step.textContent).toContain('Reply-To: m@examp1e.example')
  })

  it('shows the decision with both sides and that it differs from the evidence', async () => {
    await open()
    goTo('decision.made')
    const decision = screen.getByRole('region', { name: 'Decision' })
    expect(decision.textContent).toContain('the evidence points to: need more information')
    expect(decision.textContent).toContain('Two claims contradict the record.')
    expect(decision.textContent).toContain('A new phone would explain it.')
  })

  it('shows two decisions side by side when two devices decided at once', async () => {
    const decision = bodies.find(body => body.type === 'decision.made')
    await open(replay({ events: [...bodies, ...(decision ? [decision] : [])].map(eventOf) }))
    fireEvent.keyDown(screen.getByRole('slider'), { key: 'End' })
    expect(screen.getAllByRole('region', { name: 'Decision' })).toHaveLength(2)
  })

  it('says when the wording is of another version than the analyst had', async () => {
    await open(replay({ pack: { ...pack, hash: 'h2' } }))
    goTo('procedure.chosen')
    expect(screen.getByRole('main').textContent).toContain('the analyst worked with another version of it')
  })

  it('keeps to step ids when the procedure is gone', async () => {
    await open(replay({ pack: undefined }))
    goTo('step.answered')
    expect(screen.getByRole('main').textContent).toContain('its steps are shown by their ids')
    expect(screen.getByRole('heading', { name: 'S04' })).toBeTruthy()
  })
})

describe('trust', () => {
  it('says the ledger is intact and how many links it has', async () => {
    await open()
    expect(screen.getByText('ledger intact, 9 links')).toBeTruthy()
  })

  it('speaks up when an entry was altered', async () => {
    await open(replay({ ledger: { ok: false, links: 9, index: 6, why: 'the event of this entry was altered' } }))
    expect(screen.getByRole('alert').textContent).toBe('altered at entry 6: the event of this entry was altered')
  })
})

describe('nothing to replay', () => {
  it('says how to choose a case', () => {
    render(<Review door={tableDoor({})} caseId="" />)
    expect(screen.getByRole('heading', { name: 'No case chosen' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Choose a case' }).getAttribute('href')).toBe('#cases')
  })

  it('says when a case has no events', async () => {
    const door = tableDoor({ 'case.replay': () => ({ ok: true, value: replay({ events: [] }) }) })
    render(<Review door={door} caseId={caseId} />)
    expect(await screen.findByRole('heading', { name: 'Nothing was recorded in this case' })).toBeTruthy()
  })

  it('says what went wrong and can try again', async () => {
    const door = tableDoor({ 'case.replay': () => ({ ok: false, problem: refused }) })
    render(<Review door={door} caseId={caseId} />)
    await screen.findByRole('alert')
    door.answers = { 'case.replay': () => ({ ok: true, value: replay() }) }
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('slider')).toBeTruthy()
  })
})
