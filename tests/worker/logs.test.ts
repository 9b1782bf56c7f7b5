import { describe, expect, it } from 'vitest'
import * as log from '../../src/worker/calls/log'
import { take } from '../../src/worker/calls/page'
import { add } from '../../src/worker/calls/source'
import { caseId, origin, reading } from '../ui/made-up-case'
import { openHouse } from './house'

const page = { role: 'page', tabId: 7, origin, path: '/ticket/1004' } as const
const text = 'time,ip,event\n2026-03-11T22:04:00Z,203.0.113.9,login\n2026-03-12T22:04:00Z,203.0.113.9,login\n'

async function withLog() {
  const house = openHouse()
  house.zones[origin] = 'UTC'
  await take(reading, page, house)
  await add({ caseId, eventId: 'e1', kind: 'log', title: 'Login log', text, from: { by: 'paste' } }, house)
  const [record] = await house.db.sources.toArray()
  return { house, sourceId: record?.id ?? '' }
}

describe('the logs of a case', () => {
  it('are shown with the messages of the ticket on their timeline', async () => {
    const { house, sourceId } = await withLog()
    const answer = await log.view({ caseId }, house)
    expect(answer).toMatchObject({
      ok: true,
      value: { tables: [{ sourceId, events: 2 }], timeline: { marks: [{}, {}] } },
    })
    expect(answer.ok && answer.value?.timeline.messages).toHaveLength(3)
  })

  it('give rows of a log of this case and of no other', async () => {
    const { house, sourceId } = await withLog()
    const rows = await log.rows({ caseId, sourceId, from: 1, count: 5 }, house)
    expect(rows).toMatchObject({ ok: true, value: { total: 2, lines: [{ row: 3 }] } })
    expect(await log.rows({ caseId: `${origin}#9`, sourceId, from: 0, count: 5 }, house)).toEqual({
      ok: true,
      value: null,
    })
  })

  it('follow what the analyst says of a column', async () => {
    const { house, sourceId } = await withLog()
    await house.add(caseId, { type: 'source.settled', sourceId, settings: { roles: { 1: 'detail' } } })
    const answer = await log.view({ caseId }, house)
    expect(answer.ok && answer.value?.tables[0]?.columns[1]).toMatchObject({ role: 'detail', by: 'hand' })
  })

  it('are nothing while the text of one is damaged, and the offscreen room is not asked for ever', async () => {
    const { house, sourceId } = await withLog()
    await house.db.sources.delete(sourceId)
    const asked: string[] = []
    const heavy: typeof house.heavy = (call, input) => {
      asked.push(call)
      return call === 'log.findings' ? Promise.resolve({ missing: [sourceId] } as never) : house.heavy(call, input)
    }
    expect(await log.findings({ caseId }, { ...house, heavy })).toEqual({ ok: true, value: null })
    expect(asked).toEqual(['log.findings', 'log.findings'])
  })

  it('are said to be unread when the offscreen room is silent', async () => {
    const { house } = await withLog()
    const heavy: typeof house.heavy = () => Promise.reject(new Error('offscreen-silent'))
    expect(await log.view({ caseId }, { ...house, heavy })).toMatchObject({
      ok: false,
      problem: { code: 'logs-unread' },
    })
  })
})
