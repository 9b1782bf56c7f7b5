import { describe, expect, it } from 'vitest'
import { sessionOf } from '../../src/core/case/session'
import { mostLists } from '../../src/core/records/list-kinds'
import type { Input } from '../../src/messages/protocol'
import * as cases from '../../src/worker/calls/case'
import * as device from '../../src/worker/calls/device'
import * as list from '../../src/worker/calls/list'
import * as logs from '../../src/worker/calls/log'
import { take } from '../../src/worker/calls/page'
import { add } from '../../src/worker/calls/source'
import { givenOf } from '../../src/worker/case-view'
import { openGatherer } from '../../src/worker/gathered'
import { listFileOf } from '../../src/worker/lists'
import { caseId, chosen, noDesk, origin, reading } from '../ui/made-up-case'
import { type House, openHouse as openPlainHouse } from './house'

/** The offscreen room outlives a house here, so lists get ids that no other house gave. */
const openHouse = (): House => Object.assign(openPlainHouse(), { random: () => crypto.randomUUID() })
const base64 = (text: string) => Buffer.from(text).toString('base64')
const paid = 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'
const scams: Input<'list.keep'> = {
  name: 'Scam addresses',
  as: 'scam',
  source: 'our own flags',
  date: '2026-03-15',
  content: base64(`address\n${paid}\n`),
}

/** The ticket as a panel gets it: lists travel to the offscreen room and back. */
async function gathered(house: House) {
  const gather = openGatherer({
    heavy: house.heavy,
    loadText: async () => null,
    loadList: id => listFileOf(house.db, id),
    onLate: () => undefined,
    language: async () => undefined,
    pause: () => new Promise(() => undefined),
  })
  const read = await gather(reading, await givenOf(sessionOf(caseId, []), { desk: noDesk }, house))
  if (read.state !== 'ready') throw new Error(read.state)
  return read.value
}

async function stateOf(house: House, signalId: string) {
  return (await gathered(house)).findings.find(one => one.signalId === signalId)
}

describe('a list that is imported', () => {
  it('shows what was read before anything is kept', async () => {
    const house = openHouse()
    const shown = await list.preview(scams, house)
    expect(shown).toMatchObject({ ok: true, value: { entries: 1, first: [paid], bytes: 8 + paid.length + 1 } })
    expect([await house.db.lists.count(), house.news]).toEqual([0, []])
  })

  it('is kept with what was said of it, and open panels hear of it', async () => {
    const house = openHouse()
    const kept = await list.keep(scams, house)
    expect(kept).toMatchObject({
      ok: true,
      value: {
        kept: [{ name: 'Scam addresses', as: 'scam', source: 'our own flags', date: '2026-03-15', entries: 1 }],
      },
    })
    expect(house.news).toEqual([{ type: 'lists.changed' }])
  })

  it('takes the place of one of the same name', async () => {
    const house = openHouse()
    await list.keep(scams, house)
    await list.keep({ ...scams, name: 'scam ADDRESSES', content: base64('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa') }, house)
    const all = await list.all(house)
    expect(all.ok && all.value.kept.map(({ name }) => name)).toEqual(['scam ADDRESSES'])
    expect(await house.db.listFiles.count()).toBe(1)
  })

  it('is refused with its row, and nothing is kept or lost', async () => {
    const house = openHouse()
    await list.keep(scams, house)
    const refused = await list.keep({ ...scams, content: base64(`${paid}\nnothing\n`) }, house)
    expect(refused).toMatchObject({ ok: false, problem: { says: expect.stringMatching(/^Row 2 is "nothing"/) } })
    const all = await list.all(house)
    expect(all.ok && all.value.kept).toHaveLength(1)
  })

  it.each(['2026-02-31', '2027-01-01', 'yesterday'])('is refused when its day cannot be: %s', async date => {
    const house = openHouse()
    expect(await list.keep({ ...scams, date }, house)).toMatchObject({ ok: false, problem: { code: 'list-day' } })
  })

  it('is refused when the file did not arrive whole', async () => {
    expect(await list.keep({ ...scams, content: 'not base64!' }, openHouse())).toMatchObject({
      ok: false,
      problem: { code: 'list-broken' },
    })
  })

  it('is one too many after twenty', async () => {
    const house = openHouse()
    for (let at = 0; at < mostLists; at++) await list.keep({ ...scams, name: `list ${at}` }, house)
    expect(await list.keep(scams, house)).toMatchObject({ ok: false, problem: { code: 'too-many-lists' } })
    expect(await list.keep({ ...scams, name: 'list 3' }, house)).toMatchObject({ ok: true })
  })
})

describe('what a list changes', () => {
  it('a flagged destination fires from the next look on, and no longer once the list is gone', async () => {
    const house = openHouse()
    expect((await stateOf(house, 'THR-04'))?.state).toBe('unknown')
    const kept = await list.keep(scams, house)
    expect(await stateOf(house, 'THR-04')).toMatchObject({
      state: 'fires',
      detail: expect.stringContaining('Scam addresses'),
    })
    await list.remove({ listId: (kept.ok && kept.value.kept[0]?.id) || '' }, house)
    expect((await stateOf(house, 'THR-04'))?.state).toBe('unknown')
  })

  it('a sanctioned destination fires as such', async () => {
    const house = openHouse()
    await list.keep({ ...scams, as: 'sanctioned' }, house)
    expect((await stateOf(house, 'THR-05'))?.state).toBe('fires')
  })

  it('a log of the case says whose network its rows came from', async () => {
    const house = openHouse()
    const page = { role: 'page', tabId: 7, origin, path: '/ticket/1004' } as const
    await take(reading, page, house)
    const text = 'time,ip,event\n2026-03-11T22:04:00Z,185.220.101.34,login\n2026-03-12T22:04:00Z,8.8.8.8,login\n'
    await add({ caseId, eventId: 'e1', kind: 'log', title: 'Login log', text, from: { by: 'paste' } }, house)
    const networks = async () => {
      const view = await logs.view({ caseId }, house)
      return view.ok ? view.value?.timeline.lanes.map(({ name }) => name) : view.problem.says
    }
    expect(await networks()).toEqual(['place unknown'])
    await list.keep({ ...scams, as: 'tor', content: base64('185.220.101.0/24') }, house)
    expect(await networks()).toEqual([expect.stringContaining('tor'), 'place unknown'])
  })

  it('one damaged list hides neither the case nor the other lists', async () => {
    const house = openHouse()
    await list.keep(scams, house)
    const kept = await list.keep({ ...scams, name: 'Sanctions', as: 'sanctioned' }, house)
    const damaged = kept.ok ? kept.value.kept.find(({ as }) => as === 'sanctioned') : undefined
    await house.db.listFiles.put({ id: damaged?.id ?? '', sealed: { v: 0, data: '"AAAA"' } })
    expect((await stateOf(house, 'THR-04'))?.state).toBe('fires')
    expect((await stateOf(house, 'THR-05'))?.state).toBe('unknown')
  })
})

it('says that no table ships where none can be read', async () => {
  expect(await list.all(openHouse())).toEqual({ ok: true, value: { shipped: null, kept: [], damaged: [] } })
})

describe('the device’s log', () => {
  const log = async (house: House) => {
    const answer = await device.log(house)
    if (!answer.ok) throw new Error(answer.problem.says)
    return answer.value
  }

  it('tells who imported and removed which list, when, with its hash and count', async () => {
    const house = openHouse()
    const kept = await list.keep(scams, house)
    const [first] = kept.ok ? kept.value.kept : []
    house.clock.nowMs += 60_000
    await list.keep({ ...scams, name: 'scam ADDRESSES' }, house)
    house.clock.nowMs += 60_000
    const all = await list.all(house)
    await list.remove({ listId: (all.ok && all.value.kept[0]?.id) || '' }, house)
    const { events, ledger } = await log(house)
    expect(events.map(({ body, actor, at }) => [body.type, actor.name, actor.role, at])).toEqual([
      ['list.removed', 'Mara', 'L1', '2026-03-16T15:06:00.000Z'],
      ['list.imported', 'Mara', 'L1', '2026-03-16T15:05:00.000Z'],
      ['list.imported', 'Mara', 'L1', '2026-03-16T15:04:00.000Z'],
    ])
    expect(events[1]?.body).toMatchObject({
      list: { name: 'scam ADDRESSES', entries: 1, sha256: first?.sha256 },
      instead: [{ id: first?.id, name: 'Scam addresses' }],
    })
    expect(ledger).toMatchObject({ ok: true, links: 3 })
  })

  it('stands in one chain with the cases, and neither breaks the other', async () => {
    const house = openHouse()
    const page = { role: 'page', tabId: 7, origin, path: '/ticket/1004' } as const
    await take(reading, page, house)
    await list.keep(scams, house)
    await house.add(caseId, chosen)
    await list.keep({ ...scams, name: 'More' }, house)
    const replayed = await cases.replay(caseId, house)
    expect(replayed).toMatchObject({ ok: true, value: { ledger: { ok: true, links: 2 } } })
    expect((await log(house)).ledger).toMatchObject({ ok: true, links: 2 })
    const listed = await cases.list(house)
    expect(listed.ok && listed.value.map(row => row.caseId)).toEqual([caseId])
  })

  it('says when an entry was changed afterwards', async () => {
    const house = openHouse()
    await list.keep(scams, house)
    const [record] = await house.db.events.toArray()
    const data = record?.sealed.data.replace('Mara', 'Zora') ?? ''
    await house.db.events.update(record?.id ?? '', { sealed: { v: 0, data } })
    expect((await log(house)).ledger).toMatchObject({ ok: false, why: 'the event of this entry was altered' })
  })

  it('tells nothing of a list that was refused, or was gone already', async () => {
    const house = openHouse()
    await list.keep({ ...scams, content: base64('nothing') }, house)
    await list.remove({ listId: 'gone' }, house)
    expect((await log(house)).events).toEqual([])
  })

  it('tells of a damaged list that was removed', async () => {
    const house = openHouse()
    await house.db.lists.put({ id: 'l2', sealed: { v: 0, data: '{' } })
    await list.remove({ listId: 'l2' }, house)
    expect((await log(house)).events).toMatchObject([{ body: { type: 'list.removed', listId: 'l2', list: null } }])
    expect(await house.db.lists.count()).toBe(0)
  })

  it('is closed to acts on cases: nothing can be appended to it', async () => {
    const house = openHouse()
    expect(await house.add('device', { type: 'note.written', about: 'case', text: 'hello' })).toMatchObject({
      ok: false,
      problem: { code: 'no-ticket' },
    })
  })
})
