// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { SessionEvent } from '../../../src/core/case/event'
import { App } from '../../../src/ui/panel/App'
import { type FakeDoor, fakeDoor } from '../fake-door'
import { caseId, chosen, origin } from '../made-up-case'

afterEach(cleanup)

const away = { code: 'storage', says: 'The browser refused to store it.', fix: 'Free some space.' }

async function mounted(door: FakeDoor): Promise<void> {
  render(<App door={door} isEmbedded={true} />)
  await screen.findByRole('tablist')
}

function appended(door: FakeDoor): { caseId: string; body: SessionEvent['body'] }[] {
  return door.asked.filter(one => one.call === 'session.append').map(one => one.input as never)
}

const go = (name: RegExp) => fireEvent.click(screen.getByRole('tab', { name }))
const note = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^note, staff only/i })

describe('nothing typed is lost', () => {
  it('a note whose field is left after the page changed tickets still goes to the case it was typed for', async () => {
    const door = fakeDoor([chosen])
    await mounted(door)
    const field = await note()
    fireEvent.input(field, { target: { value: 'Told to wait.' } })
    door.answers.view = { caseId: `${origin}#2001` }
    door.tell({ type: 'tab.changed', tabId: 7 })
    fireEvent.blur(field)
    await waitFor(() => expect(door.asked.filter(one => one.call === 'case.view').length).toBeGreaterThan(1))
    await waitFor(() => expect(appended(door)).toHaveLength(1))
    expect(appended(door)[0]?.caseId).toBe(caseId)
  })

  it('every answer that could not be stored is kept and sent again, in the order given', async () => {
    const door = fakeDoor([chosen])
    await mounted(door)
    door.refuse = { 'session.append': away }
    fireEvent.click(await screen.findByRole('radio', { name: /^pass/i }))
    await screen.findByRole('alert')
    fireEvent.click(screen.getByRole('button', { name: /^next step/i }))
    fireEvent.click(await screen.findByRole('radio', { name: /^concern/i }))
    await waitFor(() => expect(appended(door)).toHaveLength(2))
    door.refuse = {}
    fireEvent.click(screen.getByRole('button', { name: /^try again/i }))
    await waitFor(() =>
      expect(door.events.map(event => event.body.type === 'step.answered' && event.body.result).slice(1)).toEqual([
        'pass',
        'concern',
      ]),
    )
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  })

  it('an older answer that failed never comes back over a newer one', async () => {
    const door = fakeDoor([chosen])
    await mounted(door)
    door.refuse = { 'session.append': away }
    fireEvent.click(await screen.findByRole('radio', { name: /^fail/i }))
    await screen.findByRole('alert')
    door.refuse = {}
    fireEvent.click(screen.getByRole('radio', { name: /^pass/i }))
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    expect(door.events.map(event => event.body.type)).toEqual(['procedure.chosen', 'step.answered'])
  })

  it('a note the store refused is still in its field after visiting another view', async () => {
    const door = fakeDoor([chosen])
    await mounted(door)
    door.refuse = { 'draft.keep': away, 'session.append': away }
    fireEvent.input(await note(), { target: { value: 'Caller knew the device.' } })
    go(/^case/i)
    go(/^check/i)
    expect((await note()).value).toBe('Caller knew the device.')
    expect(await screen.findByText('Not saved')).toBeTruthy()
  })

  it('a note is stored while somebody types without a pause, not only once they stop', async () => {
    const door = fakeDoor([chosen])
    await mounted(door)
    const field = await note()
    vi.useFakeTimers()
    try {
      for (let typed = 1; typed <= 10; typed += 1) {
        fireEvent.input(field, { target: { value: 'x'.repeat(typed) } })
        await vi.advanceTimersByTimeAsync(100)
      }
    } finally {
      vi.useRealTimers()
    }
    expect(door.drafts[0]?.text.length).toBeGreaterThanOrEqual(6)
  })

  it('a refused note is kept by itself once its view is back and storage works', async () => {
    const door = fakeDoor([chosen])
    await mounted(door)
    door.refuse = { 'draft.keep': away, 'session.append': away }
    fireEvent.input(await note(), { target: { value: 'Caller knew the device.' } })
    go(/^evidence/i)
    await screen.findByText('Not saved')
    door.refuse = {}
    go(/^check/i)
    await waitFor(() => expect(door.drafts[0]?.text).toBe('Caller knew the device.'), { timeout: 3_000 })
  })

  it('says that the extension was updated under the page, keeps the text and offers to load anew', async () => {
    const door = fakeDoor([chosen])
    await mounted(door)
    door.gone()
    door.refuse = { 'draft.keep': away, 'session.append': away }
    fireEvent.input(await note(), { target: { value: 'Caller knew the device.' } })
    expect(await screen.findByText(/Gatehouse was updated while this page was open/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Reload' })).toBeTruthy()
    expect((await note()).value).toBe('Caller knew the device.')
  })

  it('a text of another panel is offered until it stands in the note, and stored with it', async () => {
    const door = fakeDoor([chosen])
    const others = [{ text: 'Named the old phone.', at: '2026-03-16T15:19:00.000Z' }]
    const field = 'note:S01'
    door.drafts = [{ field, text: 'New device.', at: '2026-03-16T15:20:00.000Z', rev: 2, panel: 'p', others }]
    await mounted(door)
    fireEvent.click(await screen.findByRole('button', { name: 'Add it' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Add it' })).toBeNull())
    expect(document.activeElement).toBe(await note())
    fireEvent.blur(await note())
    await waitFor(() => expect(appended(door)).toHaveLength(1))
    expect(appended(door)[0]?.body).toMatchObject({ text: 'New device.\nNamed the old phone.' })
  })

  it('typed evidence and the reason of a decision survive a visit to another view', async () => {
    const door = fakeDoor([chosen])
    await mounted(door)
    fireEvent.input(await screen.findByRole('textbox', { name: /^typed evidence/i }), {
      target: { value: 'Seen in log' },
    })
    go(/^decide/i)
    fireEvent.input(await screen.findByRole('textbox', { name: /^best argument/i }), { target: { value: 'Old phone' } })
    go(/^check/i)
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: /^typed evidence/i })).value).toBe(
      'Seen in log',
    )
    go(/^decide/i)
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: /^best argument/i })).value).toBe('Old phone')
  })

  it('says "Saved" only after the worker answered', async () => {
    const door = fakeDoor([])
    await mounted(door)
    expect(screen.queryByText(/^saved/i)).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: /^confirm procedure/i }))
    expect(await screen.findByText(/^saved/i)).toBeTruthy()
  })
})
