/**
 * Marks are what one pass over a text notes down, so that no kind has to look at the whole text again: runs of letters
 * and digits, long ones apart, places of signs, and cue words ('password', 'März', 'ticket') by topic.
 */
import { type Cues, noCues, noteSpaceless, noteWord } from './cues'
import type { Span } from './span'

/** Which units a run holds; bits of `masks`. */
export const holds = { digit: 1, lowHex: 2, low: 4, upHex: 8, up: 16, latin: 32, other: 64 } as const
/** Letters of any script. */
export const letters = holds.lowHex | holds.low | holds.upHex | holds.up | holds.latin | holds.other

/** Places noted in one pass; all in text order. */
export type Marks = {
  /** Where runs of letters and digits begin and end, and what they hold. */
  starts: Int32Array
  ends: Int32Array
  masks: Uint8Array
  /** How many runs there are. */
  count: number
  /** Indexes of ASCII runs of 25 units and more. */
  long: number[]
  /** Indexes of runs that begin with a digit. */
  numbers: number[]
  /** Indexes of ASCII-like runs that mix digits and letters, or small letters with capitals inside. */
  odd: number[]
  /** Indexes of runs of two or four hex digits. */
  pairs: number[]
  /** Dots between two units of host names. */
  dots: number[]
  ats: number[]
  colons: number[]
  slashes: number[]
  hashes: number[]
  /** Signs of money. */
  signs: number[]
  /** Stretches of letters, digits, `+/=_-` of 20 units and more: starts and ends in turn. */
  blobs: number[]
  cues: Cues
}

const hex = holds.digit | holds.lowHex | holds.upHex
const small = holds.lowHex | holds.low
const capitals = holds.upHex | holds.up
const blobSign = 128
const word = letters | holds.digit
const classes = asciiClasses()
const leastLong = 25
const leastBlob = 20

/**
 * Reads a text once and notes what kinds anchor on.
 *
 * @param text    plain text
 * @returns       the places
 */
export function markText(text: string): Marks {
  const marks = noMarks(text.length)
  let run = -1
  let mask = 0
  let blob = -1
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 0
    const bit = unit < 0x80 ? (classes[unit] ?? 0) : wideClass(unit)
    if ((bit & word) !== 0) {
      if (run < 0) {
        run = at
        if (blob < 0) blob = at
      } else if (((mask | bit) & holds.other) !== 0 && mixes(mask, bit)) {
        endRun(marks, text, { start: run, end: at }, mask)
        run = at
        mask = 0
      }
      mask |= bit
      continue
    }
    if (run >= 0) {
      endRun(marks, text, { start: run, end: at }, mask)
      run = -1
      mask = 0
    }
    if (bit === blobSign && blob >= 0) {
      if (unit === 0x2f) marks.slashes.push(at)
      continue
    }
    if (blob >= 0 && at - blob >= leastBlob) marks.blobs.push(blob, at)
    blob = -1
    if (unit !== 0x20) noteSign(marks, text, at, unit)
  }
  return marks
}

function noMarks(units: number): Marks {
  const places = { dots: [], ats: [], colons: [], slashes: [], hashes: [], signs: [], blobs: [] }
  const most = units + 1
  const runs = { starts: new Int32Array(most), ends: new Int32Array(most), masks: new Uint8Array(most), count: 0 }
  return { ...runs, long: [], numbers: [], odd: [], pairs: [], ...places, cues: noCues() }
}

/** A word never changes between Latin and other alphabets: 'адресTR7N…' is a word and an address. */
function mixes(mask: number, bit: number): boolean {
  return (
    (bit === holds.other && (mask & letters & ~holds.other) !== 0) ||
    (bit !== holds.digit && bit !== holds.other && (mask & holds.other) !== 0)
  )
}

function endRun(marks: Marks, text: string, { start, end }: Span, mask: number): void {
  const index = marks.count++
  marks.starts[index] = start
  marks.ends[index] = end
  marks.masks[index] = mask
  const size = end - start
  if ((mask & holds.digit) === 0) {
    noteWord(marks.cues, text, start, end)
    if (size >= 4 && (mask & capitals) !== 0 && (mask & small) !== 0 && hasInnerCapital(text, start))
      marks.odd.push(index)
  } else {
    const first = text.charCodeAt(start)
    if (first >= 0x30 && first <= 0x39) marks.numbers.push(index)
    if (mask !== holds.digit) marks.odd.push(index)
  }
  if ((size === 2 || size === 4) && (mask & ~hex) === 0) marks.pairs.push(index)
  if (size >= leastLong && (mask & (holds.latin | holds.other)) === 0) marks.long.push(index)
}

/** Looks at four letters: pieces of four are how addresses are grouped. */
function hasInnerCapital(text: string, start: number): boolean {
  for (let at = start + 1; at < start + 4; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x41 && unit <= 0x5a) return true
  }
  return false
}

function noteSign(marks: Marks, text: string, at: number, unit: number): void {
  switch (unit) {
    case 0x2e:
      if (isHostStart(text.charCodeAt(at + 1)) && at > 0) marks.dots.push(at)
      return
    case 0x40:
      marks.ats.push(at)
      return
    case 0x3a:
      marks.colons.push(at)
      return
    case 0x2f:
      marks.slashes.push(at)
      return
    case 0x23:
      marks.hashes.push(at)
      return
    case 0x24:
      marks.signs.push(at)
      return
    default:
      if (unit < 0x80) return
      if ((unit >= 0xa2 && unit <= 0xa5) || (unit >= 0x20a0 && unit <= 0x20bf)) marks.signs.push(at)
      else if (unit >= 0x530) noteSpaceless(marks.cues, text, at)
  }
}

function isHostStart(unit: number): boolean {
  return unit >= 0x80 || unit === 0x2d || unit === 0x5f || ((classes[unit] ?? 0) & word) !== 0
}

function asciiClasses(): Uint8Array {
  const table = new Uint8Array(128)
  for (let unit = 0x30; unit <= 0x39; unit++) table[unit] = holds.digit
  for (let unit = 0x61; unit <= 0x7a; unit++) table[unit] = unit <= 0x66 ? holds.lowHex : holds.low
  for (let unit = 0x41; unit <= 0x5a; unit++) table[unit] = unit <= 0x46 ? holds.upHex : holds.up
  for (const sign of '+/=_-') table[sign.charCodeAt(0)] = blobSign
  return table
}

function wideClass(unit: number): number {
  if (unit >= 0xc0 && unit <= 0x24f) return unit === 0xd7 || unit === 0xf7 ? 0 : holds.latin
  if (unit >= 0x1e00 && unit <= 0x1eff) return holds.latin
  return unit >= 0x370 && unit <= 0x52f ? holds.other : 0
}
