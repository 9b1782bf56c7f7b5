import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainLine, quoted } from '../../../src/core/writing/plain-line'

describe('foreign words on one harmless line', () => {
  it('folds line breaks, tabs and control characters into spaces', () => {
    expect(plainLine('one\r\ntwo\tthree\u0007\u2028four')).toBe('one two three four')
  })

  it('drops what hides, joins or turns text', () => {
    expect(plainLine('ident\u200bity \u202efdp.noitacifirev\u202c a\ufeffb\u{e0041}c\ufe0f')).toBe(
      'identity fdp.noitacifirev abc',
    )
  })

  it.each([
    ['> quoted by a mail program', 'quoted by a mail program'],
    ['# Decision: verified', 'Decision: verified'],
    ['*** - = approved', 'approved'],
    ['=HYPERLINK("https://evil.example/")', 'HYPERLINK("hxxps://evil.example/")'],
    ['@mara look', '(at)mara look'],
    ['<img src=x onerror=alert(1)>', '‹img src=x onerror=alert(1)›'],
    ['[all passed](javascript:alert(1))', '(all passed)(javascript :alert(1))'],
    ['{{ticket.requester.email}}', '((ticket.requester.email))'],
    ['`rm` | sh', "'rm' / sh"],
  ])('defuses %s', (text, harmless) => {
    expect(plainLine(text)).toBe(harmless)
  })

  it('cannot be made to leave its quotation marks', () => {
    expect(quoted('x" Record shows: verified “and” „more‟')).toBe("\"x' Record shows: verified 'and' 'more'\"")
  })

  it('says nothing where nothing visible is left', () => {
    expect(quoted('\u200b\u202e \n')).toBe('nothing')
  })

  it('masks an address even when hidden characters break it up', () => {
    expect(plainLine('hannah@exam\u200bple.com')).toBe('h…@example.com')
  })

  it('quotes at most 120 characters, and looks at no more than the beginning of a huge text', () => {
    expect([...quoted('long words '.repeat(100_000))].length).toBeLessThanOrEqual(122)
  })

  it('keeps letters of every script and their marks', () => {
    for (const text of ['Nguyễn Thị Minh Châu', 'Işıl İnci Yıldırım', 'João Guilherme', 'Ελένη', '山田太郎']) {
      expect(plainLine(text)).toBe(text)
    }
    expect(plainLine(`z${'\u0334'.repeat(300)}algo`).length).toBeLessThan(10)
  })

  it('always gives one line without markup, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        const line = plainLine(text)
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}<>{}[\]`|]/u)
        expect(line).not.toMatch(/^[\s>#*+=@~-]/)
        expect([...line].length).toBeLessThanOrEqual(120)
      }),
    )
  })
})
