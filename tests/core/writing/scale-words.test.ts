import { describe, expect, it } from 'vitest'
import { compromiseWords, identityWords, withFigure } from '../../../src/core/writing/scale-words'

describe('words of the two scales', () => {
  it.each([
    [-34, 20, 'speaks strongly against the owner'],
    [-10, 20, 'speaks strongly against the owner'],
    [-9.9, 20, 'speaks against the owner'],
    [-3, 20, 'speaks against the owner'],
    [0, 20, 'says little either way'],
    [3, 20, 'speaks for the owner, not yet enough for this tier'],
    [19.9, 20, 'speaks for the owner, not yet enough for this tier'],
    [20, 20, 'speaks strongly for the owner'],
    [12, 13, 'speaks for the owner, not yet enough for this tier'],
    [12, null, 'speaks for the owner'],
    [13, null, 'speaks strongly for the owner'],
  ])('identity %f against %s: %s', (db, threshold, words) => {
    expect(identityWords(db, threshold)).toBe(words)
  })

  it.each([
    [12, 'someone else may be in control'],
    [6, 'signs that someone else may be in control'],
    [2, 'slight signs of someone else'],
    [0, 'nothing seen of someone else'],
    [-7, 'nothing seen of someone else'],
  ])('compromise %f: %s', (db, words) => {
    expect(compromiseWords(db)).toBe(words)
  })

  it.each([-7, 0, 2, 6])('never sound quiet beside an alarm: %f', db => {
    expect(compromiseWords(db, undefined, true)).toBe('an alarm says that someone else may be in control')
  })

  it('follow the limits of the weights when they are given', () => {
    expect(compromiseWords(9, { deny: 10, escalate: 4, ato: 8 })).toBe('someone else may be in control')
    expect(identityWords(-7, 20, { deny: 6, escalate: 4, ato: 8 })).toBe('speaks strongly against the owner')
  })

  it('lead, with the figure beside them', () => {
    expect(withFigure(identityWords(-34, 20), -34, 'needs +20.0')).toBe(
      'speaks strongly against the owner (−34.0 dB, needs +20.0)',
    )
    expect(withFigure(compromiseWords(2.04), 2.04)).toBe('slight signs of someone else (+2.0 dB)')
  })
})
