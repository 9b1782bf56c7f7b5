// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { fine } from '../../../src/core/base/problem'
import type { DeviceEvent } from '../../../src/core/ledger/device-event'
import type { DeviceLog } from '../../../src/messages/protocol'
import { Device } from '../../../src/ui/desk/Device'
import { tableDoor } from './table-door'

afterEach(cleanup)

const removed: DeviceEvent = {
  id: 'e1',
  caseId: 'device',
  device: 'd1',
  seq: 0,
  clock: '1',
  at: '2026-11-24T08:30:00.000Z',
  actor: { name: '', role: 'lead' },
  body: { type: 'list.removed', listId: 'l1', list: null },
}

it('tells what happened on this device, and whether its chain holds', async () => {
  let log: DeviceLog = { events: [], ledger: { ok: true, links: 0 } }
  const door = tableDoor({ 'device.log': () => fine(log) })
  render(<Device door={door} />)
  expect(await screen.findByText('Nothing happened here besides the cases')).toBeTruthy()
  log = { events: [removed], ledger: { ok: true, links: 1 } }
  door.tell({ type: 'lists.changed' })
  expect(await screen.findByText('A list that was damaged was removed.')).toBeTruthy()
  expect(screen.getByText(/24 Nov 2026 08:30 UTC by/).textContent).toContain('no name, lead')
  expect(screen.getByText('ledger intact, 1 link')).toBeTruthy()
})

it('says that it could not be asked, and asks again', async () => {
  const door = tableDoor({})
  render(<Device door={door} />)
  expect((await screen.findByRole('alert')).textContent).toContain('The store did not answer.')
  door.answers['device.log'] = () => fine({ events: [removed], ledger: { ok: true, links: 1 } })
  fireEvent.click(screen.getByRole('button', { name: /again/i }))
  expect(await screen.findByText('A list that was damaged was removed.')).toBeTruthy()
})
