/**
 * The machine-readable end of a hand-off note: a heading and about a dozen short lines that hold the record, its hash,
 * and room for a signature. Bytes: kind (0 unsigned, 1 signed), signature when signed, SHA-256, squeezed canonical JSON.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { canonical } from '../base/canonical'
import type { BlockRead } from '../case/found-hand-off'
import { type HandOffRecord, handOffRecord } from '../case/hand-off-record'
import { type LineDamage, readLines, writeLines } from './block-lines'
import { changesOf, noteCheckOf, plainLetters } from './note-check'
import { cut } from './plain-line'
import { squeeze, unsqueeze } from './squeezed-text'

/** First line of every note; what stands above it belongs to whoever wrote it there. */
export const noteHeading = 'HAND-OFF NOTE, internal, staff only'
/** First line of every block. */
export const blockHeading = 'GATEHOUSE RECORD 1, for the panel: keep these lines as they are'

const noteMark = /HAND-OFF[\s>|]+NOTE,/gu
const blockMark = /GATEHOUSE[\s>|]+RECORD[\s>|]+(\d+)/gu
/** Above this many lines reasons are cut to their beginnings. */
const roomyLines = 14
const signatureLength = 64
const hashLength = 32
const mostJson = 60_000
const longestBlock = 20_000
/** Stands for a run of hex; canonical JSON never holds it, and the sample of the squeezing knows it. */
const packedMark = '\x01'
const packedRun = new RegExp(`"${packedMark}(\\d*)"`, 'g')

/**
 * Writes the block of a record.
 *
 * @param record    what the note says
 * @returns         heading and lines, without a line feed at the end; reasons are cut where they would make it long;
 *                  '' when the record is far too long for a block
 */
export function writeBlock(record: HandOffRecord): string {
  const full = linesFor(record)
  const lines = full.length > roomyLines ? linesFor(shortened(record)) : full
  return lines.length === 0 ? '' : [blockHeading, ...lines].join('\n')
}

/** A record with many long reasons keeps their beginnings; what was answered and ticked is never cut. */
function shortened(record: HandOffRecord): HandOffRecord {
  const { answers, decision } = record
  const brief = ({ why, counter }: { why?: string; counter?: string }) => ({
    ...(why ? { why: cut(why, 12) } : {}),
    ...(counter ? { counter: cut(counter, 40) } : {}),
  })
  return {
    ...record,
    answers: answers.map(one => ({ ...one, ...brief(one) })),
    ...(decision ? { decision: { ...decision, ...brief(decision) } } : {}),
  }
}

function linesFor(record: HandOffRecord): string[] {
  const json = canonical(record)
  const { text, hex } = withoutHex(json)
  const packed = squeeze(text)
  const length = [packed.length >> 8, packed.length & 255]
  const bytes = Uint8Array.from([0, ...sha256(utf8ToBytes(json)), ...length, ...packed, ...hexToBytes(hex)])
  return writeLines(bytes)
}

/**
 * Puts the block of a record below a note.
 *
 * @param note      as it leaves the panel; a block that stands in it already gives way
 * @param record    what it says, without its note
 * @returns         note, an empty line, block
 */
export function sealNote(note: string, record: Omit<HandOffRecord, 'note'>): string {
  const bare = withoutBlock(note)
  const block = writeBlock({ ...record, note: noteCheckOf(bare.slice(noteStart(bare))) })
  return block === '' ? bare : `${bare}\n\n${block}`
}

/**
 * Reads the first block of a text.
 *
 * @param text    a note as a helpdesk shows it
 * @returns       the block with everything that was done to it, or null when there is none
 */
export function readBlock(text: string): BlockRead | null {
  const [place] = blockPlaces(text, 1).places
  return place === undefined ? null : readBlockAt(text, place)
}

/**
 * Finds where blocks begin.
 *
 * @param text    any text
 * @param most    how many are wanted
 * @returns       offsets in text order, and how many there are in all
 */
export function blockPlaces(text: string, most: number): { places: number[]; count: number } {
  const places: number[] = []
  let count = 0
  for (const { index } of text.matchAll(blockMark)) {
    count++
    if (places.length < most) places.push(index)
  }
  return { places, count }
}

/**
 * Reads the block that begins at a place.
 *
 * @param text     a note as a helpdesk shows it
 * @param place    from `blockPlaces`
 * @returns        the block with everything that was done to it
 */
export function readBlockAt(text: string, place: number): BlockRead {
  const after = text.slice(place + 1, place + longestBlock)
  const next = after.search(new RegExp(blockMark.source, 'u'))
  const own = text.slice(place, place + (next < 0 ? longestBlock : next + 1))
  const version = new RegExp(blockMark.source, 'u').exec(own)?.[1]
  if (version !== '1') return { state: 'unreadable', damage: ['A newer version of Gatehouse wrote it'] }
  const { bytes, damage: lines, lines: count } = readLines(own)
  const damage = [...headingDamage(own), ...lines.map(one => wordsFor(one, count))]
  if (!bytes) return { state: 'unreadable', damage: damage.length > 0 ? damage : ['Its lines are missing'] }
  const read = recordIn(bytes)
  if (!read) return { state: 'unreadable', damage: [...damage, 'Its lines do not belong together'] }
  const before = text.slice(0, place)
  return { state: 'read', ...read, damage, changed: changesOf(before.slice(noteStart(before)), read.record.note) }
}

/**
 * Takes the blocks from a note.
 *
 * @param note    with or without a block
 * @returns       what stands above the first block, without empty lines at its end
 */
export function withoutBlock(note: string): string {
  const [place] = blockPlaces(note, 1).places
  return (place === undefined ? note : note.slice(0, place)).trimEnd()
}

/** The last heading of a note; 0 where there is none, so that a note without its beginning is not taken for a whole one. */
function noteStart(text: string): number {
  return [...text.matchAll(noteMark)].at(-1)?.index ?? 0
}

function headingDamage(own: string): string[] {
  const first = own.indexOf('Z')
  const heading = plainLetters(first < 0 ? own : own.slice(0, first))
  return heading === plainLetters(blockHeading) ? [] : ['Its heading was edited']
}

function wordsFor({ what, line }: LineDamage, count: number): string {
  const which = line > count ? 'The end of the block' : `Line ${line} of ${count}`
  const happened = { missing: 'is missing', edited: 'was edited', twice: 'stands there twice', moved: 'was moved' }
  return `${which} ${happened[what]}`
}

function recordIn(bytes: Uint8Array): { record: HandOffRecord; hash: string; signature: string } | null {
  const [kind = 255] = bytes
  if (kind > 1) return null
  const start = 1 + kind * signatureLength
  const hash = bytesToHex(bytes.slice(start, start + hashLength))
  const json = jsonIn(bytes.slice(start + hashLength))
  if (json === null || bytesToHex(sha256(utf8ToBytes(json))) !== hash) return null
  const outcome = v.safeParse(handOffRecord, parsed(json))
  if (!outcome.success || canonical(outcome.output) !== json) return null
  return { record: outcome.output, hash, signature: bytesToHex(bytes.slice(1, start)) }
}

/** Hashes are as good as chance; they stand as bytes after the squeezed text, which holds their lengths. */
function withoutHex(json: string): { text: string; hex: string } {
  let hex = ''
  const text = json.replace(/"((?:[0-9a-f]{2}){8,})"/g, (_all, run: string) => {
    hex += run
    return `"${packedMark}${run.length === 64 ? '' : run.length}"`
  })
  return { text, hex }
}

function jsonIn(bytes: Uint8Array): string | null {
  const length = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)
  const text = unsqueeze(bytes.slice(2, 2 + length), mostJson)
  const hex = bytesToHex(bytes.slice(2 + length))
  let at = 0
  return (
    text?.replace(packedRun, (_all, digits: string) => {
      const from = at
      at += digits === '' ? 64 : Number(digits)
      return `"${hex.slice(from, at)}"`
    }) ?? null
  )
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
