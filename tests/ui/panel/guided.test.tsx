// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { App } from '../../../src/ui/panel/App'
import { type FakeDoor, fakeDoor } from '../fake-door'
import { chosen, viewOf } from '../made-up-case'

afterEach(cleanup)

const isShown = () => screen.getByText('How').closest('details')?.open

async function mounted(isEmbedded: boolean): Promise<FakeDoor> {
  const door = fakeDoor([chosen])
  render(<App door={door} isEmbedded={isEmbedded} />)
  await screen.findByRole('article')
  return door
}

describe('guided', () => {
  it('follows the options while the panel is open', async () => {
    const door = await mounted(true)
    expect(isShown()).toBe(false)
    door.answers.view = { settings: { ...viewOf([]).settings, guided: true } }
    door.tell({ type: 'settings.changed' })
    await waitFor(() => expect(isShown()).toBe(true))
  })

  it('is switched for good, in a page of its own and inside a helpdesk', async () => {
    for (const isEmbedded of [false, true]) {
      const door = await mounted(isEmbedded)
      fireEvent.click(screen.getByRole('button', { name: 'More' }))
      fireEvent.click(await screen.findByRole('menuitemcheckbox', { name: /^guided/i }))
      await waitFor(() => expect(isShown()).toBe(true))
      expect(door.asked.filter(one => one.call === 'settings.guide').map(one => one.input)).toEqual([{ guided: true }])
      cleanup()
    }
  })
})
