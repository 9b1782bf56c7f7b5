// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CaseRow, Settings } from '../../../src/messages/protocol'
import { App } from '../../../src/ui/desk/App'
import { calendar, noDesk } from '../made-up-case'
import { caseId, replay, row } from './made-up-replay'
import { refused, type TableDoor, tableDoor } from './table-door'

const settings: Settings = {
  actor: { name: 'Ines', role: 'reviewer' },
  guided: false,
  singleKeys: true,
  zones: {},
  calendar,
  desk: noDesk,
  locked: [],
}

beforeEach(() => {
  location.hash = '#cases'
})
afterEach(cleanup)

function desk(rows: CaseRow[] = [row({})], over: Partial<Settings> = {}): TableDoor {
  return tableDoor({
    'case.list': () => ({ ok: true, value: rows }),
    'case.replay': () => ({ ok: true, value: replay() }),
    'settings.load': () => ({ ok: true, value: { ...settings, ...over } }),
    'surface.options': () => ({ ok: true, value: null }),
  })
}

describe('the rail', () => {
  it('has the views that exist and no others, and says who is at the desk', async () => {
    render(<App door={desk()} />)
    const rail = within(screen.getByRole('navigation', { name: 'Desk' }))
    expect(rail.getAllByRole('link').map(link => link.textContent)).toEqual(['CasesGC', 'ReviewGR', 'This deviceGD'])
    expect(await rail.findByText('Ines, reviewer')).toBeTruthy()
  })

  it('leads to the options', async () => {
    const door = desk()
    render(<App door={door} />)
    fireEvent.click(screen.getByRole('button', { name: 'Options' }))
    expect(door.asked.map(one => one.call)).toContain('surface.options')
  })
})

describe('moving about', () => {
  it('G then R goes to the case that was last looked at, G then C back', async () => {
    location.hash = `#review/${encodeURIComponent(caseId)}`
    render(<App door={desk()} />)
    await screen.findByRole('heading', { name: 'Review' })
    fireEvent.keyDown(document.body, { key: 'g' })
    fireEvent.keyDown(document.body, { key: 'c' })
    await screen.findByRole('heading', { name: 'Cases' })
    fireEvent.keyDown(document.body, { key: 'g' })
    fireEvent.keyDown(document.body, { key: 'r' })
    await screen.findByRole('heading', { name: 'Review' })
    expect(location.hash).toBe('#review/https%3A%2F%2Fdesk.example%231004')
  })

  it('a lone C does nothing, and letters switched off do nothing', async () => {
    location.hash = '#review'
    const door = desk([row({})], { singleKeys: false })
    render(<App door={door} />)
    await vi.waitFor(() => expect(screen.queryByText('G')).toBeNull())
    fireEvent.keyDown(document.body, { key: 'g' })
    fireEvent.keyDown(document.body, { key: 'c' })
    expect(location.hash).toBe('#review')
  })
})

describe('following the worker', () => {
  it('shows a case that was added in another window', async () => {
    const rows = [row({})]
    const door = desk(rows)
    render(<App door={door} />)
    await screen.findByRole('link', { name: '#1004' })
    rows.push(row({ key: '1013' }))
    await act(() => door.tell({ type: 'case.changed', caseId }))
    expect(await screen.findByRole('link', { name: '#1013' })).toBeTruthy()
  })

  it('says that the list could not be loaded', async () => {
    const door = desk()
    door.answers['case.list'] = () => ({ ok: false, problem: refused })
    render(<App door={door} />)
    expect((await screen.findByRole('alert')).textContent).toContain('The store did not answer.')
  })
})
