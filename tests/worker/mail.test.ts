import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { viewMail } from '../../src/worker/calls/mail'
import { take } from '../../src/worker/calls/page'
import { add } from '../../src/worker/calls/source'
import { caseId, origin, reading } from '../ui/made-up-case'
import { type House, openHouse } from './house'

const page = { role: 'page', tabId: 7, origin, path: '/ticket/1004' } as const
const mail = readFileSync('src/demo/cases/eml/c04-01-in.eml', 'latin1')
const given = { caseId, eventId: 'e1', kind: 'mail', title: 'Raw mail', text: mail, from: { by: 'paste' } } as const

async function withMail(): Promise<{ house: House; sourceId: string }> {
  const house = openHouse()
  await take(reading, page, house)
  await add(given, house)
  const [kept] = await house.db.sources.toArray()
  return { house, sourceId: kept?.id ?? '' }
}

describe('a raw mail of a case', () => {
  it('is shown beside the requester’s address, and beside the one on file once it is noted', async () => {
    const { house, sourceId } = await withMail()
    const first = await viewMail({ caseId, sourceId }, house)
    expect(first).toMatchObject({ ok: true, value: { onFile: null, requester: 'margaret.ellingsworth@example.com' } })
    const email = { value: 'm.ellingsworth@example.org', source: { by: 'hand' } } as const
    await house.add(caseId, { type: 'record.noted', patch: { email } })
    const second = await viewMail({ caseId, sourceId }, house)
    expect(second.ok && second.value.addresses.rows[0]?.onFile.result).toBe('different')
  })

  it('has no trusted verdict until the desk names its receivers', async () => {
    const { house, sourceId } = await withMail()
    const trust = async (one: House) => {
      const shown = await viewMail({ caseId, sourceId }, one)
      return shown.ok && shown.value.verdicts.map(row => row.trust)
    }
    expect(await trust(house)).toEqual(['not-trusted', 'not-trusted', 'not-trusted'])
    const settings = await house.settings()
    const desk = { ...settings.desk, receivers: ['mx1.harborline.example'] }
    expect(await trust({ ...house, settings: async () => ({ ...settings, desk }) })).toEqual(['ours', 'ours', 'ours'])
  })

  it('is read whatever hangs on it, but not when the headers themselves never end', async () => {
    const { house } = await withMail()
    const shownOf = async (eventId: string, text: string) => {
      await add({ ...given, eventId, text }, house)
      const kept = await house.db.sources.toArray()
      const shown = await Promise.all(kept.map(({ id }) => viewMail({ caseId, sourceId: id }, house)))
      return shown.map(one => (one.ok ? one.value.problems.rows.map(({ code }) => code).join() : one.problem.code))
    }
    await shownOf('long', `${mail}\n${'QUJD'.repeat(500_000)}`)
    const codes = await shownOf('endless', `From: a@example.com\n${'X-A: b\n'.repeat(200_000)}`)
    expect(codes.filter(code => code === 'too-long')).toHaveLength(1)
    expect(codes.filter(code => code === 'foreign-results')).toHaveLength(2)
  })

  it('is refused in words where it is no mail of this case, damaged, or nobody can read it', async () => {
    const { house, sourceId } = await withMail()
    const asked = { caseId, sourceId }
    expect(await viewMail({ ...asked, sourceId: 'x' }, house)).toMatchObject({ problem: { code: 'no-source' } })
    expect(await viewMail({ ...asked, caseId: `${origin}#9` }, house)).toMatchObject({ problem: { code: 'no-source' } })
    const lost = { ...house, heavy: (async () => ({ missing: [sourceId] })) as House['heavy'] }
    expect(await viewMail(asked, lost)).toMatchObject({ problem: { code: 'damaged' } })
    const gone = { ...house, heavy: () => Promise.reject(new Error('gone')) }
    expect(await viewMail(asked, gone)).toMatchObject({ problem: { code: 'not-read' } })
  })
})
