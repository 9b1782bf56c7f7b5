import { describe, expect, it } from 'vitest'
import type { EventBody } from '../../src/core/case/event'
import { inUse } from '../../src/core/procedure/kept-pack'
import { writePackFile } from '../../src/core/procedure/pack-file'
import { joinedPack } from '../../src/core/procedure/pack-hash'
import type { Pack, Procedure } from '../../src/core/procedure/procedure'
import type { CaseView } from '../../src/messages/protocol'
import type { Caller } from '../../src/messages/server'
import { packs } from '../../src/packs/load'
import { loadDeviceEvents } from '../../src/store/device-log'
import { loadPackHeads } from '../../src/store/packs'
import * as cases from '../../src/worker/calls/case'
import { log } from '../../src/worker/calls/device'
import * as pack from '../../src/worker/calls/pack'
import { keepDraft, open } from '../../src/worker/calls/pack-draft'
import { take } from '../../src/worker/calls/page'
import { append } from '../../src/worker/calls/session'
import { startPacks } from '../../src/worker/packs'
import { caseId, origin, reading } from '../ui/made-up-case'
import { type House, openHouse } from './house'

const page: Caller = { role: 'page', tabId: 7, origin, path: '/ticket/1004' }
const top: Caller = { role: 'top', origin: 'chrome-extension://own', path: '/' }
const c05 = packs.find(one => one.procedure.id === 'c05') ?? packs[0]!
const ships = c05.procedure.version
const version = (number: string, over: Partial<Procedure> = {}): Pack =>
  joinedPack({ ...c05.procedure, version: number, ...over }, Object.values(c05.steps))
const asksMore = (number: string) =>
  version(number, {
    steps: c05.procedure.steps.map(use => (use.use === 'S03' ? { ...use, question: 'Who else wrote to us?' } : use)),
  })

/** A house on the store of another one, with what a release ships. */
async function house(of?: House, ships: Pack = c05): Promise<House> {
  const next = openHouse()
  if (of) Object.assign(next, { db: of.db, random: of.random, shown: of.shown, tabs: of.tabs })
  const shipped = packs.map(one => (one.procedure.id === 'c05' ? ships : one))
  Object.assign(next, { shipped, packs: [...shipped] })
  let count = 0
  next.add = async (id, body) => {
    count += 1
    return append({ caseId: id, eventId: `${next.random()}${count}`, body }, next)
  }
  next.packsReady = startPacks(next)
  await next.packsReady
  return next
}

const chosen = ({ procedure, hash }: Pack): EventBody => ({
  type: 'procedure.chosen',
  procedureId: procedure.id,
  version: procedure.version,
  hash,
  tier: 'R4',
  slaClass: procedure.slaClass,
  proposed: true,
})
const answer = (stepId: string): EventBody => ({ type: 'step.answered', stepId, result: 'pass', observed: [] })

async function viewOf(of: House): Promise<CaseView> {
  const seen = await cases.view({ caseId }, top, of)
  if (!seen.ok || 'none' in seen.value) throw new Error('no case')
  return seen.value
}

/** A case begun with the version that ships, two steps answered. */
async function begun(): Promise<House> {
  const first = await house()
  await take(reading, page, first)
  for (const body of [chosen(c05), answer('S01'), answer('S03')])
    expect(await first.add(caseId, body)).toMatchObject({ ok: true })
  return first
}

const rowOf = async (of: House) => {
  const list = await pack.all(of)
  if (!list.ok) throw new Error('no list')
  const { kept, used } = list.value
  return { ...list.value, head: kept.find(one => one.procedureId === 'c05' && used.includes(one.hash)) }
}
const imported = (of: House, which: Pack, confirmed?: 'unsigned' | 'altered') =>
  pack.importFile({ text: writePackFile(which), confirmed }, of)

describe('what ships', () => {
  it('is kept when it is first seen, once, and is in use with nothing to read', async () => {
    const first = await house()
    const again = await house(first)
    const { kept, damaged } = await loadPackHeads(again.db)
    expect([kept.length, damaged]).toEqual([packs.length, []])
    expect(inUse(kept).size).toBe(packs.length)
    const { procedures } = await viewOf(again)
    expect(procedures.filter(one => one.unread ?? one.unsigned)).toEqual([])
  })

  it('takes the place of the version that shipped before, which stays for its cases', async () => {
    const second = await house(await begun(), asksMore('9.1.0'))
    const view = await viewOf(second)
    expect(view.pack).toEqual(c05)
    expect(view.offer).toEqual({ version: '9.1.0', hash: asksMore('9.1.0').hash })
    expect(view.procedures.find(one => one.id === 'c05')).toMatchObject({ version: '9.1.0', unread: true })
    expect(await second.add(caseId, answer('S04'))).toMatchObject({ ok: true })
    expect((await viewOf(second)).session.answers).toHaveProperty('S04')
    expect((await rowOf(second)).open).toEqual([{ caseId, key: '1004', id: 'c05', hash: c05.hash, version: ships }])
  })

  it('goes back with a release that goes back', async () => {
    const second = await house(await begun(), asksMore('9.1.0'))
    const third = await house(second)
    expect((await rowOf(third)).head?.version).toBe(ships)
    expect((await viewOf(third)).offer).toBeUndefined()
  })

  it('never takes the place of what somebody imported, and is not lost when the store is damaged', async () => {
    const first = await house()
    expect(await imported(first, asksMore('9.0.5'), 'unsigned')).toMatchObject({ ok: true })
    const second = await house(first, version('9.1.0'))
    expect((await rowOf(second)).head?.version).toBe('9.0.5')
    await second.db.packBodies.put({ hash: asksMore('9.0.5').hash, sealed: { v: 0, data: '{' } })
    const third = await house(second, version('9.1.0'))
    expect(third.packs.find(one => one.procedure.id === 'c05')?.procedure.version).toBe('9.1.0')
  })

  it('is in use where nothing can be stored at all', async () => {
    const broken = openHouse()
    Object.assign(broken.db.packs, { toArray: () => Promise.reject(new Error('refused')) })
    await startPacks(broken)
    expect(broken.packs).toEqual(packs)
  })
})

describe('a new version', () => {
  it('says what it changed until this person read it; the ledger has who did', async () => {
    const second = await house(await begun(), asksMore('9.1.0'))
    const told = await pack.changes({ procedureId: 'c05' }, second)
    expect(told).toMatchObject({ ok: true, value: { from: ships, version: '9.1.0', changed: ['S03'] } })
    expect(told.ok && told.value?.changes[0]?.says).toContain('now asks: “Who else wrote to us?”')
    expect(await pack.acknowledge({ hash: asksMore('9.1.0').hash }, second)).toMatchObject({ ok: true })
    expect((await viewOf(second)).procedures.find(one => one.id === 'c05')?.unread).toBeUndefined()
    expect(await pack.changes({ procedureId: 'c05' }, second)).toEqual({ ok: true, value: null })
    const { events } = await loadDeviceEvents(second.db)
    expect(events.map(({ event }) => [event.body.type, event.actor.name])).toEqual([['pack.acknowledged', 'Mara']])
    expect(second.news).toContainEqual({ type: 'packs.changed' })
    const ines = await house(second, asksMore('9.1.0'))
    const settings = await ines.settings()
    ines.settings = async () => ({ ...settings, actor: { name: 'Ines', role: 'L2' } })
    expect((await viewOf(ines)).procedures.find(one => one.id === 'c05')?.unread).toBe(true)
  })

  it('is adopted by an open case with the changed steps asked again, and the others kept', async () => {
    const next = asksMore('9.1.0')
    const second = await house(await begun(), next)
    const told = await pack.changes({ procedureId: 'c05', caseId }, second)
    expect(told).toMatchObject({ ok: true, value: { changed: ['S03'] } })
    const adopt = (reopened: string[]): EventBody => ({
      type: 'procedure.adopted',
      procedureId: 'c05',
      version: '9.1.0',
      hash: next.hash,
      reopened,
    })
    expect(await second.add(caseId, adopt([]))).toMatchObject({ ok: false, problem: { code: 'reopen-differs' } })
    expect(await second.add(caseId, adopt(['S03']))).toMatchObject({ ok: true })
    const view = await viewOf(second)
    expect([view.pack?.hash, view.offer, Object.keys(view.session.answers)]).toEqual([next.hash, undefined, ['S01']])
    expect((await rowOf(second)).open).toMatchObject([{ version: '9.1.0' }])
    const replayed = await cases.replay(caseId, second)
    expect(replayed).toMatchObject({ ok: true, value: { otherVersion: false, ledger: { ok: true } } })
  })

  it('brings its higher tier and faster clock to the case, whoever asks', async () => {
    const next = version('9.1.0', { slaClass: 'S1' })
    const second = await house(await begun(), next)
    const body: EventBody = {
      type: 'procedure.adopted',
      procedureId: 'c05',
      version: '9.1.0',
      hash: next.hash,
      reopened: [],
    }
    expect(await second.add(caseId, body)).toMatchObject({ ok: true })
    expect((await viewOf(second)).session.procedure).toMatchObject({ slaClass: 'S1', tier: 'R4' })
  })

  it('can be declined: the case keeps its version and is not asked again', async () => {
    const next = asksMore('9.1.0')
    const second = await house(await begun(), next)
    const kept: EventBody = { type: 'procedure.kept', procedureId: 'c05', version: '9.1.0', hash: next.hash }
    expect(await second.add(caseId, kept)).toMatchObject({ ok: true })
    const view = await viewOf(second)
    expect([view.pack?.hash, view.offer, view.session.work.declined]).toEqual([c05.hash, undefined, [next.hash]])
  })
})

describe('a pack file', () => {
  it('is shown without anything being kept', async () => {
    const first = await house()
    const before = await loadPackHeads(first.db)
    expect(await pack.preview(writePackFile(asksMore('9.1.0')), first)).toMatchObject({
      ok: true,
      value: { ok: true, seal: 'unsigned', instead: ships },
    })
    expect(await pack.preview('{"schema":', first)).toMatchObject({ ok: true, value: { ok: false } })
    expect(await loadPackHeads(first.db)).toEqual(before)
  })

  it('that nobody signed needs to be named once more, and marks its cases for ever', async () => {
    const next = asksMore('9.1.0')
    const first = await house()
    for (const confirmed of [undefined, 'altered'] as const)
      expect(await imported(first, next, confirmed)).toMatchObject({ ok: false, problem: { code: 'pack-confirm' } })
    expect((await rowOf(first)).head?.version).toBe(ships)
    expect(await imported(first, next, 'unsigned')).toMatchObject({ ok: true })
    await take(reading, page, first)
    expect(await first.add(caseId, chosen(next))).toMatchObject({ ok: true })
    expect((await viewOf(first)).session.procedure).toMatchObject({ unsigned: true, version: '9.1.0' })
    expect((await viewOf(first)).handoff).toContain('UNSIGNED')
    await pack.useAgain({ hash: c05.hash }, first)
    await first.add(caseId, chosen(c05))
    expect((await viewOf(first)).session.procedure).toMatchObject({ unsigned: true, version: ships })
  })

  it('cannot be passed off as signed by whoever begins a case', async () => {
    const first = await house()
    await imported(first, asksMore('9.1.0'), 'unsigned')
    await take(reading, page, first)
    const { unsigned: _left, ...body } = { ...chosen(asksMore('9.1.0')), unsigned: undefined }
    await first.add(caseId, body as EventBody)
    expect((await viewOf(first)).session.procedure?.unsigned).toBe(true)
    const clean = await house()
    await take(reading, page, clean)
    await clean.add(caseId, { ...chosen(c05), unsigned: true } as EventBody)
    expect((await viewOf(clean)).session.procedure?.unsigned).toBeUndefined()
  })

  it('that was altered has to be named as altered, and stays so when it comes again', async () => {
    const first = await house()
    const text = writePackFile(asksMore('9.1.0')).replace(/"hash": "[0-9a-f]+"/, `"hash": "${'0'.repeat(64)}"`)
    expect(await pack.importFile({ text, confirmed: 'unsigned' }, first)).toMatchObject({ ok: false })
    expect(await pack.importFile({ text, confirmed: 'altered' }, first)).toMatchObject({ ok: true })
    expect((await rowOf(first)).head).toMatchObject({ seal: 'altered', from: 'imported' })
    await pack.useAgain({ hash: c05.hash }, first)
    expect(await imported(first, asksMore('9.1.0'), 'unsigned')).toMatchObject({ ok: false })
    expect(await imported(first, asksMore('9.1.0'), 'altered')).toMatchObject({ ok: true })
  })

  it('with a lower version is an event that says so, and can be taken back', async () => {
    const first = await house()
    await imported(first, asksMore('0.9.0'), 'unsigned')
    expect(await imported(first, asksMore('0.9.0'), 'unsigned')).toMatchObject({
      ok: false,
      problem: { code: 'pack-same' },
    })
    expect(await pack.useAgain({ hash: c05.hash }, first)).toMatchObject({ ok: true })
    const told = await log(first)
    expect(told).toMatchObject({ ok: true, value: { ledger: { ok: true, links: 2 } } })
    expect(told.ok && told.value.events.map(({ body }) => body)).toMatchObject([
      { type: 'pack.used', pack: { version: ships, seal: 'signed' }, lower: false },
      { type: 'pack.used', pack: { version: '0.9.0', seal: 'unsigned' }, instead: { hash: c05.hash }, lower: true },
    ])
    expect(await cases.list(first)).toEqual({ ok: true, value: [] })
  })

  it('that is refused leaves everything as it was', async () => {
    const first = await house()
    const before = await loadPackHeads(first.db)
    const low = writePackFile(version('2.0.0', { tier: 'R2' }))
    const answer = await pack.importFile({ text: low, confirmed: 'unsigned' }, first)
    expect(answer).toMatchObject({
      ok: false,
      problem: { code: 'pack-refused', says: expect.stringContaining('procedure.tier') },
    })
    expect(await pack.useAgain({ hash: 'f'.repeat(64) }, first)).toMatchObject({
      ok: false,
      problem: { code: 'no-pack' },
    })
    expect(await loadPackHeads(first.db)).toEqual(before)
  })
})

describe('a procedure being edited', () => {
  it('opens with everything it needs, and with the draft where there is one', async () => {
    const first = await house()
    const fresh = await open('c05', first)
    expect(fresh).toMatchObject({
      ok: true,
      value: { base: c05, floor: c05, draft: null, walks: { procedure: 'c05' } },
    })
    expect(fresh.ok && fresh.value.library.length).toBeGreaterThan(50)
    await keepDraft({ procedureId: 'c05', base: c05.hash, procedure: { title: '' }, rev: 0 }, first)
    await imported(first, asksMore('9.1.0'), 'unsigned')
    expect(await open('c05', first)).toMatchObject({
      ok: true,
      value: { base: c05, draft: { procedure: { title: '' } } },
    })
    expect((await rowOf(first)).drafts).toEqual(['c05'])
    expect(await open('c77', first)).toMatchObject({ ok: false, problem: { code: 'no-pack' } })
  })
})
