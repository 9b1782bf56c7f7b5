/**
 * The hand-off note: what a senior needs to act in under a minute, as plain text for the helpdesk's internal composer.
 * Claims, record and opinion carry their voice; every foreign word is masked, short, and held on its own line.
 */
import type { Session } from '../case/session'
import type { Contradiction } from '../procedure/contradiction'
import type { Team } from '../procedure/teams'
import type { ToldReply } from '../signals/gather'
import { contradictionLines } from './case-voices'
import { writeBlock } from './hand-off-block'
import { closingLines } from './hand-off-closing'
import { type Head, headLines } from './hand-off-head'
import { recordOf } from './hand-off-record'
import { type Room, rooms } from './hand-off-room'
import { evidenceLines, type FoundCheck, foundChecks, uncheckedLines } from './hand-off-steps'
import { gateLines, scaleLines } from './hand-off-weighing'
import { item } from './note-lines'
import { cut } from './plain-line'
import { needLines } from './team-needs'

/** Everything the note is written from; `clock` is left out where nobody knows it. */
export type HandOffInput = Head & {
  session: Session
  /** What does not agree, explained or not. */
  contradictions: readonly Contradiction[]
  /** What agents wrote to the client, oldest first; left out where the ticket was not read. */
  replies?: readonly ToldReply[]
  /** The teams a case can go to, with what each needs. */
  teams?: readonly Team[]
  appVersion: string
}

/** Lines of one screen, the block included. */
export const screenLines = 64

/**
 * Writes the hand-off note of a case, as roomy as one screen lets it be with its block below.
 *
 * @param input    case, procedure, recommendation, what does not agree, clock, time, author, version of the product
 * @returns        plain text without its block, lines of at most 88 characters, no tabs, ends without a line feed
 * Source:         trade contract §3 "Hand-off note", case book §3.2
 */
export function writeHandOff(input: HandOffInput): string {
  const most = screenLines - 1 - blockLines(input)
  const told = { found: foundChecks(input.session, input.pack), against: contradictionsOf(input) }
  let text = ''
  for (const room of rooms) {
    text = noteIn(input, told, room)
    const left = most - linesOf(text)
    if (left < 0) continue
    const fuller = left > 0 ? noteIn(input, told, { ...room, evidence: room.evidence + left }) : text
    return linesOf(fuller) <= most ? fuller : text
  }
  return text
}

function linesOf(text: string): number {
  return text.split('\n').length
}

/** How long the block will be; what it keeps of the note has the same length whatever the note says. */
function blockLines(input: HandOffInput): number {
  const note = { hash: '00'.repeat(32), lines: 'ffff'.repeat(54) }
  return linesOf(writeBlock({ ...recordOf({ ...input, head: { index: 0, hash: '00'.repeat(8) } }), note }))
}

/** What takes long to find out and is the same however much room there is. */
type Told = { found: FoundCheck[]; against: { open: string[]; explained: string[] } }

function noteIn(input: HandOffInput, { found, against }: Told, room: Room): string {
  const { session, pack, recommendation, teams = [] } = input
  const sections = [
    headLines(input, room),
    scaleLines(recommendation, room),
    ['GATES', ...gateLines(recommendation, room)],
    needLines(teams, recommendation.target.to, session),
    section(
      'EVIDENCE (analyst judged; claims and record are marked)',
      evidenceLines(found, room),
      'nothing was checked yet',
    ),
    againstLines(against, room),
    section(
      'NOT CHECKED',
      uncheckedLines(session, pack, { recommendation, room }),
      'nothing, everything that applies was checked',
    ),
    closingLines({ ...input, packHash: pack.hash.slice(0, 8) }, room),
  ]
  return sections
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join(room.airy ? '\n\n' : '\n')
}

function section(title: string, lines: readonly string[], empty: string): string[] {
  return lines.length > 0 ? [title, ...lines] : [`${title}: ${empty}`]
}

/** Pairs that do not agree, those that nobody explained apart. */
function contradictionsOf({ contradictions, session: { work } }: HandOffInput): Told['against'] {
  const isOpen = ({ id }: Contradiction) => !Object.hasOwn(work.explained, id)
  return {
    open: contradictionLines(contradictions.filter(isOpen), work.explained),
    explained: contradictionLines(
      contradictions.filter(one => !isOpen(one)),
      work.explained,
    ),
  }
}

function againstLines({ open, explained }: Told['against'], { contradictions: most, quote }: Room): string[] {
  if (open.length + explained.length === 0) return ['DOES NOT ADD UP: nothing found that contradicts itself']
  const all = [...open, ...explained]
  const shown = all.slice(0, most).flatMap(one => item(cut(one, quote * 2)))
  const more = all.length > most ? [`  … and ${all.length - most} more in the case file`] : []
  return [`DOES NOT ADD UP: ${open.length} open, ${explained.length} explained`, ...shown, ...more]
}
