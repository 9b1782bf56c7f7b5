import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareVersions, inUse, type KeptPack, unreadSince, usedNow } from '../../../src/core/procedure/kept-pack'

const at = '2026-11-24T09:00:00.000Z'
const hash = (letter: string) => letter.repeat(64)
const version = (letter: string, over: Partial<KeptPack> = {}): KeptPack => ({
  hash: hash(letter),
  procedureId: 'c01',
  type: 'C01',
  version: letter,
  title: 'Reset',
  from: 'shipped',
  seal: 'signed',
  firstSeen: at,
  acknowledged: [],
  ...over,
})

/** Brings versions into use one after another. */
function inTurn(letters: string): KeptPack[] {
  return [...letters].reduce<KeptPack[]>((kept, letter) => {
    const one = kept.find(each => each.hash === hash(letter)) ?? version(letter)
    return [...kept.filter(each => each !== one), usedNow(one, kept, at)]
  }, [])
}

const read = (kept: KeptPack[], letter: string, by: string) =>
  kept.map(one => (one.hash === hash(letter) ? { ...one, acknowledged: [...one.acknowledged, { by, at }] } : one))
const unread = (kept: KeptPack[], by: string) => {
  const one = inUse(kept).get('c01')
  return one ? unreadSince(one, kept, by) : undefined
}

describe('the version in use', () => {
  it('is the one that was brought into use last, whichever that is', () => {
    expect(inUse(inTurn('ab')).get('c01')?.hash).toBe(hash('b'))
    expect(inUse(inTurn('aba')).get('c01')?.hash).toBe(hash('a'))
    expect(inUse([version('a')]).size).toBe(0)
  })

  it('is known for each procedure apart', () => {
    const kept = [...inTurn('ab'), usedNow(version('c', { procedureId: 'c02' }), inTurn('ab'), at)]
    expect([...inUse(kept)].map(([id, one]) => [id, one.version])).toEqual([
      ['c01', 'b'],
      ['c02', 'c'],
    ])
    expect(inUse(kept).get('c02')?.used?.instead).toBeUndefined()
  })
})

describe('what a person has to be told', () => {
  it('is nothing of the first version, and of a new one everything since the version they knew', () => {
    expect(unread(inTurn('a'), 'Mara')).toBeNull()
    expect(unread(inTurn('ab'), 'Mara')).toBe(hash('a'))
    expect(unread(inTurn('abc'), 'Mara')).toBe(hash('a'))
    expect(unread(read(inTurn('abc'), 'b', 'Mara'), 'Mara')).toBe(hash('b'))
  })

  it('is nothing once they said they read it, whatever others said', () => {
    const kept = read(inTurn('ab'), 'b', 'Mara ')
    expect([unread(kept, 'mara'), unread(kept, 'Ines')]).toEqual([null, hash('a')])
  })

  it('is told again when a version comes back', () => {
    const kept = inTurn('ab')
    const again = usedNow(version('a'), read(kept, 'b', 'Mara'), at)
    expect(unread([...read(kept, 'b', 'Mara').filter(one => one.hash !== hash('a')), again], 'Mara')).toBe(hash('b'))
  })

  it('ends for any course of versions and readers', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 12 }), letters => {
        const kept = inTurn(letters.join(''))
        const since = unread(kept, 'Mara')
        const last = letters.at(-1) ?? ''
        if (since !== null) expect(since).not.toBe(hash(last))
        expect(unread(read(kept, last, 'Mara'), 'Mara')).toBeNull()
      }),
    )
  })
})

describe('versions', () => {
  it('are ordered as people number them', () => {
    const order = ['0.9', '1.0.0', '1.0.1', '1.9.2', '1.10.0', '2']
    expect([...order].reverse().sort(compareVersions)).toEqual(order)
    expect(compareVersions('1.0', '1.0')).toBe(0)
  })
})
