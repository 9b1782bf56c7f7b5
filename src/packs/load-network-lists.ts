/** Lists that the log detectors need, checked: rules of sequences, and centre and area of countries. */
import * as v from 'valibot'
import { decodeFile, type ShapeMistake } from '../core/base/shape-problem'
import { sequenceRules as rulesShape, type SequenceRules } from '../core/records/sequence-rules'
import type { CountryTable } from '../core/records/travel'
import shippedCountries from './lists/countries.json'
import shippedRules from './lists/sequences.json'

const countriesShape = v.strictObject({
  schema: v.literal('gatehouse.countries/1'),
  version: v.pipe(v.string(), v.minLength(1)),
  source: v.string(),
  countries: v.record(
    v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
    v.strictObject({
      lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
      lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
      areaKm2: v.pipe(v.number(), v.minValue(0)),
    }),
  ),
})

/** The rules of sequences that ship. */
export const sequenceRules: SequenceRules = needed(decodeSequences('lists/sequences.json', shippedRules))

/** The table of countries that ships. */
export const countryTable: CountryTable = needed(decodeCountries('lists/countries.json', shippedCountries)).countries

/** Decodes the rules of sequences and names every mistake by file and path. */
export function decodeSequences(file: string, data: unknown) {
  return decodeFile<SequenceRules>(rulesShape, file, data)
}

/** Decodes a table of countries and names every mistake by file and path. */
export function decodeCountries(file: string, data: unknown) {
  return decodeFile<v.InferOutput<typeof countriesShape>>(countriesShape, file, data)
}

function needed<T>(read: { ok: true; value: T } | { ok: false; mistakes: ShapeMistake[] }): T {
  if (read.ok) return read.value
  throw new Error(read.mistakes.map(({ file, path, says }) => `${file} ${path}: ${says}`).join('\n'))
}
