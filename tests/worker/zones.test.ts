import { beforeEach, describe, expect, it } from 'vitest'
import browser from 'webextension-polyfill'
import type { MessageReading, Reading } from '../../src/core/case/reading'
import type { CaseView } from '../../src/messages/protocol'
import type { Caller } from '../../src/messages/server'
import * as cases from '../../src/worker/calls/case'
import { take } from '../../src/worker/calls/page'
import { keep, sayZone } from '../../src/worker/calls/settings'
import { loadSettings } from '../../src/worker/settings'
import { caseId, chosen, origin, reading } from '../ui/made-up-case'
import { type House, openHouse } from './house'

const page: Caller = { role: 'page', tabId: 7, origin, path: '/ticket/1004' }
const embedded: Caller = { role: 'embedded', tabId: 7, origin: 'chrome-extension://own', path: '/' }
const top: Caller = { role: 'top', origin: 'chrome-extension://own', path: '/' }
const hour = 3_600_000

let house: House
beforeEach(() => {
  const kept: Record<string, unknown> = {}
  const local = {
    get: async (key: string) => ({ [key]: kept[key] }),
    set: async (change: object) => void Object.assign(kept, change),
  }
  Object.assign(browser, { storage: { local } })
  house = openHouse()
  house.settings = loadSettings
})

/** A ticket of a helpdesk that writes its times without a zone. */
function ticket(raw = 'Mon Mar 16 13:02:55 2026', over: Partial<Reading> = {}): Reading {
  const [first] = reading.messages
  const message = { ...first, id: 'm1', time: { raw, sure: false } } as MessageReading // as: the made-up ticket has messages
  return {
    ...reading,
    left: '',
    adapter: { id: 'rt', version: '1', name: 'RT' },
    fields: [],
    messages: [message],
    ...over,
  }
}

async function shown(caller: Caller = embedded): Promise<CaseView> {
  const answer = await cases.view({ tabId: 7 }, caller, house)
  if (!answer.ok || !('caseId' in answer.value)) throw new Error('no case')
  return answer.value
}

const say = (zone: string, caller: Caller = embedded, of = caseId) => sayZone({ caseId: of, zone }, caller, house)

describe('a helpdesk that shows no zone', () => {
  it('is asked about, and its clock is unsure until somebody answers', async () => {
    await take(ticket(), page, house)
    await house.add(caseId, chosen)
    expect(await shown()).toMatchObject({ zone: 'ask', clock: { state: 'unknown', isUnsure: true } })
    expect(await say('Europe/Berlin')).toEqual({ ok: true, value: null })
    const told = await shown()
    expect(told).toMatchObject({ zone: 'told', clock: { state: 'running' } })
    expect(told.clock.isUnsure).toBeUndefined()
    expect(told.reading?.messages[0]?.time).toEqual({
      raw: 'Mon Mar 16 13:02:55 2026',
      iso: '2026-03-16T12:02:55.000Z',
      sure: false,
    })
  })

  it('is asked about once: left open is an answer, for every ticket and every port of it', async () => {
    await take(ticket(), page, house)
    await say('')
    expect((await shown()).zone).toBe('open')
    const port = { ...page, origin: `${origin}:8443` }
    await take(ticket(undefined, { origin: port.origin, ticketKey: '2001' }), port, house)
    expect((await shown()).zone).toBe('open')
  })

  it('can be told otherwise in the options: tickets in tabs and stored cases follow', async () => {
    await take(ticket(), page, house)
    await house.add(caseId, chosen)
    await say('Europe/Berlin')
    const left = async () => {
      const listed = await cases.list(house)
      return listed.ok ? listed.value[0]?.clock.leftMs : undefined
    }
    const before = await left()
    await keep({ zones: { [origin]: 'UTC' } }, house)
    expect((await left()) ?? 0).toBe((before ?? 0) + hour)
    expect((await shown()).reading?.messages[0]?.time?.iso).toBe('2026-03-16T13:02:55.000Z')
    await keep({ zones: { [origin]: '' } }, house)
    expect(await shown()).toMatchObject({ zone: 'open', clock: { state: 'unknown' } })
    expect(await left()).toBeUndefined()
  })

  it('is not asked about where its times have a zone or cannot be read at all', async () => {
    await take(ticket('2026-03-16T13:02:55Z'), page, house)
    expect((await shown()).zone).toBe('told')
    await take(ticket('yesterday'), page, house)
    expect((await shown()).zone).toBe('told')
  })
})

describe('what is said of a zone', () => {
  it('is refused where no such zone is known', async () => {
    await take(ticket(), page, house)
    expect(await say('Mars/Olympus')).toMatchObject({ ok: false, problem: { code: 'no-zone' } })
    expect((await shown()).zone).toBe('ask')
  })

  it('is refused from a panel that stands in another site', async () => {
    await take(ticket(), page, house)
    const other = 'https://bank.example#1004'
    expect(await say('UTC', embedded, other)).toMatchObject({ ok: false, problem: { code: 'other-ticket' } })
    expect(await say('UTC', top, other)).toMatchObject({ ok: true })
    expect(await loadSettings()).toMatchObject({ zones: { 'https://bank.example': 'UTC' } })
  })

  it('touches no site whose name only begins alike', async () => {
    await take(ticket(), page, house)
    await house.add(caseId, chosen)
    await keep({ zones: { 'https://desk.exam': 'Asia/Tokyo' } }, house)
    expect((await shown()).zone).toBe('ask')
  })
})
