import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findIndicators, kinds, scanInSlices } from '../../../src/core/indicators'
import { blocksOf } from '../../../src/core/indicators/blocks'
import type { Block, Kind } from '../../../src/core/indicators/indicator'
import { coinsFound } from './coin-examples'
import { found } from './examples'
import { numbersFound } from './number-examples'
import { secretsFound } from './secret-examples'

const samples = [...found, ...coinsFound, ...numbersFound, ...secretsFound].map(([text]) => text)
const long = fc
  .array(fc.constantFrom(...samples, 'and', 'x', '\n\n', '\n', '> ', '=\n', '\u200b', '。', '"'), {
    minLength: 1,
    maxLength: 60,
  })
  .map(parts => parts.join(' ').repeat(Math.ceil(30_000 / (parts.join(' ').length + 1))))

describe('a text read in slices', { timeout: 60_000 }, () => {
  it('gives piece by piece what it gives at one go, in order', () => {
    fc.assert(
      fc.property(long, text => {
        const pieces = [...scanInSlices(text)]
        expect(JSON.stringify(pieces.flat())).toBe(JSON.stringify(findIndicators(text)))
        expect(pieces.length).toBeGreaterThan(1)
      }),
      { numRuns: 6 },
    )
  })

  it('every slice is exact, in order and without overlap', () => {
    fc.assert(
      fc.property(long, fc.boolean(), fc.constantFrom(undefined, 'DE', 'US', 'XX'), (text, quotedPrintable, region) => {
        let last = 0
        for (const hit of findIndicators(text, { quotedPrintable, region })) {
          if (text.slice(hit.start, hit.end) !== hit.raw || hit.start < last) expect(hit).toBe('exact and in order')
          last = hit.end
        }
      }),
      { numRuns: 6 },
    )
  })

  it('finds in a long text what stands in it, wherever blocks end', () => {
    const line = 'user logged in from 203.0.113.7 with hannah@example.com, as the day before\n'
    const hits = findIndicators(line.repeat(3_000))
    expect(hits).toHaveLength(6_000)
    expect(hits.every(({ validity }) => validity === 'valid')).toBe(true)
  })

  it('blocks cover any text, none longer than asked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', ' ', '\n', '=\r\n', '\n\n', '\ud83d\ude00', '.'), {
          minLength: 1,
          maxLength: 40,
        }),
        parts => {
          const text = parts.join('').repeat(Math.ceil(150_000 / parts.join('').length))
          let last = 0
          for (const { start, end } of blocksOf(text)) {
            expect(start).toBe(last)
            expect(end - start).toBeLessThanOrEqual(24_576)
            last = end
          }
          expect(last).toBe(text.length)
        },
      ),
      { numRuns: 40 },
    )
  })
})

const hostile = [
  ...[
    'a',
    '1.1.1.',
    'aaa@',
    'http://',
    '5KJvsngHeMpm884wtkJNzQGaCErckhHJBGFsvd3VyK5qMZXj3h',
    '0x',
    '[',
    '(.)',
    '7',
    ' ',
    '> ',
  ],
  ...[
    'abandon ',
    '1 ',
    '12:34:56 ',
    '€1 ',
    '+1 ',
    'password: ',
    'code 123456 ',
    '5 May ',
    '@a ',
    'T1a2 ',
    'AS1 ',
    '4111 ',
    'а',
    'aа',
  ],
  ...[
    'ticket 1',
    'DE12 ',
    '0:',
    'aa:',
    '&#46;',
    '验证码',
    'Mozilla/5.0 (',
    'spf=',
    '-----BEGIN PRIVATE KEY-----',
    '1,',
    "1'",
    '=\n',
    'seed abandon ',
    'case AB-1 ',
    'the ticket of the one: ',
    'as64500 ',
    'sha1=',
    'a.py, b.pl, ',
    '16 бер. 2026 р. пн ',
    '@a.fondos ',
  ],
]

/** Counts looks at stretches: what a scan costs, without a clock. */
function workOn(text: string): number {
  let work = 0
  const counted = kinds.map(
    (kind): Kind => ({
      ...kind,
      *spans(block: Block) {
        for (const span of kind.spans(block)) {
          work += (kind.cost ?? 1) + (span.end - span.start) / 100
          yield span
        }
      },
    }),
  )
  for (const _ of scanInSlices(text, {}, counted)) work++
  return work
}

describe('hostile texts cost in proportion', { timeout: 60_000 }, () => {
  it.each(hostile)('twice as much of %j is at most 2.2 times the work', unit => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length))
    expect(workOn(text + text)).toBeLessThanOrEqual(2.2 * workOn(text) + 10)
  })

  it.each(hostile)('between two rests %j asks for a bounded number of looks', unit => {
    let looks = 0
    let most = 0
    const counted = kinds.map(
      (kind): Kind => ({
        ...kind,
        verify: (block, span) => {
          looks += kind.cost ?? 1
          return kind.verify(block, span)
        },
      }),
    )
    for (const _ of scanInSlices(unit.repeat(Math.ceil(60_000 / unit.length)), {}, counted)) {
      most = Math.max(most, looks)
      looks = 0
    }
    expect(most).toBeLessThanOrEqual(320)
  })
})
