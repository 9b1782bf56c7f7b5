// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { fine } from '../../../src/core/base/problem'
import type { EventBody } from '../../../src/core/case/event'
import { longestSource } from '../../../src/core/case/source-size'
import type { Input } from '../../../src/messages/protocol'
import { heavyTable } from '../../../src/offscreen/table'
import { App } from '../../../src/ui/panel/App'
import { type FakeDoor, fakeDoor } from '../fake-door'
import { chosen } from '../made-up-case'

afterEach(cleanup)

const log = [
  'time,event,result,ip,country,device',
  '2026-03-11T21:15:09Z,login,ok,80.67.169.12,FR,iPhone',
  '2026-03-11T22:02:51Z,login,fail_password,203.162.4.191,VN,Chrome on Windows (new)',
  '2026-03-11T22:04:02Z,login,ok,203.162.4.191,VN,Chrome on Windows (new)',
].join('\n')
const asks = 'time,event,ip\n03/04/2026 10:00,login,80.67.169.12\n05/04/2026 11:00,login,80.67.169.12'

function added(id: string, title = 'Login log'): EventBody {
  const head = { id, kind: 'log' as const, title, sha256: 'a'.repeat(64), chars: 9, from: { by: 'paste' as const } }
  return { type: 'source.added', source: { ...head, takenAt: '2026-03-16T15:00:00.000Z' } }
}

/** A door whose logs are read by the real room; what is given to the case becomes a source at once. */
async function withRoom(bodies: EventBody[], texts: Record<string, string> = {}): Promise<FakeDoor> {
  const door = fakeDoor(bodies)
  const plain = door.ask.bind(door)
  for (const [id, text] of Object.entries(texts)) await heavyTable['source.put']({ id, text })
  const sources = async () => {
    const view = await plain('case.view', {})
    const kept = view.ok && 'caseId' in view.value ? view.value.session.sources : []
    return kept.map(({ head, settings }) => ({ id: head.id, kind: head.kind, settings }))
  }
  door.ask = async (call, input) => {
    const refused = door.refuse[call]
    if (refused || !/^log\.|^source\.add/.test(call)) return plain(call, input)
    door.asked.push({ call, input })
    if (call === 'source.add') {
      const { eventId, text, title } = input as Input<'source.add'>
      await heavyTable['source.put']({ id: eventId, text })
      return plain('session.append', { caseId: 'c', eventId, body: added(eventId, title) }) as never
    }
    const asked = { sources: await sources(), lists: [], messages: [] }
    const rows = input as Input<'log.rows'>
    const [source = { id: 'none', kind: 'log' as const, settings: {} }] = asked.sources
    const answers = {
      'log.view': () => heavyTable['log.view'](asked),
      'log.findings': () => heavyTable['log.findings']({ ...asked, record: {} }),
      'log.rows': () => heavyTable['log.rows']({ source, wanted: rows }),
      'log.timeline': () => heavyTable['log.timeline']({ ...asked, part: input as Input<'log.timeline'> }),
    }
    return fine(await answers[call as keyof typeof answers]()) as never
  }
  return door
}

async function evidenceView(door: FakeDoor): Promise<void> {
  render(<App door={door} isEmbedded={true} />)
  fireEvent.click(await screen.findByRole('tab', { name: /^evidence/i }))
}

function rowsKept(door: FakeDoor) {
  return door.events.flatMap(({ body }) =>
    body.type === 'evidence.added' && body.evidence.source.type === 'rows'
      ? [{ ...body.evidence.source, stepId: body.stepId }]
      : [],
  )
}

describe('the log workbench', () => {
  it('tells places, the trip nobody can make, and the newest device first', async () => {
    await evidenceView(await withRoom([chosen, added('u1')], { u1: log }))
    expect(await screen.findByRole('img', { name: /FR: 1 row\. |VN: 2 rows, 1 failed/ })).toBeTruthy()
    expect(await screen.findByText(/faster than any flight/)).toBeTruthy()
    const devices = screen.getAllByRole('button', { name: /since 11 Mar 2026/ })
    expect(devices.map(one => one.textContent)).toEqual([
      expect.stringContaining('Chrome on Windows'),
      expect.stringContaining('iPhone'),
    ])
  })

  it('makes a focused row evidence of the open step with E, and does not clip from the page', async () => {
    const door = await withRoom([chosen, added('u2')], { u2: log })
    await evidenceView(door)
    const table = await screen.findByRole('table', { name: 'Rows of Login log' })
    const row = within(table).getByText('203.162.4.191 VN', { selector: 'tr:nth-child(3) bdi' })
    fireEvent.keyDown(row, { key: 'e' })
    await waitFor(() => expect(rowsKept(door)).toHaveLength(1))
    expect(rowsKept(door)[0]).toMatchObject({ rows: [4], sourceId: 'u2', stepId: 'S01' })
    expect(rowsKept(door)[0]?.text).toContain('row 4 · 2026-03-11T22:04:02Z')
    expect(door.asked.some(({ call }) => call === 'page.clip')).toBe(false)
  })

  it('makes a trip evidence with both its rows', async () => {
    const door = await withRoom([added('u3')], { u3: log })
    await evidenceView(door)
    fireEvent.click(await screen.findByRole('button', { name: /^Add trip FR to VN/ }))
    await waitFor(() => expect(rowsKept(door)).toMatchObject([{ rows: [2, 4], stepId: 'case' }]))
  })

  it('shows the rows a visit rests on, and all of them again', async () => {
    await evidenceView(await withRoom([added('u4')], { u4: log }))
    fireEvent.click(await screen.findByRole('button', { name: /^Show rows of visit/ }))
    expect(await screen.findByText('1–2 of 2')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Show all 3 rows' }))
    expect(await screen.findByText('1–3 of 3')).toBeTruthy()
  })

  it('zooms by keys and buttons and says which time is shown', async () => {
    await evidenceView(await withRoom([added('u5')], { u5: log }))
    const box = await screen.findByRole('figure', { name: /^Timeline/ })
    const label = () => screen.getByRole('img', { name: /UTC: / }).getAttribute('aria-label')
    const before = label()
    fireEvent.keyDown(box, { key: '+' })
    await waitFor(() => expect(label()).not.toBe(before))
    fireEvent.keyDown(box, { key: '0' })
    await waitFor(() => expect(label()).toBe(before))
    fireEvent.click(screen.getByRole('button', { name: 'As table' }))
    expect(within(screen.getByRole('table', { name: 'Timeline as table' })).getAllByRole('row')).toHaveLength(4)
  })
})

describe('what only a person can answer', () => {
  it('is asked once for all rows, and the answer stays in sight', async () => {
    const door = await withRoom([added('u6')], { u6: asks })
    await evidenceView(door)
    expect(await screen.findByText(/the day or the month/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Day first' }))
    expect(await screen.findByRole('button', { name: 'day first, change' })).toBeTruthy()
    await waitFor(() => expect(screen.queryByText(/the day or the month/)).toBeNull())
  })

  it('takes a zone the browser knows and refuses another with a sentence', async () => {
    const door = await withRoom([added('u7')], { u7: asks.replaceAll('/04/', '/14/') })
    await evidenceView(door)
    const field = await screen.findByRole('combobox', { name: 'Time zone of the log' })
    fireEvent.input(field, { target: { value: 'Mars/Olympus' } })
    fireEvent.click(screen.getByRole('button', { name: 'Use this zone' }))
    expect(await screen.findByText(/Not a zone this browser knows/)).toBeTruthy()
    fireEvent.input(field, { target: { value: 'Europe/Paris' } })
    fireEvent.click(screen.getByRole('button', { name: 'Use this zone' }))
    expect(await screen.findByRole('button', { name: 'Europe/Paris, change' })).toBeTruthy()
  })

  it('includes what a column holds', async () => {
    const door = await withRoom([added('u8')], { u8: log })
    await evidenceView(door)
    fireEvent.click(await screen.findByRole('button', { name: '6 columns' }))
    fireEvent.change(screen.getByRole('combobox', { name: 'Column 5, country' }), { target: { value: 'none' } })
    expect(await screen.findByText(/by you/)).toBeTruthy()
    expect(door.events.at(-1)?.body).toMatchObject({ type: 'source.settled', settings: { roles: { 4: 'none' } } })
  })
})

describe('giving a text to the case', () => {
  it('takes what is pasted for a log, or for a mail when it begins with headers', async () => {
    const door = await withRoom([])
    await evidenceView(door)
    const field = await screen.findByRole('textbox', { name: 'Paste a log or a mail' })
    fireEvent.input(field, { target: { value: 'Received: by a\nFrom: a@b.example\nSubject: x\nDate: now\n\nHello' } })
    fireEvent.click(screen.getByRole('button', { name: 'Add what is pasted' }))
    await waitFor(() =>
      expect(door.asked.find(({ call }) => call === 'source.add')?.input).toMatchObject({ kind: 'mail' }),
    )
  })

  it('leaves alone what is typed while the text before it is being stored', async () => {
    const door = await withRoom([])
    await evidenceView(door)
    const field = await screen.findByRole('textbox', { name: 'Paste a log or a mail' })
    fireEvent.input(field, { target: { value: log } })
    fireEvent.click(screen.getByRole('button', { name: 'Add what is pasted' }))
    fireEvent.input(field, { target: { value: asks } })
    await screen.findByText('Log 1, pasted added.')
    expect((field as HTMLTextAreaElement).value).toBe(asks)
  })

  it('says why a text was refused and keeps it where it is', async () => {
    const door = await withRoom([])
    door.refuse['source.add'] = { code: 'storage-full', says: 'The disk has no room left.', fix: 'Free some space.' }
    await evidenceView(door)
    const field = await screen.findByRole('textbox', { name: 'Paste a log or a mail' })
    fireEvent.input(field, { target: { value: log } })
    fireEvent.click(screen.getByRole('button', { name: 'Add what is pasted' }))
    expect(await screen.findByText('The disk has no room left. Free some space.')).toBeTruthy()
    expect((field as HTMLTextAreaElement).value).toBe(log)
  })

  it('refuses a text over the size with the count, sends it nowhere, and holds it until it is dropped', async () => {
    const door = await withRoom([])
    await evidenceView(door)
    const field = await screen.findByRole('textbox', { name: 'Paste a log or a mail' })
    const huge = 'x'.repeat(longestSource + 1)
    fireEvent.paste(field, { clipboardData: { files: [], getData: () => huge } })
    expect(await screen.findByText(/has 16,000,001 characters; 0 rows were read/)).toBeTruthy()
    expect(door.asked.some(({ call }) => call === 'source.add')).toBe(false)
    fireEvent.click(screen.getByRole('button', { name: 'Drop it' }))
    expect(screen.queryByRole('button', { name: 'Drop it' })).toBeNull()
  })

  it('says that nothing is selected in the page', async () => {
    await evidenceView(await withRoom([]))
    fireEvent.click(await screen.findByRole('button', { name: 'Take the selection in the page' }))
    expect(await screen.findByText(/Nothing is selected in the page/)).toBeTruthy()
  })
})
