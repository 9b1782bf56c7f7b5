import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findIndicators, kinds } from '../../../src/core/indicators'
import { plainOf } from '../../../src/core/indicators/refang'
import { readBlock } from '../../../src/core/indicators/scan'
import { callsFound, classesFound, classesQuiet } from './class-examples'
import { coinsFound, coinsQuiet } from './coin-examples'
import { found, quiet } from './examples'
import { localesFound, localesQuiet } from './locale-examples'
import { numbersFound, numbersQuiet } from './number-examples'
import { secretsFound, secretsQuiet } from './secret-examples'

const told = (text: string) =>
  findIndicators(text).map(hit => `${hit.kind} ${hit.value}${hit.validity === 'valid' ? '' : ` ${hit.validity}`}`)

describe('what is found', () => {
  it.each(found)('%s', (text, ...expected) => expect(told(text)).toEqual(expected))

  it('says why an address is weak or invalid', () => {
    for (const [text] of found)
      for (const hit of findIndicators(text)) if (hit.validity !== 'valid') expect(hit.note).toMatch(/\w+ \w+/)
  })
})

describe('addresses of chains', () => {
  it.each(coinsFound)('%s', (text, ...expected) => expect(told(text)).toEqual(expected))
})

describe('numbers, dates, people and machines', () => {
  it.each(numbersFound)('%s', (text, ...expected) => {
    const hits = findIndicators(text)
    expect(told(text).map((line, index) => `${line} [${hits[index]?.raw}]`)).toEqual(expected)
  })
})

describe('wordings, languages and forms', () => {
  it.each(localesFound)('%s', (text, ...expected) => {
    expect(findIndicators(text).map(({ kind, value, raw }) => `${kind} ${value} [${raw}]`)).toEqual(expected)
  })

  it.each(localesQuiet)('%s stays quiet', text => expect(told(text)).toEqual([]))
})

describe('classes of text learned from another reader', () => {
  it.each(classesFound)('%s', (text, ...expected) => {
    expect(findIndicators(text).map(({ kind, value, raw }) => `${kind} ${value} [${raw}]`)).toEqual(expected)
  })

  it.each(callsFound)('%s: %s', (region, text, ...expected) => {
    expect(findIndicators(text, { region }).map(({ kind, value }) => `${kind} ${value}`)).toEqual(expected)
  })

  it.each(classesQuiet)('%s stays quiet', text => expect(told(text)).toEqual([]))

  it('keys and phrases with a fault say so', () => {
    const faulty = classesFound.filter(([, line]) => /secret (?:wif|seed)/.test(line ?? ''))
    expect(faulty.flatMap(([text]) => findIndicators(text).map(hit => hit.validity))).toEqual(['invalid', 'invalid'])
  })
})

describe('secrets', () => {
  it.each(secretsFound)('%s', (text, value, raw) => {
    expect(findIndicators(text).map(hit => [hit.kind, hit.value, hit.raw])).toEqual([['secret', value, raw]])
  })

  it('never say what they are made of', () => {
    for (const [text, , raw] of secretsFound)
      for (const hit of findIndicators(text)) expect(`${hit.value} ${hit.note}`).not.toContain(raw)
  })
})

describe('near misses stay quiet', () => {
  it.each([...quiet, ...coinsQuiet, ...numbersQuiet, ...secretsQuiet])('%s', text => expect(told(text)).toEqual([]))
})

describe('the slice', () => {
  it.each([
    ['mail hannah [at] example[.]com, please', 'hannah [at] example[.]com'],
    ['(hxxps://evil[.]example/x).', 'hxxps://evil[.]example/x'],
    ['<han\u200bnah@example.com\u200b>', 'han\u200bnah@example.com'],
    ['> bc1qar0srrr7xfkvy5l643l\n> ydnw9re59gtzzwf5mdq\n> ok', 'bc1qar0srrr7xfkvy5l643l\n> ydnw9re59gtzzwf5mdq'],
    ['example.com。', 'example.com'],
    ['2001:db8::1.', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1'],
  ])('of %j is the form as written, without what surrounds it', (text, raw) => {
    expect(findIndicators(text).map(hit => hit.raw)).toEqual([raw])
  })

  it('covers soft breaks of a quoted-printable body and decodes it', () => {
    const body = 'see https://example.com/a?b=3D1&c=\r\n=3D2 or k=C3=BCm@example.com'
    const hits = findIndicators(body, { quotedPrintable: true })
    expect(hits.map(hit => hit.value)).toEqual(['https://example.com/a?b=1&c=2', 'küm@example.com'])
    expect(hits[0]?.raw).toBe('https://example.com/a?b=3D1&c=\r\n=3D2')
  })

  it('reports every occurrence on its own', () => {
    expect(findIndicators('203.0.113.7 203.0.113.7').map(hit => hit.start)).toEqual([0, 12])
  })
})

const pieces = ['a@b.example', '203.0.113.9', 'https://x.example/', 'x.example', 'hxxp', '[.]', '(at)', '2001:db8::1']
const glue = [
  'x',
  ' ',
  '.',
  '@',
  '0x',
  ':',
  '/',
  '//',
  '\u200b',
  '\ud835',
  '。',
  '\n> ',
  '_',
  '*',
  '\\',
  '=3D',
  '=E2=80',
]
const address = '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces, ...glue, address), { maxLength: 30 }).map(parts => parts.join('')),
)

describe('for any text', () => {
  it('every slice is exact, in order and without overlap', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, quotedPrintable) => {
        let last = 0
        for (const hit of findIndicators(text, { quotedPrintable })) {
          expect(text.slice(hit.start, hit.end)).toBe(hit.raw)
          expect(hit.start).toBeGreaterThanOrEqual(last)
          expect(hit.end).toBeGreaterThan(hit.start)
          last = hit.end
        }
      }),
      { numRuns: 1_500 },
    )
  })

  it('the same indicators are found when what was found is set side by side', () => {
    const sample = fc.constantFrom(...found.filter(([text]) => !/[\s。]/.test(text)).map(([text]) => text))
    fc.assert(
      fc.property(fc.array(sample, { maxLength: 8 }), texts => {
        const values = texts.flatMap(told)
        expect(told(texts.join(' , '))).toEqual(values)
        const raws = texts.flatMap(text => findIndicators(text).map(hit => hit.raw))
        expect(told(raws.join(' '))).toHaveLength(raws.length)
      }),
    )
  })

  it('the way back from the plain text never leaves the text and never turns round', () => {
    fc.assert(
      fc.property(anyText, text => {
        const plain = plainOf(text)
        expect(plain.text.length).toBeLessThanOrEqual(text.length)
        let last = 0
        for (let index = 0; index < plain.text.length; index++) {
          expect(plain.startOf(index)).toBeGreaterThanOrEqual(last)
          expect(plain.endOf(index)).toBeGreaterThan(plain.startOf(index))
          last = plain.startOf(index)
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

const units = [
  'a',
  '1.',
  '@',
  'hxxp[',
  '0x',
  ':',
  'a@',
  'a.',
  '1A',
  '[.]',
  '\u200b',
  'a。',
  '://',
  'http://',
  '//a.co/',
]
const lists = ['a@b.co ', 'a.co/ ', '1.2.3.4 ', 'a:a: ', '1A1z P1eP ']

/** Enough for several blocks; how work grows with length is counted in slices.test.ts. */
const hostileUnits = 100_000

describe('hostile length', () => {
  it.each([...units, ...lists])(
    'a long text of %j ends, with candidates no longer than the text',
    { timeout: 60_000 },
    unit => {
      const text = unit.repeat(Math.ceil(hostileUnits / unit.length))
      expect(findIndicators(text).length).toBeLessThanOrEqual(text.length / 5)
      const block = readBlock(text, {}, new Map())
      for (const kind of kinds) {
        let checked = 0
        for (const { start, end } of kind.spans(block)) checked += end - start
        expect(checked, kind.name).toBeLessThanOrEqual(4 * text.length)
      }
    },
  )
})
