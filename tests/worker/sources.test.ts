import { describe, expect, it } from 'vitest'
import { longestSource } from '../../src/core/case/source-size'
import * as cases from '../../src/worker/calls/case'
import { take } from '../../src/worker/calls/page'
import { append } from '../../src/worker/calls/session'
import { add, load } from '../../src/worker/calls/source'
import { caseId, origin, reading } from '../ui/made-up-case'
import { openHouse } from './house'

const page = { role: 'page', tabId: 7, origin, path: '/ticket/1004' } as const
const top = { role: 'top', origin: 'chrome-extension://own', path: '/' } as const
const log = 'time,ip,event\n2026-03-11 22:04,203.0.113.9,login\n'

async function opened() {
  const house = openHouse()
  await take(reading, page, house)
  return house
}

const given = { caseId, eventId: 'e1', kind: 'log', title: 'Login log', text: log, from: { by: 'paste' } } as const

describe('a log given to a case', () => {
  it('is kept with its text, named by its hash, and found again', async () => {
    const house = await opened()
    expect((await add(given, house)).ok).toBe(true)
    const shown = await cases.view({ caseId }, top, house)
    const [source] = shown.ok && 'caseId' in shown.value ? shown.value.session.sources : []
    expect(source?.head).toMatchObject({ kind: 'log', title: 'Login log', chars: log.length })
    expect(source?.head.sha256).toMatch(/^[0-9a-f]{64}$/)
    const text = await load({ caseId, sourceId: source?.head.id ?? '' }, house)
    expect(text).toEqual({ ok: true, value: { text: log } })
  })

  it('is added once when the call is repeated', async () => {
    const house = await opened()
    await add(given, house)
    await add(given, house)
    expect(await house.db.sources.count()).toBe(1)
  })

  it('is refused with the length read when it is too long, and nothing is kept', async () => {
    const house = await opened()
    const answer = await add({ ...given, text: 'x'.repeat(longestSource + 1) }, house)
    expect(answer).toMatchObject({ ok: false, problem: { code: 'too-long' } })
    expect(!answer.ok && answer.problem.says).toContain('16,000,001')
    expect([await house.db.sources.count(), await house.db.events.count()]).toEqual([0, 0])
  })

  it('never comes without its text', async () => {
    const house = await opened()
    const source = {
      id: 's1',
      kind: 'log',
      title: 'x',
      sha256: 'a'.repeat(64),
      chars: 1,
      from: { by: 'paste' },
      takenAt: '2026-03-16T09:00:00.000Z',
    } as const
    const answer = await append({ caseId, eventId: 'e2', body: { type: 'source.added', source } }, house)
    expect(answer).toMatchObject({ ok: false, problem: { code: 'no-text' } })
  })
})
