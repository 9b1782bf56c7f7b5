// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Reading } from '../../src/core/case/reading'
import type { Door, OrderTable } from '../../src/page/door'
import { startPage } from '../../src/page/main'
import { goTo, siteOf } from './page-fixture'
import { roots } from './popover'

type Told = { call: string; input: unknown }

function ticket(id: string, messages: string[], ready = true): string {
  const items = messages.map(
    (body, at) => `<article data-message-id="m${at}" data-kind="client"><div data-test="body">${body}</div></article>`,
  )
  return `<section data-test="ticket" data-ticket-id="${id}"><h1 data-test="subject">Case ${id}</h1><span data-field="requester-email">a@example.org</span><span data-field="status">open</span>
    <div data-test="messages" data-state="${ready ? 'ready' : 'loading'}">${items.join('')}</div></section>`
}

function show(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  document.body.replaceChildren(...[...parsed.body.children].map(child => document.importNode(child, true)))
  document.body.setAttribute('data-desk', 'harborline')
  document.body.setAttribute('data-place', 'tickets')
}

let end: AbortController
let told: Told[]
let orders: OrderTable
let alive: boolean

async function start(): Promise<void> {
  const answer = (call: string) => (call === 'page.hello' ? { adapters: [siteOf('demo')], width: 400, zone: '' } : null)
  const ask: Door['ask'] = async (call, input) => {
    told.push({ call, input })
    if (!alive) throw new Error('extension-gone')
    return JSON.parse(JSON.stringify(answer(call)))
  }
  const door: Door = { ask, alive: () => alive, onOrder: keep }
  function keep(table: OrderTable): void {
    orders = table
  }
  await startPage({
    door,
    panelUrl: 'about:blank',
    nowMs: () => Date.now(),
    at: () => '2026-03-16T14:00:00.000Z',
    pause: () => Promise.resolve(),
    signal: end.signal,
  })
}

const passes = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const calls = () => told.map(one => one.call).filter(call => call !== 'page.hello')
const readings = (): Reading[] =>
  told.flatMap(one => (one.call === 'page.reading' ? [Reflect.get(Object(one.input), 'reading')] : []))
const tab = () => roots.at(-1)?.querySelector<HTMLElement>('[aria-label="Open Gatehouse"]')

beforeEach(() => {
  vi.useFakeTimers()
  end = new AbortController()
  told = []
  alive = true
  goTo('https://desk.example.net/tickets/4')
  show(ticket('4', ['Hello']))
})

afterEach(() => {
  end.abort()
  vi.useRealTimers()
})

describe('a page with a ticket', () => {
  it('tells its reading and offers the edge tab', async () => {
    await start()
    await passes(300)
    expect(readings().at(-1)).toMatchObject({ ticketKey: '4', total: 1, health: { ok: true } })
    expect(tab()?.hidden).toBe(false)
  })

  it('tells the fields first when the messages come later', async () => {
    show(ticket('4', [], false))
    await start()
    expect(readings()[0]).toMatchObject({ ticketKey: '4', messages: [], left: 'collapsed' })
    show(ticket('4', ['Hello', 'Again']))
    await passes(400)
    expect(readings().at(-1)).toMatchObject({ total: 2, left: '' })
  })

  it('tells another ticket within half a second and never mixes the two', async () => {
    await start()
    await passes(300)
    goTo('https://desk.example.net/tickets/9')
    await passes(100)
    show(ticket('9', ['Other']))
    await passes(400)
    const last = readings().at(-1)
    expect(last).toMatchObject({ ticketKey: '9' })
    expect(last?.messages.map(message => message.body)).toEqual(['Other'])
    for (const reading of readings()) expect(reading.fields[0]?.values).toEqual([`Case ${reading.ticketKey}`])
  })

  it('says at once that the ticket is gone', async () => {
    await start()
    await passes(300)
    goTo('https://desk.example.net/tickets')
    await passes(300)
    expect(calls().at(-1)).toBe('page.left')
    expect(tab()?.hidden).toBe(true)
  })

  it('does not tell the same reading twice, unless it is asked to', async () => {
    await start()
    await passes(1_000)
    const before = readings().length
    document.body.setAttribute('title', 'x')
    document.body.append(document.createElement('p'))
    await passes(1_000)
    expect(readings().length).toBe(before)
    await orders['page.read']({})
    await passes(300)
    expect(readings().length).toBe(before + 1)
  })

  it('says that the adapter no longer fits only after three settled passes', async () => {
    show(ticket('4', ['Hello']).replace('data-field="status"', '').replace('data-field="requester-email"', ''))
    await start()
    await passes(2_000)
    const verdicts = readings().map(reading => reading.health.ok)
    expect(verdicts[0]).toBe(true)
    expect(verdicts.at(-1)).toBe(false)
  })

  it('reads the newest 400 of 2,000 messages and says what it left', async () => {
    show(
      ticket(
        '4',
        Array.from({ length: 2_000 }, (_, at) => `Message ${at}`),
      ),
    )
    await start()
    await passes(3_000)
    const last = readings().at(-1)
    expect(last).toMatchObject({ total: 2_000, left: 'count' })
    expect(last?.messages).toHaveLength(400)
    expect(last?.messages.at(-1)?.body).toBe('Message 1999')
  })

  it('cuts a message of more than a megabyte and says so', async () => {
    show(ticket('4', ['long '.repeat(300_000), 'new']))
    await start()
    await passes(3_000)
    expect(
      readings()
        .at(-1)
        ?.messages.map(message => message.truncated),
    ).toEqual([true, false])
  })
})

describe('a page without a ticket', () => {
  it('gets nothing from us', async () => {
    goTo('https://desk.example.net/reports')
    const before = document.documentElement.children.length
    await start()
    await passes(1_000)
    expect(calls()).toEqual([])
    expect(document.documentElement.children.length).toBe(before)
  })
})

describe('orders', () => {
  it('for another ticket than the one in view are refused', async () => {
    await start()
    await passes(300)
    expect(await orders['page.clip']({ ticketKey: '9' })).toBeNull()
    expect(await orders['page.mark']({ ticketKey: '9', messageId: 'm0', start: 0, end: 5, raw: 'Hello' })).toEqual({
      marked: false,
    })
    const before = location.href
    expect(await orders['page.go']({ ticketKey: '9', url: 'https://desk.example.net/note' })).toEqual({ going: false })
    expect(location.href).toBe(before)
  })

  it('clip the selection with its message and place', async () => {
    await start()
    await passes(300)
    const words = document.querySelector('[data-test="body"]')?.firstChild
    const range = document.createRange()
    if (words) range.setStart(words, 0)
    if (words) range.setEnd(words, 4)
    document.getSelection()?.removeAllRanges()
    document.getSelection()?.addRange(range)
    expect(await orders['page.clip']({ ticketKey: '4' })).toMatchObject({
      text: 'Hell',
      messageId: 'm0',
      start: 0,
      end: 4,
    })
  })

  it('give the selection of any page with its neighbours, and find it again until the page changes', async () => {
    show('<main><dl><dt>Account</dt><dd>HL-2047713</dd><dt>Phone</dt><dd>none</dd></dl></main>')
    await start()
    const words = document.querySelector('dd')?.firstChild
    if (words) document.getSelection()?.selectAllChildren(words.parentNode ?? document)
    const passage = await orders['page.selection']({})
    expect(passage).toMatchObject({ text: 'HL-2047713', url: 'https://desk.example.net/tickets/4' })
    expect([passage?.before, passage?.after]).toEqual([expect.stringMatching(/Account$/), 'Phonenone'])
    const { text = '', before = '', after = '' } = passage ?? {}
    expect(await orders['page.find']({ text, before, after })).toEqual({ found: true })
    if (words) words.nodeValue = 'HL-2047714'
    expect(await orders['page.find']({ text, before, after })).toEqual({ found: false })
    document.getSelection()?.removeAllRanges()
    expect(await orders['page.selection']({})).toBeNull()
  })

  it('open the panel, keep its width told, and close it again', async () => {
    await start()
    await passes(300)
    expect(await orders['overlay.toggle']({})).toEqual({ open: true })
    expect(told.at(-1)).toEqual({ call: 'page.overlay', input: { open: true, width: 400 } })
    expect(document.adoptedStyleSheets).toHaveLength(1)
    const grip = roots.at(-1)?.querySelector<HTMLElement>('[role="separator"]')
    grip?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }))
    expect(told.at(-1)).toEqual({ call: 'page.overlay', input: { open: true, width: 416 } })
    await orders['overlay.hide']({})
    expect(document.adoptedStyleSheets).toHaveLength(0)
    expect(tab()?.hidden).toBe(false)
  })
})

describe('what stands above the panel', () => {
  it('is told when asked, and nothing before there is a panel', async () => {
    goTo('https://desk.example.net/tickets')
    await start()
    expect(await orders['overlay.layer']({})).toBeNull()
    await orders['overlay.toggle']({})
    const host = roots.at(-1)?.host ?? null
    document.elementFromPoint = () => host
    await passes(700)
    expect(await orders['overlay.layer']({})).toMatchObject({ hit: true, ratio: devicePixelRatio, stillMs: 700 })
    document.elementFromPoint = () => document.body
    expect(await orders['overlay.layer']({})).toMatchObject({ hit: false })
  })
})

describe('the shortcut', () => {
  it('closes the panel while the focus is in it, and not from another window such as the toolbar popup', async () => {
    let isHere = false
    document.hasFocus = () => isHere
    await start()
    await passes(300)
    expect(await orders['overlay.toggle']({})).toEqual({ open: true })
    expect(await orders['overlay.toggle']({})).toEqual({ open: true })
    isHere = true
    expect(await orders['overlay.toggle']({})).toEqual({ open: false })
  })
})

describe('an updated extension under an open page', () => {
  it('says so in the edge tab and offers to reload', async () => {
    await start()
    await passes(300)
    alive = false
    await passes(2_100)
    expect(tab()).toBeNull()
    expect(roots.at(-1)?.querySelector('button')?.textContent).toBe('Gatehouse was updated: reload this page')
  })
})

describe('the host', () => {
  const host = () => roots.at(-1)?.host

  it('comes back when the page removes it, five times in five seconds and not more', async () => {
    await start()
    await passes(300)
    for (let time = 0; time < 5; time++) {
      host()?.remove()
      await passes(50)
      expect(host()?.isConnected).toBe(true)
    }
    await orders['overlay.toggle']({})
    host()?.remove()
    await passes(2_000)
    expect(host()?.isConnected).toBe(false)
    expect(calls().slice(-2)).toEqual(['page.overlay', 'overlay.lost'])
    expect(document.adoptedStyleSheets).toHaveLength(0)
    expect(await orders['overlay.toggle']({})).toEqual({ open: false })
    expect(calls().filter(call => call === 'overlay.lost')).toHaveLength(1)
  })

  it('starts to count again after five calm seconds', async () => {
    await start()
    for (let time = 0; time < 12; time++) {
      await passes(5_100)
      host()?.remove()
      await passes(50)
      expect(host()?.isConnected).toBe(true)
    }
  })

  it('shows the root again that the page took out of the picture, and leaves no trace of it', async () => {
    const page = document.documentElement
    document.head.append(Object.assign(document.createElement('style'), { textContent: 'html{display:none}' }))
    await start()
    await passes(300)
    expect(page.style.getPropertyValue('display')).toBe('block')
    expect(page.style.getPropertyPriority('display')).toBe('important')
    end.abort()
    expect(page.style.cssText).toBe('')
    document.head.replaceChildren()
  })

  it('takes off attributes that the page puts on', async () => {
    await start()
    await passes(300)
    host()?.setAttribute('hidden', '')
    host()?.setAttribute('style', 'opacity:0')
    await passes(50)
    expect(host()?.getAttributeNames()).toEqual(['popover'])
  })

  it('lets no key out', async () => {
    await start()
    await passes(300)
    const heard = vi.fn()
    document.addEventListener('keydown', heard)
    tab()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true, composed: true }))
    expect(heard).not.toHaveBeenCalled()
    document.removeEventListener('keydown', heard)
  })

  it('is gone when the script ends', async () => {
    await start()
    await passes(300)
    end.abort()
    expect(host()?.isConnected).toBe(false)
  })
})
