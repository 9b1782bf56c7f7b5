import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitLines, splitReply } from '../../../src/core/case/thread'
import { linesOf } from '../../../src/core/case/thread-lines'
import { attributionLines, headerBlocks, legalNotices, mobileSignatures, plainProse } from './reply-examples'

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

  it.each(attributionLines)('%s opens a quote and names its author', (_program, opener, author) => {
    for (const text of [`Yes.\n\n${opener}\n\n> old\n`, `Yes.\n\n${opener}\nold`]) {
      const [now, header, quoted, ...rest] = splitReply(text)
      expect(now).toMatchObject({ kind: 'visible', depth: 0 })
      expect(header).toMatchObject({ kind: 'header', depth: 1, author })
      expect(quoted).toMatchObject({ kind: 'quoted', depth: 1, author })
      expect(rest).toEqual([])
    }
  })

  it.each(headerBlocks)('%s: the block opens a quote and names its author', (_program, block, author) => {
    const text = `Yes.\n\n${block}\n\nold words`
    expect(told(text)).toEqual(['visible 0: Yes.', `header 1 ${author}: ${block}`, `quoted 1 ${author}: old words`])
    const marked = `Yes.\n\n${block.replaceAll(/^/gm, '> ')}\n> \n> old words\nNo.`
    expect(splitReply(marked).map(({ kind, author: who }) => `${kind} ${who ?? ''}`.trim())).toEqual([
      'visible',
      `header ${author}`,
      `quoted ${author}`,
      'visible',
    ])
  })

  it('never lends one writer’s words to another along a chain without marks', () => {
    const block = (name: string) => `From: ${name}\nSent: 16 March 2026 10:00\nTo: Desk\nSubject: Re: Locked`
    const text = `new\n\n${block('Ann')}\n\nann says\n\n${block('Bob')}\n\nbob says`
    expect(told(text).filter(line => !line.startsWith('header'))).toEqual([
      'visible 0: new',
      'quoted 1 Ann: ann says',
      'quoted 2 Bob: bob says',
    ])
  })

  it('keeps a message taken over whole inside a marked quote apart from the one who quotes it', () => {
    const text =
      'new\nOn 3 March 2026, Ann wrote:\n> ann says\n> -----Original Message-----\n> From: Bob\n> bob says\nmine\n> bob again'
    expect(told(text).filter(line => !line.startsWith('header'))).toEqual([
      'visible 0: new',
      'quoted 1 Ann: > ann says',
      'quoted 2 Bob: > From: Bob\n> bob says',
      'visible 0: mine',
      'quoted 2 Bob: > bob again',
    ])
  })

  it('forgets who stood deeper when another quote begins', () => {
    const text =
      'On 3 March 2026, Ann wrote:\n>> old\n> On 2 March 2026, Bob wrote:\n>> bob\nOn 1 March 2026, Cat wrote:\n> cat\n>> nobody named'
    expect(told(text).at(-1)).toBe('quoted 2: >> nobody named')
    expect(told(text).at(-2)).toBe('quoted 1 Cat: > cat')
  })

  it('takes the rest below "reply above this line" as quoted', () => {
    expect(
      told('My answer\n##- Please type your reply above this line -##\nDesk: hello').map(one => one.slice(0, 9)),
    ).toEqual(['visible 0', 'header 1:', 'quoted 1:'])
  })

  it.each(plainProse)('%j is what somebody says', text => {
    expect(splitReply(text)).toEqual([{ kind: 'visible', depth: 0, start: 0, end: text.length }])
  })

  it.each(mobileSignatures)('%s is a signature, and what follows is not', line => {
    expect(told(`Please help.\n\n${line}\n\nP.S. it is urgent`)).toEqual([
      'visible 0: Please help.',
      `signature 0: ${line}`,
      'visible 0: P.S. it is urgent',
    ])
  })

  it.each(legalNotices)('%j is a footer to the next empty line', notice => {
    expect(told(`Please help.\n\n${notice}\n\nOne more thing`)).toEqual([
      'visible 0: Please help.',
      `footer 0: ${notice}`,
      'visible 0: One more thing',
    ])
    expect(told(`Hi\n-- \nJane\n${notice}\n\nDirector`).map(one => one.slice(0, 9))).toEqual([
      'visible 0',
      'signature',
      'footer 0:',
      'signature',
    ])
  })

  it.each([
    'Please help.\n\nKind regards,\nMara Lindqvist',
    'Hilfe.\n\nMit freundlichen Grüßen\nJonas von der Au\n\n',
    '助けて。\n敬具\n山田',
    'Hi\nKind regards,\nMara\nClient Security\nWe will never ask for your password.',
  ])('%j: a greeting without a delimiter is part of what is said', text => {
    expect(told(text)).toEqual([`visible 0: ${text.trim()}`])
  })

  it('a greeting ends where a delimiter or a quote begins', () => {
    expect(told('Help.\nThanks,\nMara\n-- \nHarborline')).toEqual([
      'visible 0: Help.\nThanks,\nMara',
      'signature 0: -- \nHarborline',
    ])
    expect(told('Ajuda.\nAtenciosamente,\nJoão\n\nEm 16/03/2026 10:00, Desk escreveu:\n> oi')[0]).toBe(
      'visible 0: Ajuda.\nAtenciosamente,\nJoão',
    )
  })

  it.each([
    ['> On 16 Mar 2026, at 10:00, Jane Doe <jane@example.com> wrote:', '> '],
    ['> Am 16.03.2026 um 10:00 schrieb Jane Doe <jane@example.com>:', ''],
    ['> 2026/03/16 10:00、Jane Doe <jane@example.com>のメール：', '> '],
  ])('%s, marked like the quote it opens, stands as deep as the quote', (opener, gap) => {
    const text = `Yes.\n\nSent from my iPhone\n\n${opener}\n${gap}\n> old\n> older`
    expect(splitReply(text).map(({ kind, depth, author = '' }) => `${kind} ${depth} ${author}`.trim())).toEqual([
      'visible 0',
      'signature 0',
      'header 1 jane@example.com',
      'quoted 1 jane@example.com',
    ])
  })

  it('stands above the quote where deeper marks follow it', () => {
    expect(told('Yes.\n> On 3 March 2026, Jane Doe wrote:\n>> old').map(one => one.slice(0, 8))).toEqual([
      'visible ',
      'header 2',
      'quoted 2',
    ])
  })

  it('takes a desk’s line at the head of its quoted message as part of it', () => {
    const text = 'Yes.\nOn 3 March 2026, Desk wrote:\n> ##- Please type your reply above this line -##\n> Hello'
    expect(
      told(text)
        .slice(1)
        .map(one => one.slice(0, 8)),
    ).toEqual(['header 1', 'quoted 1'])
  })

  it('gives every writer of a chain the words that are theirs, however the programs quote', () => {
    const ways = {
      marked: (who: string, older: string) => `On 3 March 2026, ${who} wrote:\n${older.replaceAll(/^/gm, '> ')}`,
      'marked, French': (who: string, older: string) =>
        `Le 3 mars 2026 à 10:00, ${who} a écrit :\n\n${older.replaceAll(/^/gm, '>')}`,
      unmarked: (who: string, older: string) => `On 3 March 2026, ${who} wrote:\n\n${older}`,
      block: (who: string, older: string) => `From: ${who}\nSent: 3 March 2026\nTo: Desk\nSubject: Locked\n\n${older}`,
      'title and block': (who: string, older: string) =>
        `-----Original Message-----\nVon: ${who}\nGesendet: 3. März 2026\nAn: Desk\nBetreff: Gesperrt\n\n${older}`,
    }
    const names = Object.keys(ways).filter((key): key is keyof typeof ways => key in ways)
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 6 }), chain => {
        const text = chain.reduce(
          (older, way, index) => `says W${index + 1} now\nand more\n\n${ways[way](`A${index}`, older)}`,
          'says W0 now\nand more',
        )
        const segments = splitReply(text)
        for (let index = 0; index <= chain.length; index++) {
          const at = text.indexOf(`W${index} now`)
          const segment = segments.find(({ start, end }) => start <= at && at < end)
          const isNewest = index === chain.length
          expect(segment).toMatchObject({ kind: isNewest ? 'visible' : 'quoted', depth: chain.length - index })
          expect(segment?.author).toBe(isNewest ? undefined : `A${index}`)
        }
      }),
    )
  })

  it('leaves no character out, whatever the text', () => {
    const line = fc.constantFrom(
      '> a',
      '>> b',
      'On 3 March, Jane wrote:',
      '-- ',
      '',
      'text',
      'Le x',
      '\r',
      'a écrit :',
      'From: a@b.example',
      '> Date: 3 March 2026',
      'Subject: x',
      '_____',
      'Thanks',
      'This e-mail is confidential',
      'Sent from my iPhone',
    )
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

  it.each([
    '> ',
    '>\n',
    '>>>> a\n',
    'On a\n',
    'On On On ',
    'On On On\n',
    'On 3:\n',
    'From: a\n',
    'From: a\nDate: 1\nSubject: b\n\n',
    '> From: a@b\n> Subject: b\n',
    'Thanks\n',
    'This e-mail\n',
    '-- \n',
    '_____\n',
    '\n',
  ])('ends on a megabyte of %j', unit => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length))
    expect(splitReply(text).at(-1)?.end).toBe(text.length)
  })
})

/** Counts looks at the words of lines: what splitting costs, without a clock. */
function looksAt(text: string): { looks: number; lines: number } {
  let looks = 0
  const lines = linesOf(text).map(line => ({
    ...line,
    get words() {
      looks++
      return line.words
    },
  }))
  splitLines(lines)
  return { looks, lines: lines.length }
}

describe('hostile threads cost in proportion', () => {
  it.each([
    'Thanks,\nJane\n',
    'Thanks,\n\n\n\n',
    'Thanks,\nJane\nOn 3 March:\n',
    'Sent from my iPhone\n',
    'This e-mail\n',
    '-- \nJane\n',
    '>\n',
    '> On 3 March 2026, Jane wrote:\n',
    'From: a\nSent: b\n',
    'On a\nb\nc:\n',
    '_____\n\n',
    '##- Please type your reply above this line -##\n',
  ])('twice as much of %j is at most 2.1 times the looks, and a line gets few', unit => {
    const text = unit.repeat(Math.ceil(40_000 / unit.length))
    const [once, twice] = [looksAt(text), looksAt(text + text)]
    expect(twice.looks).toBeLessThanOrEqual(2.1 * once.looks + 100)
    expect(once.looks).toBeLessThanOrEqual(40 * once.lines)
  })
})
