// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { CaseList, type CaseListProps } from '../../../src/ui/desk/CaseList'
import { row } from './made-up-replay'

afterEach(cleanup)

const rows = [
  row({
    key: '1013',
    requester: 'Support\u200D Desk',
    subject: 'Verify my ident\u200Bity <b>now</b>',
    updatedAt: '2026-03-16T16:00:00.000Z',
  }),
  row({ key: '1004', disposition: 'NOT_VERIFIED' }),
]

function show(over: Partial<CaseListProps> = {}) {
  const props: CaseListProps = {
    rows,
    problem: null,
    picked: '',
    lettersOn: true,
    preview: null,
    onRetry: vi.fn(),
    onPick: vi.fn(),
    onOpen: vi.fn(),
    ...over,
  }
  return { ...props, ...render(<CaseList {...props} />) }
}

function bodyRows() {
  return within(screen.getByRole('table')).getAllByRole('row').slice(1)
}

describe('the list of cases', () => {
  it('shows subjects as text and names invisible characters', () => {
    show()
    const first = bodyRows()[0]
    expect(first?.textContent).toContain('ident200Bity <b>now</b>')
    expect(first?.querySelector('b')).toBeNull()
  })

  it('says time left, progress and result in words', () => {
    show()
    expect(screen.getAllByRole('img', { name: '1 h 00 m: due 16:04 UTC' })).toHaveLength(2)
    expect(screen.getAllByRole('img', { name: '2 of 10 steps' })).toHaveLength(2)
    expect(bodyRows()[1]?.textContent).toContain('Not verified')
  })

  it('opens a case by the link of its ticket', () => {
    show()
    expect(screen.getByRole('link', { name: '#1004' }).getAttribute('href')).toBe(
      '#review/https%3A%2F%2Fdesk.example%231004',
    )
  })

  it('filters by chips that say whether they are pressed, and counts what is left', () => {
    show()
    fireEvent.click(screen.getByRole('button', { name: 'Decided' }))
    expect(screen.getByRole('button', { name: 'Decided' }).getAttribute('aria-pressed')).toBe('true')
    expect(bodyRows()).toHaveLength(1)
    expect(screen.getByRole('status').textContent).toBe('1 of 2 cases shown')
  })

  it('searches what it shows, and says what to do when nothing fits', () => {
    show()
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'nobody' } })
    expect(screen.queryByRole('table')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Show all cases' }))
    expect(bodyRows()).toHaveLength(2)
  })

  it('orders by a column and says which way', () => {
    show()
    fireEvent.click(screen.getByRole('button', { name: 'Ticket' }))
    expect(screen.getByRole('columnheader', { name: 'Ticket' }).getAttribute('aria-sort')).toBe('ascending')
    expect(bodyRows()[0]?.textContent).toContain('#1004')
  })
})

describe('keys', () => {
  it('J and K move the focus over the tickets, and a focused ticket is the picked one', () => {
    const { onPick } = show()
    fireEvent.keyDown(document.body, { key: 'j' })
    expect(document.activeElement?.textContent).toBe('#1013')
    expect(onPick).toHaveBeenLastCalledWith('https://desk.example#1013')
  })

  it('Enter opens the picked case', () => {
    const { onOpen } = show({ picked: 'https://desk.example#1004' })
    fireEvent.keyDown(document.body, { key: 'Enter' })
    expect(onOpen).toHaveBeenCalledWith('https://desk.example#1004')
  })

  it('letters typed into the search stay there', () => {
    const { onPick } = show()
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'j' })
    expect(onPick).not.toHaveBeenCalled()
  })

  it('letters do nothing once they are switched off', () => {
    const { onPick } = show({ lettersOn: false })
    fireEvent.keyDown(document.body, { key: 'j' })
    expect(onPick).not.toHaveBeenCalled()
  })

  it('the slash goes to the search', () => {
    show()
    fireEvent.keyDown(document.body, { key: '/' })
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
  })
})

describe('without cases', () => {
  it('says what to do next', () => {
    show({ rows: [] })
    expect(screen.getByRole('heading', { name: 'No case yet' })).toBeTruthy()
    expect(screen.getByRole('main').textContent).toContain('confirm the procedure')
  })

  it('claims no count and no emptiness while the worker has not answered', () => {
    show({ rows: null })
    expect(screen.getByRole('status').textContent).toBe('')
    expect(screen.queryByText('No case yet')).toBeNull()
    expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('true')
  })

  it('says what went wrong and tries again when asked to', () => {
    const { onRetry } = show({
      rows: null,
      problem: { code: 'x', says: 'The store did not answer.', fix: 'Try again.' },
    })
    expect(screen.getByRole('alert').textContent).toContain('The store did not answer.')
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(onRetry).toHaveBeenCalledOnce()
  })
})
