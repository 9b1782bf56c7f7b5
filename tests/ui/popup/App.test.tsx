// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { SiteState } from '../../../src/messages/protocol'
import { App, type BrowserActs } from '../../../src/ui/popup/App'
import { refused, tableDoor } from '../desk/table-door'

afterEach(cleanup)

const page: SiteState = {
  origin: 'https://desk.example',
  granted: false,
  readable: true,
  ticket: false,
  adapter: '',
}

function show(site: Partial<SiteState>, { url = 'https://desk.example/tickets/1004', answer = true } = {}) {
  const state = { ...page, ...site }
  const door = tableDoor({
    'site.state': () => ({ ok: true, value: { ...state } }),
    'surface.panel': () => ({ ok: true, value: null }),
    'surface.desk': () => ({ ok: true, value: null }),
    'surface.options': () => ({ ok: true, value: null }),
  })
  const done: string[] = []
  const acts: BrowserActs = {
    async request(pattern) {
      done.push(`request ${pattern}`)
      state.granted = answer
      return answer
    },
    async openSide(tabId) {
      done.push(`side ${tabId}`)
    },
    close: () => done.push('close'),
  }
  render(<App door={door} tabId={7} url={url} acts={acts} />)
  return { door, done, acts, state }
}

function button(name: string | RegExp) {
  return screen.findByRole('button', { name })
}

async function press(name: string | RegExp): Promise<void> {
  const found = await button(name)
  await act(async () => found.click())
}

describe('a site that was not allowed yet', () => {
  it('asks the browser within the click itself, for this site only', async () => {
    const { done } = show({})
    const ask = await button('Read tickets on desk.example')
    ask.click()
    expect(done).toEqual(['request https://desk.example/*'])
  })

  it('names host and port, and asks without the port', async () => {
    const { done } = show({}, { url: 'http://127.0.0.1:8990/tickets/1' })
    fireEvent.click(await button('Read tickets on 127.0.0.1:8990'))
    expect(done).toEqual(['request http://127.0.0.1/*'])
  })

  it('says done and goes on when access was given', async () => {
    const { door, state } = show({})
    await press(/^Read tickets/)
    expect(await screen.findByText('Done. Tickets on this site are read from now on.')).toBeTruthy()
    state.ticket = true
    state.adapter = 'Demo helpdesk'
    await act(() => door.tell({ type: 'tab.changed', tabId: 7 }))
    expect(await button('Open the panel here')).toBeTruthy()
  })

  it('stays where it is when the person said no', async () => {
    show({}, { answer: false })
    await press(/^Read tickets/)
    expect(await screen.findByText('Nothing was allowed. This site is not read.')).toBeTruthy()
    expect(await button(/^Read tickets/)).toBeTruthy()
  })
})

describe('an allowed site', () => {
  it('opens the panel in the page through the worker, then gets out of the way', async () => {
    const { door, done } = show({ granted: true, ticket: true, adapter: 'Demo helpdesk' })
    await press('Open the panel here')
    expect(door.asked).toContainEqual({ call: 'surface.panel', input: { tabId: 7 } })
    expect(done).toEqual(['close'])
  })

  it('points to the side panel where the page keeps hiding the overlay', async () => {
    const { door, done } = show({ granted: true, ticket: true })
    door.answers['surface.panel'] = () => ({ ok: true, value: { open: false } })
    await press('Open the panel here')
    expect(screen.getByRole('status').textContent).toContain('Open it in the side panel')
    expect(done).toEqual([])
  })

  it('opens the side panel within the click itself', async () => {
    const { done } = show({ granted: true, ticket: true })
    const side = await button('Open in the side panel')
    side.click()
    expect(done).toEqual(['side 7'])
  })

  it('says so when the browser does not open it', async () => {
    const { acts } = show({ granted: true, ticket: true })
    acts.openSide = () => Promise.reject(new Error('no gesture'))
    await press('Open in the side panel')
    expect(await screen.findByText(/did not open its side panel/)).toBeTruthy()
  })

  it('says what to do where there is no ticket, and offers no panel over it', async () => {
    show({ granted: true })
    expect(await screen.findByText('No ticket on this page.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Open the panel here' })).toBeNull()
  })

  it('says what went wrong instead of closing in silence', async () => {
    const { door, done } = show({ granted: true, ticket: true })
    door.answers['surface.panel'] = () => ({ ok: false, problem: refused })
    await press('Open the panel here')
    expect((await screen.findByRole('alert')).textContent).toContain('The store did not answer.')
    expect(done).toEqual([])
  })
})

describe('pages no extension may read', () => {
  it.each(['chrome://settings', 'about:addons', 'https://chromewebstore.google.com/x', 'file:///x.html', ''])(
    'offers nothing on %s but desk and options',
    async url => {
      show({}, { url })
      expect(screen.getByText(/does not let extensions read this page/)).toBeTruthy()
      expect(screen.getAllByRole('button').map(one => one.textContent)).toEqual(['Desk', 'Options'])
    },
  )
})
