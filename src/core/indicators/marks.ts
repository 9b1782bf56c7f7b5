/**
 * Marks are what one pass over a text notes down, so that no kind has to look at the whole text again: runs of letters
 * and digits, long ones apart, places of signs, and cue words ('password', 'März', 'ticket') by topic.
 */
import { type Cues, noCues, noteSpaceless, noteWord } from './cues'

/** Which units a run holds; bits of `masks`. */
export const holds = { digit: 1, lowHex: 2, low: 4, upHex: 8, up: 16, latin: 32, other: 64 } as const
/** Letters of any script. */
export const letters = holds.lowHex | holds.low | holds.upHex | holds.up | holds.latin | holds.other

/** Places noted in one pass; all in text order. */
export type Marks = {
  starts: number[]
  ends: number[]
  masks: number[]
  /** Indexes of ASCII runs of 25 units and more. */
  long: number[]
  /** Indexes of runs that begin with a digit. */
  numbers: number[]
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
  const marks = noMarks()
  const open = { run: -1, mask: 0, blob: -1 }
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 0
    const bit = unit < 0x80 ? (classes[unit] ?? 0) : wideClass(unit)
    if ((bit & word) !== 0) {
      if (open.run >= 0 && mixes(open.mask, bit)) endRun(marks, text, open, at)
      if (open.run < 0) open.run = at
      if (open.blob < 0) open.blob = at
      open.mask |= bit
      continue
    }
    if (open.run >= 0) endRun(marks, text, open, at)
    if (bit === blobSign && open.blob >= 0) {
      if (unit === 0x2f) marks.slashes.push(at)
      continue
    }
    if (open.blob >= 0 && at - open.blob >= leastBlob) marks.blobs.push(open.blob, at)
    open.blob = -1
    if (unit !== 0x20) noteSign(marks, text, at, unit)
  }
  return marks
}

function noMarks(): Marks {
  const places = { dots: [], ats: [], colons: [], slashes: [], hashes: [], signs: [], blobs: [] }
  return { starts: [], ends: [], masks: [], long: [], numbers: [], ...places, cues: noCues() }
}

/** A word never changes between Latin and other alphabets: 'адресTR7N…' is a word and an address. */
function mixes(mask: number, bit: number): boolean {
  return (
    (bit === holds.other && (mask & letters & ~holds.other) !== 0) ||
    (bit !== holds.digit && bit !== holds.other && (mask & holds.other) !== 0)
  )
}

function endRun(marks: Marks, text: string, open: { run: number; mask: number }, at: number): void {
  const { run, mask } = open
  const index = marks.starts.length
  marks.starts.push(run)
  marks.ends.push(at)
  marks.masks.push(mask)
  open.run = -1
  open.mask = 0
  if ((mask & holds.digit) === 0) noteWord(marks.cues, text, run, at)
  else {
    const first = text.charCodeAt(run)
    if (first >= 0x30 && first <= 0x39) marks.numbers.push(index)
  }
  if (at - run >= leastLong && (mask & (holds.latin | holds.other)) === 0) marks.long.push(index)
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
