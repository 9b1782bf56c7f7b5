/** What does not agree is the same for the view that shows it and for the door that admits. */
import { describe, expect, it } from 'vitest'
import type { EventBody } from '../../src/core/case/event'
import type { CaseView } from '../../src/messages/protocol'
import type { Caller } from '../../src/messages/server'
import { take } from '../../src/worker/calls/page'
import { viewOf } from '../../src/worker/case-view'
import { caseId, chosen, origin, reading } from '../ui/made-up-case'
import { type House, openHouse } from './house'

const page: Caller = { role: 'page', tabId: 7, origin, path: '/ticket/1004' }
const ticket = { ...reading, adapter: { ...reading.adapter, id: 'none' } }
const seen = async (house: House): Promise<CaseView> => viewOf(caseId, null, house)
const gateIn = ({ recommendation }: CaseView) => recommendation?.gates.find(({ id }) => id === 'contradictions')

/** A case whose steps all pass, with a saved key as proof. */
async function passed(house: House): Promise<House> {
  await take(ticket, page, house)
  await house.add(caseId, chosen)
  for (let round = 0; round < 3; round += 1) {
    const { pack, session } = await seen(house)
    for (const { use } of pack?.procedure.steps ?? []) {
      if (Object.hasOwn(session.answers, use)) continue
      const observed = use === 'S27' ? ['s27-key-accepted'] : []
      await house.add(caseId, { type: 'step.answered', stepId: use, result: 'pass', observed })
    }
  }
  return house
}

function verified({ recommendation }: CaseView): EventBody {
  return {
    type: 'decision.made',
    disposition: 'VERIFIED_HANDOFF',
    recommended: recommendation?.disposition ?? 'NEED_MORE_INFO',
    reason: 'I am quite sure that this is the owner.',
    counterArgument: '',
    inputsHash: recommendation?.versions.inputsHash ?? '',
  }
}

const explain = (contradictionId: string, reason = 'The client wrote from a friend’s phone.'): EventBody => ({
  ...{ type: 'contradiction.explained', contradictionId, reason },
})

describe('a pair that does not agree', () => {
  it('is shown with both sides, and keeps verified from being offered and from being decided', async () => {
    const house = await passed(openHouse())
    const view = await seen(house)
    expect(view.contradictions.map(({ what, sides }) => [what, ...sides.map(({ says }) => says)])).toEqual([
      ['Reply-To', 'margaret.ellingsworth@examp1e-mail.example', 'margaret.ellingsworth@example.com'],
    ])
    expect(gateIn(view)).toMatchObject({ state: 'unmet', detail: 'Reply-To' })
    expect(view.recommendation?.disposition).toBe('NEED_MORE_INFO')
    expect(view.permitted?.VERIFIED_HANDOFF).not.toBe('')
    expect(view.permitted?.ESCALATE_L2).toBe('')
    expect(await house.add(caseId, verified(view))).toMatchObject({ ok: false, problem: { code: 'looser' } })
    expect(view.handoff.replace(/\n\s+… /g, ' ')).toContain('OPEN, not explained')
  })

  it('is explained while it stands, by a reason long enough, and then holds nothing back', async () => {
    const house = await passed(openHouse())
    const id = (await seen(house)).contradictions[0]?.id ?? ''
    expect(await house.add(caseId, explain('pair-other'))).toMatchObject({ problem: { code: 'nothing-there' } })
    expect(await house.add(caseId, explain(id, 'typo'))).toMatchObject({ problem: { code: 'reason-needed' } })
    expect(await house.add(caseId, explain(id))).toMatchObject({ ok: true })
    const view = await seen(house)
    expect(view.contradictions.map(one => one.id)).toEqual([id])
    expect(gateIn(view)?.state).toBe('met')
    expect(view.recommendation?.disposition).toBe('VERIFIED_HANDOFF')
    expect(view.handoff.replace(/\n\s+… /g, ' ')).toContain('explained by Mara (L1): "The client wrote')
    expect(await house.add(caseId, verified(view))).toMatchObject({ ok: true })
  })

  it('is a new and open one when its value changes', async () => {
    const house = await passed(openHouse())
    const id = (await seen(house)).contradictions[0]?.id ?? ''
    await house.add(caseId, explain(id))
    const messages = ticket.messages.map(message => ({
      ...message,
      headers: message.headers.map(({ name, value }) => ({
        name,
        value: value.replace('examp1e-mail', 'exampl3-mail'),
      })),
    }))
    await take({ ...ticket, messages, readAt: '2026-03-16T15:30:00.000Z' }, page, house)
    const view = await seen(house)
    expect(view.contradictions).toHaveLength(1)
    expect(view.contradictions[0]?.id).not.toBe(id)
    expect(gateIn(view)?.state).toBe('unmet')
  })
})

it('counts for nothing, neither for nor against, while the texts are not read', async () => {
  const house = await passed({ ...openHouse(), gather: async () => ({ state: 'reading' }) })
  const view = await seen(house)
  expect(gateIn(view)).toMatchObject({ state: 'unknown' })
  expect(view.permitted?.VERIFIED_HANDOFF).not.toBe('')
  expect(await house.add(caseId, verified(view))).toMatchObject({ ok: false, problem: { code: 'looser' } })
})
