import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskIdentifiers } from '../../../src/core/writing/mask'

describe('masking what points to a person', () => {
  it.each([
    ['hannah.brightwater@example.com wrote', 'h…@example.com wrote'],
    ['josé+shop@mail.example.org', 'j…@mail.example.org'],
    ['phone +44 7700 900123 is mine', 'phone …123 is mine'],
    ['call (202) 555-0143', 'call …143'],
    ['account HL-4482017', 'account HL-…017'],
    ['from 203.0.113.99 at night', 'from 203.0.113.x at night'],
    ['from 2001:db8:85a3::8a2e:370:7334', 'from 2001:db8:…'],
    ['to bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', 'to bc1q…f3t4'],
    ['to 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', 'to 0x5a…eAed'],
    ['IBAN DE89 3704 0044 0532 0130 00', 'IBAN DE89…3000'],
    ['born 14/07/1961', 'born …1961'],
    ['key 123e4567-e89b-12d3-a456-426614174000', 'key 123e…4000'],
  ])('writes %s as %s', (text, masked) => {
    expect(maskIdentifiers(text)).toBe(masked)
  })

  it.each([
    'sign-in 2026-03-16 08:41 UTC, 2 BTC, tier R3, ticket 1004',
    'S05 fails: DMARC none, SPF softfail',
    'the authenticator was unsynchronised, misunderstanding resolved',
    'withdrawal of 12.000 XRP at 21.30',
    'the password is lost as well, the code is wrong',
  ])('leaves the case itself readable: %s', text => {
    expect(maskIdentifiers(text)).toBe(text)
  })

  it.each([
    ['my password is hunter2 ok', 'hunter2'],
    ['password: correct-horse', 'correct-horse'],
    ['mật khẩu: abc', 'abc'],
    ['the 2FA code you sent 482 913', '913'],
    ['codes 12345678 and', '12345678'],
    ['seed phrase: abandon ability able about above absent absorb abstract absurd abuse access accident', 'abandon'],
    ['abandon ability able about above absent absorb abstract absurd abuse access accident', 'absorb'],
  ])('takes the secret out of %s', (text, secret) => {
    expect(maskIdentifiers(text)).not.toContain(secret)
    expect(maskIdentifiers(text)).toContain('removed')
  })

  it('keeps a long everyday sentence, which is not a list of seed words', () => {
    const text = 'please remove this factor because they said nothing about what happened after the phone was lost'
    expect(maskIdentifiers(text)).toBe(text)
  })

  it('never shows more than the ends of a long number, wherever it stands', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ,.]{0,20}$/), fc.stringMatching(/^[0-9]{8,30}$/), (around, number) => {
        const masked = maskIdentifiers(`${around} ${number} ${around}`)
        expect(masked).not.toContain(number.slice(0, 8))
      }),
    )
  })

  it('answers in time for the longest and oddest line', () => {
    const odd = ['a@'.repeat(2_000), '1 '.repeat(2_000), '-'.repeat(4_000), ':f'.repeat(2_000), 'abc '.repeat(1_000)]
    for (const text of odd) expect(maskIdentifiers(text).length).toBeLessThanOrEqual(text.length + 20)
  })
})
