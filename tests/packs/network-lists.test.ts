import { describe, expect, it } from 'vitest'
import { countryTable, decodeCountries, decodeSequences, sequenceRules } from '../../src/packs/load-network-lists'

describe('the table of countries', () => {
  it('holds every country in force, and Kosovo', () => {
    const display = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
    expect(Object.keys(countryTable)).toHaveLength(250)
    expect(Object.keys(countryTable).filter(code => !display.of(code))).toEqual([])
  })

  it('adds up to the land of the earth', () => {
    const sum = Object.values(countryTable).reduce((total, { areaKm2 }) => total + areaKm2, 0)
    expect(sum).toBeGreaterThan(146e6)
    expect(sum).toBeLessThan(153e6)
  })

  it('names file and path of a mistake', () => {
    const read = decodeCountries('x.json', {
      schema: 'gatehouse.countries/1',
      version: '1',
      source: '',
      countries: { FR: { lat: 91, lon: 0, areaKm2: 1 } },
    })
    expect(read).toMatchObject({ ok: false, mistakes: [{ file: 'x.json', path: 'countries.FR.lat' }] })
  })
})

describe('the rules of sequences', () => {
  it('hold the windows and thresholds of the trade contract', () => {
    expect(sequenceRules.chains.map(({ id, withinMin }) => [id, withinMin])).toEqual([
      ['SEQ-01', 60],
      ['SEQ-02', 72 * 60],
      ['SEQ-03', 0],
      ['SEQ-05', 180],
      ['SEQ-07', 24 * 60],
    ])
    expect(sequenceRules.travel).toEqual({ overKmh: 900, overKm: 500, withinHours: 24 })
    expect(sequenceRules.newDestination.withinHours).toBe(72)
    expect(sequenceRules.newDevice.beforeMin).toBe(24 * 60)
    expect(sequenceRules.calm.days).toBe(90)
  })

  it.each([
    [{ schema: 'gatehouse.sequences/2' }, 'schema'],
    [{ chains: [sequenceRules.chains[0], sequenceRules.chains[0]] }, 'chains'],
    [
      { chains: [{ ...sequenceRules.chains[0], steps: [{ says: 'x', kinds: ['nothing'] }] }] },
      'chains.0.steps.0.kinds.0',
    ],
    [{ calm: { days: 0 } }, 'calm.days'],
  ])('names file and path of a mistake: %j', (change, path) => {
    const read = decodeSequences('lists/sequences.json', { ...sequenceRules, ...change })
    expect(read.ok ? [] : read.mistakes.map(mistake => mistake.path)).toEqual([path])
  })
})
