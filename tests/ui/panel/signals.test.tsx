// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import type { Finding } from '../../../src/messages/protocol'
import { App } from '../../../src/ui/panel/App'
import { fakeDoor } from '../fake-door'

afterEach(cleanup)

const finding = (signalId: string, state: Finding['state'], needs = ''): Finding => ({
  signalId,
  title: `Title of ${signalId}`,
  why: 'It matters.',
  state,
  needs,
  factIds: [],
  pureFact: false,
})

it('lists what fires, folds what cannot be told by what would tell, and only counts the quiet', async () => {
  const door = fakeDoor([])
  const findings = [
    finding('BEH-01', 'fires'),
    finding('NET-01', 'unknown', 'a login log'),
    finding('NET-02', 'unknown', 'a login log'),
    finding('MAIL-01', 'unknown', 'headers of the mail'),
    finding('3P-05', 'quiet'),
  ]
  door.answers.view = { findings }
  render(<App door={door} isEmbedded={true} />)
  await screen.findByText('1 fire · 3 unknown · 1 quiet')
  const folded = screen.getByText('3 cannot be told yet').closest('details')
  if (!folded) throw new Error('not folded')
  expect(folded.open).toBe(false)
  expect(within(folded).getByText('Needs a login log').closest('li')?.textContent).toContain(
    'Title of NET-01 · Title of NET-02',
  )
  expect(within(folded).queryByText('Title of BEH-01')).toBeNull()
  expect(screen.queryByText('Title of 3P-05')).toBeNull()
})
