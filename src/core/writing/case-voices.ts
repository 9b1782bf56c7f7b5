/** What was found in a case, each thing with the voice that says it: claims, record and opinion never read alike. */
import type { Evidence } from '../case/event'
import type { Fact, Voice } from '../case/fact'
import type { Session } from '../case/session'
import type { Work } from '../case/work'
import type { Contradiction, Side } from '../procedure/contradiction'
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
 * Writes where two voices do not agree, both named, with what became of it.
 *
 * @param pairs        what does not agree
 * @param explained    explanations, by id of the pair
 * @returns            one line each; what nobody explained says so
 */
export function contradictionLines(pairs: readonly Contradiction[], explained: Work['explained']): string[] {
  return pairs.map(({ id, what, note, sides: [one, other] }) => {
    const differs = note === '' ? '' : ` (${plainLine(note, 60)})`
    const said = Object.hasOwn(explained, id) ? explained[id] : undefined
    const state = said
      ? `explained by ${plainLine(said.by.name, 40) || 'unnamed'} (${said.by.role}): ${quoted(said.reason)}`
      : 'OPEN, not explained'
    return `${plainLine(what, 40)}${differs}: ${sideWords(one)}; ${sideWords(other)}. ${state}`
  })
}

function sideWords({ voice, says }: Side): string {
  return `${voiceWords[voice]} ${quoted(says, 80)}`
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
