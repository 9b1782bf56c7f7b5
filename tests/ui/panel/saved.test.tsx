// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { App } from '../../../src/ui/panel/App'
import { type FakeDoor, fakeDoor } from '../fake-door'
import { caseId, chosen } from '../made-up-case'

afterEach(cleanup)

const views = (door: FakeDoor) => door.asked.filter(one => one.call === 'case.view').length
const isOpen = (name: RegExp) => screen.getByRole('tab', { name }).getAttribute('aria-selected') === 'true'

async function mounted(door: FakeDoor): Promise<void> {
  render(<App door={door} isEmbedded={true} />)
  await screen.findByRole('tablist')
}

/** From now on views are made when they are asked for, and handed over when told. */
function holdViews(door: FakeDoor): () => void {
  const { ask } = door
  let handOver = () => {}
  const told = new Promise<void>(done => {
    handOver = done
  })
  door.ask = (async (call, input) => {
    const answer = await ask(call, input)
    if (call === 'case.view') await told
    return answer
  }) as FakeDoor['ask']
  return () => handOver()
}

describe('what was stored', () => {
  it('is said to be saved when the worker has it, not when the case is drawn anew', async () => {
    const door = fakeDoor([chosen])
    await mounted(door)
    const before = screen.getByText(/^saved/i).textContent
    const handOver = holdViews(door)
    fireEvent.click(await screen.findByRole('radio', { name: /^pass/i }))
    await waitFor(() => expect(screen.getByText(/^saved/i).textContent).not.toBe(before))
    expect(screen.queryByText(/^1\//)).toBeNull()
    handOver()
    expect(await screen.findByText(/^1\//)).toBeTruthy()
  })

  it('is asked for once when the news of it came before the answer', async () => {
    const door = fakeDoor([])
    await mounted(door)
    const { ask } = door
    door.ask = (async (call, input) => {
      const answer = await ask(call, input)
      if (call === 'session.append') door.tell({ type: 'case.changed', caseId })
      return answer
    }) as FakeDoor['ask']
    fireEvent.click(screen.getByRole('button', { name: /^confirm procedure/i }))
    await waitFor(() => expect(isOpen(/^check/i)).toBe(true))
    expect(await screen.findByRole('radio', { name: /^pass/i })).toBeTruthy()
    expect(views(door)).toBe(2)
  })

  it('is asked for again when the case on its way is older than it', async () => {
    const door = fakeDoor([chosen])
    await mounted(door)
    const handOver = holdViews(door)
    door.tell({ type: 'tab.changed', tabId: 7 })
    await waitFor(() => expect(views(door)).toBe(2))
    fireEvent.click(await screen.findByRole('radio', { name: /^pass/i }))
    await waitFor(() => expect(door.events).toHaveLength(2))
    handOver()
    expect(await screen.findByText(/^1\//)).toBeTruthy()
    expect(views(door)).toBe(3)
  })
})
