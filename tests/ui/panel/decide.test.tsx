// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { SessionEvent } from '../../../src/core/case/event'
import { readBlock, withoutBlock } from '../../../src/core/writing/hand-off-block'
import { App } from '../../../src/ui/panel/App'
import { type FakeDoor, fakeDoor } from '../fake-door'
import { caseId, chosen, stamped } from '../made-up-case'

afterEach(cleanup)

const go = (name: RegExp) => fireEvent.click(screen.getByRole('tab', { name }))
const button = (name: RegExp) => screen.getByRole<HTMLButtonElement>('button', { name })
const bodies = (door: FakeDoor, type: SessionEvent['body']['type']) =>
  door.events.map(event => event.body).filter(body => body.type === type)

async function deciding(events: SessionEvent['body'][] = [chosen]): Promise<FakeDoor> {
  const door = fakeDoor(events)
  render(<App door={door} isEmbedded={true} />)
  await screen.findByRole('tablist')
  go(/^decide/i)
  await screen.findByRole('button', { name: /^record decision/i })
  return door
}

describe('deciding', () => {
  it('records what the evidence points to without asking for a reason', async () => {
    const door = await deciding()
    fireEvent.input(screen.getByRole('textbox', { name: /^best argument/i }), { target: { value: 'Old phone' } })
    fireEvent.click(button(/^record decision/i))
    await screen.findByText('Decision recorded.')
    expect(bodies(door, 'decision.made')).toMatchObject([
      { disposition: 'NEED_MORE_INFO', recommended: 'NEED_MORE_INFO', reason: '', counterArgument: 'Old phone' },
    ])
  })

  it('wants a reason where the analyst differs, and keeps what was typed until then', async () => {
    const door = await deciding()
    fireEvent.click(screen.getByRole('radio', { name: /^escalate to level 2/i }))
    fireEvent.click(button(/^record decision/i))
    await screen.findByText(/^say in a sentence/i)
    expect(bodies(door, 'decision.made')).toEqual([])
    fireEvent.input(screen.getByRole('textbox', { name: /^reason, required/i }), {
      target: { value: 'The voice on the phone was another.' },
    })
    fireEvent.click(button(/^record decision/i))
    await waitFor(() => expect(bodies(door, 'decision.made')).toMatchObject([{ disposition: 'ESCALATE_L2' }]))
  })

  it('leaves verified and close where they are, refused with the reason', async () => {
    await deciding()
    for (const name of [/^verified, hand off/i, /^close, no action/i]) {
      expect(screen.getByRole<HTMLInputElement>('radio', { name }).disabled).toBe(true)
    }
    expect(screen.getAllByText(/required step/i).length).toBeGreaterThan(0)
  })

  it('takes Ctrl+Enter once, not once per repeat of the key', async () => {
    const door = await deciding()
    fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true })
    fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true, repeat: true })
    await screen.findByText('Decision recorded.')
    expect(bodies(door, 'decision.made')).toHaveLength(1)
  })
})

describe('handing off', () => {
  async function decided(): Promise<FakeDoor> {
    const door = await deciding()
    fireEvent.click(button(/^record decision/i))
    await screen.findByRole('button', { name: /^insert as internal note/i })
    return door
  }
  const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /internal note|hand-off|staff/i })

  it('is offered only after a decision', async () => {
    await deciding()
    expect(screen.queryByRole('button', { name: /^insert as internal note/i })).toBeNull()
  })

  it('names the ticket, inserts what stands in the field and records it', async () => {
    const door = await decided()
    fireEvent.input(field(), { target: { value: `${field().value}\nSeen by Mara.` } })
    fireEvent.click(button(/^insert as internal note in #1004/i))
    await screen.findByText(/^inserted as an internal note/i)
    const [placed] = bodies(door, 'handoff.placed')
    expect(placed).toMatchObject({ how: 'inserted' })
    const text = placed?.type === 'handoff.placed' ? placed.text : ''
    expect(text).toContain('Seen by Mara.')
    expect(readBlock(text)).toMatchObject({ state: 'read', changed: null })
  })

  it('says why it was not inserted, puts the note on the clipboard, and records it as copied', async () => {
    const door = await decided()
    door.answers.insert = {
      how: 'refused',
      code: 'audience-client',
      says: 'The client would read this.',
      fix: 'Switch.',
    }
    fireEvent.click(button(/^insert as internal note/i))
    await screen.findByText(/^not inserted: the client would read this.*the note is on the clipboard/i)
    const copied = await navigator.clipboard.readText()
    expect(withoutBlock(copied)).toBe(field().value)
    expect(readBlock(copied)).toMatchObject({ state: 'read', damage: [], changed: null })
    await waitFor(() => expect(bodies(door, 'handoff.placed')).toMatchObject([{ how: 'copied', text: copied }]))
  })

  it('inserts nothing when the record could not be made, and says so', async () => {
    const door = await decided()
    door.refuse['handoff.seal'] = { code: 'note-too-long', says: 'The note is too long.', fix: 'Shorten it.' }
    fireEvent.click(button(/^insert as internal note/i))
    await screen.findByText('The note is too long. Shorten it.')
    expect(door.asked.some(({ call }) => call === 'page.insert')).toBe(false)
    expect(bodies(door, 'handoff.placed')).toEqual([])
  })

  it('writes the note anew from the record, and puts the own text back', async () => {
    await decided()
    const written = field().value
    fireEvent.input(field(), { target: { value: 'Mine.' } })
    fireEvent.click(await screen.findByRole('button', { name: /^write it anew/i }))
    await waitFor(() => expect(field().value).toBe(written))
    fireEvent.click(button(/^put my text back/i))
    await waitFor(() => expect(field().value).toBe('Mine.'))
  })
})

describe('a failure nobody explained', () => {
  it('asks for what was seen and brings the hold, until it is ticked', async () => {
    const door = fakeDoor([chosen, { type: 'step.answered', stepId: 'S01', result: 'pass', observed: [] }])
    render(<App door={door} isEmbedded={true} />)
    await screen.findByText(/money leaving the account/i)
    fireEvent.click(screen.getByRole('radio', { name: /^fail/i }))
    await screen.findByText(/^tick what you saw/i)
    expect((await screen.findAllByRole('button', { name: /request containment/i })).length).toBeGreaterThan(0)
    fireEvent.click(screen.getByRole('checkbox', { name: /^money is leaving/i }))
    await waitFor(() => expect(screen.queryByText(/^tick what you saw/i)).toBeNull())
  })
})

describe('texts that take long', () => {
  it('are said to be read, not shown as nothing', async () => {
    const door = fakeDoor([])
    door.answers.view = { texts: 'reading', facts: [], findings: [] }
    render(<App door={door} isEmbedded={true} />)
    await screen.findByText(/^reading the texts/i)
    expect(screen.queryByRole('heading', { name: 'Facts' })).toBeNull()
  })

  it('are offered again when they could not be read', async () => {
    const door = fakeDoor([])
    door.answers.view = { texts: 'failed', facts: [], findings: [] }
    render(<App door={door} isEmbedded={true} />)
    const again = await screen.findByRole('button', { name: /^read again/i })
    door.answers.view = {}
    fireEvent.click(again)
    await screen.findByRole('heading', { name: 'Facts' })
  })
})

describe('a procedure that changed', () => {
  it('is said in words with the way on', async () => {
    const door = fakeDoor([chosen])
    door.answers.view = { pack: undefined, recommendation: undefined }
    render(<App door={door} isEmbedded={true} />)
    await screen.findByRole('heading', { name: 'Procedure changed' })
    fireEvent.click(screen.getByRole('button', { name: /^choose the procedure/i }))
    await screen.findByRole('button', { name: /^confirm procedure/i })
  })
})

describe('a step that leaves the list', () => {
  it('never leaves the analyst without an open step', async () => {
    const passed = { type: 'step.answered', stepId: 'S01', result: 'pass', observed: [] } as const
    const failed = { type: 'step.answered', stepId: 'S02', result: 'fail', observed: [] } as const
    const door = fakeDoor([chosen, { ...passed, observed: [] }, { ...failed, observed: [] }])
    render(<App door={door} isEmbedded={true} />)
    const [row] = await screen.findAllByRole('button', { name: /^.*request containment/i })
    if (!row) throw new Error('no containment step')
    fireEvent.click(row)
    await screen.findByText(/is the account held/i)
    door.events = [...door.events, stamped({ ...failed, result: 'pass', observed: [] }, 9)]
    door.tell({ type: 'case.changed', caseId })
    await waitFor(() => expect(screen.queryByText(/is the account held/i)).toBeNull())
    expect(screen.getByRole('article')).toBeTruthy()
  })
})
