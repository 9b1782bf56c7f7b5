import { describe, expect, it } from 'vitest'
import type { Fact } from '../../src/core/case/fact'
import { gathered } from '../../src/ui/parts/fact-groups'

let count = 0
function fact(kind: string, value: string, over: Partial<Fact> = {}): Fact {
  count += 1
  const at = { in: 'message' as const, messageId: `m${count}`, start: 0, end: value.length }
  return { id: `f${count}`, kind, value, raw: value, validity: 'valid', voice: 'client', at, ...over }
}

describe('facts as they are listed', () => {
  it('put what is looked at first before dates and amounts, and unknown kinds last', () => {
    const facts = [
      fact('date', '2026-03-16'),
      fact('new-kind', 'x'),
      fact('email', 'a@b.example'),
      fact('secret', 'wif'),
    ]
    expect(gathered(facts).map(({ kind }) => kind)).toEqual(['secret', 'email', 'date', 'new-kind'])
  })

  it('say one value of one voice once, with all its places, the newest first', () => {
    const facts = [fact('ipv4', '203.0.113.9'), fact('ipv4', '198.51.100.4'), fact('ipv4', '203.0.113.9')]
    const [kind] = gathered(facts)
    expect(kind?.values.map(places => [places[0]?.value, places.length])).toEqual([
      ['203.0.113.9', 2],
      ['198.51.100.4', 1],
    ])
    expect(kind?.values[0]?.[0]).toBe(facts[2])
  })

  it('never join two voices, nor a valid value with a broken one', () => {
    const facts = [
      fact('btc', 'bc1q', { voice: 'client' }),
      fact('btc', 'bc1q', { voice: 'analyst' }),
      fact('btc', 'bc1q', { validity: 'invalid' }),
    ]
    expect(gathered(facts)[0]?.values).toHaveLength(3)
  })

  it('keep values of ticket fields ahead of the conversation', () => {
    const field = fact('email', 'on-file@b.example', { at: { in: 'field', field: 'requesterEmail' }, voice: 'system' })
    expect(gathered([fact('email', 'a@b.example'), field])[0]?.values[0]?.[0]).toBe(field)
  })
})
