import { describe, expect, it } from 'vitest'
import { fold } from '../../src/core/base/folded-text'
import { countryNames } from '../../src/offscreen/country-names'

const spoken = [
  'Germany',
  'Deutschland',
  'Allemagne',
  'Alemania',
  'Germania',
  'Alemanha',
  'Duitsland',
  'Niemcy',
  'Almanya',
  'Германия',
  'ألمانيا',
  'ドイツ',
  '德国',
]

describe('names of countries', () => {
  it.each(spoken)('knows %s', name => expect(countryNames().get(fold(name).text)).toBe('DE'))

  it('gives no name to two countries', () => {
    expect([...countryNames().values()].every(code => /^[A-Z]{2}$/.test(code))).toBe(true)
    expect(countryNames().size).toBeGreaterThan(2_000)
  })
})
