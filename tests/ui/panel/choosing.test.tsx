// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, expect, it, vi } from 'vitest'
import type { SessionEvent } from '../../../src/core/case/event'
import { packs } from '../../../src/packs/load'
import { App } from '../../../src/ui/panel/App'
import { type FakeDoor, fakeDoor } from '../fake-door'
import { chosen, reading, viewOf } from '../made-up-case'

afterEach(cleanup)

const answered = (
  stepId: string,
  result: 'pass' | 'concern' = 'pass',
  observed: string[] = [],
): SessionEvent['body'] => ({
  type: 'step.answered',
  stepId,
  result,
  observed,
})
const appended = (door: FakeDoor) =>
  door.asked.flatMap(({ call, input }) =>
    call === 'session.append' ? [(input as { body: SessionEvent['body'] }).body] : [],
  )

async function panel(door: FakeDoor) {
  render(<App door={door} tabId={7} isEmbedded={false} />)
  await screen.findByRole('heading', { level: 1 })
}

async function changeType() {
  fireEvent.click(screen.getByRole('button', { name: 'More' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Change case type' }))
  await screen.findByText('Which case is this?')
}

it('proposes up to three types with the words that led there, and marks them in what the client asks', async () => {
  const door = fakeDoor()
  await panel(door)
  const group = screen.getByRole('group', { name: 'Proposed case types' })
  const [best] = within(group).getAllByRole('radio')
  expect(within(group).getAllByRole('radio').length).toBeLessThanOrEqual(3)
  expect((best as HTMLInputElement).checked).toBe(true)
  expect(within(group).getByText('best match')).toBeTruthy()
  const marks = [...document.querySelectorAll('mark')].map(mark => mark.textContent)
  expect(marks).toContain('authenticator')
  expect([...document.querySelectorAll('.edge mark')].map(mark => mark.textContent)).toContain('remove 2FA')
  fireEvent.click(screen.getByRole('button', { name: 'Confirm procedure' }))
  await screen.findByRole('tab', { name: /Check/, selected: true })
  expect(appended(door)[0]).toMatchObject({ type: 'procedure.chosen', procedureId: 'c01', proposed: true })
})

it('shows what stays and what is asked anew before the type is changed, and asks for a reason where it asks for less', async () => {
  const door = fakeDoor([chosen, answered('S01'), answered('S04'), answered('S18'), answered('S27')])
  await panel(door)
  await changeType()
  fireEvent.change(screen.getByLabelText('Procedure, or choose another'), { target: { value: 'c20' } })
  expect(await screen.findByText(/3 answers still apply, 1 does not/)).toBeTruthy()
  expect(screen.getByText(/Asked anew: Device continuity/)).toBeTruthy()
  expect(screen.queryByLabelText(/^Reason, required/)).toBeNull()
  fireEvent.change(screen.getByLabelText('Procedure, or choose another'), { target: { value: 'c06' } })
  const reason = await screen.findByLabelText(/Reason, required because tier R3 becomes R2/)
  fireEvent.click(screen.getByRole('button', { name: 'Confirm procedure' }))
  expect(await screen.findByText(/Say in a sentence why this type fits better/)).toBeTruthy()
  expect(appended(door)).toEqual([])
  fireEvent.input(reason, { target: { value: 'The client only wants a device approved' } })
  fireEvent.click(screen.getByRole('button', { name: 'Confirm procedure' }))
  await vi.waitFor(() => expect(appended(door)).toHaveLength(1))
  expect(appended(door)[0]).toMatchObject({
    procedureId: 'c06',
    reason: 'The client only wants a device approved',
    reopened: ['S18'],
  })
})

it('keeps the type when the analyst thinks better of it', async () => {
  const door = fakeDoor([chosen])
  await panel(door)
  await changeType()
  fireEvent.click(screen.getByRole('button', { name: /^Keep Two-factor reset/ }))
  expect(await screen.findByRole('button', { name: 'Change case type' })).toBeTruthy()
  expect(appended(door)).toEqual([])
})

it('tells in the step what was answered before the type changed', async () => {
  const c20 = packs.find(pack => pack.procedure.id === 'c20')
  const change: SessionEvent['body'] = {
    ...(chosen as Extract<SessionEvent['body'], { type: 'procedure.chosen' }>),
    procedureId: 'c20',
    version: c20?.procedure.version ?? '',
    hash: c20?.hash ?? '',
    reopened: ['S18'],
  }
  await panel(fakeDoor([chosen, answered('S18'), change]))
  fireEvent.click(await screen.findByRole('button', { name: /Device continuity/ }))
  expect(await screen.findByText(/Answered “Pass” before the case type changed/)).toBeTruthy()
})

it('suggests a side module with what speaks for it, adds it by a click, and shows its steps as a group', async () => {
  const door = fakeDoor([chosen])
  const offers = viewOf([]).modules
  expect(offers).toEqual([])
  await panel(door)
  const section = await screen.findByRole('region', { name: 'Add a check' })
  for (const title of ['Coercion screen', 'Live-loss triage', 'Secrets exposure'])
    expect(within(section).getByRole('button', { name: `Add ${title}` })).toBeTruthy()
  fireEvent.click(within(section).getByRole('button', { name: 'Add Coercion screen' }))
  expect(await screen.findByRole('heading', { name: 'Coercion screen', level: 3 })).toBeTruthy()
  expect(screen.getByRole('button', { name: /Coercion, helper and remote control/ })).toBeTruthy()
  expect(within(screen.getByRole('region', { name: 'Add a check' })).getByText('added')).toBeTruthy()
})

it('proposes the coercion screen where the ticket names a remote-control tool', async () => {
  const door = fakeDoor([chosen])
  const offer = {
    id: 'coercion',
    title: 'Coercion screen',
    why: 'why',
    steps: ['S09'],
    because: ['“AnyDesk”'],
    state: 'open' as const,
  }
  door.answers.view = { modules: [offer] }
  await panel(door)
  expect(await screen.findByText('Suggested: Coercion screen')).toBeTruthy()
  expect(screen.getByText('“AnyDesk”')).toBeTruthy()
  fireEvent.click(screen.getAllByRole('button', { name: 'Add Coercion screen' })[0] as HTMLElement)
  await vi.waitFor(() => expect(appended(door)).toEqual([{ type: 'module.added', moduleId: 'coercion' }]))
})

it('warns before the client is asked for something heavy while something light is open, and counts the way taken', async () => {
  const door = fakeDoor([chosen])
  await panel(door)
  fireEvent.click(await screen.findByRole('button', { name: /Selfie with dated note/ }))
  expect(await screen.findByText('A lighter check is open')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Take the lighter check' }))
  expect(
    await screen.findByRole('article', { name: /Is there a way in that the system itself can check/ }),
  ).toBeTruthy()
  expect(appended(door)[0]).toEqual({
    type: 'friction.warned',
    stepId: 'S31',
    kind: 'lighter-open',
    went: false,
    instead: 'S27',
  })
  fireEvent.click(screen.getByRole('tab', { name: /Decide/ }))
  expect(await screen.findByText(/1 warning of needless requests/)).toBeTruthy()
})

it('warns before the client is asked again, and falls silent after “Ask anyway”', async () => {
  const door = fakeDoor([chosen])
  const messages = reading.messages.map((message, at) =>
    at === 0 ? { ...message, attachments: ['my_passport.jpg'] } : message,
  )
  const view = viewOf([], { reading: { ...reading, messages } })
  expect(view.friction).toEqual([])
  door.answers.view = {
    friction: [
      {
        kind: 'asked-again',
        stepId: 'S30',
        item: 'an identity document',
        because: 'The client attached “my_passport.jpg”.',
      },
    ],
  }
  await panel(door)
  fireEvent.click(await screen.findByRole('button', { name: /Document against the KYC record/ }))
  expect(await screen.findByText('The client may have given this already')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Use what was given' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Ask anyway' }))
  await vi.waitFor(() =>
    expect(appended(door)).toEqual([{ type: 'friction.warned', stepId: 'S30', kind: 'asked-again', went: true }]),
  )
})

it('fills the note of the friction check with the counts, and lets it be written over', async () => {
  const warned: SessionEvent['body'] = { type: 'friction.warned', stepId: 'S31', kind: 'lighter-open', went: true }
  await panel(fakeDoor([chosen, warned]))
  fireEvent.click(await screen.findByRole('button', { name: /Friction check/ }))
  const note = (await screen.findByLabelText('Note, staff only')) as HTMLTextAreaElement
  expect(note.value).toBe('1 warning of needless requests (1 with a lighter check open), 1 asked all the same')
})
