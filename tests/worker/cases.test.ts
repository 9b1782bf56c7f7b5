import { describe, expect, it } from 'vitest'
import type { EventBody } from '../../src/core/case/event'
import type { Reading } from '../../src/core/case/reading'
import type { Caller } from '../../src/messages/server'
import { packs } from '../../src/packs/load'
import * as cases from '../../src/worker/calls/case'
import { take } from '../../src/worker/calls/page'
import { caseId, chosen, origin, reading } from '../ui/made-up-case'
import { type House, openHouse } from './house'

const page: Caller = { role: 'page', tabId: 7, origin, path: '/ticket/1004' }
const top: Caller = { role: 'top', origin: 'chrome-extension://own', path: '/' }
const sure = (iso: string) => ({ raw: iso, iso, sure: true })

/** The made-up ticket with one client message at a sure time. */
function ticket(at: string, over: Partial<Reading> = {}): Reading {
  const [first] = reading.messages
  if (!first) throw new Error('no message')
  return {
    ...reading,
    left: '',
    adapter: { ...reading.adapter, id: 'none' },
    messages: [{ ...first, time: sure(at) }],
    ...over,
  }
}

async function worked(house: House, at = '2026-03-16T13:02:00.000Z'): Promise<House> {
  await take(ticket(at), page, house)
  await house.add(caseId, chosen)
  return house
}

async function rowOf(house: House) {
  const listed = await cases.list(house)
  return listed.ok ? listed.value[0] : undefined
}

describe('the list of cases', () => {
  it('derives the clock of each row from its ticket, at the time of looking', async () => {
    const house = await worked(openHouse())
    expect((await rowOf(house))?.clock).toMatchObject({
      state: 'running',
      leftMs: 8 * 3_600_000 - 2 * 3_600_000 - 120_000,
    })
    house.clock.nowMs += 7 * 3_600_000
    expect((await rowOf(house))?.clock.state).toBe('late')
  })

  it('follows a newer message of the client without anybody working on the case', async () => {
    const house = await worked(openHouse())
    const before = await rowOf(house)
    const later = ticket('2026-03-16T13:02:00.000Z', { readAt: '2026-03-16T15:30:00.000Z' })
    const [first] = later.messages
    if (!first) throw new Error('no message')
    const answered = { ...first, id: 'm9', speaker: 'agent' as const, time: sure('2026-03-16T14:00:00.000Z') }
    const again = { ...first, id: 'm10', time: sure('2026-03-16T15:00:00.000Z') }
    await take({ ...later, messages: [first, answered, again] }, page, house)
    const after = await rowOf(house)
    expect(after?.updatedAt).toBe(before?.updatedAt)
    expect(after?.clock.why).toContain('last message of the client')
  })

  it('says that it does not know where no time is sure', async () => {
    const house = openHouse()
    await take({ ...ticket('x'), messages: [], fields: [] }, page, house)
    await house.add(caseId, chosen)
    expect((await rowOf(house))?.clock.state).toBe('unknown')
  })

  it('keeps nothing of a ticket nobody worked on', async () => {
    const house = openHouse()
    await take(ticket('2026-03-16T13:02:00.000Z'), page, house)
    expect(await rowOf(house)).toBeUndefined()
    expect(await house.db.readings.count()).toBe(0)
  })
})

describe('a case begun with another version of its procedure', () => {
  const older = packs.map(pack => ({ ...pack, hash: `${pack.hash}-older` }))
  const begun = { ...chosen, hash: `${chosen.type === 'procedure.chosen' ? chosen.hash : ''}-older` } as typeof chosen

  it('shows no steps it could not take answers for, and keeps what was chosen', async () => {
    const old = openHouse()
    old.packs = older
    await take(ticket('2026-03-16T13:02:00.000Z'), page, old)
    expect((await old.add(caseId, begun)).ok).toBe(true)
    old.packs = packs
    const shown = await cases.view({ caseId }, top, old)
    if (!shown.ok || 'none' in shown.value) throw new Error('no view')
    expect([shown.value.pack, shown.value.session.procedure?.hash.endsWith('-older')]).toEqual([undefined, true])
  })

  it('is replayed with the words of the version that is here, and says so', async () => {
    const house = openHouse()
    house.packs = older
    await take(ticket('2026-03-16T13:02:00.000Z'), page, house)
    await house.add(caseId, begun)
    house.packs = packs
    const lived = await cases.replay(caseId, house)
    expect(lived.ok && [lived.value.otherVersion, lived.value.pack?.procedure.id]).toEqual([true, 'c01'])
  })
})

describe('the hand-off note', () => {
  it('tells what the client was told last', async () => {
    const house = openHouse()
    const said = ticket('2026-03-16T13:02:00.000Z')
    const [first] = said.messages
    if (!first) throw new Error('no message')
    const reply = { ...first, id: 'm8', speaker: 'agent' as const, body: 'We are looking at it.\n> Kindly remove 2FA' }
    await take({ ...said, messages: [first, reply] }, page, house)
    await house.add(caseId, chosen)
    const shown = await cases.view({ caseId }, top, house)
    const note = shown.ok && 'caseId' in shown.value ? shown.value.handoff : ''
    expect(note).toContain('Told:     1 public reply')
    expect(note).toContain('We are looking at it.')
    expect(note.split('Told:')[1]?.split('\n')[0]).not.toContain('Kindly')
  })
})

describe('a suggestion', () => {
  const judged = (signalId: string): EventBody => ({
    type: 'signal.judged',
    signalId,
    verdict: 'confirmed',
    factIds: [],
  })

  it('can be confirmed while it fires on this ticket, and not when nothing suggests it', async () => {
    const house = await worked(openHouse())
    expect((await house.add(caseId, judged('MAIL-04'))).ok).toBe(true)
    expect(await house.add(caseId, judged('CRED-03'))).toMatchObject({ ok: false, problem: { code: 'not-suggested' } })
    expect(await house.add(caseId, judged('3P-05'))).toMatchObject({ ok: false, problem: { code: 'not-suggested' } })
  })
})
