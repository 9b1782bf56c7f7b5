/** The beginning of the note: which case, what was decided, what is asked of whom. */
import type { Actor, Session } from '../case/session'
import type { SlaClock } from '../measure/clock-at'
import { dispositionWords } from '../procedure/disposition-words'
import type { Pack } from '../procedure/procedure'
import type { Recommendation } from '../procedure/recommendation'
import { voiceWords } from './case-voices'
import { noteHeading } from './hand-off-block'
import type { Room } from './hand-off-room'
import { labelled } from './note-lines'
import { cut, plainLine, quoted } from './plain-line'
import { spanWords, timeWords } from './time-words'

/** What the beginning of a note is written from. */
export type Head = {
  session: Session
  pack: Pack
  recommendation: Recommendation
  clock?: SlaClock
  now: string
  actor: Actor
}

const longestWords = 150

/**
 * Writes the beginning of the note.
 *
 * @param head    case, procedure, recommendation, clock, time, author
 * @param room    how much may be told
 * @returns       lines of the note
 */
export function headLines(head: Head, room: Room): string[] {
  const { session, pack, recommendation, clock, now, actor } = head
  const { procedure } = pack
  const { contain, target, tier } = recommendation
  const key = keyWords(session.ticket?.key ?? session.caseId.slice(session.caseId.indexOf('#') + 1))
  const subject = session.ticket?.subject ?? ''
  const decision = session.decisions.at(-1)
  const ends = decision?.disposition ?? recommendation.disposition
  const tierWords = tier === 'none' ? 'no tier: verifies nobody' : `tier ${tier}`
  return [
    noteHeading,
    ...labelled(
      'Case',
      `ticket ${key}, ${procedure.type} ${procedure.title}, ${tierWords}, ${slaWords(procedure.slaClass, clock)}`,
    ),
    ...changedWords(session, room),
    ...labelled(...resultOf(head)),
    ...(decision && decision.disposition !== recommendation.disposition
      ? labelled(
          '',
          `The evidence points to: ${dispositionWords[recommendation.disposition]}. Reason to differ: ${quoted(decision.reason, Math.min(room.quote, 120))}`,
        )
      : []),
    ...labelled('Contain', contain ? 'YES, hold the account now, before anything else' : 'no alarm asks for a hold'),
    ...labelled(
      'Request',
      subject === ''
        ? 'not read from the ticket'
        : `${voiceWords.client}: ${quoted(subject, Math.min(room.quote, 120))}`,
    ),
    ...labelled('Action', cut(procedure.action[ends] ?? 'Read the case and decide.', longestWords)),
    ...labelled('Goes to', cut(`${target.to}. ${target.why}`, longestWords)),
    ...labelled('Written', `${timeWords(now)} by ${plainLine(actor.name, 40) || 'unnamed'} (${roleWords[actor.role]})`),
  ]
}

/** A type that was changed for one that asks for less is told with its reason. */
function changedWords({ procedure }: Session, room: Room): string[] {
  const { from, reason } = procedure?.changed ?? { from: '', reason: '' }
  return from === ''
    ? []
    : labelled(
        '',
        `The case type was ${from.toUpperCase()} before. Reason to change: ${quoted(reason, Math.min(room.quote, 120))}`,
      )
}

const roleWords: Record<Actor['role'], string> = {
  trainee: 'trainee, to be countersigned',
  L1: 'level 1',
  L2: 'level 2',
  reviewer: 'reviewer',
  lead: 'lead',
}

/** Only level 2 and leads decide; everyone else recommends, whatever the words of the result. */
function resultOf({ session, recommendation }: Head): [label: string, text: string] {
  const decision = session.decisions.at(-1)
  if (!decision)
    return [
      'Result',
      `No recommendation given yet; the evidence points to: ${dispositionWords[recommendation.disposition]}`,
    ]
  const { by, at, disposition } = decision
  const decides = by.role === 'L2' || by.role === 'lead'
  const others = session.decisions.length - 1
  const earlier = others > 0 ? `, ${others} before it in the case file` : ''
  const second = Object.hasOwn(session.work.seconded, decision.eventId)
    ? `, confirmed by ${plainLine(session.work.seconded[decision.eventId]?.by.name ?? '', 40)}`
    : ''
  const who = `${roleWords[by.role]}, ${plainLine(by.name, 40) || 'unnamed'}, ${timeWords(at)}${earlier}${second}`
  return ['Result', `${decides ? 'Decision' : 'Recommendation'} (${who}): ${dispositionWords[disposition]}`]
}

/** The ticket's own key stays whole, so that the note can be found again. */
function keyWords(key: string): string {
  return cut(key.replace(/[^\p{L}\p{N}._#/-]/gu, ''), 40)
}

function slaWords(slaClass: string, clock: SlaClock | undefined): string {
  const name = `SLA ${slaClass}`
  if (!clock || clock.state === 'unknown') return `${name}, time left unknown`
  if (clock.state === 'paused') return `${name}, paused`
  if (clock.state === 'met') return `${name}, met`
  if (clock.leftMs === undefined) return name
  return clock.leftMs < 0 ? `${name}, late by ${spanWords(-clock.leftMs)}` : `${name}, ${spanWords(clock.leftMs)} left`
}
