/**
 * Whether a note still says what it said: its letters are compared, never how a helpdesk broke, set in or quoted its lines.
 * Example: '> Owner?:  says "little"' re-wrapped with smart quotes is the same; 'says "much"' is another note.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { ChangedLines } from '../case/found-hand-off'

/** What a record keeps of its note: the hash of all letters, and four hex digits a line for naming what changed. */
export type NoteCheck = { hash: string; lines: string }

const longestLine = 127
const mostLines = 100
/** How far a changed note is searched for the next line that stands as it was. */
const reach = 600
const mostSkipped = 20
const longestShown = 160
const quoteSigns = /^[>|\s]+|(?<=\s)[>|]+(?=\s|$)/gmu
const twins: readonly [RegExp, string][] = [
  [/[“”„‟«»＂″]/gu, '"'],
  [/[‘’‚‛`´′]/gu, "'"],
  [/[‐‑‒–—―−]+|--+/gu, '-'],
  [/…/gu, '...'],
  [/⁄/gu, '/'],
]

/**
 * Takes from a text what formatting may add, drop or exchange.
 *
 * @param text    a note, or a line of it
 * @returns       its letters and signs in one run, without any space
 */
export function plainLetters(text: string): string {
  let plain = text.replace(quoteSigns, ' ')
  for (const [pattern, twin] of twins) plain = plain.replace(pattern, twin)
  return plain
    .normalize('NFKC')
    .replace(/⁄/gu, '/')
    .replace(/[\s\p{Cf}\p{Cc}]+/gu, '')
}

/**
 * Makes what a record keeps of its note.
 *
 * @param note    the note as it leaves the panel, without its block
 * @returns       hash and line marks; no marks where the note is far too long for them
 */
export function noteCheckOf(note: string): NoteCheck {
  const lines = note
    .split('\n')
    .map(plainLetters)
    .filter(line => line !== '')
  const tooLong = lines.length > mostLines || lines.some(line => line.length > longestLine)
  return { hash: hashOf(plainLetters(note)), lines: tooLong ? '' : lines.map(markOf).join('') }
}

/**
 * Compares a note with what its record keeps of it.
 *
 * @param note     the text that stands above the block now
 * @param check    from its record
 * @returns        null when it is the same; else the stretches that changed, none where they cannot be told
 */
export function changesOf(note: string, check: NoteCheck): ChangedLines[] | null {
  const letters = plainLetters(note)
  if (hashOf(letters) === check.hash) return null
  const marks = check.lines.match(/.{4}/g) ?? []
  const changes: ChangedLines[] = []
  let [line, at] = [0, 0]
  while (line < marks.length) {
    if (holds(letters, at, marks[line])) {
      at += lengthOf(marks[line])
      line++
      continue
    }
    const next = found(letters, at, marks.slice(line)) ?? { skip: marks.length - line, at: letters.length }
    changes.push({ from: line + 1, to: line + Math.max(next.skip, 1), now: shownAt(note, at, next.at) })
    line += next.skip
    at = next.at
  }
  const last = marks.length + 1
  const isMore = at < letters.length && marks.length > 0
  return isMore ? [...changes, { from: last, to: last, now: shownAt(note, at, letters.length) }] : changes
}

/** The lines of the note, as they stand there, that hold a stretch of its letters. */
function shownAt(note: string, from: number, to: number): string {
  let at = 0
  const shown = note.split('\n').filter(line => {
    const start = at
    at += plainLetters(line).length
    return start < to && at > from
  })
  return shown.join(' ').replace(/\s+/g, ' ').trim().slice(0, longestShown)
}

/** The nearest place where a line of the note, and the one after it, stand as they were. */
function found(letters: string, from: number, marks: readonly string[]): { skip: number; at: number } | undefined {
  for (let skip = 0; skip < Math.min(marks.length, mostSkipped); skip++) {
    for (let at = from; at <= Math.min(from + reach, letters.length); at++) {
      if (skip === 0 && at === from) continue
      if (!holds(letters, at, marks[skip])) continue
      const after = at + lengthOf(marks[skip])
      const isSure = skip + 1 < marks.length ? holds(letters, after, marks[skip + 1]) : after === letters.length
      if (isSure) return { skip, at }
    }
  }
  return undefined
}

function holds(letters: string, at: number, mark = ''): boolean {
  const length = lengthOf(mark)
  return at + length <= letters.length && markOf(letters.slice(at, at + length)) === mark
}

function lengthOf(mark = ''): number {
  return Number.parseInt(mark, 16) >> 9
}

/** Seven bits of length and nine of what it says: enough to name a line, the hash of the whole decides. */
function markOf(line: string): string {
  let sum = 0x811c9dc5
  for (let at = 0; at < line.length; at++) sum = Math.imul(sum ^ line.charCodeAt(at), 0x01000193)
  return (((line.length & 127) << 9) | (((sum >>> 0) % 511) + 1)).toString(16).padStart(4, '0')
}

function hashOf(letters: string): string {
  return bytesToHex(sha256(utf8ToBytes(letters)))
}
