// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { Evidence } from '../../../src/core/case/event'
import type { BesideRow } from '../../../src/core/records/claim'
import { App } from '../../../src/ui/panel/App'
import { clipState } from '../../../src/ui/panel/clip-state'
import { type FakeDoor, fakeDoor } from '../fake-door'
import { chosen, origin, reading } from '../made-up-case'

afterEach(cleanup)

const at = { messageId: 'm1', start: 0, end: 6 }
const rows: BesideRow[] = [
  {
    claim: { subject: 'account', says: 'HL-2047731', value: 'HL-2047731', at },
    shown: { text: 'HL-2047713', by: 'hand' },
    verdict: 'contradicts',
    note: 'two digits swapped',
  },
  {
    claim: { subject: 'device', says: 'iPad', value: 'ipad', at },
    shown: { text: '2026-01-11 login', by: 'log', rows: [{ tableId: 's1', row: 2, text: '2026-01-11 login' }] },
    verdict: 'supports',
    note: 'in 1 row of the log',
  },
  {
    claim: { subject: 'name', says: 'Anna \u202eKovač', value: 'Anna', at: { messageId: '', start: 0, end: 0 } },
    verdict: 'unknown',
    note: 'not in the record yet',
  },
]

async function evidenceView(door: FakeDoor): Promise<void> {
  render(<App door={door} isEmbedded={true} />)
  fireEvent.click(await screen.findByRole('tab', { name: /^evidence/i }))
  await screen.findByRole('heading', { name: 'Account record' })
}

const noted = (door: FakeDoor) => door.events.map(event => event.body).filter(({ type }) => type === 'record.noted')
const passage = (more: Partial<Extract<Evidence['source'], { type: 'passage' }>> = {}): Evidence['source'] => ({
  type: 'passage',
  text: 'HL-2047713',
  url: 'https://office.example/1',
  takenAt: '2026-03-16T15:04:00.000Z',
  sha256: 'ab'.repeat(32),
  ...more,
})

describe('claims beside the record', () => {
  it('name each verdict in words, draw the unknown one apart, and show rows of a log', async () => {
    const door = fakeDoor([chosen])
    door.answers.view = { beside: rows }
    await evidenceView(door)
    const items = within(screen.getByRole('list', { name: 'Claims' })).getAllByRole('listitem')
    expect(items.map(item => /supports|contradicts|unknown/.exec(item.textContent)?.[0]).filter(Boolean)).toEqual([
      'contradicts',
      'supports',
      'unknown',
    ])
    expect(items.filter(item => item.classList.contains('claim-unknown'))).toHaveLength(1)
    expect(screen.getByText('1 row')).toBeTruthy()
    expect(screen.getByText('1 contradicts · 1 supports · 1 unknown')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Where the client says Name/ })).toBeNull()
  })

  it('that contradict stand in the Case view, each side opening at its source', async () => {
    const door = fakeDoor([])
    door.answers.view = { beside: rows }
    render(<App door={door} isEmbedded={true} />)
    const table = await screen.findByRole('table', { name: /Contradictions/ })
    expect(table.textContent).toContain('Account number · two digits swapped')
    expect(table.textContent).not.toContain('iPad')
    expect([...table.querySelectorAll('mark')].slice(0, 2).map(mark => mark.textContent)).toEqual(['31', '13'])
    fireEvent.click(screen.getByRole('button', { name: /^Where the client says Account number/ }))
    await screen.findByText('Marked in the page.')
    expect(door.asked.find(({ call }) => call === 'page.mark')?.input).toMatchObject({
      place: { messageId: 'm1', start: 0, end: 6, raw: reading.messages[0]?.body.slice(0, 6) },
    })
    fireEvent.click(screen.getByRole('button', { name: /^Source of Account number/ }))
    await screen.findByRole('heading', { name: 'Account record' })
    await waitFor(() => expect(document.activeElement?.id).toBe('piece-record-accountId'))
  })
})

describe('the account record', () => {
  it('is filled by hand, changed, and cleared', async () => {
    const door = fakeDoor([chosen])
    await evidenceView(door)
    fireEvent.click(screen.getByRole('button', { name: 'Note Account number' }))
    const field = screen.getByRole('textbox', { name: 'Account number' })
    fireEvent.input(field, { target: { value: 'HL-2047713' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    await screen.findByRole('button', { name: 'Change Account number' })
    expect(noted(door)).toMatchObject([{ patch: { accountId: { value: 'HL-2047713', source: { by: 'hand' } } } }])
    fireEvent.click(screen.getByRole('button', { name: 'Clear Account number' }))
    await screen.findByRole('button', { name: 'Note Account number' })
  })

  it('keeps a value that was refused while another is stored, and stores it when asked again', async () => {
    const door = fakeDoor([chosen])
    await evidenceView(door)
    const type = (label: string, value: string) => {
      fireEvent.click(screen.getByRole('button', { name: `Note ${label}` }))
      const field = screen.getByRole('textbox', { name: label })
      fireEvent.input(field, { target: { value } })
      fireEvent.keyDown(field, { key: 'Enter' })
    }
    door.refuse['session.append'] = { code: 'busy', says: 'Busy.', fix: 'Later.' }
    type('Phone', '+1 416-555-0119')
    await screen.findByText('Not stored yet.')
    delete door.refuse['session.append']
    type('Status', 'Active')
    await screen.findByRole('button', { name: 'Change Status' })
    fireEvent.click(await screen.findByRole('button', { name: /^Try again/ }))
    await waitFor(() => expect(noted(door)).toHaveLength(2))
  })

  it('says so in place when a value is not understood, and keeps what was typed', async () => {
    const door = fakeDoor([chosen])
    await evidenceView(door)
    fireEvent.click(screen.getByRole('button', { name: 'Note Residence' }))
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Residence' })
    fireEvent.input(field, { target: { value: 'Atlantis' } })
    fireEvent.click(screen.getByRole('button', { name: 'Note Residence' }))
    await screen.findByText(/^Not understood/)
    expect(field.value).toBe('Atlantis')
    expect(noted(door)).toEqual([])
  })

  it('takes the selection of the page, which is kept as evidence the value leads back to', async () => {
    const door = fakeDoor([chosen])
    door.answers.clip = { text: '+1 416-555-0119', url: `${origin}/ticket/1004`, takenAt: '2026-03-16T15:04:00.000Z' }
    await evidenceView(door)
    fireEvent.click(screen.getByRole('button', { name: 'Note Phone' }))
    fireEvent.click(screen.getByRole('button', { name: 'Clip from page to Phone' }))
    await screen.findByRole('button', { name: 'Change Phone' })
    const added = door.events.flatMap(({ body }) => (body.type === 'evidence.added' ? [body] : []))
    expect(added.map(({ stepId }) => stepId)).toEqual(['case'])
    expect(noted(door)).toMatchObject([{ patch: { phone: { source: { by: 'clip', ref: added[0]?.evidence.id } } } }])
  })

  it('takes a pasted block after a look: what is unticked or unknown is left out', async () => {
    const door = fakeDoor([chosen])
    await evidenceView(door)
    fireEvent.click(screen.getByRole('button', { name: 'Paste the account record' }))
    const field = screen.getByRole('textbox', { name: /account record as the back office/ })
    fireEvent.input(field, { target: { value: 'Name: Anna\nPhone: +1 *** 0119\nBalance: 3 BTC\nHL-1' } })
    fireEvent.click(screen.getByRole('button', { name: /^Read the pasted record/ }))
    const lines = await screen.findByRole('list', { name: 'Understood lines' })
    fireEvent.click(within(lines).getByRole('checkbox', { name: 'Name Anna' }))
    const choice = within(lines).getByRole<HTMLSelectElement>('combobox', { name: 'What is HL-1' })
    choice.value = 'accountId'
    fireEvent.change(choice)
    await within(lines).findByRole('checkbox', { name: 'Account number HL-1' })
    fireEvent.click(screen.getByRole('button', { name: 'Note 2 values' }))
    await screen.findByRole('button', { name: 'Change Account number' })
    const [body] = noted(door)
    expect(body?.type === 'record.noted' && Object.keys(body.patch).sort()).toEqual(['accountId', 'phone'])
    expect(body).toMatchObject({ patch: { phone: { value: '+1 *** 0119', source: { by: 'paste' } } } })
  })
})

describe('a clip of the case', () => {
  const withClip = (source: Evidence['source']) =>
    fakeDoor([
      chosen,
      { type: 'evidence.added', stepId: 'case', evidence: { id: 'k1', source } },
      { type: 'record.noted', patch: { accountId: { value: 'HL-1', source: { by: 'clip', ref: 'k1' } } } },
    ])

  it('goes to a step, and the values that rest on it follow', async () => {
    const door = withClip(passage())
    await evidenceView(door)
    const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Put HL-2047713 to a step' })
    choice.value = 'S04'
    fireEvent.change(choice)
    const region = await screen.findByRole('region', { name: 'Evidence of S04' })
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Evidence of case' })).toBeNull())
    fireEvent.click(screen.getByRole('button', { name: 'Source of Account number' }))
    await waitFor(() => expect(region.contains(document.activeElement)).toBe(true))
  })

  it('is checked at its source on demand, and says what was found', async () => {
    const door = withClip(passage())
    await evidenceView(door)
    expect(screen.getByText(/^SHA-256 abab/)).toBeTruthy()
    door.answers.check = { state: 'changed', why: '' }
    fireEvent.click(screen.getByRole('button', { name: /^Check source/ }))
    await screen.findByText('The page changed since.')
  })

  const own = reading.messages[0]?.body ?? ''
  const states: [source: Evidence['source'], state: string][] = [
    [passage({ text: own.slice(0, 6), messageId: 'm1', start: 0, end: 6 }), 'there'],
    [passage({ text: own.slice(7, 13), messageId: 'm1', start: 0, end: 6 }), 'there'],
    [passage({ text: 'gone words', messageId: 'm1', start: 0, end: 10 }), 'changed'],
    // Only three of five messages were read: the fourth may well stand there.
    [passage({ text: 'x', messageId: 'm4', start: 0, end: 1 }), 'unknown'],
    [passage(), 'ask'],
    [{ type: 'typed', text: 'x' }, 'unknown'],
  ]
  it.each(states)('%j: %s', (source, state) => expect(clipState({ id: 'k', source }, reading)).toBe(state))

  it('of a message that is gone from a ticket read whole has changed', () => {
    const whole = { ...reading, total: reading.messages.length }
    expect(clipState({ id: 'k', source: passage({ messageId: 'm9' }) }, whole)).toBe('changed')
    expect(clipState({ id: 'k', source: passage({ messageId: 'm1' }) }, undefined)).toBe('unknown')
  })
})
