import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findIndicators } from '../../../src/core/indicators'

const hits = (text: string) => findIndicators(text).map(hit => `${hit.kind} ${hit.value} ${hit.validity}`)

describe('what is found', () => {
  it.each([
    ['write to Hannah.B@Example.COM now', ['email hannah.b@example.com valid']],
    ['hannah [at] example [dot] com', []],
    ['hannah[at]example[.]com', ['email hannah@example.com valid']],
    ['<hannah@example.com>,', ['email hannah@example.com valid']],
    ['han\u200bnah@example.com', ['email hannah@example.com valid']],
    ['from 203.0.113.7.', ['ipv4 203.0.113.7 valid']],
    ['from 203[.]0[.]113[.]7', ['ipv4 203.0.113.7 valid']],
    ['2001:DB8:0:0:0:0:0:1 logged in', ['ipv6 2001:db8::1 valid']],
    ['see https://example.com/a?b=1&amp;c=2.', ['url https://example.com/a?b=1&c=2 valid']],
    ['hxxps://evil[.]example[.]com/login', ['url https://evil.example.com/login valid']],
    ['[click](https://example.com/x)', ['url https://example.com/x valid']],
    ['www.example.com/help', ['url //www.example.com/help valid']],
    ['harborline-help.com is fake', ['domain harborline-help.com valid']],
    ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', ['btc 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa valid']],
    ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb', ['btc 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb invalid']],
    ['3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy', ['btc 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy valid']],
    ['bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', ['btc bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq valid']],
    [
      'bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr',
      ['btc bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr valid'],
    ],
    ['bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdp', ['btc bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdp invalid']],
    ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', ['eth 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed valid']],
    ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD', ['eth 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD invalid']],
    ['0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed', ['eth 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed weak']],
  ])('%s', (text, expected) => expect(hits(text)).toEqual(expected))
})

describe('near misses stay quiet', () => {
  it.each([
    'version 6.12.1.0 of the app',
    'v1.2.3.4',
    'Chrome/122.0.0.0 Safari',
    'object id 1.2.3.4.5',
    'at 12:34:56 it stopped',
    'a::before { color: red }',
    'report.zip and setup.py',
    'built with ASP.NET',
    'my account is locked.It was fine',
    'j***@example.com',
    'order 300.400.500.600',
    '0x12…ab',
    'ratio 3:2',
    'e.g. this and i.e. that',
  ])('%s', text => expect(hits(text)).toEqual([]))
})

describe('for any text', () => {
  it('every slice is exact, in order and without overlap', () => {
    const word = fc.constantFrom(
      'a@b.example',
      '203.0.113.9',
      'https://x.example/',
      'x',
      ' ',
      '.',
      '@',
      '0x',
      ':',
      '\u200b',
      '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(word).map(parts => parts.join('')),
        ),
        text => {
          let last = 0
          for (const hit of findIndicators(text)) {
            expect(text.slice(hit.start, hit.end)).toBe(hit.raw)
            expect(hit.start).toBeGreaterThanOrEqual(last)
            last = hit.end
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it.each(['a', '1.', '@', 'hxxp[', '0x', ':', 'a@', 'a.', '1A'])('a megabyte of %s ends', unit => {
    expect(Array.isArray(findIndicators(unit.repeat(Math.ceil(1_000_000 / unit.length))))).toBe(true)
  })
})
