/** The end of the note: the best argument for the other side, what the client was told, timers, what level 2 did, versions. */
import type { Session } from '../case/session'
import { untilWords } from '../procedure/case-gates'
import { frictionWords } from '../procedure/friction-words'
import type { Contribution, Recommendation } from '../procedure/recommendation'
import type { ToldReply } from '../signals/gather'
import { voiceWords } from './case-voices'
import type { Room } from './hand-off-room'
import { titleWords } from './hand-off-weighing'
import { labelled } from './note-lines'
import { plainLine, quoted } from './plain-line'
import { timeWords } from './time-words'

/** What the end of a note is written from. */
export type Closing = {
  session: Session
  recommendation: Recommendation
  /** First letters of the procedure's hash. */
  packHash: string
  replies?: readonly ToldReply[]
  appVersion: string
}

/**
 * Writes the end of the note.
 *
 * @param closing    case, recommendation, replies, versions
 * @param room       how much may be told
 * @returns          lines of the note
 */
export function closingLines(
  { session, recommendation, packHash, replies, appVersion }: Closing,
  room: Room,
): string[] {
  const counter = session.decisions.at(-1)?.counterArgument.trim() ?? ''
  const note = session.notes.case?.text ?? ''
  const placed = session.handoffs.length
  const earlier = placed > 0 ? [`hand-off notes placed before this one: ${placed}`] : []
  const { versions } = recommendation
  const friction = frictionWords(session.work.frictions)
  const asked = friction === '' ? [] : [friction]
  return [
    ...(note.trim() === '' ? [] : labelled('Case note', `${voiceWords.analyst}: ${quoted(note, room.quote)}`)),
    ...labelled(
      'Other side',
      counter === '' ? strongestOther(recommendation) : `${voiceWords.analyst}: ${quoted(counter, room.quote)}`,
    ),
    ...labelled('Told', toldWords(replies, Math.min(room.quote, 160))),
    ...seniorLines(session, room),
    ...labelled(
      'Timers',
      [`round ${session.round} of asking`, holdWords(session), ...runningWords(session), ...asked, ...earlier].join(
        '; ',
      ),
    ),
    ...labelled(
      'Versions',
      `procedure ${versions.procedure} (${packHash}), weights ${versions.weights}, app ${plainLine(appVersion, 20)}, inputs ${versions.inputsHash.slice(0, 12)}`,
    ),
  ]
}

/** What level 2 did, where it did something. */
function seniorLines({ work }: Session, room: Room): string[] {
  const cleared = Object.entries(work.cleared).map(
    ([gate, { reason }]) => `cleared ${plainLine(gate, 50)}: ${quoted(reason, room.quote / 3)}`,
  )
  const done = work.actions.map(({ action }) => `did ${quoted(action, room.quote / 3)}`)
  const all = [...done.reverse(), ...cleared]
  if (all.length === 0) return []
  const more = all.length > 3 ? `; and ${all.length - 3} more in the case file` : ''
  return labelled('Level 2', `${all.slice(0, 3).join('; ')}${more}`)
}

/** What the client was told last, in our own agents' words. */
function toldWords(replies: Closing['replies'], most: number): string {
  if (!replies) return 'the ticket was not read; see its public replies'
  const last = replies.at(-1)
  if (!last) return 'nothing yet, as far as the page shows'
  const when = last.time ? `, the last ${plainLine(last.time.iso ? timeWords(last.time.iso) : last.time.raw, 40)}` : ''
  const count = replies.length === 1 ? '1 public reply' : `${replies.length} public replies`
  return `${count}${when}: ${quoted(last.says, most)}`
}

/** Nobody wrote a counter-argument yet: the largest single point that speaks against the result stands in. */
function strongestOther({ disposition, contributions }: Recommendation): string {
  const favours = disposition === 'VERIFIED_HANDOFF' || disposition === 'CLOSE_NO_ACTION'
  const weight = (one: Contribution) => (favours ? one.compromise - one.identity : one.identity - one.compromise)
  const best = [...contributions].sort((a, b) => weight(b) - weight(a))[0]
  const point =
    best && weight(best) > 0
      ? `the strongest single point the other way: ${titleWords(best.title, 70)}`
      : 'nothing that counts points the other way'
  return `Not written yet; ${point}`
}

/** Holds that run, and checks that count for a while yet, by the step they belong to. */
function runningWords({ time }: Session): string[] {
  const running = (time?.timers ?? []).filter(timer => timer.state === 'running')
  return running.slice(0, 3).map(timer => {
    const what = timer.kind === 'hold' ? 'cooling-off' : 'counts'
    return `${timer.stepId} ${what} ${untilWords(timer)}`
  })
}

function holdWords({ answers }: Session): string {
  const hold = Object.hasOwn(answers, 'S44') ? answers.S44 : undefined
  if (!hold) return 'no containment requested'
  if (hold.result === 'pass') return `containment confirmed ${timeWords(hold.at)}`
  return hold.result === 'not-applicable'
    ? 'containment not needed'
    : `containment requested, not confirmed (${timeWords(hold.at)})`
}
