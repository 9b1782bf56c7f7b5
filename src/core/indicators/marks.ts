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
  /** The text they were noted in. */
  text: string
  /** Where runs of letters and digits begin and end, and what they hold. */
  starts: Int32Array
  ends: Int32Array
  masks: Uint8Array
  /** How many runs there are. */
  count: number
  /** Indexes of ASCII runs of 25 units and more; the same by their first unit. */
  long: number[]
  longBy: Map<number, number[]>
  /** Indexes of runs that begin with a digit. */
  numbers: number[]
  /** Of these, the first ones of 'n.n…' with one to three digits. */
  dotted: number[]
  /** Of these, whole numbers of four digits and more. */
  large: number[]
  /** Indexes of ASCII-like runs that mix digits and letters, or small letters with capitals inside. */
  odd: number[]
  /** Indexes of runs of two or four hex digits. */
  pairs: number[]
  /** Dots that a label follows which may end a host name; none of those begins with a digit. */
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
  /** Pieces that may begin a broken address, by their first unit; once somebody has asked. */
  firsts: ReadonlyMap<number, readonly number[]> | undefined
}

const hex = holds.digit | holds.lowHex | holds.upHex
const small = holds.lowHex | holds.low
const capitals = holds.upHex | holds.up
const blobSign = 128
const word = letters | holds.digit
const classes = classesOfUnits()
const leastLong = 25
const leastBlob = 20

/** Memory for runs, used again for the next block of the same text. */
export type Room = Pick<Marks, 'starts' | 'ends' | 'masks'>

/**
 * Reads a text once and notes what kinds anchor on.
 *
 * @param text    plain text
 * @param room    memory of marks that nobody reads any more; new memory when absent or too small
 * @returns       the places
 */
export function markText(text: string, room?: Room): Marks {
  const least = (text.length >> 2) + 16
  const marks = noMarks(text, room && room.masks.length >= least ? room : roomFor(least))
  let run = -1
  let mask = 0
  let blob = -1
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 0
    const bit = classes[unit] ?? 0
    if ((bit & word) !== 0) {
      if (run < 0) {
        run = at
        if (blob < 0) blob = at
      } else if (((mask | bit) & holds.other) !== 0 && mixes(mask, bit)) {
        endRun(marks, run, at, mask)
        run = at
        mask = 0
      }
      mask |= bit
      continue
    }
    if (run >= 0) {
      endRun(marks, run, at, mask)
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

/** One literal: an object made by spreading others is slow to read. */
function noMarks(text: string, { starts, ends, masks }: Room): Marks {
  return {
    text,
    starts,
    ends,
    masks,
    count: 0,
    long: [],
    longBy: new Map(),
    numbers: [],
    dotted: [],
    large: [],
    odd: [],
    pairs: [],
    dots: [],
    ats: [],
    colons: [],
    slashes: [],
    hashes: [],
    signs: [],
    blobs: [],
    cues: noCues(),
    firsts: undefined,
  }
}

/** One piece of memory for the three lists: made once for every text. */
function roomFor(runs: number): Room {
  const bytes = new ArrayBuffer(runs * 9)
  return {
    starts: new Int32Array(bytes, 0, runs),
    ends: new Int32Array(bytes, runs * 4, runs),
    masks: new Uint8Array(bytes, runs * 8, runs),
  }
}

/**
 * Puts away the anchors that stand in something found; runs and cues stay, as they tell of what is beside them.
 *
 * @param marks      marks of a text, changed in place
 * @param claimed    1 for every unit that a hit covers
 */
export function putAway(marks: Marks, claimed: Uint8Array): void {
  const { starts } = marks
  for (const list of [marks.long, marks.numbers, marks.dotted, marks.large, marks.odd, marks.pairs])
    keepRuns(list, starts, claimed)
  for (const list of marks.longBy.values()) keepRuns(list, starts, claimed)
  for (const list of [marks.dots, marks.ats, marks.colons, marks.slashes]) keepPlaces(list, claimed)
}

function keepRuns(list: number[], starts: Int32Array, claimed: Uint8Array): void {
  let kept = 0
  for (let at = 0; at < list.length; at++) {
    const index = list[at] ?? 0
    if (claimed[starts[index] ?? 0] !== 1) list[kept++] = index
  }
  list.length = kept
}

function keepPlaces(list: number[], claimed: Uint8Array): void {
  let kept = 0
  for (let at = 0; at < list.length; at++) {
    const place = list[at] ?? 0
    if (claimed[place] !== 1) list[kept++] = place
  }
  list.length = kept
}

/** A word never changes between Latin and other alphabets: 'адресTR7N…' is a word and an address. */
function mixes(mask: number, bit: number): boolean {
  return (
    (bit === holds.other && (mask & letters & ~holds.other) !== 0) ||
    (bit !== holds.digit && bit !== holds.other && (mask & holds.other) !== 0)
  )
}

function endRun(marks: Marks, start: number, end: number, mask: number): void {
  const { text } = marks
  const index = marks.count++
  if (index === marks.masks.length) grow(marks)
  marks.starts[index] = start
  marks.ends[index] = end
  marks.masks[index] = mask
  const size = end - start
  if ((mask & holds.digit) === 0) {
    noteWord(marks.cues, text, start, end)
    if (size >= 4 && (mask & capitals) !== 0 && (mask & small) !== 0 && hasInnerCapital(text, start))
      marks.odd.push(index)
  } else if (mask === holds.digit) noteNumber(marks, index)
  else {
    const first = text.charCodeAt(start)
    if (first >= 0x30 && first <= 0x39) marks.numbers.push(index)
    marks.odd.push(index)
  }
  if ((size === 2 || size === 4) && (mask & ~hex) === 0) marks.pairs.push(index)
  if (size >= leastLong && (mask & (holds.latin | holds.other)) === 0) noteLong(marks, text.charCodeAt(start), index)
}

function noteNumber(marks: Marks, index: number): void {
  const { text } = marks
  const start = marks.starts[index] ?? 0
  const end = marks.ends[index] ?? 0
  marks.numbers.push(index)
  if (end - start > 3) marks.large.push(index)
  else if (text.charCodeAt(end) === 0x2e && isDigit(text.charCodeAt(end + 1)) && !followsDotted(text, start))
    marks.dotted.push(index)
}

function followsDotted(text: string, start: number): boolean {
  return text.charCodeAt(start - 1) === 0x2e && isDigit(text.charCodeAt(start - 2))
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

function noteLong(marks: Marks, first: number, index: number): void {
  marks.long.push(index)
  const list = marks.longBy.get(first)
  if (list) list.push(index)
  else marks.longBy.set(first, [index])
}

/** Most texts hold far fewer runs than units; room is made as they come. */
function grow(marks: Marks): void {
  const more = roomFor(marks.masks.length * 2)
  more.starts.set(marks.starts)
  more.ends.set(marks.ends)
  more.masks.set(marks.masks)
  Object.assign(marks, more)
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
  return unit >= 0x80 || unit === 0x2d || unit === 0x5f || ((classes[unit] ?? 0) & letters) !== 0
}

/** The class of every unit; one look for each. */
function classesOfUnits(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (let unit = 0x80; unit < table.length; unit++) table[unit] = wideClass(unit)
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
