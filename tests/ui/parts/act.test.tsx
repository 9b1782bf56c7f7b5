// @vitest-environment happy-dom
import { cleanup, createEvent, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { Deed, Why } from '../../../src/ui/hooks/armed'
import { type Guard, Guarded, onTop } from '../../../src/ui/hooks/guard'
import { Act } from '../../../src/ui/parts/Act'

afterEach(cleanup)

/** A guard whose verdict the test sets; `now` is what the page answers at the press itself. */
function watched(over: Partial<Guard> = {}) {
  const state = { tell: (_why: Why) => undefined as void, now: '' as Why, wentOn: 0, opens: true }
  const guard: Guard = {
    ...onTop,
    isTop: false,
    watch(_control, tell) {
      state.tell = tell
      return () => undefined
    },
    look: async () => state.now,
    focusedMs: () => 10_000,
    async goOn() {
      state.wentOn += 1
      return state.opens
    },
    ...over,
  }
  return { state, guard }
}

let done = 0
function shown(guard: Guard, deed: Deed = 'decide', keys = false): HTMLElement {
  done = 0
  render(
    <Guarded.Provider value={guard}>
      <Act
        deed={deed}
        what="Record “Not verified” for #1004, Margaret Ellingsworth"
        css="btn"
        onAct={() => {
          done += 1
        }}
        {...(keys ? { isKey: (event: KeyboardEvent) => event.ctrlKey && event.key === 'Enter' } : {})}
      >
        Record decision
      </Act>
    </Guarded.Provider>,
  )
  return screen.getByRole('button', { name: 'Record decision' })
}

/** An event as the browser makes it, at a time of its clock. */
function send(
  target: HTMLElement,
  name: 'pointerDown' | 'pointerUp' | 'click' | 'keyDown',
  at: number,
  init = {},
): void {
  const event = createEvent[name](target, init)
  Object.defineProperty(event, 'isTrusted', { value: true })
  Object.defineProperty(event, 'timeStamp', { value: at })
  fireEvent(target, event)
}

function press(target: HTMLElement, heldMs = 80): void {
  send(target, 'pointerDown', 1_000)
  send(target, 'pointerUp', 1_000 + heldMs)
  send(target, 'click', 1_000 + heldMs)
}

const settled = () => new Promise(go => queueMicrotask(() => queueMicrotask(() => go(undefined))))
const isOff = (button: HTMLElement) => button.getAttribute('aria-disabled') === 'true'
const arm = async (state: { tell: (why: Why) => void }, button: HTMLElement, why: Why = '') => {
  await waitFor(() => {
    state.tell(why)
    expect(isOff(button)).toBe(why !== '')
  })
}

describe('a consequential control on a page of our own', () => {
  it('acts at once, by whatever presses it', () => {
    fireEvent.click(shown(onTop))
    expect(done).toBe(1)
  })
})

describe('a consequential control inside a page', () => {
  it('is off until it was seen, and keeps its place and its name', async () => {
    const { state, guard } = watched()
    const button = shown(guard)
    expect(isOff(button)).toBe(true)
    press(button)
    await settled()
    expect(done).toBe(0)
    await arm(state, button)
    press(button)
    await waitFor(() => expect(done).toBe(1))
  })

  it('says why it is covered, and goes on in the side panel', async () => {
    const { state, guard } = watched()
    const button = shown(guard)
    await arm(state, button, 'covered')
    await screen.findByText(/covers this panel/)
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(/covers/)
    press(button)
    await settled()
    expect(done).toBe(0)
    state.opens = false
    fireEvent.click(screen.getByRole('button', { name: 'Continue in the side panel' }))
    await screen.findByText(/^The browser did not open it/)
    expect(state.wentOn).toBe(1)
  })

  it('does nothing for a click of a script, a short press, a press begun elsewhere, a held key', async () => {
    const { state, guard } = watched()
    const button = shown(guard)
    await arm(state, button)
    fireEvent.click(button)
    fireEvent.pointerDown(button)
    fireEvent.pointerUp(button)
    fireEvent.click(button)
    await screen.findByText(/no press of yours/)
    press(button, 20)
    await screen.findByText(/too short/)
    send(button, 'pointerUp', 5_000)
    send(button, 'click', 5_000)
    send(button, 'keyDown', 6_000, { key: 'Enter', repeat: true })
    send(button, 'click', 6_000)
    await screen.findByText(/held key/)
    await settled()
    expect(done).toBe(0)
  })

  it('asks the page once more at the press, and stops when something came above it', async () => {
    const { state, guard } = watched()
    const button = shown(guard)
    await arm(state, button)
    state.now = 'above'
    press(button)
    await settled()
    expect(done).toBe(0)
  })

  it('takes a key that is pressed once, long after the focus came', async () => {
    const { state, guard } = watched()
    const button = shown(guard)
    await arm(state, button)
    send(button, 'keyDown', 1_000, { key: 'Enter' })
    send(button, 'click', 1_000)
    await waitFor(() => expect(done).toBe(1))
    guard.focusedMs = () => 100
    send(button, 'keyDown', 2_000, { key: 'Enter' })
    send(button, 'click', 2_000)
    await screen.findByText(/took the focus just now/)
    expect(done).toBe(1)
  })

  it('holds its shortcut to the same rules', async () => {
    const { state, guard } = watched()
    const button = shown(guard, 'decide', true)
    send(document.body, 'keyDown', 1_000, { key: 'Enter', ctrlKey: true })
    await settled()
    expect(done).toBe(0)
    await arm(state, button)
    fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true })
    await screen.findByText(/no press of yours/)
    send(document.body, 'keyDown', 2_000, { key: 'Enter', ctrlKey: true })
    await waitFor(() => expect(done).toBe(1))
  })
})

describe('where the browser does not tell covered from seen', () => {
  it('a decision is asked again, with number, client and decision', async () => {
    const { state, guard } = watched({ tracks: false })
    const button = shown(guard)
    await arm(state, button)
    press(button)
    await screen.findByText('Record “Not verified” for #1004, Margaret Ellingsworth?')
    expect(done).toBe(0)
    const yes = screen.getByRole('button', { name: 'Yes, do it' })
    expect(isOff(yes)).toBe(true)
    await arm(state, yes)
    press(yes)
    await waitFor(() => expect(done).toBe(1))
    expect(screen.queryByRole('button', { name: 'Yes, do it' })).toBeNull()
  })

  it('a decision can be left at the second word', async () => {
    const { state, guard } = watched({ tracks: false })
    const button = shown(guard)
    await arm(state, button)
    press(button)
    fireEvent.click(await screen.findByRole('button', { name: 'No' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'No' })).toBeNull())
    expect(done).toBe(0)
  })

  it('a hand-off and acts of level 2 are done in the side panel only', async () => {
    for (const deed of ['hand-off', 'level-2'] as const) {
      const { state, guard } = watched({ tracks: false })
      const button = shown(guard, deed)
      state.tell('')
      expect(isOff(button)).toBe(true)
      expect(screen.getByRole('button', { name: 'Continue in the side panel' })).toBeTruthy()
      press(button)
      await settled()
      expect(done).toBe(0)
      cleanup()
    }
  })
})
