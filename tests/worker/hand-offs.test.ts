import { describe, expect, it } from 'vitest'
import type { EventBody } from '../../src/core/case/event'
import type { Reading } from '../../src/core/case/reading'
import { readBlock } from '../../src/core/writing/hand-off-block'
import type { CaseView } from '../../src/messages/protocol'
import type { Caller } from '../../src/messages/server'
import * as cases from '../../src/worker/calls/case'
import { seal } from '../../src/worker/calls/hand-off'
import { caseId, chosen, reading } from '../ui/made-up-case'
import { type House, openHouse } from './house'

const top: Caller = { role: 'top', tabId: 1, origin: 'chrome-extension://own', path: '/' }
const tabId = 7
const failed: EventBody = { type: 'step.answered', stepId: 'S05', result: 'fail', observed: ['s05-fails-as-owner'] }

async function shown(house: House): Promise<CaseView> {
  const answer = await cases.view({ tabId }, top, house)
  if (!answer.ok || 'none' in answer.value) throw new Error('no case')
  return answer.value
}

/** Level 1 works on the ticket and hands off; gives the note as it went into the helpdesk. */
async function handedOff(house: House): Promise<string> {
  house.shown.set(tabId, reading)
  await house.add(caseId, chosen)
  await house.add(caseId, failed)
  const { recommendation } = await shown(house)
  if (!recommendation) throw new Error('no recommendation')
  const { disposition, versions } = recommendation
  const decided: EventBody = {
    type: 'decision.made',
    disposition,
    recommended: disposition,
    reason: '',
    counterArgument: '',
    inputsHash: versions.inputsHash,
  }
  expect((await house.add(caseId, decided)).ok).toBe(true)
  const sealed = await seal({ caseId, text: (await shown(house)).handoff }, house)
  if (!sealed.ok) throw new Error(sealed.problem.says)
  return sealed.value.text
}

function ticketWith(body: string, speaker: 'internal' | 'client' = 'internal'): Reading {
  const [first] = reading.messages
  if (!first) throw new Error('no message')
  return { ...reading, messages: [...reading.messages, { ...first, id: 'm9', speaker, headers: [], body }] }
}

/** Another desk, with nothing of the case, on which Ines of level 2 opens the ticket. */
function otherDesk(ticket: Reading): House {
  const house = openHouse()
  const { settings } = house
  house.settings = async () => ({ ...(await settings()), actor: { name: 'Ines', role: 'L2' } })
  house.shown.set(tabId, ticket)
  return house
}

const readBody = (view: CaseView): Extract<EventBody, { type: 'handoff.read' }> => {
  const [found] = view.handOffs.list
  if (found?.read.state !== 'read') throw new Error('nothing to read')
  return { type: 'handoff.read', record: found.read.record, hash: found.read.hash, messageId: found.messageId }
}

describe('sealing a hand-off note', () => {
  it('puts a block below it that says what the case says, with the newest link of the ledger', async () => {
    const house = openHouse()
    const read = readBlock(await handedOff(house))
    expect(read).toMatchObject({ state: 'read', damage: [], changed: null })
    const record = read?.state === 'read' ? read.record : undefined
    expect(record).toMatchObject({
      caseId,
      type: 'C01',
      people: [{ name: 'Mara', role: 'L1' }],
      answers: [{ step: 'S05', result: 'fail', seen: ['-fails-as-owner'] }],
    })
    const head = await house.db.heads.get('d1')
    expect(record?.head).toEqual({ index: head?.index, hash: head?.hash.slice(0, 16) })
  })

  it('is refused before anything was decided, and for a note that grows too long', async () => {
    const house = openHouse()
    house.shown.set(tabId, reading)
    await house.add(caseId, chosen)
    expect(await seal({ caseId, text: 'note' }, house)).toMatchObject({ ok: false, problem: { code: 'no-decision' } })
    const other = openHouse()
    await handedOff(other)
    expect(await seal({ caseId, text: 'word '.repeat(3_990) }, other)).toMatchObject({
      ok: false,
      problem: { code: 'note-too-long' },
    })
  })
})

describe('another desk', () => {
  it('goes on with the case from the note, and its recommendation is the same', async () => {
    const first = openHouse()
    const note = await handedOff(first)
    const house = otherDesk(ticketWith(note))
    const view = await shown(house)
    expect(view.session.procedure).toBeUndefined()
    expect(view.levelTwo.refused.goOn).toBe('')
    expect((await house.add(caseId, readBody(view))).ok).toBe(true)
    const after = await shown(house)
    expect(after.session.answers.S05).toMatchObject({ result: 'fail', by: 'Mara', fromHandOff: true })
    expect(after.recommendation?.versions.inputsHash).toBe((await shown(first)).recommendation?.versions.inputsHash)
    expect((await house.add(caseId, { type: 'handoff.accepted' })).ok).toBe(true)
    expect((await shown(house)).session.work.handOff).toMatchObject({ state: 'accepted', by: { name: 'Ines' } })
  })

  it('takes no record that does not stand in an internal note now, whatever a caller sends', async () => {
    const note = await handedOff(openHouse())
    const good = readBody(await shown(otherDesk(ticketWith(note))))
    const client = otherDesk(ticketWith(note, 'client'))
    expect(await client.add(caseId, good)).toMatchObject({ ok: false, problem: { code: 'no-block' } })
    const house = otherDesk(ticketWith(note))
    const forged = { ...good, record: { ...good.record, contain: !good.record.contain } }
    expect(await house.add(caseId, forged)).toMatchObject({ ok: false, problem: { code: 'no-block' } })
    expect((await shown(house)).session.procedure).toBeUndefined()
  })

  it('takes an altered note only with a reason', async () => {
    const note = await handedOff(openHouse())
    const house = otherDesk(ticketWith(note.replace('internal, staff only', 'internal, staff only!')))
    const body = readBody(await shown(house))
    expect(await house.add(caseId, body)).toMatchObject({ ok: false, problem: { code: 'altered' } })
    expect((await house.add(caseId, { ...body, altered: true, reason: 'Mara told me on the phone.' })).ok).toBe(true)
  })

  it('is shown a block in a message of the client as one that may not stand there', async () => {
    const note = await handedOff(openHouse())
    const { handOffs } = await shown(otherDesk(ticketWith(note, 'client')))
    expect(handOffs).toMatchObject({ list: [], stray: [{ messageId: 'm9', speaker: 'client' }] })
  })
})
