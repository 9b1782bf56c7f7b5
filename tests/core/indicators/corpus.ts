import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  array,
  type InferOutput,
  integer,
  literal,
  minLength,
  minValue,
  nonEmpty,
  number,
  optional,
  parse,
  picklist,
  pipe,
  regex,
  strictObject,
  string,
  union,
} from 'valibot'

/*
 * The labelled corpus: ticket texts and what an analyst would mark in them. Form and conventions are told in
 * tests/fixtures/indicator-corpus/README.md. This file reads it and knows nothing of the engine, so that the labels
 * stay an independent opinion.
 */

/** Every kind of the contract, in its order. */
export const corpusKinds = [
  ...['email', 'domain', 'url', 'ipv4', 'ipv6', 'cidr', 'asn'],
  ...['btc', 'eth', 'ltc', 'bch', 'doge', 'trx', 'xrp', 'sol', 'ada', 'dot', 'xmr', 'ton', 'xlm', 'atom', 'tx'],
  ...['md5', 'sha1', 'sha256', 'sha512', 'phone', 'date', 'datetime', 'money', 'auth', 'ua', 'ticket', 'account'],
  ...['iban', 'card', 'mac', 'secret', 'handle'],
]

const validity = picklist(['valid', 'weak', 'invalid'])
const text = pipe(string(), nonEmpty())
const surface = { kind: picklist(corpusKinds), raw: text, nth: optional(pipe(number(), integer(), minValue(1))) }
const verdict = { validity: optional(validity), validities: optional(pipe(array(validity), minLength(2))) }
const label = union([
  strictObject({ ...surface, ...verdict, value: text }),
  strictObject({ ...surface, ...verdict, values: pipe(array(text), minLength(2)) }),
])
const segment = strictObject({
  kind: picklist(['visible', 'quoted', 'signature', 'footer', 'header']),
  depth: pipe(number(), integer(), minValue(0)),
  text,
  author: optional(text),
})
const item = strictObject({
  id: pipe(string(), regex(/^[a-z0-9-]+$/)),
  lang: pipe(string(), regex(/^[a-z]{2}$/)),
  text,
  options: optional(
    strictObject({ region: optional(pipe(string(), regex(/^[A-Z]{2}$/))), quotedPrintable: optional(literal(true)) }),
  ),
  expect: array(label),
  also: optional(array(label)),
  nearMisses: optional(array(text)),
  segments: optional(pipe(array(segment), minLength(2))),
})

/** One labelled text of the corpus. */
export type CorpusItem = InferOutput<typeof item>

/** One thing an analyst marks: kind, accepted values, accepted validities, surface form. */
export type CorpusLabel = InferOutput<typeof label>

/** Reads every file of a corpus folder, in the order of their names; throws with the path of the first fault. */
export function readCorpus(folder: string): CorpusItem[] {
  const files = readdirSync(folder).filter(name => name.endsWith('.json'))
  return files.sort().flatMap(name => parse(array(item), JSON.parse(readFileSync(join(folder, name), 'utf8'))))
}

/** The part by a second author, kept from the people who write the engine: for the last score, never to tune by. */
export function readKeptBack(): CorpusItem[] {
  return readCorpus(new URL('../../fixtures/indicator-corpus/kept-back', import.meta.url).pathname)
}

/** The part named `kept-back-2`, by an author who has not read the engine: scored once, before anybody reads it. */
export function readSecondKeptBack(): CorpusItem[] {
  return readCorpus(new URL('../../fixtures/indicator-corpus/kept-back-2', import.meta.url).pathname)
}

/** Where the nth occurrence of a surface form stands (occurrences may overlap); null when the text has fewer. */
export function spanOf(text: string, { raw, nth = 0 }: { raw: string; nth?: number }) {
  let start = text.indexOf(raw)
  for (let seen = 0; seen < nth && start >= 0; seen++) start = text.indexOf(raw, start + 1)
  return start < 0 ? null : { start, end: start + raw.length }
}

/** The values a label accepts; more than one where the contract leaves a choice. */
export function valuesOf(label: CorpusLabel): readonly string[] {
  return 'values' in label ? label.values : [label.value]
}

/** The validities a label accepts: `valid` unless it says otherwise. */
export function validitiesOf(label: CorpusLabel): readonly string[] {
  return label.validities ?? [label.validity ?? 'valid']
}
