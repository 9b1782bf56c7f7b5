import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visibleParts, visibleText } from '../../../src/core/case/thread'

describe('invisible characters', () => {
  it.each([
    ['ident\u200bity', 'ident⟨200B⟩ity'],
    ['invoice\u202efdp.exe', 'invoice⟨202E⟩fdp.exe'],
    ['soft\u00adhyphen \ufeff', 'soft⟨00AD⟩hyphen ⟨FEFF⟩'],
    ['bell\u0007', 'bell⟨0007⟩'],
    ['tag\u{e0041}', 'tag⟨E0041⟩'],
    ['a\ufe0fb a\u200db', 'a⟨FE0F⟩b a⟨200D⟩b'],
  ])('%j is drawn with its marks', (text, drawn) => expect(visibleText(text)).toBe(drawn))

  it.each(['line\r\n\ttab', 'می\u200cخواهم', '👩\u200d👧 ❤\ufe0f 1\ufe0f\u20e3', 'plain'])('%j needs no mark', text =>
    expect(visibleText(text)).toBe(text),
  )

  it('parts put together are the whole text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const whole = visibleParts(text).map(part =>
          'text' in part ? part.text : String.fromCodePoint(Number.parseInt(part.mark, 16)),
        )
        expect(whole.join('')).toBe(text)
      }),
    )
  })
})
