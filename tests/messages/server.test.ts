import { describe, expect, it } from 'vitest'
import { fine } from '../../src/core/base/problem'
import { allowed, type Call, type CallerRole, inputs } from '../../src/messages/protocol'
import { answer, type Calls, callerOf } from '../../src/messages/server'

const house = {
  id: 'own',
  origin: 'chrome-extension://own',
  isGranted: (origin: string) => origin === 'https://desk.example',
}
const page = { id: 'own', url: 'https://desk.example/tickets/1', frameId: 0, tab: { id: 7 } }

/** A table in which every call answers with its own name. */
const echo = Object.fromEntries(Object.keys(inputs).map(call => [call, async () => fine(call)])) as unknown as Calls

const samples: Partial<Record<Call, unknown>> = {
  'case.view': {},
  'case.list': {},
  'settings.load': {},
  'page.left': {},
  'overlay.close': {},
  'overlay.layer': {},
  'page.hello': {},
  'page.overlay': { open: true, width: 380 },
  'overlay.lost': {},
  'list.all': {},
  'list.keep': { name: 'Tor exits', as: 'tor', source: 'export', date: '2026-11-20', content: 'OC44LjguOA==' },
  'list.preview': { name: 'Tor exits', as: 'tor', source: 'export', date: '2026-11-20', content: 'OC44LjguOA==' },
  'list.remove': { listId: 'l1' },
  'session.append': { caseId: 'a#1', eventId: 'e', body: { type: 'note.written', about: 'case', text: 'x' } },
  'log.view': { caseId: 'a#1' },
  'log.timeline': { caseId: 'a#1', fromMs: 0, toMs: 1 },
  'log.findings': { caseId: 'a#1' },
  'log.rows': { caseId: 'a#1', sourceId: 's', from: 0, count: 20, rows: [7] },
  'mail.view': { caseId: 'a#1', sourceId: 's' },
  'page.check': { caseId: 'a#1', evidenceId: 'k' },
  'record.read': { text: 'Name: A', source: { by: 'paste' } },
  'draft.keep': { caseId: 'a#1', field: 'f', text: 't', panel: 'p', rev: 0 },
}

describe('who calls', () => {
  it('takes the role from the browser, not from the message', () => {
    expect(callerOf({ id: 'own', url: 'chrome-extension://own/panel.html' }, house)?.role).toBe('top')
    expect(
      callerOf({ id: 'own', url: 'chrome-extension://own/panel.html', frameId: 0, tab: { id: 1 } }, house)?.role,
    ).toBe('top')
    expect(
      callerOf({ id: 'own', url: 'chrome-extension://own/panel.html', frameId: 3, tab: { id: 1 } }, house)?.role,
    ).toBe('embedded')
    expect(callerOf(page, house)).toMatchObject({ role: 'page', tabId: 7, origin: 'https://desk.example' })
  })

  it('knows no strangers: other extensions, sites without a grant, frames of a page', () => {
    expect(callerOf({ ...page, id: 'other' }, house)).toBeNull()
    expect(callerOf({ ...page, url: 'https://evil.example/' }, house)).toBeNull()
    expect(callerOf({ ...page, frameId: 2 }, house)).toBeNull()
    expect(callerOf({ id: 'own' }, house)).toBeNull()
  })
})

describe('what each role may ask', () => {
  const roles: CallerRole[] = ['top', 'embedded', 'page']
  const matrix = roles.flatMap(role => Object.entries(samples).map(([call, body]) => ({ role, call, body })))

  it.each(matrix)('$role asking $call', async ({ role, call, body }) => {
    const caller = { role, origin: 'https://desk.example', path: '/', tabId: 1 }
    const result = await answer({ v: 1, id: '1', type: call, body }, caller, echo)
    const may = allowed[role].some(name => name === call)
    expect(result).toEqual(may ? { ok: true, value: call } : null)
  })

  it('lets only the page itself say that its overlay was lost', async () => {
    const message = { v: 1, id: '1', type: 'overlay.lost', body: {} }
    const heard = await Promise.all(
      roles.map(role => answer(message, { role, origin: 'https://desk.example', path: '/', tabId: 1 }, echo)),
    )
    expect(heard).toEqual([null, null, { ok: true, value: 'overlay.lost' }])
  })

  it('lets only top-level pages see, import and remove lists', async () => {
    for (const type of ['list.all', 'list.preview', 'list.keep', 'list.remove'] as const) {
      const message = { v: 1, id: '1', type, body: samples[type] }
      const heard = await Promise.all(
        roles.map(role => answer(message, { role, origin: 'https://desk.example', path: '/', tabId: 1 }, echo)),
      )
      expect(heard).toEqual([{ ok: true, value: type }, null, null])
    }
  })

  it('never lets a page append to a session, read a case or change options', () => {
    const forbidden: Call[] = [
      'session.append',
      'case.view',
      'case.list',
      'case.replay',
      'settings.keep',
      'draft.keep',
      'page.insert',
    ]
    expect(allowed.page.filter(call => forbidden.includes(call))).toEqual([])
  })
})

describe('bad input', () => {
  const caller = { role: 'top' as const, origin: 'chrome-extension://own', path: '/' }

  it('is silent on what is no call of ours', async () => {
    for (const message of [
      null,
      'x',
      {},
      { v: 2, id: '1', type: 'case.list', body: {} },
      { v: 1, id: '1', type: '__proto__', body: {} },
    ]) {
      expect(await answer(message, caller, echo)).toBeNull()
    }
  })

  it('names the place of a mistake', async () => {
    const message = {
      v: 1,
      id: '1',
      type: 'draft.keep',
      body: { caseId: 'a#1', field: 'f', text: 5, panel: 'p', rev: 0 },
    }
    expect(await answer(message, caller, echo)).toMatchObject({
      ok: false,
      problem: { code: 'bad-input', says: expect.stringContaining('text') },
    })
  })

  it('refuses unknown keys', async () => {
    expect(await answer({ v: 1, id: '1', type: 'case.list', body: { extra: 1 } }, caller, echo)).toMatchObject({
      ok: false,
    })
  })

  it('says storage is full in words', async () => {
    const full = { ...echo, 'case.list': async () => Promise.reject(new DOMException('', 'QuotaExceededError')) }
    expect(await answer({ v: 1, id: '1', type: 'case.list', body: {} }, caller, full)).toMatchObject({
      problem: { code: 'storage-full' },
    })
  })
})
