/**
 * The hand-off note: what a senior needs to act in under a minute, as plain text for the helpdesk's internal composer.
 * Claims, record and opinion carry their voice; every foreign word is masked, short, and held on its own line.
 */
import type { Actor, Session } from '../case/session'
import type { SlaClock } from '../measure/clock-at'
import { decibans } from '../procedure/because'
import type { Contradiction } from '../procedure/contradiction'
import { dispositionWords } from '../procedure/disposition-words'
import { frictionWords } from '../procedure/friction-words'
import type { Pack } from '../procedure/procedure'
import type { Contribution, Recommendation } from '../procedure/recommendation'
import type { ToldReply } from '../signals/gather'
import { contradictionLines, voiceWords } from './case-voices'
import { evidenceLines, uncheckedLines } from './hand-off-steps'
import { atMost, item, labelled } from './note-lines'
import { cut, plainLine, quoted } from './plain-line'
import { compromiseWords, identityWords, withFigure } from './scale-words'

/** Everything the note is written from; `clock` is left out where nobody knows it. */
export type HandOffInput = {
  session: Session
  pack: Pack
  recommendation: Recommendation
  /** What does not agree, explained or not. */
  contradictions: readonly Contradiction[]
  /** What agents wrote to the client, oldest first; left out where the ticket was not read. */
  replies?: readonly ToldReply[]
  clock?: SlaClock
  /** ISO-8601 UTC. */
  now: string
  actor: Actor
  appVersion: string
}

const mostShares = 5
const mostReasons = 5
const mostContradictions = 6
/** Reasons that only repeat the figures the note shows already. */
const repeated = /^(Identity stands at|Fragile:)/

/**
 * Writes the hand-off note of a case.
 *
 * @param input    case, procedure, recommendation, what does not agree, clock, time, author, version of the product
 * @returns        plain text of about a screen, lines of at most 90 characters, no tabs, ends without a line feed
 * Source:         trade contract §3 "Hand-off note", case book §3.2
 */
export function writeHandOff(input: HandOffInput): string {
  const { session, pack, recommendation, contradictions } = input
  const against = contradictionLines(contradictions, session.work.explained).flatMap(item)
  const sections = [
    headLines(input),
    scaleLines(recommendation),
    ['GATES', ...gateLines(recommendation)],
    section(
      'EVIDENCE (analyst judged; claims and record are marked)',
      evidenceLines(session, pack),
      'nothing was checked yet',
    ),
    section('DOES NOT ADD UP', atMost(against, mostContradictions, 'lines'), 'nothing found that contradicts itself'),
    section(
      'NOT CHECKED',
      uncheckedLines(session, pack, recommendation),
      'nothing, everything that applies was checked',
    ),
    closingLines(input),
  ]
  return sections.map(lines => lines.join('\n')).join('\n\n')
}

function section(title: string, lines: readonly string[], empty: string): string[] {
  return lines.length > 0 ? [title, ...lines] : [`${title}: ${empty}`]
}

function headLines(input: HandOffInput): string[] {
  const { session, pack, recommendation, clock, now, actor } = input
  const { procedure } = pack
  const { contain, target, tier } = recommendation
  const key = keyWords(session.ticket?.key ?? session.caseId.slice(session.caseId.indexOf('#') + 1))
  const subject = session.ticket?.subject ?? ''
  const decision = session.decisions.at(-1)
  const ends = decision?.disposition ?? recommendation.disposition
  const tierWords = tier === 'none' ? 'no tier: verifies nobody' : `tier ${tier}`
  return [
    'HAND-OFF NOTE, internal, staff only',
    ...labelled(
      'Case',
      `ticket ${key}, ${procedure.type} ${procedure.title}, ${tierWords}, ${slaWords(procedure.slaClass, clock)}`,
    ),
    ...changedWords(session),
    ...labelled(...resultOf(input)),
    ...(decision && decision.disposition !== recommendation.disposition
      ? labelled(
          '',
          `The evidence points to: ${dispositionWords[recommendation.disposition]}. Reason to differ: ${quoted(decision.reason)}`,
        )
      : []),
    ...labelled('Contain', contain ? 'YES, hold the account now, before anything else' : 'no alarm asks for a hold'),
    ...labelled('Request', subject === '' ? 'not read from the ticket' : `${voiceWords.client}: ${quoted(subject)}`),
    ...labelled('Action', procedure.action[ends] ?? 'Read the case and decide.'),
    ...labelled('Goes to', `${target.to}. ${target.why}`),
    ...labelled('Written', `${timeWords(now)} by ${plainLine(actor.name, 60) || 'unnamed'} (${roleWords[actor.role]})`),
  ]
}

/** A type that was changed for one that asks for less is told with its reason. */
function changedWords({ procedure }: Session): string[] {
  const { from, reason } = procedure?.changed ?? { from: '', reason: '' }
  return from === ''
    ? []
    : labelled('', `The case type was ${from.toUpperCase()} before. Reason to change: ${quoted(reason)}`)
}

const roleWords: Record<Actor['role'], string> = {
  trainee: 'trainee, to be countersigned',
  L1: 'level 1',
  L2: 'level 2',
  reviewer: 'reviewer',
  lead: 'lead',
}

/** Only level 2 and leads decide; everyone else recommends, whatever the words of the result. */
function resultOf({ session, recommendation }: HandOffInput): [label: string, text: string] {
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
  const who = `${roleWords[by.role]}, ${plainLine(by.name, 60) || 'unnamed'}, ${timeWords(at)}${earlier}`
  return ['Result', `${decides ? 'Decision' : 'Recommendation'} (${who}): ${dispositionWords[disposition]}`]
}

function scaleLines({
  contain,
  identityDb,
  compromiseDb,
  threshold,
  contributions,
  because,
  fragility,
  fragile,
}: Recommendation): string[] {
  const asked = threshold === null ? '' : `needs ${decibans(threshold)}`
  const reasons = because.filter(reason => !repeated.test(reason)).slice(0, mostReasons)
  return [
    ...labelled('Owner?', withFigure(identityWords(identityDb, threshold), identityDb, asked)),
    ...sharesOf(contributions, one => one.identity, ['for', 'against']),
    ...labelled('Control?', withFigure(compromiseWords(compromiseDb, undefined, contain), compromiseDb)),
    ...sharesOf(contributions, one => one.compromise, ['raises', 'lowers']),
    ...reasons.flatMap((reason, at) => labelled(at === 0 ? 'Because' : '', plainLine(reason, 240))),
    ...labelled(
      'Robust',
      `${fragile ? 'FRAGILE, ' : ''}the same result in ${Math.round(fragility)} of 100 tries with weights moved`,
    ),
  ]
}

/** The largest shares each way, so that neither side can crowd the other out. */
function sharesOf(
  contributions: readonly Contribution[],
  scale: (one: Contribution) => number,
  [upWord, downWord]: readonly [string, string],
): string[] {
  const up = contributions.filter(one => scale(one) > 0).sort((a, b) => scale(b) - scale(a))
  const down = contributions.filter(one => scale(one) < 0).sort((a, b) => scale(a) - scale(b))
  const more = Math.max(0, up.length - mostShares) + Math.max(0, down.length - mostShares)
  const line = (word: string) => (one: Contribution) => {
    const steps = ` (${one.stepIds.length > 0 ? one.stepIds.join(', ') : 'confirmed by hand'})`
    const halved = one.why === '' ? '' : `, ${one.why}`
    const figure = decibans(scale(one)).padStart(5)
    return `  ${word} ${figure}  ${titleWords(one.title, 44)}${cut(`${steps}${halved}`, 28)}`
  }
  return [
    ...up.slice(0, mostShares).map(line(upWord)),
    ...down.slice(0, mostShares).map(line(downWord)),
    ...(more > 0 ? [`  … and ${more} smaller`] : []),
  ]
}

/** Signs of comparison could be taken for markup by a composer that reads HTML. */
function titleWords(title: string, most: number): string {
  return cut(title.replace(/<=/g, '≤').replace(/>=/g, '≥').replace(/</g, 'under').replace(/>/g, 'over'), most)
}

function gateLines({ gates }: Recommendation): string[] {
  const met = gates.filter(gate => gate.state === 'met').map(gate => gate.text)
  const standing = gates.filter(gate => gate.state !== 'met')
  const states = { met: 'Met', unmet: 'NOT MET', unknown: 'Unknown' }
  return [
    ...standing.flatMap(({ state, text, detail }) =>
      item(`${states[state]}: ${text}${detail === '' ? '' : ` (${plainLine(detail, 100)})`}`),
    ),
    ...(met.length > 0 ? item(`${states.met}: ${met.map(firstClause).join('; ')}`) : []),
  ]
}

/** Gates that are met are only named; the panel has their full words. */
function firstClause(text: string): string {
  return text.split(/[:;,]/)[0] ?? text
}

function closingLines({ session, pack, recommendation, replies, appVersion }: HandOffInput): string[] {
  const counter = session.decisions.at(-1)?.counterArgument.trim() ?? ''
  const note = session.notes.case?.text ?? ''
  const placed = session.handoffs.length
  const earlier = placed > 0 ? [`hand-off notes placed before this one: ${placed}`] : []
  const { versions } = recommendation
  const friction = frictionWords(session.work.frictions)
  const asked = friction === '' ? [] : [friction]
  return [
    ...(note.trim() === '' ? [] : labelled('Case note', `${voiceWords.analyst}: ${quoted(note, 240)}`)),
    ...labelled(
      'Other side',
      counter === '' ? strongestOther(recommendation) : `${voiceWords.analyst}: ${quoted(counter, 240)}`,
    ),
    ...labelled('Told', toldWords(replies)),
    ...labelled('Timers', [`round ${session.round} of asking`, holdWords(session), ...asked, ...earlier].join('; ')),
    ...labelled(
      'Versions',
      `procedure ${versions.procedure} (${pack.hash.slice(0, 8)}), weights ${versions.weights}, app ${plainLine(appVersion, 20)}, inputs ${versions.inputsHash.slice(0, 12)}`,
    ),
  ]
}

/** What the client was told last, in our own agents' words. */
function toldWords(replies: HandOffInput['replies']): string {
  if (!replies) return 'the ticket was not read; see its public replies'
  const last = replies.at(-1)
  if (!last) return 'nothing yet, as far as the page shows'
  const when = last.time ? `, the last ${plainLine(last.time.iso ? timeWords(last.time.iso) : last.time.raw, 40)}` : ''
  const count = replies.length === 1 ? '1 public reply' : `${replies.length} public replies`
  return `${count}${when}: ${quoted(last.says, 160)}`
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

function holdWords({ answers }: Session): string {
  const hold = Object.hasOwn(answers, 'S44') ? answers.S44 : undefined
  if (!hold) return 'no containment requested'
  if (hold.result === 'pass') return `containment confirmed ${timeWords(hold.at)}`
  return hold.result === 'not-applicable'
    ? 'containment not needed'
    : `containment requested, not confirmed (${timeWords(hold.at)})`
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

function spanWords(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)]
  if (days >= 3) return `${days} d ${hours} h`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

function timeWords(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`
}
