import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitReply, visibleParts, visibleText } from '../../../src/core/case/thread'

const told = (text: string) =>
  splitReply(text).map(
    ({ kind, depth, author, start, end }) =>
      `${kind} ${depth}${author ? ` ${author}` : ''}: ${text.slice(start, end).trim()}`,
  )

describe('what a writer says now, and what is quoted', () => {
  it('keeps inline and bottom-posted answers visible', () => {
    const text =
      'On Mon, 16 Mar 2026 at 10:00, Desk <desk@example.com> wrote:\n> Which phone?\nMy old one.\n> Since when?\nMay.'
    expect(told(text)).toEqual([
      'header 1 desk@example.com: On Mon, 16 Mar 2026 at 10:00, Desk <desk@example.com> wrote:',
      'quoted 1 desk@example.com: > Which phone?',
      'visible 0: My old one.',
      'quoted 1 desk@example.com: > Since when?',
      'visible 0: May.',
    ])
  })

  it.each([
    ['On 3 March 2026, Jane Doe wrote:', 'Jane Doe'],
    ['Am 3. März 2026 um 10:00 schrieb Jane Doe:', 'Jane Doe'],
    ['Am 03.03.26 um 10:00 schrieb Jane Doe <jane@example.com>:', 'jane@example.com'],
    ['Le lun. 3 mars 2026 à 10:00, Jean Dupont a écrit :', 'Jean Dupont'],
    ['El mar, 3 mar 2026 a las 10:00, Ana (<ana@example.com>) escribió:', 'ana@example.com'],
    ['Em ter., 3 de mar. de 2026 às 10:00, João <joao@example.com> escreveu:', 'joao@example.com'],
  ])('%s names its author', (opener, author) => {
    expect(splitReply(`Yes.\n\n${opener}\n> old`)).toMatchObject([
      { kind: 'visible', depth: 0 },
      { kind: 'header', depth: 1, author },
      { kind: 'quoted', depth: 1, author },
    ])
  })

  it('reads an opener that the mail program broke over lines', () => {
    expect(told('Yes.\nOn Mon, 16 Mar 2026 at 10:00, Jane\n<jane@example.com>\nwrote:\n> old')[1]).toMatch(
      /^header 1 jane@example\.com/,
    )
  })

  it('takes the rest as quoted where the quote carries no marks', () => {
    expect(told('Yes.\n\nOn 3 March 2026, Jane Doe wrote:\nold words\nmore')).toEqual([
      'visible 0: Yes.',
      'header 1 Jane Doe: On 3 March 2026, Jane Doe wrote:',
      'quoted 1 Jane Doe: old words\nmore',
    ])
    expect(told('Yes.\n-----Original Message-----\nFrom: Desk\nold').at(-1)).toBe('quoted 1 Desk: From: Desk\nold')
  })

  it('counts how deep a quote stands', () => {
    expect(told('> a\n>> b\n> > c\nd')).toEqual(['quoted 1: > a', 'quoted 2: >> b\n> > c', 'visible 0: d'])
  })

  it('sets the signature apart', () => {
    expect(told('Thanks\n-- \nJane\n+1 555 0100')).toEqual(['visible 0: Thanks', 'signature 0: -- \nJane\n+1 555 0100'])
  })

  it.each([
    'On Monday I wrote: nothing came',
    'On the phone they said so.',
    'Am I locked out? Nobody wrote:',
    'a > b and c -- d',
    'El Paso is where I live',
  ])('%s is not taken for a quote', text => {
    expect(splitReply(text)).toEqual([{ kind: 'visible', depth: 0, start: 0, end: text.length }])
  })

  it('leaves no character out, whatever the text', () => {
    const line = fc.constantFrom('> a', '>> b', 'On 3 March, Jane wrote:', '-- ', '', 'text', 'Le x', '\r', 'a écrit :')
    const text = fc.oneof(
      fc.string(),
      fc.array(line, { maxLength: 20 }).map(lines => lines.join('\n')),
    )
    fc.assert(
      fc.property(text, text => {
        let end = 0
        for (const segment of splitReply(text)) {
          expect(segment.start).toBe(end)
          expect(segment.end).toBeGreaterThan(segment.start)
          end = segment.end
        }
        expect(end).toBe(text.length)
      }),
    )
  })

  it.each(['> ', '>\n', 'On a\n', 'On x', '-- \n', '\n'])('ends on a megabyte of %j', unit => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length))
    expect(splitReply(text).at(-1)?.end).toBe(text.length)
  })
})

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
