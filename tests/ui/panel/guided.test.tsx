// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { SessionEvent } from '../../../src/core/case/event'
import { App } from '../../../src/ui/panel/App'
import { countersignWords } from '../../../src/ui/panel/countersign'
import { type FakeDoor, fakeDoor } from '../fake-door'
import { actor, chosen, stamped, viewOf } from '../made-up-case'

afterEach(cleanup)

const guided = { settings: { ...viewOf([]).settings, guided: true } }
const passed = (stepId: string): SessionEvent['body'] => ({
  type: 'step.answered',
  stepId,
  result: 'pass',
  observed: [],
})
const running: SessionEvent['body'] = {
  type: 'step.answered',
  stepId: 'S02',
  result: 'fail',
  observed: ['s02-money-leaving'],
}
const bodies = (door: FakeDoor, type: SessionEvent['body']['type']) =>
  door.events.map(event => event.body).filter(body => body.type === type)
const go = (name: RegExp) => fireEvent.click(screen.getByRole('tab', { name }))
const isGuided = () => screen.queryByText('Show me how') !== null

async function mounted(events: SessionEvent['body'][] = [chosen], isOn = true, isEmbedded = true): Promise<FakeDoor> {
  const door = fakeDoor(events)
  if (isOn) door.answers.view = guided
  render(<App door={door} isEmbedded={isEmbedded} />)
  await screen.findByRole('article')
  return door
}

describe('guided', () => {
  it('follows the options while the panel is open', async () => {
    const door = await mounted([chosen], false)
    expect(isGuided()).toBe(false)
    door.answers.view = guided
    door.tell({ type: 'settings.changed' })
    await waitFor(() => expect(isGuided()).toBe(true))
  })

  it('is switched for good, in a page of its own and inside a helpdesk', async () => {
    for (const isEmbedded of [false, true]) {
      const door = await mounted([chosen], false, isEmbedded)
      fireEvent.click(screen.getByRole('button', { name: 'More' }))
      fireEvent.click(await screen.findByRole('menuitemcheckbox', { name: /^guided/i }))
      await waitFor(() => expect(isGuided()).toBe(true))
      expect(door.asked.filter(one => one.call === 'settings.guide').map(one => one.input)).toEqual([{ guided: true }])
      cleanup()
    }
  })
})

describe('one step at a time', () => {
  it('shows why, keeps how behind a word, and no other step', async () => {
    await mounted()
    expect(screen.getByText('Why')).toBeTruthy()
    const how = screen.getByText('Show me how').closest('details')
    expect(how?.open).toBe(false)
    expect(screen.getAllByRole('article')).toHaveLength(1)
    expect(screen.queryByRole('button', { name: /^to do.*login timeline/i })).toBeNull()
    expect(screen.getByRole('region', { name: 'Guided' }).textContent).toMatch(/1 of \d+$/)
  })

  it('goes on and back, each step with its own how closed', async () => {
    await mounted()
    const first = screen.getByRole('article').textContent
    screen.getByText('Show me how').closest('details')?.setAttribute('open', '')
    fireEvent.click(screen.getByRole('button', { name: /^next step/i }))
    await waitFor(() => expect(screen.getByRole('article').textContent).not.toBe(first))
    expect(screen.getByText('Show me how').closest('details')?.open).toBe(false)
    expect(screen.getByRole('region', { name: 'Guided' }).textContent).toMatch(/2 of \d+$/)
    fireEvent.click(screen.getByRole('button', { name: /^back/i }))
    await waitFor(() => expect(screen.getByRole('region', { name: 'Guided' }).textContent).toMatch(/1 of \d+$/))
  })
})

describe('a hint', () => {
  it('is given when asked for, by button or by H, once, and counted', async () => {
    const door = await mounted()
    const hint = viewOf(door.events).pack?.steps['S01']?.hint ?? 'none'
    expect(screen.queryByText(hint)).toBeNull()
    expect(screen.getByText('Hints, 0 asked in this case')).toBeTruthy()
    fireEvent.keyDown(document.body, { key: 'h' })
    await screen.findByText(hint)
    expect(bodies(door, 'hint.asked')).toEqual([{ type: 'hint.asked', stepId: 'S01' }])
    const button = screen.getByRole('button', { name: /^ask for a hint/i })
    expect(button.getAttribute('aria-disabled')).toBe('true')
    fireEvent.click(button)
    fireEvent.click(screen.getByRole('button', { name: /^next step/i }))
    await waitFor(() => expect(screen.queryByText(hint)).toBeNull())
    fireEvent.click(screen.getByRole('button', { name: /^ask for a hint/i }))
    await screen.findByText('Hints, 2 asked in this case')
    expect(bodies(door, 'hint.asked')).toHaveLength(2)
  })
})

describe('the own view', () => {
  const recommendation = () => screen.queryByText(/^evidence points to/i)

  it('is asked first, whole, and only then the recommendation stands beside it', async () => {
    const door = await mounted([chosen, passed('S01')])
    go(/^decide/i)
    await screen.findByRole('heading', { name: 'Your own view first' })
    expect(recommendation()).toBeNull()
    expect(screen.queryByText('same as evidence')).toBeNull()
    expect(screen.queryByRole('button', { name: /^record decision/i })).toBeNull()
    const show = screen.getByRole('button', { name: 'Show the recommendation' })
    fireEvent.click(show)
    await screen.findByText('Choose what you would recommend.')
    fireEvent.click(screen.getByRole('radio', { name: /^not verified/i }))
    fireEvent.click(show)
    await screen.findByText(/^say why in a sentence/i)
    expect(recommendation()).toBeNull()
    fireEvent.input(screen.getByRole('textbox', { name: /^why, in your own words/i }), {
      target: { value: 'The address is not the one on file.' },
    })
    fireEvent.click(show)
    const beside = await screen.findByRole('region', { name: 'Your view beside the recommendation' })
    expect(bodies(door, 'self.explained')).toEqual([
      { type: 'self.explained', disposition: 'NOT_VERIFIED', text: 'The address is not the one on file.' },
    ])
    expect(recommendation()).not.toBeNull()
    expect(within(beside).getByText('Not verified')).toBeTruthy()
    expect(within(beside).getByText('Need more information')).toBeTruthy()
    expect(within(beside).getByText(/^the results differ/i)).toBeTruthy()
    expect(within(beside).getByText(/^is this the owner\? the evidence/i)).toBeTruthy()
    expect(within(beside).getByText('Not in your words, and not met')).toBeTruthy()
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^not verified/i }).checked).toBe(true)
  })

  it('keeps what was typed while the trainee looks at the steps again', async () => {
    await mounted()
    go(/^decide/i)
    const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^why, in your own words/i })
    await screen.findByRole('heading', { name: 'Your own view first' })
    fireEvent.input(field(), { target: { value: 'Half a thou' } })
    go(/^check/i)
    await screen.findByRole('article')
    go(/^decide/i)
    await screen.findByRole('heading', { name: 'Your own view first' })
    expect(field().value).toBe('Half a thou')
  })

  it('is not asked of somebody who is not guided', async () => {
    await mounted([chosen], false)
    go(/^decide/i)
    await screen.findByText(/^evidence points to/i)
    expect(screen.queryByRole('heading', { name: 'Your own view first' })).toBeNull()
  })
})

describe('a running loss', () => {
  it('never waits: alarm, containment and decision are there at once', async () => {
    await mounted([chosen, passed('S01'), running])
    const alarm = await screen.findByRole('alert')
    expect(alarm.textContent).toMatch(/ask for a lock now/i)
    fireEvent.click(within(alarm).getByRole('button', { name: /^go to “request containment”/i }))
    await screen.findByText(/is the account held/i)
    go(/^decide/i)
    await screen.findByRole('button', { name: /^record decision/i })
    expect(screen.getByRole('alert').textContent).toMatch(/a loss may be running/i)
    expect(screen.getByText(/^evidence points to: suspected takeover/i)).toBeTruthy()
  })
})

describe('an answer of a trainee', () => {
  it('says that somebody has to stand for it, and who does', async () => {
    const trainee = { ...stamped(passed('S01'), 2), actor: { name: 'Ada', role: 'trainee' as const } }
    const door = fakeDoor([chosen])
    door.events = [...door.events, trainee]
    render(<App door={door} isEmbedded={false} />)
    await screen.findByRole('article')
    fireEvent.click(screen.getByRole('button', { name: /classify the case.*to be countersigned/i }))
    await waitFor(() => expect(screen.getByRole('article').textContent).toContain('To be countersigned'))
    const signed = stamped({ type: 'answers.countersigned', stepIds: ['S01'] }, 3)
    const { session } = viewOf([...door.events, signed])
    expect(countersignWords(session.answers['S01'], session)).toBe(`Countersigned by ${actor.name}`)
  })

  it('is not asked of an answer somebody else gave', () => {
    const { session } = viewOf([stamped(chosen, 1), stamped(passed('S01'), 2)])
    expect(countersignWords(session.answers['S01'], session)).toBe('')
    expect(countersignWords(undefined, session)).toBe('')
  })
})
