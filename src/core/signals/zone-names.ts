import type { PhraseHit } from '../base/folded-text'

/** Offsets in minutes by the short names people write; a name used in several places has several. */
const offsets: Readonly<Record<string, readonly number[]>> = {
  gmt: [0],
  wet: [0],
  bst: [60],
  cet: [60],
  mez: [60],
  cest: [120],
  mesz: [120],
  eet: [120],
  eest: [180],
  msk: [180],
  trt: [180],
  est: [-300],
  edt: [-240],
  cst: [-360, 480],
  cdt: [-300],
  mst: [-420],
  mdt: [-360],
  pst: [-480],
  pdt: [-420],
  brt: [-180],
  art: [-180],
  sgt: [480],
  hkt: [480],
  jst: [540],
  kst: [540],
  aest: [600],
  aedt: [660],
  wib: [420],
  ict: [420],
  gst: [240],
}

/** A name counts only beside a time of day: "est" is a French verb and "art" a word. */
const pattern =
  /(?<=\d{1,2}[:.h]\d{2} ?(?:[ap]m)? ?\(?)(?:(?:utc|gmt) ?[+\u2212-] ?\d{1,2}(?::?\d{2})?|[a-z]{3,4})(?![\p{L}\d])/gu

/**
 * Finds zone names beside a time of day.
 *
 * @param folded    folded text
 * @returns         hits in text order; words that are no zone are among them
 */
export function zoneNames(folded: string): PhraseHit[] {
  return [...folded.matchAll(pattern)].map(hit => ({
    phrase: hit[0],
    start: hit.index,
    end: hit.index + hit[0].length,
  }))
}

/**
 * Reads a zone name.
 *
 * @param name    'cet', 'utc+2', 'gmt -05:00'
 * @returns       possible offsets in minutes; empty when it is no zone
 */
export function statedOffsets(name: string): readonly number[] {
  const plain = name.replaceAll(' ', '').replace('\u2212', '-')
  const signed = /^(?:utc|gmt)([+-])(\d{1,2}):?(\d{2})?$/.exec(plain)
  if (signed) return [(signed[1] === '-' ? -1 : 1) * (Number(signed[2]) * 60 + Number(signed[3] ?? 0))]
  return Object.hasOwn(offsets, plain) ? (offsets[plain] ?? []) : []
}
