// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { EventBody } from '../../../src/core/case/event'
import { type Contradiction, pairOf } from '../../../src/core/procedure/contradiction'
import { App } from '../../../src/ui/panel/App'
import { type FakeDoor, fakeDoor } from '../fake-door'
import { chosen, reading } from '../made-up-case'

afterEach(cleanup)

const twice = pairOf(
  { kind: 'said country', what: 'Country', note: 'said in two ways' },
  { voice: 'client', says: 'Germany', at: { in: 'message', ref: 'm1', start: 0, end: 6 } },
  { voice: 'client', says: '<b>France</b>\u202e', at: { in: 'message', ref: 'm2', start: 0, end: 5 } },
)
const header = pairOf(
  { kind: 'reply-to', what: 'Reply-To', note: 'answers would go elsewhere' },
  { voice: 'client', says: 'm@examp1e.example', at: { in: 'header', ref: 'm1' } },
  { voice: 'system', says: 'm@example.example', at: { in: 'field', ref: 'requesterEmail' } },
)
const evidence = pairOf(
  { kind: 'account', what: 'Account number', note: '' },
  { voice: 'client', says: 'HL-1', at: { in: 'evidence', ref: 'e1' } },
  { voice: 'system', says: 'HL-2', at: { in: 'evidence', ref: 'e2' } },
)

async function shown(pairs: Contradiction[], events: EventBody[] = [chosen]): Promise<FakeDoor> {
  const door = fakeDoor(events)
  door.answers.view = { contradictions: pairs }
  render(<App door={door} isEmbedded={true} />)
  fireEvent.click(await screen.findByRole('tab', { name: /^case/i }))
  await screen.findByRole('table', { name: /^Contradictions/ })
  return door
}

const told = (door: FakeDoor) =>
  door.events.map(({ body }) => body).filter(({ type }) => type === 'contradiction.explained')
const explain = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const why = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Why both may be true' })

describe('a pair that does not agree', () => {
  it('stands side by side with both voices, as text, each side opening at its source', async () => {
    const door = await shown([twice, header])
    const table = screen.getByRole('table', { name: /^Contradictions/ })
    expect(table.querySelector('b, img')).toBeNull()
    expect(table.textContent).toContain('<b>France</b>')
    expect(screen.getByText('2 open')).toBeTruthy()
    for (const name of [/^Where the client says Country Germany/, /^Where the client says Reply-To/]) explain(name)
    await screen.findByText('Marked in the page.')
    const [message, mail] = door.asked.flatMap(({ call, input }) => (call === 'page.mark' ? [input] : []))
    expect(message).toMatchObject({ place: { messageId: 'm1', start: 0, end: 6 } })
    expect(mail).toMatchObject({ place: { messageId: 'm1', start: 0, raw: reading.messages[0]?.body.slice(0, 80) } })
    explain(/^Source of Reply-To/)
    await waitFor(() => expect(document.activeElement?.id).toBe('piece-field-requesterEmail'))
  })

  it('is explained with a reason long enough, which is kept while it is typed, and says by whom', async () => {
    const door = await shown([evidence])
    explain(/^Explain Account number/)
    fireEvent.input(why(), { target: { value: 'typo' } })
    explain(/^Keep explanation/)
    await screen.findByText(/^Write at least 10 characters/)
    expect(told(door)).toEqual([])
    fireEvent.input(why(), { target: { value: 'Read from an old letter.' } })
    explain(/^Keep explanation/)
    await screen.findByText('Explained')
    expect(told(door)).toEqual([
      { type: 'contradiction.explained', contradictionId: evidence.id, reason: 'Read from an old letter.' },
    ])
    const table = screen.getByRole('table', { name: /^Contradictions/ })
    expect(table.textContent).toContain('Mara (L1): Read from an old letter.')
    expect(screen.getByText('all explained')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Escalate/ })).toBeNull()
  })

  it('keeps what was typed when it cannot be stored', async () => {
    const door = await shown([evidence])
    explain(/^Explain Account number/)
    door.refuse['session.append'] = {
      code: 'nothing-there',
      says: 'This contradiction does not stand now.',
      fix: 'Look.',
    }
    fireEvent.input(why(), { target: { value: 'Read from an old letter.' } })
    explain(/^Keep explanation/)
    await screen.findByText('Not stored yet: see above.')
    expect(why().value).toBe('Read from an old letter.')
  })

  it('is escalated: the decision stands ready with level 2 chosen', async () => {
    await shown([evidence])
    explain(/^Escalate Account number/)
    const choice = await screen.findByRole<HTMLInputElement>('radio', { name: /^Escalate to level 2/ })
    expect(choice.checked).toBe(true)
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Your decision'))
    fireEvent.click(screen.getByRole('tab', { name: /^case/i }))
    fireEvent.click(screen.getByRole('tab', { name: /^decide/i }))
    expect((await screen.findByRole<HTMLInputElement>('radio', { name: /^Escalate to level 2/ })).checked).toBe(false)
  })

  it('is led to from the gate it holds', async () => {
    await shown([evidence])
    fireEvent.click(screen.getByRole('tab', { name: /^decide/i }))
    const gate = (await screen.findByText('What does not add up is explained')).closest('li')
    if (!gate) throw new Error('no gate')
    expect(gate.textContent).toContain('Not met')
    fireEvent.click(within(gate).getByRole('button', { name: 'Show what does not add up' }))
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Does not add up'))
  })
})

describe('the unknown budget', () => {
  const answered = (stepId: string, result: 'pass' | 'not-possible' | 'not-applicable', reason = ''): EventBody => ({
    type: 'step.answered',
    stepId,
    result,
    observed: [],
    ...(reason === '' ? {} : { reason }),
  })

  it('counts in words, and gives each reason with its step', async () => {
    const acts = [answered('S01', 'pass'), answered('S05', 'not-possible', 'No <i>headers</i> are shown')]
    await shown([evidence], [chosen, ...acts])
    fireEvent.click(screen.getByRole('tab', { name: /^decide/i }))
    expect((await screen.findAllByText(/\d+ of \d+ known · 1 not possible · \d+ open/)).length).toBeGreaterThan(0)
    const reasons = screen.getByRole('list', { name: 'Not possible' })
    expect(reasons.textContent).toContain('S05')
    expect(reasons.textContent).toContain('not possible: No <i>headers</i> are shown')
    expect(within(screen.getByRole('list', { name: 'Open steps' })).getAllByRole('listitem').length).toBeGreaterThan(5)
    expect(screen.queryByRole('list', { name: 'Does not apply' })).toBeNull()
  })
})
