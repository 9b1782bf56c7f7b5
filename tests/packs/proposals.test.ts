import { describe, expect, it } from 'vitest'
import { type Proposal, propose, type TicketWords } from '../../src/core/procedure/propose'
import { gather } from '../../src/core/signals/gather'
import { packs } from '../../src/packs/load'
import { seeded } from '../core/signals/seeded-cases'
import caseTypes from '../fixtures/case-types.json'
import firstTickets from '../fixtures/ticket-words.json'
import keptBack from '../fixtures/ticket-words-kept-back.json'

type Wanted = { name: string; type: string; found: Proposal[] }

const procedures = packs.map(pack => pack.procedure)
const wanted: Record<string, string | string[]> = caseTypes

function proposed(ticket: TicketWords): Proposal[] {
  return propose(ticket, procedures)
}

function written(ticket: { subject: string; body: string; language?: string }): Proposal[] {
  const { subject, body, language } = ticket
  return proposed({ subject, messages: [{ speaker: 'client', body }], ...(language ? { language } : {}) })
}

/** A ticket of the practice desk with the facts and signals its texts give. */
function ofDesk(id: string): Proposal[] {
  const input = seeded.find(one => one.id === id)?.input(false)
  if (!input) throw new Error(`no case ${id}`)
  const { facts, findings } = gather(input)
  const firing = findings.flatMap(({ signalId, state }) => (state === 'fires' ? [signalId] : []))
  const subject = input.reading.fields.find(({ name }) => name === 'subject')?.values[0] ?? ''
  return proposed({ subject, messages: input.reading.messages, facts, firing })
}

const sets: [string, Wanted[]][] = [
  [
    'first tickets',
    firstTickets
      .filter(({ type }) => type !== '')
      .map(one => ({ name: one.case, type: one.type, found: written(one) })),
  ],
  ['kept-back tickets', keptBack.map(one => ({ name: one.case, type: one.type, found: written(one) }))],
  ['the 16 cases', seeded.map(({ id }) => ({ name: id, type: wanted[id]?.[0] ?? '', found: ofDesk(id) }))],
]

describe('proposing a case type', () => {
  it.each(sets)('names the right type first in nine of ten, and among three in all: %s', (name, list) => {
    const first = list.filter(({ type, found }) => found[0]?.type === type)
    const among = list.filter(({ type, found }) => found.some(one => one.type === type))
    const missed = list.filter(one => !first.includes(one)).map(one => `${one.name} (${one.type})`)
    console.log(
      `${name}: first ${first.length}/${list.length}, among three ${among.length}/${list.length}; not first: ${missed.join(', ') || 'none'}`,
    )
    expect(first.length / list.length).toBeGreaterThanOrEqual(0.9)
    expect(list.filter(one => !among.includes(one)).map(one => one.name)).toEqual([])
  })

  it('says why: every proposal names words of the ticket or a hint', () => {
    for (const { found } of sets.flatMap(([, list]) => list)) {
      for (const { words, hints } of found) expect(words.length + hints.length).toBeGreaterThan(0)
    }
  })

  it('has the second likely type of a ticket of the desk among the three', () => {
    const second = seeded.flatMap(({ id }) => (wanted[id]?.[1] ? [[id, wanted[id]?.[1] ?? ''] as const] : []))
    expect(second.map(([id, type]) => [id, ofDesk(id).some(one => one.type === type)])).toEqual(
      second.map(([id]) => [id, true]),
    )
  })

  it('proposes nothing where nothing speaks for a type', () => {
    const silent = firstTickets.filter(({ type }) => type === '')
    expect(silent.map(one => written(one))).toEqual(silent.map(() => []))
  })
})
