// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { PackChanges } from '../../../src/messages/pack-calls'
import { packs } from '../../../src/packs/load'
import { App } from '../../../src/ui/panel/App'
import { type FakeDoor, fakeDoor } from '../fake-door'
import { caseId, chosen, viewOf } from '../made-up-case'

afterEach(cleanup)

const [first] = packs
const id = first?.procedure.id ?? ''
const [stepId = ''] = Object.keys(first?.steps ?? {})
const newer: PackChanges = {
  from: '1.0.0',
  version: '9.0.0',
  hash: 'newer',
  changes: [
    { kind: 'changed', says: 'Step 1 now asks: “Who\u200b writes?”', weight: 66 },
    { kind: 'removed', says: 'Gate “Quiet” was removed.', weight: 97 },
  ],
  changed: [stepId, 'S99'],
}
const rows = (over: object) => viewOf([]).procedures.map(row => (row.id === id ? { ...row, ...over } : row))

async function mounted(door: FakeDoor): Promise<FakeDoor> {
  door.answers.changes = newer
  render(<App door={door} isEmbedded={false} />)
  await screen.findByRole('heading', { level: 1 })
  return door
}

const said = (door: FakeDoor, call: string) => door.asked.filter(one => one.call === call).map(one => one.input)

describe('a version somebody has not read yet', () => {
  it('is told with what it changed, until they say that they read it', async () => {
    const door = fakeDoor([chosen])
    door.answers.view = { procedures: rows({ unread: true }) }
    await mounted(door)
    const banner = (await screen.findByText('Version 9.0.0 of this procedure is new')).closest('[role=status]')
    expect(banner?.textContent).toContain('What changed (2)')
    expect(banner?.textContent).toContain('Gate “Quiet” was removed.')
    expect(banner?.textContent).toContain('200B')
    fireEvent.click(screen.getByRole('button', { name: 'I have read this' }))
    await waitFor(() => expect(said(door, 'pack.acknowledge')).toEqual([{ hash: 'newer' }]))
    door.answers.view = { procedures: rows({}) }
    door.tell({ type: 'packs.changed' })
    await waitFor(() => expect(screen.queryByText('Version 9.0.0 of this procedure is new')).toBeNull())
  })

  it('is told of the one that is about to be chosen, and of no other', async () => {
    const door = fakeDoor()
    door.answers.view = { procedures: rows({ unread: true, unsigned: true }) }
    await mounted(door)
    const choice = await screen.findByRole('combobox', { name: 'Procedure, or choose another' })
    fireEvent.change(choice, { target: { value: id } })
    await screen.findByRole('button', { name: 'I have read this' })
    expect(screen.getByText(/Nobody signed this procedure/)).toBeTruthy()
    const other = packs[1]?.procedure.id
    fireEvent.change(choice, { target: { value: other } })
    await waitFor(() => expect(screen.queryByRole('button', { name: 'I have read this' })).toBeNull())
    expect(screen.queryByText(/Nobody signed this procedure/)).toBeNull()
  })
})

describe('another version for an open case', () => {
  const answered: typeof chosen = { type: 'step.answered', stepId, result: 'pass', observed: [] }

  async function offered(): Promise<FakeDoor> {
    const door = fakeDoor([chosen, answered])
    door.answers.view = {
      offer: { version: '9.0.0', hash: 'newer' },
      procedures: rows({ hash: 'newer', unread: true }),
    }
    await mounted(door)
    await screen.findByText(/Version 9.0.0 of this procedure is in use; this case has/)
    return door
  }

  it('names the steps that would be asked again, and goes over with exactly these', async () => {
    const door = await offered()
    const title = first?.steps[stepId]?.title ?? ''
    await screen.findByText(`Asked again: ${title}. Your other answers stay.`)
    expect(said(door, 'pack.changes')).toEqual([{ procedureId: id, caseId }])
    fireEvent.click(screen.getByRole('button', { name: 'Go over to version 9.0.0' }))
    await waitFor(() => expect(said(door, 'pack.acknowledge')).toEqual([{ hash: 'newer' }]))
    expect(door.events.at(-1)?.body).toEqual({
      type: 'procedure.adopted',
      procedureId: id,
      version: '9.0.0',
      hash: 'newer',
      reopened: [stepId],
    })
  })

  it('can be declined, which is said to the case', async () => {
    const door = await offered()
    fireEvent.click(screen.getByRole('button', { name: `Stay with ${first?.procedure.version}` }))
    await waitFor(() => expect(door.events.at(-1)?.body).toMatchObject({ type: 'procedure.kept', hash: 'newer' }))
    expect(said(door, 'pack.acknowledge')).toEqual([])
  })
})

describe('a case begun with a procedure nobody signed', () => {
  it('says so in its head, whatever view is open', async () => {
    const door = fakeDoor([{ ...chosen, unsigned: true } as typeof chosen])
    await mounted(door)
    expect(within(screen.getByRole('banner')).getByText('unsigned')).toBeTruthy()
  })
})
