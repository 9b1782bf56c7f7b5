// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { fine } from '../../../src/core/base/problem'
import type { DeviceEvent } from '../../../src/core/ledger/device-event'
import type { KeptList } from '../../../src/core/records/kept-list'
import type { DeviceLog, Lists } from '../../../src/messages/protocol'
import { ListOptions } from '../../../src/ui/options/ListOptions'
import { useLists } from '../../../src/ui/options/use-lists'
import { type TableDoor, tableDoor } from '../desk/table-door'

afterEach(cleanup)

const now = '2026-11-24T09:00:00.000Z'
const table = {
  about: { name: 'geo-whois', date: '2026-06-17', source: 'NRO' },
  entries: 412_345,
  bytes: 1_234_567,
}
const exits: KeptList = {
  id: 'l1',
  name: 'Tor exits',
  as: 'tor',
  source: 'our own export',
  date: '2026-11-20',
  entries: 1_204,
  bytes: 18_060,
  sha256: 'a'.repeat(64),
  takenAt: now,
}
const stale: KeptList = { ...exits, id: 'l2', name: 'Sanctions', as: 'sanctioned', date: '2026-11-16' }
const wrongRow = { code: 'list-broken', says: 'Row 7 is "hello".', fix: 'Mend the row.' }

const noLog: DeviceLog = { events: [], ledger: { ok: true, links: 0 } }
const told: DeviceEvent = {
  id: 'e1',
  caseId: 'device',
  device: 'd1',
  seq: 0,
  clock: '1',
  at: '2026-11-24T08:30:00.000Z',
  actor: { name: 'Mara', role: 'L1' },
  body: { type: 'list.imported', list: exits, instead: [] },
}

function Section({ door }: { door: TableDoor }) {
  return <ListOptions {...useLists(door)} now={now} />
}

async function show(start: Partial<Lists> = {}, log: DeviceLog = noLog) {
  let lists: Lists = { shipped: table, kept: [], damaged: [], ...start }
  const door = tableDoor({
    'list.all': () => fine(lists),
    'device.log': () => fine(log),
    'list.preview': ({ name, date, source }) =>
      fine({ about: { name, date, source }, entries: 2, first: ['8.8.8.8', '9.9.9.0/24'], bytes: 18, sha256: 'b' }),
    'list.keep': ({ content: _content, ...said }) => {
      lists = { ...lists, kept: [{ ...exits, ...said, id: 'l9' }] }
      return fine(lists)
    },
    'list.remove': ({ listId }) => {
      lists = { ...lists, kept: lists.kept.filter(({ id }) => id !== listId) }
      return fine(lists)
    },
  })
  render(<Section door={door} />)
  await screen.findByText(/geo-whois|cannot be read/)
  return door
}

/** Chooses a file and says everything of it. */
function fill(text = '8.8.8.8\n9.9.9.0/24\n') {
  fireEvent.change(screen.getByLabelText('File'), { target: { files: [new File([text], 'exits.txt')] } })
  fireEvent.change(screen.getByLabelText('What it lists'), { target: { value: 'vpn' } })
  fireEvent.input(screen.getByLabelText('Source'), { target: { value: 'our own export' } })
  fireEvent.input(screen.getByLabelText('Day of the data'), { target: { value: '2026-11-20' } })
}
/** What was asked besides what the ledger tells. */
const changesAsked = (door: TableDoor) => door.asked.map(({ call }) => call).filter(call => call !== 'device.log')
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const rows = () => within(screen.getByRole('list', { name: 'Lists' })).getAllByRole('listitem')

describe('the lists at hand', () => {
  it('shows the table that ships with its day and its credit', async () => {
    await show()
    expect(rows()[0]?.textContent).toContain('data of 2026-06-17, 160 days old · 412,345 entries · 1.2 MB')
    expect(screen.getByText(/NRO statistics .*CC BY 4\.0/)).toBeTruthy()
    expect(screen.getByText(/No list imported yet/)).toBeTruthy()
  })

  it('shows an imported one with kind, day, entries, size and source', async () => {
    await show({ kept: [exits] })
    expect(rows()[1]?.textContent).toMatch(/Tor exits · data of 2026-11-20, 4 days old · 1,204 entries · 18 kB/)
    expect(rows()[1]?.textContent).toContain('From our own export')
  })

  it('marks lists of destinations that are older than a week, and no others', async () => {
    await show({ kept: [stale, { ...exits, date: '2026-01-01' }] })
    expect(screen.getAllByText(/older than 7 days/)).toHaveLength(1)
    expect(rows()[1]?.textContent).toContain('older than 7 days')
  })

  it('says so when the table that ships or an imported one is damaged', async () => {
    await show({ shipped: null, damaged: ['l7'] })
    expect(screen.getByText(/cannot be read\. Countries stay unknown/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Remove the damaged list' })).toBeTruthy()
  })

  it('removes one and says so', async () => {
    await show({ kept: [exits] })
    press('Remove Tor exits')
    expect(await screen.findByText('Tor exits is removed.')).toBeTruthy()
    expect(rows()).toHaveLength(1)
  })
})

describe('importing a list', () => {
  it('asks for everything that is missing, one thing at a time, and reads nothing before', async () => {
    const door = await show()
    press('Read the file')
    expect(screen.getByRole('alert').textContent).toBe('Choose a file first.')
    fireEvent.change(screen.getByLabelText('File'), { target: { files: [new File(['8.8.8.8'], 'exits.txt')] } })
    press('Read the file')
    expect(screen.getByRole('alert').textContent).toBe('Say where the list comes from.')
    fireEvent.input(screen.getByLabelText('Source'), { target: { value: 'us' } })
    press('Read the file')
    expect(screen.getByRole('alert').textContent).toBe('Say of which day the data are.')
    expect(changesAsked(door)).toEqual(['list.all'])
  })

  it('refuses a file that is too large before reading it', async () => {
    const door = await show()
    fill()
    const large = new File(['8'], 'large.mmdb')
    Object.defineProperty(large, 'size', { value: 32_000_001 })
    fireEvent.change(screen.getByLabelText('File'), { target: { files: [large] } })
    press('Read the file')
    expect(screen.getByRole('alert').textContent).toContain('32,000,001 bytes; at most 32,000,000')
    expect(changesAsked(door)).toHaveLength(1)
  })

  it('shows what was read, and keeps it after a second press', async () => {
    const door = await show()
    fill()
    press('Read the file')
    const read = await screen.findByRole('region', { name: '2 entries read, no problem found' })
    expect(within(read).getByText('9.9.9.0/24')).toBeTruthy()
    expect(changesAsked(door)).toEqual(['list.all', 'list.preview'])
    press('Keep this list')
    expect(await screen.findByText(/exits\.txt is kept/)).toBeTruthy()
    const content = Buffer.from('8.8.8.8\n9.9.9.0/24\n').toString('base64')
    const said = { name: 'exits.txt', as: 'vpn', source: 'our own export', date: '2026-11-20' }
    expect(door.asked.at(-1)).toEqual({ call: 'list.keep', input: { ...said, content } })
    expect(screen.getByLabelText('Source')).toHaveProperty('value', '')
  })

  it('leaves it without a trace', async () => {
    const door = await show()
    fill()
    press('Read the file')
    await screen.findByRole('region', { name: /2 entries read/ })
    press('Leave it')
    expect(screen.queryByRole('region', { name: /2 entries read/ })).toBeNull()
    expect(changesAsked(door)).toEqual(['list.all', 'list.preview'])
  })

  it('says which list gives way', async () => {
    await show({ kept: [{ ...exits, name: 'Exits.txt' }] })
    fill()
    press('Read the file')
    const read = await screen.findByRole('region', { name: /2 entries read/ })
    expect(read.textContent).toContain('Takes the place of Exits.txt of 2026-11-20 with 1,204 entries.')
  })

  it('says what is wrong with a file, and where', async () => {
    const door = await show()
    door.answers['list.preview'] = () => ({ ok: false, problem: wrongRow })
    fill()
    press('Read the file')
    expect((await screen.findByRole('alert')).textContent).toContain('Not imported. Row 7 is "hello".')
    expect(screen.queryByRole('button', { name: 'Keep this list' })).toBeNull()
  })

  it('forgets a preview when something else is said of the file', async () => {
    await show()
    fill()
    press('Read the file')
    await screen.findByRole('region', { name: /2 entries read/ })
    fireEvent.change(screen.getByLabelText('What it lists'), { target: { value: 'tor' } })
    expect(screen.queryByRole('button', { name: 'Keep this list' })).toBeNull()
  })
})

describe('what the ledger tells of lists', () => {
  const gone: DeviceEvent = {
    ...told,
    id: 'e2',
    at: '2026-11-24T08:45:00.000Z',
    body: { type: 'list.removed', listId: 'l7', list: { ...exits, id: 'l7', name: 'Old\u202E exits' } },
  }

  it('stands beside each list: who imported it, when, and its hash', async () => {
    await show({ kept: [exits, stale] }, { events: [told], ledger: { ok: true, links: 1 } })
    expect(await screen.findByText(/^Imported 24 Nov 2026 08:30 UTC by/)).toBeTruthy()
    const [, first, second] = rows()
    expect(first?.textContent).toContain(`by Mara, L1 · SHA-256 ${'a'.repeat(64)}`)
    expect(second?.textContent).toContain('No ledger entry')
  })

  it('keeps those that are gone, with the verdict of the chain, and names what is invisible', async () => {
    await show({ kept: [exits] }, { events: [gone, told], ledger: { ok: true, links: 2 } })
    const list = await screen.findByRole('list', { name: 'What happened to lists', hidden: true })
    const [first, second] = within(list).getAllByRole('listitem', { hidden: true })
    expect(first?.textContent).toMatch(/^Old202E exits removed/)
    expect(first?.textContent).toContain('1,204 entries')
    expect(second?.textContent).toContain('Tor exits imported')
    expect(screen.getByText('ledger intact, 2 links')).toBeTruthy()
  })

  it('says when somebody changed an entry', async () => {
    const ledger = { ok: false, links: 1, index: 0, why: 'the event of this entry was altered' }
    await show({ kept: [exits] }, { events: [told], ledger })
    expect((await screen.findByRole('alert', { hidden: true })).textContent).toContain('altered at entry 0')
  })
})
