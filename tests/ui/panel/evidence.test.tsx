// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { App } from '../../../src/ui/panel/App'
import { fakeDoor } from '../fake-door'
import { chosen, viewOf } from '../made-up-case'

afterEach(cleanup)

const fact = viewOf([]).facts.find(({ at }) => at.in === 'field' && at.field === 'requesterEmail')

describe('a piece of evidence says where it comes from', () => {
  it('names the field in the words of the trade, and by whom it was taken', async () => {
    if (!fact) throw new Error('the made-up ticket has no requester address')
    const evidence = { id: 'k1', source: { type: 'fact' as const, fact } }
    const door = fakeDoor([chosen, { type: 'evidence.added', stepId: 'S04', evidence }])
    render(<App door={door} isEmbedded={true} />)
    fireEvent.click(await screen.findByRole('tab', { name: /^evidence/i }))
    expect(await screen.findByText(/fact from field “Requester address”/)).toBeTruthy()
    expect(screen.getByText('by Mara')).toBeTruthy()
  })
})
