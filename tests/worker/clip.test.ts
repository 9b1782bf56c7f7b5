import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/core/case/event'
import type { Order } from '../../src/messages/orders'
import * as cases from '../../src/worker/calls/case'
import { check, clipSelection } from '../../src/worker/calls/clip'
import { take } from '../../src/worker/calls/page'
import { read } from '../../src/worker/calls/record'
import { openLastCase } from '../../src/worker/last-case'
import { caseId, origin, reading } from '../ui/made-up-case'
import { type House, openHouse } from './house'

const page = { role: 'page', tabId: 7, origin, path: '/ticket/1004' } as const
const top = { role: 'top', origin: 'chrome-extension://own', path: '/' } as const
const url = 'https://office.example/accounts/HL-2047713'
const passage = { text: 'HL-2047713', url, takenAt: '2026-03-16T15:05:00.000Z', before: 'Account ', after: ' Name' }
const lie = '0'.repeat(64)

/** A house in which ticket 1004 stands in tab 7 and a back office answers in tab 9. */
async function opened(answers: Partial<Record<Order, unknown>>): Promise<House> {
  const house = openHouse()
  await take(reading, page, house)
  house.tabs.order = (async (_tab: number, name: Order) => answers[name] ?? null) as House['tabs']['order']
  house.tabs.at = async of => (of === url ? [9] : [])
  return house
}

async function kept(house: House): Promise<{ stepId: string; source: Evidence['source'] } | undefined> {
  const shown = await cases.view({ caseId }, top, house)
  const [piece] = shown.ok && 'caseId' in shown.value ? shown.value.session.evidence : []
  return piece && { stepId: piece.stepId, source: piece.item.source }
}

describe('a passage clipped on any granted page', () => {
  it('is kept for the case worked on last, with source, time, anchor and hash', async () => {
    const house = await opened({ 'page.selection': passage })
    await cases.view({ tabId: 7 }, top, house)
    expect((await clipSelection({ tabId: 9, windowId: 1 }, house)).ok).toBe(true)
    const piece = await kept(house)
    expect(piece).toMatchObject({ stepId: 'case', source: { type: 'passage', ...passage } })
    expect(piece?.source.type === 'passage' && piece.source.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(house.signs).toEqual(['✓ Gatehouse: kept for #1004.'])
    expect(house.news.at(-1)).toEqual({ type: 'case.changed', caseId })
  })

  it('says so on the button when no case is known, and keeps nothing', async () => {
    const house = await opened({ 'page.selection': passage })
    expect(await clipSelection({ tabId: 9, windowId: 1 }, house)).toMatchObject({ problem: { code: 'no-case' } })
    expect(house.signs[0]).toMatch(/^! Gatehouse: No case was worked on/)
    expect(await house.db.events.count()).toBe(0)
  })

  it('says so when nothing is selected', async () => {
    const house = await opened({})
    await cases.view({ tabId: 7 }, top, house)
    expect(await clipSelection({ tabId: 9, windowId: 1 }, house)).toMatchObject({
      problem: { code: 'nothing-selected' },
    })
    expect(house.signs[0]).toMatch(/^! Gatehouse: Nothing is selected/)
  })
})

describe('the hash of a passage', () => {
  it('is the worker’s own, whatever the caller says', async () => {
    const house = await opened({})

    const source = { type: 'passage' as const, ...passage, sha256: lie }
    await house.add(caseId, { type: 'evidence.added', stepId: 'case', evidence: { id: 'k1', source } })
    const piece = await kept(house)
    expect(piece?.source.type === 'passage' && piece.source.sha256).not.toBe(lie)
  })
})

describe('whether the page a passage was taken from still shows it', () => {
  const add = (house: House, more: object = {}) =>
    house.add(caseId, {
      type: 'evidence.added',
      stepId: 'case',
      evidence: { id: 'k1', source: { type: 'passage', ...passage, ...more } },
    })
  const checked = async (house: House) => (await check({ caseId, evidenceId: 'k1' }, house)) as { value?: unknown }

  it('is told where the page is open', async () => {
    for (const [found, state] of [
      [true, 'there'],
      [false, 'changed'],
    ] as const) {
      const house = await opened({ 'page.find': { found } })
      await add(house)
      expect((await checked(house)).value).toEqual({ state, why: '' })
    }
  })

  it('is unknown where it is not open, silent, or was kept without the words around it', async () => {
    const silent = await opened({})
    await add(silent)
    expect((await checked(silent)).value).toMatchObject({ state: 'unknown', why: expect.stringMatching(/answer/) })
    const closed = await opened({ 'page.find': { found: true } })
    await add(closed, { url: 'https://other.example/' })
    expect((await checked(closed)).value).toMatchObject({ state: 'unknown', why: expect.stringMatching(/not open/) })
    const bare = await opened({ 'page.find': { found: true } })
    await add(bare, { before: undefined, after: undefined })
    expect((await checked(bare)).value).toMatchObject({ state: 'unknown', why: expect.stringMatching(/without/) })
  })
})

describe('the case worked on last', () => {
  const api = (active: boolean) => {
    const kept: Record<string, string> = {}
    const session = { get: async () => kept, set: async (more: object) => void Object.assign(kept, more) }
    const get = async (tabId: number) => {
      if (tabId === 0) throw new Error('no tab')
      return { active, windowId: 3 }
    }
    return openLastCase({ tabs: { get }, storage: { session } })
  }

  it('is that of the tab in front, by window', async () => {
    const last = api(true)
    await last.note(7, caseId)
    expect([await last.of(3), await last.of(4)]).toEqual([caseId, undefined])
  })

  it('is not that of a tab behind, whose panel looks again by itself, nor of one that is gone', async () => {
    const last = api(false)
    await last.note(7, caseId)
    await api(true).note(0, caseId)
    expect(await last.of(3)).toBeUndefined()
  })
})

it('reads lines of a back office without noting them', async () => {
  const house = openHouse()
  const answer = await read({ text: 'Name: Anna', source: { by: 'paste' } }, house)
  const source = { by: 'paste', at: '2026-03-16T15:04:00.000Z' }
  expect(answer).toEqual({
    ok: true,
    value: [{ label: 'Name', text: 'Anna', part: 'name', patch: { name: { value: 'Anna', source } } }],
  })
  expect(await house.db.events.count()).toBe(0)
})
