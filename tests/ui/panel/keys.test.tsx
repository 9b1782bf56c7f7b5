// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { App } from '../../../src/ui/panel/App'
import { fakeDoor } from '../fake-door'
import { chosen } from '../made-up-case'

afterEach(cleanup)

describe('whoever works by keyboard stands where the work is', () => {
  it('confirming the procedure leads to the first question', async () => {
    render(<App door={fakeDoor()} isEmbedded={true} />)
    fireEvent.click(await screen.findByRole('button', { name: /^confirm procedure/i }))
    const question = await screen.findByRole('heading', { level: 3, name: /what is being asked/i })
    await waitFor(() => expect(document.activeElement).toBe(question))
  })

  it('two keys in a row act on two steps, however fast they come', async () => {
    const door = fakeDoor([chosen])
    render(<App door={door} isEmbedded={true} />)
    await screen.findByRole('article')
    fireEvent.keyDown(document.body, { key: 'j' })
    await screen.findByRole('heading', { level: 3, name: /money leaving/i })
    fireEvent.keyDown(document.body, { key: '2' })
    await waitFor(() => expect(door.events).toHaveLength(2))
    expect(door.events[1]?.body).toMatchObject({ type: 'step.answered', stepId: 'S02', result: 'concern' })
  })

  it('the menu takes the focus with the same press that opens it', async () => {
    render(<App door={fakeDoor()} isEmbedded={true} />)
    fireEvent.click(await screen.findByRole('button', { name: 'More' }))
    expect(document.activeElement).toBe(await screen.findByRole('menuitemcheckbox'))
  })
})
