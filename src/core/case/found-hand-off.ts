/** A hand-off as it stands in a ticket: its record, or why there is none, and everything that was done to note and block. */
import type { HandOffRecord } from './hand-off-record'
import type { Speaker, TimeReading } from './reading'

/** A stretch of the note that is not as it was: which of its written lines, and what stands there now, '' for nothing. */
export type ChangedLines = { from: number; to: number; now: string }

/** A block as it was read. */
export type BlockRead =
  | {
      state: 'read'
      record: HandOffRecord
      /** SHA-256 of the record as canonical JSON. */
      hash: string
      /** Sentences; empty when the block is exactly as it was written. */
      damage: string[]
      /** Null when the note is as it was written; empty when it is not and the lines cannot be told. */
      changed: ChangedLines[] | null
      /** Hex of the signature; '' while notes are not signed. */
      signature: string
    }
  | { state: 'unreadable'; damage: string[] }

/** A block in an internal note of a ticket. */
export type FoundHandOff = {
  messageId: string
  /** Who the page says wrote the note, and when. */
  author: string
  time?: TimeReading
  read: BlockRead
  /** The record belongs to another case. */
  isOther: boolean
}

/** A block where none may stand: in a message somebody else could have written, or can read. */
export type StrayBlock = { messageId: string; speaker: Speaker; author: string }

/** All blocks of a ticket: those of internal notes newest first, those elsewhere, and how many were not looked at. */
export type HandOffsFound = { list: FoundHandOff[]; stray: StrayBlock[]; more: number }

/** A ticket without any. */
export const noHandOffs: HandOffsFound = { list: [], stray: [], more: 0 }

/**
 * Tells whether a hand-off stands in its ticket exactly as it was written.
 *
 * @param read    its block
 * @returns       false when block or note were touched, or the block cannot be read
 */
export function isWhole(read: BlockRead): boolean {
  return read.state === 'read' && read.damage.length === 0 && read.changed === null
}
