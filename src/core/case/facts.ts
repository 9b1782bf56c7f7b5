/** Facts of a reading: every indicator with its voice and the place where it stands. */
import { findIndicators } from '../indicators'
import type { Indicator } from '../indicators/indicator'
import type { Fact, FactPlace, Voice } from './fact'
import type { FieldName, MessageReading, Reading, Speaker } from './reading'

/** More than this many facts help nobody; source: threat model §5. */
const mostFacts = 5_000
const telling: readonly FieldName[] = ['requesterEmail', 'replyTo', 'sourceIp', 'custom', 'subject']
const addressHeaders = new Set(['from', 'reply-to', 'return-path', 'to', 'cc', 'sender'])

/**
 * Takes the facts from a reading.
 *
 * @param reading    the ticket as read
 * @returns          at most 5,000 facts: fields first, then messages in order; the same reading gives the same ids
 */
export function factsOf(reading: Reading): Fact[] {
  const facts: Fact[] = []
  for (const field of reading.fields) {
    if (!telling.includes(field.name)) continue
    const voice = field.name === 'subject' ? 'client' : 'system'
    for (const value of field.values)
      add(facts, findIndicators(value), voice, () => ({ in: 'field', field: field.name }))
  }
  for (const message of reading.messages) {
    if (facts.length >= mostFacts) break
    addMessage(facts, message)
  }
  return facts.slice(0, mostFacts)
}

function addMessage(facts: Fact[], message: MessageReading): void {
  const { id: messageId, speaker, body, headers } = message
  for (const { name, value } of headers) {
    if (!addressHeaders.has(name.toLowerCase().replace(/:$/, ''))) continue
    add(facts, findIndicators(value), voiceOf(speaker), () => ({ in: 'header', messageId, header: name }))
  }
  add(facts, findIndicators(body), voiceOf(speaker), hit => ({
    in: 'message',
    messageId,
    start: hit.start,
    end: hit.end,
  }))
}

/** Who speaks decides the voice; an unknown speaker is heard as the client: hostile until shown otherwise. */
function voiceOf(speaker: Speaker): Voice {
  return speaker === 'agent' || speaker === 'internal' ? 'analyst' : 'client'
}

function add(facts: Fact[], hits: readonly Indicator[], voice: Voice, place: (hit: Indicator) => FactPlace): void {
  for (const hit of hits) {
    const at = place(hit)
    const { kind, value, raw, validity, note } = hit
    facts.push({
      id: idOf(at, hit),
      kind,
      value: value.slice(0, 4_000),
      raw: raw.slice(0, 4_000),
      validity,
      ...(note ? { note } : {}),
      voice,
      at,
    })
  }
}

function idOf(at: FactPlace, hit: Indicator): string {
  const where = at.in === 'field' ? at.field : at.in === 'header' ? `${at.messageId}/${at.header}` : at.messageId
  return `${where}:${hit.kind}:${hit.start}-${hit.end}`.slice(0, 400)
}
