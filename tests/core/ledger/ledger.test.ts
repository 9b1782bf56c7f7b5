import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SessionEvent } from '../../../src/core/case/event'
import { type Link, linkFor } from '../../../src/core/ledger/link'
import { verifyLedger, verifyPayloads } from '../../../src/core/ledger/verify'

const salt = 'a1'.repeat(16)

function note(seq: number, text = `seen ${seq}`, device = 'desk-1'): SessionEvent {
  return {
    id: `event-${seq}`,
    caseId: 'https://desk.example#1004',
    device,
    seq,
    clock: `000000000${seq}~000000~${device}`,
    at: '2026-03-16T09:00:00.000Z',
    actor: { name: 'Mara', role: 'L1' },
    body: { type: 'note.written', about: 'case', text },
  }
}

function chain(length: number): Link[] {
  const links: Link[] = []
  for (let seq = 0; seq < length; seq++) {
    const at = `2026-03-16T09:0${9 - seq}:00.000Z`
    links.push(linkFor({ previous: links.at(-1) ?? null, event: note(seq), salt, at }))
  }
  return links
}

const payloads = (length: number) =>
  new Map(Array.from({ length }, (_, seq) => [`event-${seq}`, { event: note(seq), salt }]))

/** The link with one character of one field changed. */
function flipped(link: Link, field: keyof Link, at: number): unknown {
  if (field === 'index') return { ...link, index: link.index + 1 + at }
  const text = link[field]
  const place = at % text.length
  const other = text[place] === '0' ? '1' : '0'
  return { ...link, [field]: text.slice(0, place) + other + text.slice(place + 1) }
}

/** What an attacker's file may hold instead of a chain. */
function verifyAny(links: readonly unknown[]) {
  const read: Link[] = JSON.parse(JSON.stringify(links))
  return verifyLedger(read)
}

describe('a chain of links', () => {
  it('holds when nothing was touched, also where the wall clock went back', () => {
    expect(verifyLedger(chain(5))).toEqual({ ok: true })
    expect(verifyLedger([])).toEqual({ ok: true })
  })

  it('says no word of the case', () => {
    const [link] = chain(1)
    expect(JSON.stringify(link)).not.toContain('seen')
    expect(linkFor({ previous: null, event: note(0), salt: 'b2'.repeat(16), at: link!.at }).commitment).not.toBe(
      link!.commitment,
    )
  })

  it('names the entry after a gap', () => {
    const links = chain(4)
    expect(verifyLedger([links[0]!, links[2]!, links[3]!])).toEqual({ ok: false, index: 1, why: 'entry 1 is missing' })
    expect(verifyLedger(links.slice(1))).toMatchObject({ ok: false, index: 0, why: 'entry 0 is missing' })
  })

  it('names two entries that changed places', () => {
    const links = chain(3)
    expect(verifyLedger([links[0]!, links[2]!, links[1]!])).toMatchObject({ ok: false, index: 1 })
  })

  it('names an entry of another device', () => {
    const [first] = chain(1)
    const foreign = linkFor({ previous: first!, event: note(1, 'x', 'desk-2'), salt, at: first!.at })
    expect(verifyLedger([first!, foreign])).toEqual({
      ok: false,
      index: 1,
      why: 'this entry belongs to another device',
    })
  })

  it('names an entry that was made anew on another past', () => {
    const links = chain(3)
    const anew = linkFor({ previous: null, event: note(0, 'never said'), salt, at: links[0]!.at })
    expect(verifyLedger([anew, links[1]!, links[2]!])).toMatchObject({ ok: false, index: 1 })
  })

  it.each([null, 'link', {}, { ...chain(1)[0], more: 1 }, { ...chain(1)[0], at: 'noon' }])(
    '%j is no link, and that is said rather than thrown',
    bad => {
      expect(verifyAny([...chain(1), bad])).toMatchObject({ ok: false, index: 1 })
    },
  )

  it('fails at the entry or the next one when any character of any field changes', () => {
    const links = chain(4)
    const fields = fc.constantFrom<(keyof Link)[]>(
      'device',
      'index',
      'previous',
      'eventId',
      'caseId',
      'commitment',
      'at',
      'hash',
    )
    fc.assert(
      fc.property(fc.nat(3), fields, fc.nat(200), (index, field, at) => {
        const changed = links.map((link, place) => (place === index ? flipped(link, field, at) : link))
        const verdict = verifyAny(changed)
        expect(verdict.ok).toBe(false)
        if (!verdict.ok) expect([index, index + 1]).toContain(verdict.index)
      }),
      { numRuns: 400 },
    )
  })
})

describe('events behind the links', () => {
  it('are the ones committed to', () => {
    expect(verifyPayloads(chain(3), payloads(3))).toEqual({ ok: true })
  })

  it('are named when a word, the salt or the case was altered', () => {
    for (const altered of [
      { event: note(1, 'seen 1.'), salt },
      { event: note(1), salt: 'c3'.repeat(16) },
      { event: { ...note(1), caseId: 'https://desk.example#1' }, salt },
      { event: note(2), salt },
    ]) {
      const kept = payloads(3).set('event-1', altered)
      expect(verifyPayloads(chain(3), kept)).toMatchObject({ ok: false, index: 1 })
    }
  })

  it('are named when missing', () => {
    const kept = payloads(3)
    kept.delete('event-2')
    expect(verifyPayloads(chain(3), kept)).toMatchObject({ ok: false, index: 2 })
  })
})
