// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { Settings } from '../../../src/messages/protocol'
import { App } from '../../../src/ui/options/App'
import type { SiteAccess } from '../../../src/ui/options/site-access'
import { refused, type TableDoor, tableDoor } from '../desk/table-door'
import { calendar, noDesk } from '../made-up-case'

afterEach(cleanup)

const fresh: Settings = {
  actor: { name: '', role: 'L1' },
  guided: false,
  singleKeys: true,
  zones: {},
  calendar,
  desk: noDesk,
  locked: [],
}

function worker(start: Partial<Settings> = {}): TableDoor {
  let now: Settings = { ...fresh, ...start }
  return tableDoor({
    'settings.load': () => ({ ok: true, value: now }),
    'list.all': () => ({ ok: true, value: { shipped: null, kept: [], damaged: [] } }),
    'settings.keep': ({ name, role, ...rest }) => {
      const actor = { name: name ?? now.actor.name, role: role ?? now.actor.role }
      now = { ...now, ...rest, actor }
      return { ok: true, value: now }
    },
  })
}

function sites(...start: string[]): SiteAccess & { kept: boolean } {
  let list = start
  return {
    kept: false,
    list: async () => list,
    async remove(pattern) {
      if (this.kept) return false
      list = list.filter(one => one !== pattern)
      return true
    },
    onChange: () => () => {},
  }
}

async function show(door = worker(), access = sites('https://desk.example/*')) {
  render(<App door={door} access={access} />)
  await screen.findByLabelText('Your name')
  return door
}

function keptOf(door: TableDoor) {
  return door.asked.filter(one => one.call === 'settings.keep').map(one => one.input)
}

describe('who the analyst is', () => {
  it('is a level 1 analyst until told otherwise', async () => {
    await show()
    const role = screen.getByRole('combobox', { name: 'Your role' })
    expect(role).toHaveProperty('value', 'L1')
    expect(within(role).getAllByRole('option')).toHaveLength(5)
  })

  it('keeps a name when the field is left, and says saved only after the worker did', async () => {
    const door = await show()
    const name = screen.getByLabelText('Your name')
    expect(screen.queryByText('Saved')).toBeNull()
    fireEvent.change(name, { target: { value: '  Mara Lindqvist ' } })
    expect((await screen.findAllByText('Saved')).length).toBeGreaterThan(0)
    expect(keptOf(door)).toEqual([{ name: 'Mara Lindqvist' }])
  })

  it('says not saved when the worker refused', async () => {
    const door = await show()
    door.answers['settings.keep'] = () => ({ ok: false, problem: refused })
    fireEvent.change(screen.getByRole('combobox', { name: 'Your role' }), { target: { value: 'L2' } })
    expect((await screen.findByRole('alert')).textContent).toContain('Not saved. The store did not answer.')
    expect(screen.queryByText('Saved')).toBeNull()
  })

  it('shows what the organisation set, and lets nobody change it', async () => {
    await show(worker({ locked: ['role', 'guided'], actor: { name: 'Mara', role: 'trainee' }, guided: true }))
    expect(screen.getByRole('combobox', { name: 'Your role' })).toHaveProperty('disabled', true)
    expect(screen.getByRole('checkbox', { name: 'Guided' })).toHaveProperty('disabled', true)
    expect(screen.getAllByText(/Set by your organisation/)).toHaveLength(2)
    expect(screen.getByLabelText('Your name')).toHaveProperty('disabled', false)
  })
})

describe('how the panel behaves', () => {
  it('switches guidance and single letters', async () => {
    const door = await show()
    fireEvent.click(screen.getByRole('checkbox', { name: 'Guided' }))
    fireEvent.click(screen.getByRole('checkbox', { name: 'Single-letter keys' }))
    await screen.findAllByText('Saved')
    expect(keptOf(door)).toEqual([{ guided: true }, { singleKeys: false }])
  })
})

describe('a change on its way', () => {
  const guided = () => screen.getByRole('checkbox', { name: 'Guided' })
  const keys = () => screen.getByRole('checkbox', { name: 'Single-letter keys' })

  /** A worker that answers when it is told to, in the order it was asked. */
  async function waiting() {
    const door = await show()
    const answers: (() => void)[] = []
    const { ask } = door
    door.ask = async (call, input) => {
      if (call === 'settings.keep') await new Promise<void>(resolve => answers.push(resolve))
      return ask(call, input)
    }
    return { door, answers }
  }

  it('is shown at once, and neither news nor an earlier answer takes it back', async () => {
    const { door, answers } = await waiting()
    fireEvent.click(guided())
    fireEvent.click(keys())
    expect([guided(), keys()].map(box => Object(box).checked)).toEqual([true, false])
    door.tell({ type: 'settings.changed' })
    answers[0]?.()
    await screen.findAllByText('Saved')
    expect([guided(), keys()].map(box => Object(box).checked)).toEqual([true, false])
    answers[1]?.()
    await waitFor(() => expect(keptOf(door)).toEqual([{ guided: true }, { singleKeys: false }]))
    expect([guided(), keys()].map(box => Object(box).checked)).toEqual([true, false])
  })

  it('falls back when the worker refuses it', async () => {
    const door = await show()
    door.answers['settings.keep'] = () => ({ ok: false, problem: refused })
    fireEvent.click(guided())
    await screen.findByRole('alert')
    expect(guided()).toHaveProperty('checked', false)
  })
})

describe('what the desk tells of itself', () => {
  const receivers = () => screen.getByRole('textbox', { name: 'Ids of your own receivers, one per line' })

  it('keeps a list when the field is left, beside the other two', async () => {
    const desk = { ...noDesk, protectedNames: ['harborline'] }
    const door = await show(worker({ desk }))
    expect(screen.getByText(/every verdict of a mail counts as unknown/)).toBeTruthy()
    fireEvent.change(receivers(), { target: { value: 'mx1.desk.example\n\nmx2.desk.example\n' } })
    await screen.findAllByText('Saved')
    expect(keptOf(door)).toEqual([{ desk: { ...desk, receivers: ['mx1.desk.example', 'mx2.desk.example'] } }])
    expect(receivers()).toHaveProperty('value', 'mx1.desk.example\nmx2.desk.example')
    expect(screen.queryByText(/every verdict of a mail counts as unknown/)).toBeNull()
  })

  it('keeps nothing of a list with a bad line, says which, and leaves it for correction', async () => {
    const door = await show()
    fireEvent.change(receivers(), { target: { value: 'mx1.desk.example\nhttps://mx2' } })
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Not saved.Line 2, “https://mx2”, is no id.')
    expect(receivers().getAttribute('aria-invalid')).toBe('true')
    expect(keptOf(door)).toEqual([])
    fireEvent.change(receivers(), { target: { value: 'mx1.desk.example' } })
    await screen.findAllByText('Saved')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('says that receivers must take forged headers off', async () => {
    await show()
    expect(screen.getByRole('region', { name: 'Your desk' }).textContent).toContain(
      'Your servers must take such headers with their own id off every mail that comes in',
    )
  })

  it('shows what the organisation set, and lets nobody change it', async () => {
    const desk = { receivers: ['mx.org.example'], protectedNames: ['Org'], allowedDomains: ['org.example'] }
    await show(worker({ desk, locked: ['desk'] }))
    const region = within(screen.getByRole('region', { name: 'Your desk' }))
    for (const field of region.getAllByRole('textbox')) expect(field).toHaveProperty('disabled', true)
    expect(region.getAllByText(/Set by your organisation/)).toHaveLength(3)
    expect(receivers()).toHaveProperty('value', 'mx.org.example')
  })
})

describe('sites', () => {
  it('keeps a time zone the browser knows, beside those of other sites', async () => {
    const door = await show(worker({ zones: { 'https://other.example': 'UTC' } }))
    fireEvent.change(screen.getByLabelText('Time zone of desk.example'), { target: { value: 'Europe/Berlin' } })
    await screen.findAllByText('Saved')
    expect(keptOf(door)).toEqual([
      { zones: { 'https://other.example': 'UTC', 'https://desk.example': 'Europe/Berlin' } },
    ])
  })

  it('leaves a zone open when the field is emptied, so that nobody is asked again', async () => {
    const door = await show(worker({ zones: { 'https://desk.example': 'Europe/Berlin' } }))
    fireEvent.change(screen.getByLabelText('Time zone of desk.example'), { target: { value: '' } })
    await screen.findAllByText('Saved')
    expect(keptOf(door)).toEqual([{ zones: { 'https://desk.example': '' } }])
  })

  it('keeps no zone that does not exist, and leaves what was typed for correction', async () => {
    const door = await show()
    const field = screen.getByLabelText('Time zone of desk.example')
    fireEvent.change(field, { target: { value: 'Mars/Base' } })
    expect((await screen.findByRole('alert')).textContent).toContain('knows no time zone “Mars/Base”')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(field).toHaveProperty('value', 'Mars/Base')
    expect(keptOf(door)).toEqual([])
  })

  it('takes access away and says so', async () => {
    await show()
    fireEvent.click(screen.getByRole('button', { name: 'Remove access to https://desk.example' }))
    expect(await screen.findByText('https://desk.example is not read any more.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Remove access/ })).toBeNull()
  })

  it('says when the browser keeps the access', async () => {
    const access = sites('http://127.0.0.1/*')
    access.kept = true
    await show(worker(), access)
    fireEvent.click(screen.getByRole('button', { name: 'Remove access to http://127.0.0.1' }))
    expect(await screen.findByText(/The browser kept this access/)).toBeTruthy()
  })

  it('offers no zone for a pattern that covers many sites', async () => {
    await show(worker(), sites('https://*.example.org/*'))
    expect(await screen.findByText(/Covers many sites/)).toBeTruthy()
    expect(screen.queryByLabelText(/Time zone of .*example/)).toBeNull()
  })

  it('says how to add the first one', async () => {
    await show(worker(), sites())
    expect(screen.getByText(/press the Gatehouse button/)).toBeTruthy()
  })
})

it('says plainly that what is kept is not encrypted', async () => {
  await show()
  expect(screen.getByRole('region', { name: 'How data is kept' }).textContent).toContain('not encrypted yet')
})
