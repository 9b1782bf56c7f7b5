import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWhole } from '../../../src/core/case/found-hand-off'
import { blockHeading, readBlock, sealNote, withoutBlock } from '../../../src/core/writing/hand-off-block'
import { recordOf } from '../../../src/core/writing/hand-off-record'
import { squeeze, unsqueeze } from '../../../src/core/writing/squeezed-text'
import { head, inputFor, sealedFor, walkedCase } from './made-up-note'

const { session, pack } = walkedCase('c04', 'clear-attacker')
const sealed = sealedFor(session, pack)
const note = withoutBlock(sealed)
const block = sealed.slice(note.length).trim()
const lines = block.split('\n')
const count = lines.filter(line => /^Z[^e]/.test(line)).length

function readOf(text: string) {
  const read = readBlock(text)
  if (!read) throw new Error('no block')
  return read
}

const damageOf = (text: string) => readOf(text).damage

/** What a helpdesk, a composer or a mail program does to a note without changing what it says. */
const formatting: Record<string, (text: string) => string> = {
  'Windows line ends': text => text.replaceAll('\n', '\r\n'),
  'a quote prefix': text => text.replace(/^/gm, '> '),
  'a quote prefix without space, twice': text => text.replace(/^/gm, '>>'),
  'a bar for a quotation': text => text.replace(/^/gm, '| '),
  'no spaces at the start of a line': text => text.replace(/^[ \t]+/gm, ''),
  'runs of spaces made one': text => text.replace(/ {2,}/g, ' '),
  'hard spaces': text => text.replaceAll(' ', '\u00a0'),
  'curly quotes': text => text.replace(/"([^"\n]*)"/g, '“$1”').replaceAll("'", '’'),
  'long dashes': text => text.replaceAll(' - ', ' – ').replaceAll('−', '–'),
  'three points for an ellipsis': text => text.replaceAll('…', '...'),
  'spaces at the end of a line': text => text.replace(/$/gm, '  '),
  'empty lines between all lines': text => text.replaceAll('\n', '\n\n'),
  'no empty lines': text => text.replace(/\n{2,}/g, '\n'),
  'all in one paragraph': text => text.replace(/\s+/g, ' '),
  'wrapped anew at 60': text => wrapped(text, 60),
  'wrapped anew at 100 and quoted': text => wrapped(text, 100).replace(/^/gm, '> '),
  'wrapped inside of words at 50': text => text.replace(/[^\n]{50}/g, '$&\n'),
  'soft hyphens': text => text.replace(/(\w{20})/g, '$1\u00ad'),
  'a signature below': text => `${text}\n\n-- \nMara Lindqvist\nZebra Zone, Client Security`,
  'words above': text => `Hi Ines,\nplease see below.\n\n${text}`,
}

function wrapped(text: string, width: number): string {
  return text
    .split(/\n\n/)
    .map(part => part.replace(/\s+/g, ' ').replace(new RegExp(`(.{1,${width}})( |$)`, 'g'), '$1\n'))
    .join('\n\n')
}

describe('the block of a hand-off note', () => {
  it('is short, plain and narrow', () => {
    expect(lines.length).toBeLessThanOrEqual(12)
    expect(lines.every(line => line.length <= 72)).toBe(true)
    expect(lines.slice(1).every(line => /^[A-Za-z0-9]+( Zend)?$/.test(line))).toBe(true)
  })

  it('gives back the record it was written from', () => {
    const read = readOf(sealed)
    expect(isWhole(read)).toBe(true)
    const { note: kept, ...record } = read.state === 'read' ? read.record : { note: null }
    expect(record).toEqual(recordOf({ ...inputFor(session, pack), head }))
    expect(kept?.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('takes the place of a block that stands there already', () => {
    const again = sealNote(sealed, recordOf({ ...inputFor(session, pack), head }))
    expect(again).toBe(sealed)
  })

  it.each(Object.entries(formatting))('lives through %s', (_name, change) => {
    expect(readOf(change(sealed))).toEqual(readOf(sealed))
  })

  it.each(
    Object.keys(formatting).flatMap((one, at) =>
      Object.keys(formatting)
        .slice(at + 1, at + 3)
        .map(other => [one, other]),
    ),
  )('lives through %s and then %s', (one = '', other = '') => {
    const change = (text: string) => formatting[other]?.(formatting[one]?.(text) ?? text) ?? text
    expect(isWhole(readOf(change(sealed)))).toBe(true)
  })

  it('names a line that is missing, edited, doubled or moved', () => {
    const without = (at: number) => sealed.replace(`${lines[at]}\n`, '')
    expect(damageOf(without(3))).toEqual([`Line 3 of ${count} is missing`])
    const third = lines[3] ?? ''
    const edited = `${third.slice(0, 20)}${third[20] === 'a' ? 'b' : 'a'}${third.slice(21)}`
    expect(damageOf(sealed.replace(third, edited))).toEqual([`Line 3 of ${count} was edited`])
    expect(damageOf(sealed.replace(third, `${third}\n${third}`))).toEqual([`Line 3 of ${count} stands there twice`])
    const order = [0, 1, 3, 2, ...lines.slice(4).map((_line, at) => at + 4)]
    const swapped = `${note}\n\n${order.map(at => lines[at]).join('\n')}`
    expect(damageOf(swapped)).toEqual([`Line 2 of ${count} was moved`])
    expect(damageOf(sealed.replace(' Zend', '').replace('\nZend', ''))).toEqual(['The end of the block is missing'])
    expect(damageOf(sealed.replace('for the panel', 'for nobody'))).toEqual(['Its heading was edited'])
  })

  it('says nothing of a block where there is none', () => {
    expect(readBlock(note)).toBeNull()
    expect(readBlock('')).toBeNull()
    expect(readOf(`${note}\n\n${blockHeading}`)).toEqual({
      state: 'unreadable',
      damage: ['The end of the block is missing'],
    })
  })

  it('says when a newer product wrote it', () => {
    expect(damageOf(sealed.replace('RECORD 1', 'RECORD 2'))).toEqual(['A newer version of Gatehouse wrote it'])
  })

  it('tells every change of a letter of the block', () => {
    const letters = 'ABCXYZabcz0189'
    fc.assert(
      fc.property(fc.nat(block.length - 1), fc.nat(letters.length - 1), (place, which) => {
        const now = letters[which] ?? 'A'
        fc.pre(block[place] !== now && /[A-Za-z0-9]/.test(block[place] ?? ''))
        const read = readBlock(`${note}\n\n${block.slice(0, place)}${now}${block.slice(place + 1)}`)
        expect(read === null || !isWhole(read)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('tells every letter that was taken out of the block or put into it', () => {
    fc.assert(
      fc.property(fc.nat(block.length - 1), fc.boolean(), (place, isMore) => {
        fc.pre(/[A-Za-z0-9]/.test(block[place] ?? '') && place < block.length - 4)
        const changed = isMore
          ? `${block.slice(0, place)}q${block.slice(place)}`
          : `${block.slice(0, place)}${block.slice(place + 1)}`
        const read = readBlock(`${note}\n\n${changed}`)
        expect(read === null || !isWhole(read)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('tells lines that were cut, doubled or moved in any way', () => {
    const order = fc.array(fc.nat(lines.length - 2), { maxLength: lines.length + 3 })
    fc.assert(
      fc.property(order, places => {
        const own = lines.slice(1)
        fc.pre(places.length !== own.length || places.some((place, at) => place !== at))
        const changed = [blockHeading, ...places.map(place => own[place] ?? '')].join('\n')
        expect(isWhole(readOf(`${note}\n\n${changed}`))).toBe(false)
      }),
      { numRuns: 150 },
    )
  })

  it('never throws, whatever stands below its heading', () => {
    const piece = fc.oneof(fc.constantFrom(...lines), fc.string({ unit: 'grapheme' }), fc.constant('Zend'))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), pieces => {
        expect(['read', 'unreadable']).toContain(readOf(`${blockHeading}\n${pieces.join('\n')}`).state)
      }),
      { numRuns: 200 },
    )
  })
})

describe('the note above a block', () => {
  const changedIn = (text: string) => {
    const read = readOf(text)
    return read.state === 'read' ? read.changed : 'unreadable'
  }

  it('tells which lines say something else now', () => {
    const changed = changedIn(sealed.replace('not verified', 'verified, hand off'))
    expect(changed).toHaveLength(1)
    expect(changed?.[0]).toMatchObject({ now: expect.stringContaining('verified, hand off') })
  })

  it('tells a line taken out and a line put in', () => {
    const rows = note.split('\n')
    const at = rows.findIndex(row => row.startsWith('Contain:'))
    const written = rows.slice(0, at).filter(row => row.trim() !== '').length + 1
    const out = changedIn([...rows.slice(0, at), ...rows.slice(at + 1)].join('\n') + sealed.slice(note.length))
    expect(out).toEqual([{ from: written, to: written, now: '' }])
    const put = changedIn(
      [...rows.slice(0, at), 'Approved by Ines.', ...rows.slice(at)].join('\n') + sealed.slice(note.length),
    )
    expect(put).toEqual([{ from: written, to: written, now: 'Approved by Ines.' }])
  })

  it('tells that its beginning is gone', () => {
    expect(changedIn(sealed.replace(/^[^\n]*\n/, ''))).toMatchObject([{ from: 1 }])
    expect(changedIn(block)).toEqual([{ from: 1, to: expect.any(Number), now: '' }])
  })

  it('tells every change of a letter, also when a helpdesk wrapped it anew', () => {
    fc.assert(
      fc.property(fc.nat(note.length - 1), fc.constantFrom('x', '7', 'Q'), fc.boolean(), (place, now, isWrapped) => {
        fc.pre(/[\p{L}\p{N}]/u.test(note[place] ?? '') && note[place] !== now)
        const text = `${note.slice(0, place)}${now}${note.slice(place + 1)}\n\n${block}`
        expect(changedIn(isWrapped ? wrapped(text, 66) : text)).not.toBeNull()
      }),
      { numRuns: 120 },
    )
  })
})

describe('great texts', () => {
  it('are read in time that grows with them, not with its square', () => {
    const great = `${'word '.repeat(1_000_000)}\n${sealed}`
    expect(isWhole(readOf(great))).toBe(true)
    expect(readBlock('Z1'.repeat(2_500_000))).toBeNull()
    const read = readOf(`${blockHeading}\n${'Z1q'.repeat(1_700_000)}`)
    expect(read.state).toBe('unreadable')
  })
})

describe('squeezed texts', () => {
  it('come back as they were, whatever they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
        const plain = text.replaceAll('\0', '')
        expect(unsqueeze(squeeze(plain), 10_000)).toBe(plain)
      }),
      { numRuns: 100 },
    )
  })

  it('are refused when they would grow past what was allowed, and bytes at random never throw', () => {
    expect(unsqueeze(squeeze('a'.repeat(2_000)), 1_000)).toBeNull()
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
        const text = unsqueeze(bytes, 2_000)
        expect(text === null || typeof text === 'string').toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
