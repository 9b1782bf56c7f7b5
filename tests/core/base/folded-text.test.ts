import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, phraseFinder } from '../../../src/core/base/folded-text'

describe('folding', () => {
  it.each([
    ['Điện Thoại', 'dien thoai'],
    ['ÇEKİM yapıldı', 'cekim yapildi'],
    ['Straße', 'strasse'],
    ['don’t', "don't"],
    ['Any\u200bDesk', 'anydesk'],
    ['ＡｎｙＤｅｓｋ', 'anydesk'],
    ['a \t b\nc', 'a b c'],
    ['one.\n\ntwo', 'one.\ntwo'],
  ])('writes %j as %j', (source, folded) => {
    expect(fold(source).text).toBe(folded)
  })

  it('leads every folded unit back to a place in the source, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), source => {
        const { text, at } = fold(source)
        expect(at).toHaveLength(text.length + 1)
        expect(at.every((place, index) => index === 0 || place >= (at[index - 1] ?? 0))).toBe(true)
        expect(at.at(-1)).toBe(source.length)
      }),
    )
  })
})

describe('finding phrases', () => {
  it('finds whole words only, the longest that fits', () => {
    const find = phraseFinder(['2FA', 'two factor', 'two factor reset', ''])
    expect(find(fold('My 2fa: two  factor reset, not x2fa.').text)).toEqual([
      { phrase: '2fa', start: 3, end: 6 },
      { phrase: 'two factor reset', start: 8, end: 24 },
    ])
  })

  it('takes signs in a phrase literally and finds nothing for no phrases', () => {
    expect(phraseFinder(['a.b'])('axb a.b')).toEqual([{ phrase: 'a.b', start: 4, end: 7 }])
    expect(phraseFinder([])('anything')).toEqual([])
  })
})
