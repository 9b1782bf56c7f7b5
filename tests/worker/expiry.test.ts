/** What runs out is the same for the view that shows it and for the door that admits; nothing of it is lost. */
import { describe, expect, it } from 'vitest'
import type { EventBody } from '../../src/core/case/event'
import type { Caller } from '../../src/messages/server'
import { packs } from '../../src/packs/load'
import { take } from '../../src/worker/calls/page'
import { viewOf } from '../../src/worker/case-view'
import { caseId, origin, reading } from '../ui/made-up-case'
import { type House, openHouse } from './house'

const page: Caller = { role: 'page', tabId: 7, origin, path: '/ticket/1004' }
const minute = 60_000

function choice(id: string): EventBody {
  const pack = packs.find(one => one.procedure.id === id)
  if (!pack) throw new Error(`no pack ${id}`)
  const { version, tier, slaClass } = pack.procedure
  return { type: 'procedure.chosen', procedureId: id, version, hash: pack.hash, tier, slaClass, proposed: true }
}
const pass = (stepId: string): EventBody => ({ type: 'step.answered', stepId, result: 'pass', observed: [] })
const stateOf = async (house: House, stepId: string) => {
  const { session } = await viewOf(caseId, null, house)
  return [session.answers[stepId]?.result, session.time?.timers.find(timer => timer.stepId === stepId)?.state]
}

async function opened(): Promise<House> {
  const house = openHouse()
  await take({ ...reading, adapter: { ...reading.adapter, id: 'none' } }, page, house)
  await house.add(caseId, choice('c02'))
  return house
}

describe('a check on the phone on file', () => {
  it('counts in every window for its minutes, is open afterwards, and can be done again', async () => {
    const house = await opened()
    expect(await house.add(caseId, pass('S26'))).toMatchObject({ ok: true })
    expect(await stateOf(house, 'S26')).toEqual(['pass', 'running'])
    house.clock.nowMs += 15 * minute
    expect(await stateOf(house, 'S26')).toEqual([undefined, 'over'])
    const { recommendation } = await viewOf(caseId, null, house)
    expect(recommendation?.open.map(item => item.stepId)).toContain('S26')
    expect(await house.add(caseId, pass('S26'))).toMatchObject({ ok: true })
    expect(await stateOf(house, 'S26')).toEqual(['pass', 'running'])
  })

  it('no longer carries a decision that was shown while it counted', async () => {
    const house = await opened()
    await house.add(caseId, pass('S26'))
    const { recommendation } = await viewOf(caseId, null, house)
    const decision: EventBody = {
      type: 'decision.made',
      disposition: 'NEED_MORE_INFO',
      recommended: 'NEED_MORE_INFO',
      reason: '',
      counterArgument: '',
      inputsHash: recommendation?.versions.inputsHash ?? '',
    }
    house.clock.nowMs += 16 * minute
    expect(await house.add(caseId, decision)).toMatchObject({ ok: false, problem: { code: 'stale' } })
  })
})

describe('a cooling-off', () => {
  it('stands in the view with its end', async () => {
    const house = await opened()
    await house.add(caseId, pass('S40'))
    const { session, recommendation } = await viewOf(caseId, null, house)
    expect(session.time?.timers).toEqual([
      {
        kind: 'hold',
        stepId: 'S40',
        state: 'running',
        startedAt: '2026-03-16T15:04:00.000Z',
        endsAt: '2026-03-19T15:04:00.000Z',
      },
    ])
    expect(recommendation?.gates.find(gate => gate.id === 'cooling-off')).toMatchObject({ state: 'unmet' })
  })
})
