/**
 * Calls of the worker to the offscreen room, where heavy reading is done without stopping a panel. Only the worker calls.
 * The room keeps texts it was handed for a while, by id; when it no longer has one it says so and is handed it again.
 */

import type { Result } from '../core/base/problem'
import type { IsoTime } from '../core/base/time'
import type { Reading } from '../core/case/reading'
import type { SourceKind, SourceSettings } from '../core/case/source'
import type { MailView } from '../core/indicators/mail-view-shapes'
import type { Pack } from '../core/procedure/procedure'
import type { Change } from '../core/procedure/version-change-list'
import type { AccountRecord, RecordSource } from '../core/records/account-record'
import type { LogFindings } from '../core/records/log-findings'
import type { LinesWanted, LogLines } from '../core/records/log-lines'
import type { MessageMark, TimelinePart, TimelineView } from '../core/records/log-marks'
import type { LogView } from '../core/records/log-view'
import type { ListSource } from '../core/records/network'
import type { ListAbout } from '../core/records/network-list'
import type { RecordLine, RecordPart } from '../core/records/record-lines'
import type { Gathered } from '../core/signals/gather'
import type { LanguageFacts } from '../core/signals/signal-input'
import type { PackPreview } from './pack-calls'

/** A source of the case, without its text. */
export type SourceRef = { id: string; kind: SourceKind; settings: SourceSettings }

/** What the desk told of itself: without it, nobody's verdicts are trusted and no brand is protected. */
export type DeskFacts = {
  /** Ids our own receivers write into Authentication-Results. */
  receivers: string[]
  /** Brands and domains that a sender may imitate, our own included. */
  protectedNames: string[]
  /** Domains known to be good. */
  allowedDomains: string[]
}

/** What a case knows besides its ticket. */
export type Given = { sources: SourceRef[]; record: AccountRecord; desk: DeskFacts; lists: ListRef[]; now: IsoTime }

/** A list the team imported, without its file. */
export type ListRef = { id: string; sha256: string }
/** A list with its file in base64: messages are text. */
export type ListFile = { about: ListAbout; content: string }
/** What was read of a list: how many entries, and the first as written. A list that dates itself gives its own day. */
export type ListRead = { about: ListSource; entries: number; first: string[]; bytes: number; sha256: string }
/** The table of countries that ships. */
export type ShippedList = { about: ListSource; entries: number; bytes: number }
/** Lists the room needs first. */
export type MissingLists = { missingLists: string[] }

/** Texts the room needs first. */
export type Missing = { missing: string[] }

/** The logs of a case, and the messages of its ticket that stand on their timeline. */
export type LogsOfCase = { sources: SourceRef[]; messages: MessageMark[]; lists: ListRef[] }

/** Input and output of each heavy call. */
export type HeavyCalls = {
  /** Hands the room a text; it keeps some, the newest longest, and begins to read what is named as a log. */
  'source.put': { input: { id: string; text: string; kind?: SourceKind }; output: null }
  /** Lines of a back office as understood. */
  'record.read': { input: { text: string; part?: RecordPart; source: RecordSource }; output: RecordLine[] }
  /** What the texts of a ticket and its sources tell. */
  'ticket.gather': {
    input: { reading: Reading; given: Given; language?: LanguageFacts }
    output: Gathered | Missing | MissingLists
  }
  /** The table that ships; null when it cannot be read. */
  'list.shipped': { input: null; output: ShippedList | null }
  /** Reads a list without keeping it. */
  'list.read': { input: ListFile; output: Result<ListRead> }
  /** Hands the room a list; false when it cannot be read any more. */
  'list.put': { input: { ref: ListRef; file: ListFile }; output: boolean }
  /** The logs of a case, read and grouped. */
  'log.view': { input: LogsOfCase; output: LogView | Missing | MissingLists }
  /** Part of the timeline, looked at more closely. */
  'log.timeline': { input: LogsOfCase & { part: TimelinePart }; output: TimelineView | Missing | MissingLists }
  /** What matters in the logs: travel, sequences, night hours. */
  'log.findings': { input: LogsOfCase & { record: AccountRecord }; output: LogFindings | Missing | MissingLists }
  /** Rows of one log as text, by window. */
  'log.rows': { input: { source: SourceRef; wanted: LinesWanted }; output: LogLines | Missing }
  /** What one raw mail shows; addresses are null when nobody noted or shows one. */
  'mail.view': {
    input: { source: SourceRef; onFile: string | null; requester: string | null; desk: DeskFacts; lists: ListRef[] }
    output: MailView | Missing | MissingLists
  }
  /** Reads a pack file strictly, beside the versions in use and those that ship; `signals` are the ids of the weights. */
  'pack.read': { input: { text: string; signals: string[]; used: Pack[]; shipped: Pack[] }; output: PackFileRead }
  /** What changed between two versions. */
  'pack.compare': { input: { from: Pack; to: Pack }; output: PackCompared }
}

/** A pack file as read: what is shown of it, and the pack where nothing is wrong with it. */
export type PackFileRead = { shown: PackPreview; pack?: Pack }
/** Two versions beside each other: sentences, and the steps that ask something else. */
export type PackCompared = { changes: Change[]; changed: string[] }

/** Name of a heavy call. */
export type HeavyCall = keyof HeavyCalls
/** One function per heavy call. */
export type HeavyTable = { [C in HeavyCall]: (input: HeavyCalls[C]['input']) => Promise<HeavyCalls[C]['output']> }
/** The worker's way to the offscreen room; rejects when the room cannot be reached. */
export type HeavyDoor = <C extends HeavyCall>(
  call: C,
  input: HeavyCalls[C]['input'],
) => Promise<HeavyCalls[C]['output']>

/** A heavy call on its way. */
export type HeavyMessage = { to: 'offscreen'; call: string; input: unknown }

/**
 * Answers a message if it is a heavy call.
 *
 * @param message    anything
 * @param table      the calls that are answered
 * @returns          the answer as it goes back; undefined when the message is nothing of ours
 */
export function answerHeavy(message: unknown, table: HeavyTable): Promise<unknown> | undefined {
  if (!isHeavy(message, table)) return undefined
  return run(table, message.call, message.input).then(
    value => ({ ok: true, value }),
    () => ({ ok: false }),
  )
}

async function run<C extends HeavyCall>(
  table: HeavyTable,
  call: C,
  input: HeavyCalls[C]['input'],
): Promise<HeavyCalls[C]['output']> {
  return table[call](input)
}

function isHeavy(
  message: unknown,
  table: HeavyTable,
): message is { call: HeavyCall; input: HeavyCalls[HeavyCall]['input'] } {
  if (typeof message !== 'object' || message === null || !('to' in message) || message.to !== 'offscreen') return false
  return 'call' in message && typeof message.call === 'string' && Object.hasOwn(table, message.call)
}
