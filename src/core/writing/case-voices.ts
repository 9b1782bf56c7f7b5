/** What was found in a case, each thing with the voice that says it: claims, record and opinion never read alike. */
import type { Evidence } from '../case/event'
import type { Fact, Voice } from '../case/fact'
import type { Session } from '../case/session'
import { answerOf } from '../procedure/condition'
import type { Pack } from '../procedure/procedure'
import { plainLine, quoted } from './plain-line'

/** What each voice is called in front of what it says. */
export const voiceWords: Record<Voice, string> = {
  client: 'Client says',
  system: 'Record shows',
  analyst: 'Analyst judged',
}

const mostItems = 3

/**
 * Writes what a step rests on besides its answer: the note and the evidence.
 *
 * @param stepId     the step
 * @param session    the case
 * @returns          one line a thing, each beginning with its voice; empty when there is nothing but the answer
 */
export function saidAbout(stepId: string, session: Session): string[] {
  const note = Object.hasOwn(session.notes, stepId) ? (session.notes[stepId]?.text ?? '') : ''
  const evidence = session.evidence.filter(one => one.stepId === stepId)
  const more = evidence.length - mostItems
  return [
    ...(plainLine(note) === '' ? [] : [`${voiceWords.analyst}: ${quoted(note)}`]),
    ...evidence.slice(0, mostItems).map(one => writeEvidence(one.item)),
    ...(more > 0 ? [`and ${more} more pieces of evidence in the case file`] : []),
  ]
}

/**
 * Lists where what the client says and what the record shows do not agree.
 *
 * @param session    the case with its evidence
 * @param pack       its procedure
 * @param facts      facts of the ticket
 * @returns          one line each, both voices named; only values that claim to be the same thing are compared
 */
export function contradictions(session: Session, pack: Pack, facts: readonly Fact[]): string[] {
  return [...new Set([...answerElsewhere(facts), ...otherAccount(facts), ...besideEachOther(session, pack)])]
}

function writeEvidence({ source }: Evidence): string {
  if (source.type === 'typed') return `${voiceWords.analyst}: ${quoted(source.text)}`
  if (source.type === 'passage') {
    const place = source.messageId === undefined ? 'of the page' : `of message ${plainLine(source.messageId, 24)}`
    return `Passage ${place}: ${quoted(source.text)}`
  }
  if (source.type === 'rows') return `${voiceWords.system}: log lines ${rowWords(source.rows)} ${quoted(source.text)}`
  return writeFact(source.fact)
}

function rowWords(rows: readonly number[]): string {
  return `${rows.slice(0, 5).join(', ')}${rows.length > 5 ? ' …' : ''}`
}

function writeFact({ voice, kind, value, validity, at }: Fact): string {
  const place = at.in === 'field' ? `field ${at.field}` : `message ${plainLine(at.messageId, 24)}`
  const doubt = validity === 'invalid' ? ', checksum fails' : ''
  return `${voiceWords[voice]}: ${plainLine(kind, 40)} ${quoted(value, 80)} (${place}${doubt})`
}

function answerElsewhere(facts: readonly Fact[]): string[] {
  const addresses = (field: string) =>
    facts.filter(({ kind, at }) => kind === 'email' && at.in === 'field' && at.field === field).map(fact => fact.value)
  const [from] = addresses('requesterEmail')
  const other = addresses('replyTo').find(address => from !== undefined && address !== from)
  if (from === undefined || other === undefined) return []
  return [`Ticket shows sender ${quoted(from, 80)}; an answer would go to ${quoted(other, 80)}`]
}

function otherAccount(facts: readonly Fact[]): string[] {
  const spoken = (voice: Voice) => facts.filter(fact => fact.kind === 'account' && fact.voice === voice)
  const [claim] = spoken('client')
  const [record] = spoken('system')
  const agree = spoken('client').some(one => spoken('system').some(other => same(one, other)))
  return claim && record && !agree ? [sideBySide(claim, record)] : []
}

/** Evidence of one step: a claim and a record of the same kind that the analyst laid beside each other. */
function besideEachOther(session: Session, pack: Pack): string[] {
  return Object.keys(pack.steps).flatMap(stepId => {
    if (answerOf(session, stepId)?.result === 'pass') return []
    const facts = session.evidence.flatMap(({ stepId: of, item }) =>
      of === stepId && item.source.type === 'fact' ? [item.source.fact] : [],
    )
    return facts.flatMap(claim => {
      if (claim.voice !== 'client') return []
      const record = facts.find(other => other.voice === 'system' && other.kind === claim.kind && !same(claim, other))
      return record ? [`${sideBySide(claim, record)} (${stepId})`] : []
    })
  })
}

function sideBySide(claim: Fact, record: Fact): string {
  const kind = plainLine(claim.kind, 40)
  return `${voiceWords.client}: ${kind} ${quoted(claim.value, 80)}; ${voiceWords.system}: ${quoted(record.value, 80)}`
}

function same(one: Fact, other: Fact): boolean {
  return one.value.toLowerCase() === other.value.toLowerCase()
}
