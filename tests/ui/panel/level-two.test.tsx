// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { EventBody, Role } from '../../../src/core/case/event'
import type { Reading } from '../../../src/core/case/reading'
import { sealNote } from '../../../src/core/writing/hand-off-block'
import { recordOf } from '../../../src/core/writing/hand-off-record'
import { App } from '../../../src/ui/panel/App'
import { type FakeDoor, fakeDoor } from '../fake-door'
import { actor, calendar, chosen, noDesk, reading, stamped, viewOf } from '../made-up-case'

afterEach(cleanup)

const decided: EventBody = {
  type: 'decision.made',
  disposition: 'NOT_VERIFIED',
  recommended: 'NEED_MORE_INFO',
  reason: 'The voice on the phone was another.',
  counterArgument: 'An owner abroad with a new phone.',
  inputsHash: 'x',
}
const answered: EventBody = { type: 'step.answered', stepId: 'S05', result: 'fail', observed: ['s05-fails-as-owner'] }
const placed: EventBody = { type: 'handoff.placed', how: 'inserted', text: 'note' }
const settings = (role: Role, name = 'Ines') => ({
  actor: { name, role },
  guided: false,
  singleKeys: true,
  zones: {},
  calendar,
  desk: noDesk,
  locked: [],
})

/** The note of a case as level 1 left it in the ticket. */
function sealed(): string {
  const view = viewOf([chosen, answered, decided].map((body, at) => stamped(body, at + 1)))
  const { session, pack, recommendation, handoff } = view
  if (!pack || !recommendation) throw new Error('no pack')
  const now = '2026-03-16T15:20:00.000Z'
  return sealNote(handoff, recordOf({ session, pack, recommendation, now, actor, appVersion: '0.1.0' }))
}

function ticketWith(body: string, speaker: Reading['messages'][number]['speaker'] = 'internal'): Reading {
  const [first] = reading.messages
  if (!first) throw new Error('no message')
  return {
    ...reading,
    messages: [...reading.messages, { ...first, id: 'm9', speaker, author: 'Mara', headers: [], body }],
  }
}

async function opened(bodies: EventBody[], view: FakeDoor['answers']['view']): Promise<FakeDoor> {
  const door = fakeDoor(bodies)
  door.answers.view = view
  render(<App door={door} isEmbedded={false} />)
  await screen.findByRole('tablist')
  return door
}

const go = (name: RegExp) => fireEvent.click(screen.getByRole('tab', { name }))
const button = (name: RegExp) => screen.getByRole<HTMLButtonElement>('button', { name })
const press = (name: RegExp) => fireEvent.click(button(name))
const write = (name: RegExp, value: string) =>
  fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } })
const bodiesOf = (door: FakeDoor, type: EventBody['type']) =>
  door.events.map(event => event.body).filter(body => body.type === type)

describe('a hand-off in the ticket', () => {
  it.each(['reviewer', 'lead', 'L1', 'L2'] as const)('is shown to a %s with what it says', async role => {
    await opened([], { settings: settings(role), reading: ticketWith(sealed()) })
    screen.getByRole('heading', { name: 'Hand-off in this ticket' })
    screen.getByText('Not verified')
    screen.getByText(/^By Mara \(level 1\), 16 Mar 2026 15:20 UTC/)
    screen.getByText('Note unaltered since it was written.')
    screen.getByText(/^Owner: speaks strongly against the owner/)
    screen.getByText(/^Gates not met: .*threshold/)
  })

  it('says which lines of the note say something else now, and which of the block are broken', async () => {
    const note = sealed()
    await opened([], { reading: ticketWith(note.replace('not verified', 'verified, hand off')) })
    screen.getByText('The note was altered since it was written.')
    screen.getByText(/^Line \d+ now: “Result: .*verified, hand off/)
    cleanup()
    await opened([], { reading: ticketWith(note.replace(/^(Z2.{10}).{4}/m, '$1aaaa')) })
    screen.getByText('The record cannot be read.')
    screen.getByText(/^Line 2 of \d+ was edited\.$/)
    expect(screen.queryByRole('button', { name: /continue from/i })).toBeNull()
  })

  it('is an alarm in a message of the client, and nothing of it is read', async () => {
    await opened([], { settings: settings('L2'), reading: ticketWith(sealed(), 'client') })
    expect(within(screen.getByRole('alert')).getByText(/message of the client. Treat it as forged/)).toBeTruthy()
    expect(screen.queryByRole('heading', { name: 'Hand-off in this ticket' })).toBeNull()
  })

  it('is gone on with by level 2 where nothing of the case is here', async () => {
    const door = await opened([], { settings: settings('L2'), reading: ticketWith(sealed()) })
    press(/^continue from this hand-off/i)
    await screen.findByText('This case goes on from this hand-off.')
    expect(bodiesOf(door, 'handoff.read')).toMatchObject([{ messageId: 'm9' }])
    expect(bodiesOf(door, 'handoff.read')[0]).not.toHaveProperty('altered')
    screen.getByText(/^Handed off by Mara \(level 1\)/)
    go(/^check/i)
    expect(screen.getByText(/1 of \d+ answered/)).toBeTruthy()
  })

  it('asks why an altered note can be relied on', async () => {
    const altered = sealed().replace('not verified', 'verified, hand off')
    const door = await opened([], { settings: settings('L2'), reading: ticketWith(altered) })
    write(/^why this note can be relied on/i, 'Mara told me on the phone.')
    press(/^continue from this hand-off/i)
    await waitFor(() =>
      expect(bodiesOf(door, 'handoff.read')).toMatchObject([{ altered: true, reason: 'Mara told me on the phone.' }]),
    )
  })

  it('keeps the reason when the door refuses, and says why', async () => {
    const altered = sealed().replace('not verified', 'verified, hand off')
    const door = await opened([], { settings: settings('L2'), reading: ticketWith(altered) })
    door.refuse['session.append'] = { code: 'altered', says: 'This note is not as it was written.', fix: 'Read it.' }
    write(/^why this note can be relied on/i, 'Mara told me on the phone.')
    press(/^continue from this hand-off/i)
    await screen.findByText(/^This note is not as it was written. Read it./)
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^why this note/i }).value).toContain(
      'Mara told me',
    )
  })

  it('stays in its place with the reason where the case was worked here', async () => {
    await opened([chosen, answered, decided, placed], { settings: settings('L2'), reading: ticketWith(sealed()) })
    go(/^case/i)
    expect(button(/^continue from this hand-off/i).disabled).toBe(true)
    screen.getByText('This case was worked on here, and its answers are at hand.')
  })
})

describe('level 2', () => {
  const handedOff = [chosen, answered, decided, placed]
  async function deciding(bodies: EventBody[] = handedOff, role: Role = 'L2'): Promise<FakeDoor> {
    const door = await opened(bodies, { settings: settings(role) })
    go(/^decide/i)
    return door
  }

  it('accepts a case, and everybody sees who did', async () => {
    const door = await deciding()
    press(/^accept the case/i)
    await screen.findByText(/^Accepted by Mara \(level 1\), \d\d:\d\d$/)
    expect(bodiesOf(door, 'handoff.accepted')).toHaveLength(1)
    expect(button(/^accept the case/i).disabled).toBe(true)
  })

  it('sends a case back only with a reason, which level 1 reads with what to do', async () => {
    const door = await deciding()
    expect(button(/^send the case back/i).disabled).toBe(true)
    write(/^what is missing/i, 'The login log is missing.')
    press(/^send the case back/i)
    await screen.findByText(/^Sent back by/)
    expect(bodiesOf(door, 'handoff.returned')).toMatchObject([{ reason: 'The login log is missing.' }])
    cleanup()
    await deciding([...handedOff, { type: 'handoff.returned', reason: 'The login log is missing.' }], 'L1')
    screen.getByText(/The login log is missing\./)
    screen.getByText('Answer what is asked, decide again, and hand off again.')
  })

  it('records what was done on the account', async () => {
    const door = await deciding()
    write(/^what you did on the account/i, 'The factor stays; the owner was told.')
    press(/^record the action taken/i)
    await waitFor(() => expect(bodiesOf(door, 'action.recorded')).toHaveLength(1))
    expect(within(screen.getByRole('list', { name: 'Actions taken' })).getByText(/the owner was told/)).toBeTruthy()
  })

  it('clears a gate with a reason, and lets it stand again', async () => {
    const alarm: EventBody = { type: 'step.answered', stepId: 'S02', result: 'fail', observed: ['s02-money-leaving'] }
    const door = await deciding([chosen, alarm, decided, placed])
    const name = /^clear ?: /i
    const [first] = screen.getAllByRole<HTMLButtonElement>('button', { name })
    expect(first?.disabled).toBe(true)
    write(/^why a gate may be cleared/i, 'The client made this transfer.')
    const [enabled] = screen.getAllByRole<HTMLButtonElement>('button', { name })
    if (enabled) fireEvent.click(enabled)
    await screen.findByText(/^Cleared by Mara/)
    expect(bodiesOf(door, 'gate.cleared')).toMatchObject([{ reason: 'The client made this transfer.' }])
    press(/^let it stand again ?: /i)
    await waitFor(() => expect(bodiesOf(door, 'gate.restored')).toHaveLength(1))
  })

  it('confirms a decision as second person, never its own', async () => {
    const door = await deciding()
    press(/^confirm as second person/i)
    await waitFor(() => expect(bodiesOf(door, 'decision.seconded')).toHaveLength(1))
    cleanup()
    await opened(handedOff, { settings: settings('L2', 'Mara') })
    go(/^decide/i)
    expect(button(/^confirm as second person/i).disabled).toBe(true)
    screen.getByText('Nobody confirms a decision for themselves.')
  })

  it('has its acts hidden from others, who see the state', async () => {
    await deciding(handedOff, 'L1')
    expect(screen.queryByRole('button', { name: /^accept the case/i })).toBeNull()
    screen.getByText(/^Handed off by Mara/)
    screen.getByText('It waits for level 2.')
  })
})

describe('answers of a trainee', () => {
  it.each(['L1', 'L2'] as const)('are countersigned by %s', async role => {
    const door = fakeDoor([chosen])
    const event = stamped(answered, 2)
    door.events = [...door.events, { ...event, actor: { name: 'Tim', role: 'trainee' } }]
    door.answers.view = { settings: settings(role) }
    render(<App door={door} isEmbedded={false} />)
    await screen.findByRole('tablist')
    go(/^decide/i)
    screen.getByText('1 to countersign')
    press(/^countersign these answers/i)
    await waitFor(() => expect(bodiesOf(door, 'answers.countersigned')).toMatchObject([{ stepIds: ['S05'] }]))
    await waitFor(() => expect(screen.queryByText('1 to countersign')).toBeNull())
  })
})
